import type { DebtCase } from '@/lib/negotiation/case';
import type { Offer } from '@/lib/nlu/offers/offer';
import { toWellFormedJson } from '@/lib/transcript/canonical';
import { observedAtIso } from '@/lib/transcript/chain-preimage';
import type { Entry, EntryOf } from '@/lib/transcript/entry';
import { attachmentPath } from './attachment-path';
import type {
  AttachmentHeader,
  ConversationHeader,
  RecordAgreement,
  RecordCase,
  RecordConversation,
  RecordData,
  RecordLanguage,
  RecordOffer,
  RecordPlan,
  RecordValue,
} from './neutral-record';
import { RECORD_VERSION } from './neutral-record';

/** One conversation to be exported, whole or a stretch of it. */
export interface ConversationInput {
  readonly id: string;
  /** All entries, or the stretch that is to be shown, ascending. Must not be empty. */
  readonly entries: readonly Entry[];
  /** Last entry of the whole conversation; default: the last one given. */
  readonly head?: { readonly seq: number; readonly hash: string };
}

/** A painted-over copy that stands in for a screenshot. */
export interface PaintedCopy {
  readonly originalSha256: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mime: string;
}

export interface RecordInput {
  readonly recordId: string;
  readonly createdAtMs: number;
  readonly utcOffsetMinutes: number;
  readonly timeZone: string;
  readonly language: RecordLanguage;
  readonly extensionVersion: string;
  readonly browser: string;
  readonly debtCase: DebtCase | null;
  readonly conversations: readonly ConversationInput[];
  readonly offers: readonly Offer[];
  readonly plans: readonly Omit<RecordPlan, 'type'>[];
  readonly agreements: readonly Omit<RecordAgreement, 'type'>[];
  /** SHA-256 of attachments to include. Others are named in the record but not handed over. */
  readonly includedAttachments: readonly string[];
  readonly paintedCopies: readonly PaintedCopy[];
}

/** Gathers the neutral record. Throws `RangeError` for an empty conversation or a malformed record id. */
export function makeRecord(input: RecordInput): RecordData {
  if (!/^[a-z0-9]{8,32}$/.test(input.recordId)) throw new RangeError('makeRecord: recordId');
  const conversations = input.conversations.map(({ id, entries }) => ({ id, entries }));
  return {
    header: {
      type: 'record',
      v: RECORD_VERSION,
      recordId: input.recordId,
      createdAt: observedAtIso(input.createdAtMs, input.utcOffsetMinutes),
      timeZone: input.timeZone,
      language: input.language,
      generator: { name: 'parley', version: input.extensionVersion, browser: input.browser },
      case: input.debtCase && recordCase(input.debtCase),
      conversations: input.conversations.map(conversationHeader),
      attachments: attachmentHeaders(conversations, input),
    },
    conversations,
    offers: input.offers.map(recordOffer),
    plans: input.plans.map((plan) => ({
      ...plan,
      type: 'plan',
      totalFen: plan.instalments.reduce((sum, { amountFen }) => sum + amountFen, 0),
    })),
    agreements: input.agreements.map((agreement) => ({ ...agreement, type: 'agreement' })),
  };
}

function conversationHeader(input: ConversationInput): ConversationHeader {
  const first = input.entries[0];
  const last = input.entries.at(-1);
  if (!first || !last) throw new RangeError('makeRecord: a conversation without entries');
  return {
    id: input.id,
    fromSeq: first.seq,
    toSeq: last.seq,
    headSeq: input.head?.seq ?? last.seq,
    headHash: input.head?.hash ?? last.hash,
  };
}

function recordCase(debtCase: DebtCase): RecordCase {
  return toWellFormedJson({
    label: debtCase.label,
    lenderName: debtCase.lenderName,
    product: debtCase.product,
    balanceAsOf: debtCase.balanceAsOf,
    principalFen: debtCase.principalFen,
    interestFen: debtCase.interestFen,
    penaltyFen: debtCase.penaltyFen,
    feesFen: debtCase.feesFen,
    daysOverdue: debtCase.daysOverdue,
  });
}

function attachmentHeaders(
  conversations: readonly RecordConversation[],
  input: RecordInput,
): AttachmentHeader[] {
  const included = new Set(input.includedAttachments);
  const painted = new Map(input.paintedCopies.map((copy) => [copy.originalSha256, copy]));
  const headers = new Map<string, AttachmentHeader>();
  for (const { entries } of conversations)
    for (const entry of entries) {
      if (entry.kind !== 'attachment') continue;
      const header = attachmentHeader(entry, included, painted.get(entry.body.sha256));
      if (header) headers.set(header.sha256, header);
    }
  return [...headers.values()];
}

function attachmentHeader(
  { body }: EntryOf<'attachment'>,
  included: ReadonlySet<string>,
  copy: PaintedCopy | undefined,
): AttachmentHeader | null {
  if (copy) {
    const { sha256, mime, bytes } = copy;
    const path = attachmentPath(sha256, mime);
    return { sha256, mime, bytes, path, derivedFrom: body.sha256 };
  }
  if (!included.has(body.sha256)) return null;
  const { sha256, mime, bytes } = body;
  return { sha256, mime, bytes, path: attachmentPath(sha256, mime), derivedFrom: null };
}

function recordOffer(offer: Offer): RecordOffer {
  return toWellFormedJson({
    type: 'offer',
    id: offer.id,
    kind: offer.kind,
    terms: integersOnly(offer.terms) as RecordOffer['terms'],
    spans: offer.spans as RecordOffer['spans'],
    messageIds: offer.messageIds,
  });
}

/** Fractions become decimal strings; `undefined` members go. */
function integersOnly(value: unknown): RecordValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(integersOnly);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => [key, integersOnly(member)]),
    );
  return value as RecordValue;
}
