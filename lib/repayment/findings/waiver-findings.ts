import type { Waiver } from '../plan';
import { waivedFen } from '../waivers';
import type { FindingContext } from './context';
import { type Finding, finding, inFen } from './finding';

function findingsOf(waiver: Waiver, context: FindingContext): readonly Finding[] {
  const found: Finding[] = [];
  const amount = waivedFen(waiver, context.situation);
  const numbers = amount === null ? {} : { amount: inFen(amount) };
  if (waiver.amountFen === null && waiver.ratio === null)
    found.push(finding('waiver-without-amount'));
  if (waiver.lostOnDefault === true) found.push(finding('waiver-lost-on-default', numbers));
  const isLate = waiver.effective === 'on-time' || waiver.effective === 'on-settlement';
  // A settlement is over with its one payment: there nothing can come late.
  if (isLate && context.plan.kind !== 'settlement')
    found.push(finding('waiver-after-the-end', numbers));
  return found;
}

/** 减免: no figure, comes late, comes back. */
export function waiverFindings(context: FindingContext): readonly Finding[] {
  return context.plan.waivers.flatMap((waiver) => findingsOf(waiver, context));
}
