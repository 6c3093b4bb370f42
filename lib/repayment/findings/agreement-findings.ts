import { AGREEMENT_TERMS, ALL_TERMS } from '../agreement-terms';
import { BLOCKING_TOPICS } from './catalogue';
import type { FindingContext } from './context';
import { asCount, asQuotedRate, type Finding, finding, inFen } from './finding';

function contractFindings({ contract }: FindingContext): readonly Finding[] {
  if (contract === null || contract.extraFen <= 0) return [];
  const numbers = {
    extra: inFen(contract.extraFen),
    contract: inFen(contract.contractCostFen),
    daily: asQuotedRate(contract.dailyRate),
  };
  return [finding('dearer-than-contract', numbers)];
}

function channelFindings({ plan }: FindingContext): readonly Finding[] {
  return plan.channel === 'personal-account' ? [finding('personal-account')] : [];
}

function penaltyFindings({ plan }: FindingContext): readonly Finding[] {
  return plan.penaltyDuringPlan === 'continues' ? [finding('penalty-continues')] : [];
}

/** Required terms not yet said, and terms said in two ways. */
function termFindings({ agreement }: FindingContext): readonly Finding[] {
  const missing = ALL_TERMS.filter(
    (term) => AGREEMENT_TERMS[term][0] === 'required' && agreement[term] === 'unknown',
  );
  const conflicts = ALL_TERMS.filter(
    (term) => agreement[term] === 'conflict' && BLOCKING_TOPICS.includes(AGREEMENT_TERMS[term][1]),
  );
  const found: Finding[] = [];
  if (conflicts.length > 0)
    found.push(finding('terms-in-conflict', { count: asCount(conflicts.length) }));
  if (missing.length > 0) found.push(finding('terms-missing', { count: asCount(missing.length) }));
  return found;
}

export function agreementFindings(context: FindingContext): readonly Finding[] {
  return [
    ...contractFindings(context),
    ...penaltyFindings(context),
    ...channelFindings(context),
    ...termFindings(context),
  ];
}
