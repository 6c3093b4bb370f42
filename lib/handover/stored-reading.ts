import type { ConversationRow, ParleyDatabase } from '@/lib/db/database';
import { findReadings, type KeptReading, keepReading, type ReadTo } from '@/lib/db/kept-reading';
import { logProblem } from '@/lib/log';
import {
  type AgreementEdits,
  agreementOfTalk,
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

/**
 * Reads a talk from what is stored, so that the record never depends on what a view held. What was read before is not
 * read again, up to where the user's own entries take their place among the messages.
 */
export async function readStoredTalk(
  deps: ReadingDeps,
  row: ConversationRow,
  messages: readonly ChatMessage[],
  debtCase: DebtCase | null,
): Promise<TalkAgreement> {
  const edits = debtCase?.agreementEdits?.[row.id] ?? NO_EDITS;
  const heard = heardIn(messages);
  const alone = heard.slice(0, countBeforeEntries(heard, edits));
  const before = await readBefore(deps, row.id, alone);
  const fresh = alone.slice(before?.count ?? 0);
  const talk = agreementOfTalk(fresh, NO_EDITS, before?.talk);
  if (fresh.length >= WORTH_KEEPING) await keepTalk(deps, row, alone, talk);
  return agreementOfTalk(heard.slice(alone.length), edits, talk);
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
