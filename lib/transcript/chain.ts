import { toWellFormedJson } from './canonical';
import {
  BATCH,
  type ChainHead,
  type ChainProblem,
  type ChainReport,
  checkDigests,
  checkErasures,
  checkOrder,
  type Report,
  type VerifyChainOptions,
  withheldFields,
} from './chain-checks';
import { entryBytes, GENESIS_HASH } from './chain-preimage';
import { type ChainCrypto, commitField, type Sha256, toHex } from './commitment';
import type { Entry, EntryDraft, PersonalField, PersonalFieldName } from './entry';

export interface AppendOptions {
  readonly conversationId: string;
  /** Null for a conversation that has no entry yet. */
  readonly head: ChainHead | null;
  readonly drafts: readonly EntryDraft[];
  readonly crypto: ChainCrypto;
}

/**
 * Chains drafts onto a conversation, in the order given. Nothing is stored: call it before opening a
 * transaction, under a lock on the conversation, then write all entries at once.
 * Lone surrogates become U+FFFD. Throws `TypeError`/`RangeError` for a draft that cannot be hashed.
 */
export async function appendDrafts(options: AppendOptions): Promise<Entry[]> {
  const { conversationId, crypto } = options;
  const drafts = options.drafts.map(toWellFormedJson);
  const personals = await Promise.all(drafts.map((draft) => commitAll(draft.personal, crypto)));
  const entries: Entry[] = [];
  let seq = options.head?.seq ?? 0;
  let prevHash = options.head?.hash ?? GENESIS_HASH;
  for (const [index, draft] of drafts.entries()) {
    seq += 1;
    const unhashed = {
      ...draft,
      // Some clocks give fractions of a millisecond; the hashed form has none.
      observedAtMs: Math.trunc(draft.observedAtMs),
      conversationId,
      seq,
      personal: personals[index] ?? {},
      prevHash,
    };
    const hash = toHex(await crypto.sha256(entryBytes(unhashed)));
    entries.push({ ...unhashed, hash } as Entry);
    prevHash = hash;
  }
  return entries;
}

async function commitAll(
  personal: EntryDraft['personal'],
  crypto: ChainCrypto,
): Promise<Entry['personal']> {
  const present = Object.entries(personal).filter(
    (pair): pair is [PersonalFieldName, string] => pair[1] !== undefined,
  );
  const fields = await Promise.all(
    present.map(
      async ([name, text]): Promise<[string, PersonalField]> => [
        name,
        await commitField(name, text, crypto),
      ],
    ),
  );
  return Object.fromEntries(fields);
}

/** Recomputes every commitment and hash of a conversation and walks its chain, in the order given. */
export async function verifyChain(
  entries: readonly Entry[],
  crypto: { readonly sha256: Sha256 },
  options: VerifyChainOptions = {},
): Promise<ChainReport> {
  const problems: ChainProblem[] = [];
  const report: Report = (code, index, entry, field) =>
    problems.push({
      code,
      place: { index, seq: entry.seq, id: entry.id, field: field ?? null },
    });
  checkOrder(entries, options.fromSeq ?? 1, report);
  checkErasures(entries, report);
  for (let start = 0; start < entries.length; start += BATCH)
    await checkDigests(entries, start, crypto.sha256, report, options.proven);
  const last = entries.at(-1);
  return {
    ok: problems.length === 0,
    entryCount: entries.length,
    head: last ? { seq: last.seq, hash: last.hash } : null,
    problems: problems.sort((a, b) => a.place.index - b.place.index),
    withheld: withheldFields(entries),
  };
}
