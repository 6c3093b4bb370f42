import { readBlob } from '@/lib/db/blobs';
import { readCase } from '@/lib/db/cases';
import type { ParleyDatabase } from '@/lib/db/database';
import { readEntries } from '@/lib/db/ledger';
import type { PaymentPlan } from '@/lib/negotiation/calendar/payment-plan';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import { makeRecord, type PaintedCopy } from '@/lib/records/make-record';
import type { AttachmentSource, RecordData, RecordLanguage } from '@/lib/records/neutral-record';
import type { Sha256 } from '@/lib/transcript/commitment';
import { currentMessages } from '@/lib/transcript/conversation';
import type { Entry } from '@/lib/transcript/entry';
import { agreementsOf } from './agreement-of-record';
import { checkOffers } from './checked-offers';
import { readStoredTalk } from './stored-reading';

/** What gathering needs from the outside; a worker has all of it too. */
export interface GatherDeps {
  readonly db: ParleyDatabase;
  readonly sha256: Sha256;
  readonly nowMs: () => number;
  readonly utcOffsetMinutes: (atMs: number) => number;
  readonly timeZone: () => string;
  readonly newId: () => string;
  readonly extensionVersion: string;
  readonly browserName: string;
}

export interface GatheredRecord {
  readonly record: RecordData;
  readonly attachments: readonly AttachmentSource[];
  readonly entries: readonly Entry[];
  /** The payments of this very talk, as they stand on the calendar. */
  readonly paymentPlan: PaymentPlan | null;
}

export interface GatherRequest {
  readonly conversationId: string;
  readonly language: RecordLanguage;
  /** Copies that stand in for their originals. */
  readonly painted: readonly (PaintedCopy & { readonly content: Uint8Array<ArrayBuffer> })[];
}

/**
 * Everything about one conversation, out of the database. Null when there is nothing to hand over. `onUnderstood` is
 * told how much of a long talk has been read for its offers, if nobody has read it before.
 */
export async function gatherRecord(
  deps: GatherDeps,
  { conversationId, language, painted }: GatherRequest,
  onUnderstood: (share: number) => void = () => undefined,
): Promise<GatheredRecord | null> {
  const row = await deps.db.conversations.get(conversationId);
  const entries = await readEntries(deps.db, conversationId);
  if (!row || entries.length === 0) return null;
  const debtCase = row.caseId ? ((await readCase(deps.db, row.caseId)) ?? null) : null;
  const createdAtMs = deps.nowMs();
  const utcOffsetMinutes = deps.utcOffsetMinutes(createdAtMs);
  const attachments = await attachmentsOf(deps, entries);
  const messages = currentMessages(entries);
  const talk = await readStoredTalk(deps, row, messages, debtCase, onUnderstood);
  const { offers, plans } = checkOffers(
    { ...talk, messages, conversationId },
    debtCase,
    isoWithOffset(createdAtMs, utcOffsetMinutes),
  );
  const record = makeRecord({
    recordId: deps.newId().replaceAll('-', '').slice(0, 12),
    createdAtMs,
    utcOffsetMinutes,
    timeZone: deps.timeZone(),
    language,
    extensionVersion: deps.extensionVersion,
    browser: deps.browserName,
    debtCase,
    conversations: [{ id: conversationId, entries }],
    offers,
    plans,
    agreements: agreementsOf(talk, messages),
    includedAttachments: attachments.map(({ sha256 }) => sha256),
    paintedCopies: painted,
  });
  const copies = painted.map(({ sha256, content }) => ({ sha256, open: async () => content }));
  const plan = debtCase?.paymentPlan;
  const paymentPlan = plan?.conversationId === conversationId ? plan : null;
  return { record, attachments: [...attachments, ...copies], entries, paymentPlan };
}

/** Attachments whose bytes are still stored; a missing one stays named in the record. */
async function attachmentsOf(
  deps: GatherDeps,
  entries: readonly Entry[],
): Promise<readonly AttachmentSource[]> {
  const hashes = new Set(
    entries.flatMap((entry) => (entry.kind === 'attachment' ? [entry.body.sha256] : [])),
  );
  const stored = await deps.db.blobs
    .where('sha256')
    .anyOf([...hashes])
    .primaryKeys();
  return stored.map((sha256) => ({
    sha256,
    open: async () =>
      ((await readBlob(deps.db, sha256))?.bytes as Uint8Array<ArrayBuffer> | undefined) ?? null,
  }));
}
