import type { ConversationRow, ParleyDatabase } from '@/lib/db/database';
import { findReadings, type KeptReading, keepReading, type ReadTo } from '@/lib/db/kept-reading';
import { logProblem } from '@/lib/log';
import {
  type AgreementEdits,
  agreementOfTalk,
  areAfterChanges,
  countBeforeChanges,
  emptyTalk,
  isEdited,
  NO_EDITS,
  type TalkAgreement,
} from '@/lib/negotiation/agreement/of-talk';
import type { DebtCase } from '@/lib/negotiation/case';
import type { Utterance } from '@/lib/nlu/offers/offer';
import { encodeStretches } from '@/lib/records/package-file';
import { sha256OfStretches } from '@/lib/records/sha256';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import { toHex } from '@/lib/transcript/commitment';
import { heardIn } from './agreement-of-record';

export interface ReadingDeps {
  readonly db: ParleyDatabase;
  readonly extensionVersion: string;
}

/** A shorter stretch is read faster than it is kept. */
export const WORTH_KEEPING = 50;

/** A very long talk is kept every so many messages: whoever breaks off loses no more than these. */
export const KEEP_EVERY = 10_000;

/** How often a reading tells how far it has come, in messages. */
const TELL_EVERY = 200;

/**
 * Reads a talk from what is stored, so that the record never depends on what a view held. What was read before is not
 * read again: neither with the user's changes in it, when they are the same still, nor without them, up to the first.
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
  const edited = isEdited(edits) ? await readBefore(deps, row.id, heard, { edits }) : null;
  if (edited) return readOn(deps, row, { heard, edits, before: edited }, onShare);
  const alone = heard.slice(0, countBeforeChanges(heard, edits));
  const before = await readBefore(deps, row.id, alone);
  const said = await readOn(deps, row, { heard: alone, edits: NO_EDITS, before }, onShare);
  const after = heard.slice(alone.length);
  const talk = agreementOfTalk(after, edits, said);
  if (after.length >= WORTH_KEEPING) await keepTalk(deps, row, heard, talk, { edits });
  return talk;
}

interface Reading {
  readonly heard: readonly Utterance[];
  /** All of them were put in before what is still to be read. */
  readonly edits: AgreementEdits;
  readonly before: Pick<KeptReading, 'count' | 'talk'> | null;
}

/** Reads on to the end and keeps what was made of it, now and then and at last. */
async function readOn(
  deps: ReadingDeps,
  row: ConversationRow,
  { heard, edits, before }: Reading,
  onShare: (share: number) => void,
): Promise<TalkAgreement> {
  const from = before?.count ?? 0;
  let read = before?.talk ?? emptyTalk();
  if (heard.length - from < WORTH_KEEPING)
    return agreementOfTalk(heard.slice(from), NO_EDITS, read);
  for (let at = from; at < heard.length; at += TELL_EVERY) {
    onShare(at / heard.length);
    const to = Math.min(at + TELL_EVERY, heard.length);
    read = agreementOfTalk(heard.slice(at, to), NO_EDITS, read);
    if (to === heard.length || (to - from) % KEEP_EVERY === 0)
      await keepTalk(deps, row, heard.slice(0, to), read, { edits });
  }
  onShare(1);
  return read;
}

interface Wanted {
  /** What the user has put in; the talk as it was said without any. */
  readonly edits?: AgreementEdits;
  /** One of the search, which has read more. */
  readonly withFound?: boolean;
}

/** The kept reading that goes furthest, if it is of this very beginning of the talk and by this very reader. */
export async function readBefore(
  { db, extensionVersion }: ReadingDeps,
  conversationId: string,
  heard: readonly Utterance[],
  { edits = NO_EDITS, withFound = false }: Wanted = {},
): Promise<KeptReading | null> {
  const kept = (await findReadings(db, conversationId))
    .filter(({ readBy, count }) => readBy === extensionVersion && count <= heard.length)
    .filter((one) => one.isEdited === isEdited(edits) && (one.found !== undefined || !withFound))
    .filter(({ count }) => areAfterChanges(heard.slice(count), edits))
    .sort((a, b) => b.count - a.count);
  for (const reading of kept) {
    if (hashOf(heard.slice(0, reading.count), edits) === reading.utterancesHash) return reading;
  }
  return null;
}

/** Keeps what was made of all that is heard in a talk, and of what the user has put in, if that is in it. */
export async function keepTalk(
  { db, extensionVersion }: ReadingDeps,
  readTo: ReadTo,
  heard: readonly Utterance[],
  talk: TalkAgreement,
  { edits = NO_EDITS, found }: { edits?: AgreementEdits; found?: KeptReading['found'] } = {},
): Promise<void> {
  const utterancesHash = hashOf(heard, edits);
  const reading = {
    readBy: extensionVersion,
    count: heard.length,
    utterancesHash,
    talk,
    isEdited: isEdited(edits),
    ...(found && { found }),
  };
  // Without room for it the talk is read again next time.
  await keepReading(db, readTo, reading).catch((cause) => logProblem('kept reading', cause));
}

/** Of a line of JSON for each utterance and a last one for what the user has put in. */
function hashOf(
  utterances: readonly Utterance[],
  { entries, chosenOfferId, chosenAt = null }: AgreementEdits,
): string {
  const lines = function* () {
    for (const utterance of utterances) yield JSON.stringify(utterance);
    yield JSON.stringify([entries, chosenOfferId, chosenAt]);
  };
  return toHex(sha256OfStretches(encodeStretches(lines(), '\n')));
}
