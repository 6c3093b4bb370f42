import type { ConversationRow, ParleyDatabase } from '@/lib/db/database';
import { findReadings, type KeptReading, keepReading, type ReadTo } from '@/lib/db/kept-reading';
import { logProblem } from '@/lib/log';
import {
  type AgreementEdits,
  agreementOfTalk,
  emptyTalk,
  NO_EDITS,
  type TalkAgreement,
} from '@/lib/negotiation/agreement/of-talk';
import type { DebtCase } from '@/lib/negotiation/case';
import type { Utterance } from '@/lib/nlu/offers/offer';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import { heardIn } from './agreement-of-record';

export interface ReadingDeps {
  readonly db: ParleyDatabase;
  readonly sha256: Sha256;
  readonly extensionVersion: string;
}

/** A shorter stretch is read faster than it is kept. */
export const WORTH_KEEPING = 200;

/** A very long talk is kept every so many messages: whoever breaks off loses no more than these. */
export const KEEP_EVERY = 10_000;

/** How often a reading tells how far it has come, in messages. */
const TELL_EVERY = 200;

/**
 * Reads a talk from what is stored, so that the record never depends on what a view held. What was read before is not
 * read again, up to where the user's own entries take their place among the messages.
 */
export async function readStoredTalk(
  deps: ReadingDeps,
  row: ConversationRow,
  messages: readonly ChatMessage[],
  debtCase: DebtCase | null,
  onShare: (share: number) => void = () => undefined,
): Promise<TalkAgreement> {
  const edits = debtCase?.agreementEdits?.[row.id] ?? NO_EDITS;
  const heard = heardIn(messages);
  const alone = heard.slice(0, countBeforeEntries(heard, edits));
  const before = await readBefore(deps, row.id, alone);
  const from = before?.count ?? 0;
  const isShort = alone.length - from < WORTH_KEEPING;
  const talk = isShort
    ? agreementOfTalk(alone.slice(from), NO_EDITS, before?.talk)
    : await readAndKeep(
        { alone, from, talk: before?.talk ?? emptyTalk() },
        onShare,
        (heardTo, to) => keepTalk(deps, row, heardTo, to),
      );
  return agreementOfTalk(heard.slice(alone.length), edits, talk);
}

interface Unread {
  readonly alone: readonly Utterance[];
  readonly from: number;
  /** What was made of all before. */
  readonly talk: TalkAgreement;
}

/** Reads on to the end and keeps what was made of it, now and then and at last. */
async function readAndKeep(
  { alone, from, talk }: Unread,
  onShare: (share: number) => void,
  keep: (heard: readonly Utterance[], talk: TalkAgreement) => Promise<void>,
): Promise<TalkAgreement> {
  let read = talk;
  for (let at = from; at < alone.length; at += TELL_EVERY) {
    onShare(at / alone.length);
    const to = Math.min(at + TELL_EVERY, alone.length);
    read = agreementOfTalk(alone.slice(at, to), NO_EDITS, read);
    if (to === alone.length || (to - from) % KEEP_EVERY === 0) await keep(alone.slice(0, to), read);
  }
  onShare(1);
  return read;
}

/** How many of the messages were said before the user's first entry. */
function countBeforeEntries(heard: readonly Utterance[], { entries }: AgreementEdits): number {
  const firstMs = Math.min(...entries.map(({ at }) => Date.parse(at)));
  const later = heard.findIndex(({ at }) => Date.parse(at) > firstMs);
  return later < 0 ? heard.length : later;
}

/** The kept reading that goes furthest, if it is of this very beginning of the talk and by this very reader. */
export async function readBefore(
  { db, sha256, extensionVersion }: ReadingDeps,
  conversationId: string,
  heard: readonly Utterance[],
  isWanted: (kept: KeptReading) => boolean = () => true,
): Promise<KeptReading | null> {
  const kept = (await findReadings(db, conversationId))
    .filter(({ readBy, count }) => readBy === extensionVersion && count <= heard.length)
    .filter(isWanted)
    .sort((a, b) => b.count - a.count);
  for (const reading of kept) {
    const hash = await hashOf(heard.slice(0, reading.count), sha256);
    if (hash === reading.utterancesHash) return reading;
  }
  return null;
}

/** Keeps what was made of all that is heard in a talk, without the user's own entries. */
export async function keepTalk(
  { db, sha256, extensionVersion }: ReadingDeps,
  readTo: ReadTo,
  heard: readonly Utterance[],
  talk: TalkAgreement,
  found?: KeptReading['found'],
): Promise<void> {
  const utterancesHash = await hashOf(heard, sha256);
  const reading = {
    readBy: extensionVersion,
    count: heard.length,
    utterancesHash,
    talk,
    ...(found && { found }),
  };
  // Without room for it the talk is read again next time.
  await keepReading(db, readTo, reading).catch((cause) => logProblem('kept reading', cause));
}

const encoder = new TextEncoder();

async function hashOf(utterances: readonly Utterance[], sha256: Sha256): Promise<string> {
  return toHex(await sha256(encoder.encode(JSON.stringify(utterances))));
}
