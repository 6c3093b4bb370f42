import type { RecordAgreement, RecordData } from '@/lib/records/neutral-record';
import { observedAtIso } from '@/lib/transcript/chain-preimage';
import type { Entry } from '@/lib/transcript/entry';
import type { PackageProblem } from './package-problem';
import { isExcerpt } from './verdicts';

/**
 * What the chain does not cover must at least speak of what it does: offers and agreements name messages of the record,
 * plans and agreements name offers of it, and an agreement was confirmed when one of its messages was seen.
 */
export function checkReferences(record: RecordData, problems: PackageProblem[]): void {
  const report = (place: string): unknown => problems.push({ code: 'reference-unknown', place });
  const offerIds = new Set(record.offers.map(({ id }) => id));
  const seen = namedMessages(record);
  // In an excerpt the message that is named may simply not be shown.
  const showsAll = !record.header.conversations.some(isExcerpt);
  const areShown = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => seen.has(id));
  for (const [index, { messageIds }] of record.offers.entries())
    if (showsAll && !areShown(messageIds)) report(`offer ${index + 1}:messageIds`);
  for (const [index, { offerId }] of record.plans.entries())
    if (offerId !== null && !offerIds.has(offerId)) report(`plan ${index + 1}:offerId`);
  for (const [index, agreement] of record.agreements.entries()) {
    const place = `agreement ${index + 1}`;
    if (agreement.offerId !== null && !offerIds.has(agreement.offerId)) report(`${place}:offerId`);
    if (!showsAll) continue;
    if (!areShown(agreement.messageIds)) report(`${place}:messageIds`);
    else if (!isSeenThen(agreement, seen)) report(`${place}:confirmedAt`);
  }
}

function isSeenThen(
  { confirmedAt, messageIds }: RecordAgreement,
  seen: ReadonlyMap<string, Entry>,
): boolean {
  const times = messageIds.map((id) => seen.get(id)).filter((entry) => entry !== undefined);
  return (
    confirmedAt === null ||
    times.some((entry) => observedAtIso(entry.observedAtMs, entry.utcOffsetMinutes) === confirmedAt)
  );
}

function namedMessages(record: RecordData): ReadonlyMap<string, Entry> {
  const named = new Set([...record.offers, ...record.agreements].flatMap((one) => one.messageIds));
  const byId = new Map<string, Entry>();
  for (const { entries } of record.conversations)
    for (const entry of entries)
      if (entry.kind === 'message' && named.has(entry.id)) byId.set(entry.id, entry);
  return byId;
}
