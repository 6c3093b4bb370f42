import type { RecordAgreement, RecordData } from '@/lib/records/neutral-record';
import { observedAtIso } from '@/lib/transcript/chain-preimage';
import type { PackageProblem } from './package-problem';
import { isExcerpt } from './verdicts';

/**
 * What the chain does not cover must at least speak of what it does: offers and agreements name messages of the record,
 * plans and agreements name offers of it, and an agreement was confirmed when one of its messages was seen.
 */
export function checkReferences(record: RecordData, problems: PackageProblem[]): void {
  const report = (place: string): unknown => problems.push({ code: 'reference-unknown', place });
  const offerIds = new Set(record.offers.map(({ id }) => id));
  const seenAt = messageTimes(record);
  // In an excerpt the message that is named may simply not be shown.
  const showsAll = !record.header.conversations.some(isExcerpt);
  const areShown = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => seenAt.has(id));
  for (const [index, { messageIds }] of record.offers.entries())
    if (showsAll && !areShown(messageIds)) report(`offer ${index + 1}:messageIds`);
  for (const [index, { offerId }] of record.plans.entries())
    if (offerId !== null && !offerIds.has(offerId)) report(`plan ${index + 1}:offerId`);
  for (const [index, agreement] of record.agreements.entries()) {
    const place = `agreement ${index + 1}`;
    if (agreement.offerId !== null && !offerIds.has(agreement.offerId)) report(`${place}:offerId`);
    if (!showsAll) continue;
    if (!areShown(agreement.messageIds)) report(`${place}:messageIds`);
    else if (!isSeenThen(agreement, seenAt)) report(`${place}:confirmedAt`);
  }
}

function isSeenThen(
  { confirmedAt, messageIds }: RecordAgreement,
  seenAt: ReadonlyMap<string, string>,
): boolean {
  return confirmedAt === null || messageIds.some((id) => seenAt.get(id) === confirmedAt);
}

function messageTimes(record: RecordData): ReadonlyMap<string, string> {
  const times = new Map<string, string>();
  for (const { entries } of record.conversations)
    for (const { kind, id, observedAtMs, utcOffsetMinutes } of entries)
      if (kind === 'message') times.set(id, observedAtIso(observedAtMs, utcOffsetMinutes));
  return times;
}
