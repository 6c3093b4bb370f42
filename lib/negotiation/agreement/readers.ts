import { readLineFigures } from '@/lib/negotiation/rehearsal/line-figures';
import type { Utterance } from '@/lib/nlu/offers/offer';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import { readBalance } from './balance';
import type { NewStatement, PartName, PartValue } from './part';
import { MONEY_RULES } from './rules-money';
import { SERVICE_RULES } from './rules-service';
import { isCorrection, isHedged, statingClauses } from './wording';

const RULES = [...SERVICE_RULES, ...MONEY_RULES];

function readValidity(clause: string, at: string): PartValue | null {
  if (!/(?:方案|优惠).{0,10}(?:保留|有效)|有效期|(?:保留|有效)(?:到|至)/.test(clause)) return null;
  const date = readLineFigures(clause, at).date;
  return date === null ? null : { unit: 'date', value: date };
}

function readClause(
  clause: string,
  at: string,
): readonly (readonly [AgreementTerm, PartName, PartValue])[] {
  const found: (readonly [AgreementTerm, PartName, PartValue])[] = [];
  for (const { term, part, pattern, unless, value } of RULES) {
    if (found.some(([t, p]) => t === term && p === part)) continue;
    const match = pattern.exec(clause);
    const read = match && !unless?.test(clause) ? value(match) : null;
    if (read !== null) found.push([term, part, read]);
  }
  const validity = readValidity(clause, at);
  if (validity !== null) found.push(['validUntil', 'date', validity]);
  return [...found, ...readBalance(clause, at)];
}

/** What a message of the other side says of terms that an offer does not hold: lender, channel, credit record and so on. */
export function statementsOfMessage(utterance: Utterance): readonly NewStatement[] {
  if (utterance.speaker !== 'agent' && utterance.speaker !== 'bot') return [];
  const corrects = isCorrection(utterance.text);
  return statingClauses(utterance.text).flatMap((clause) => {
    const source = {
      kind: 'message' as const,
      messageId: utterance.id,
      quote: clause,
      speaker: utterance.speaker,
      at: utterance.at,
      offerId: null,
    };
    return readClause(clause, utterance.at).map(([term, part, value]) => ({
      term,
      part,
      value,
      source,
      corrects,
      hedged: isHedged(clause),
    }));
  });
}
