import { entryBytes, GENESIS_HASH } from './chain-preimage';
import { commitmentBytes, isHexOf, type Sha256 } from './commitment';
import type { Entry } from './entry';

export type ChainProblemCode =
  | 'first-entry-missing' // the first entry is not number 1
  | 'entries-missing' // numbers skipped
  | 'entries-out-of-order' // a number that is not above the one before it
  | 'duplicate-id'
  | 'foreign-conversation' // an entry of another conversation
  | 'chain-broken' // prevHash is not the hash of the entry before
  | 'hash-mismatch' // the entry is not what was hashed
  | 'commitment-mismatch' // a personal field is not what was committed to
  | 'field-half-withheld' // text without salt or salt without text
  | 'erasure-unfulfilled'; // an erasure is recorded but the text is still there

/** Where a problem lies: the entry's position in what was given, its number, and the field if one. */
export interface ChainPlace {
  readonly index: number;
  readonly seq: number;
  readonly id: string;
  readonly field: string | null;
}

export interface ChainProblem {
  readonly code: ChainProblemCode;
  readonly place: ChainPlace;
}

/** A personal field whose text is not there 隐去或抹除: `erased` when an erasure entry says so. */
export interface WithheldField {
  readonly seq: number;
  readonly id: string;
  readonly field: string;
  readonly why: 'erased' | 'redacted';
}

/** The last entry of a conversation 链首: where the next one is chained. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** What the chain says about itself. It says nothing about what was rebuilt as a whole: see anchors. */
export interface ChainReport {
  readonly ok: boolean;
  readonly entryCount: number;
  readonly head: ChainHead | null;
  readonly problems: readonly ChainProblem[];
  readonly withheld: readonly WithheldField[];
}

export interface VerifyChainOptions {
  /** For an excerpt 节选: the number at which it begins. Default 1, with the genesis hash before it. */
  readonly fromSeq?: number;
  /** Entries whose hash and commitments have been found right already, in the bytes they were read from. */
  readonly proven?: ReadonlySet<Entry>;
}

export type Report = (code: ChainProblemCode, index: number, entry: Entry, field?: string) => void;

/** Digests computed side by side, then awaited: WebCrypto answers many at once faster than one by one. */
export const BATCH = 512;

export function checkOrder(entries: readonly Entry[], fromSeq: number, report: Report): void {
  const seen = new Set<string>();
  let before: Entry | null = null;
  for (const [index, entry] of entries.entries()) {
    if (before === null) {
      if (entry.seq !== fromSeq) report('first-entry-missing', index, entry);
      if (fromSeq === 1 && entry.prevHash !== GENESIS_HASH) report('chain-broken', index, entry);
    } else {
      if (entry.seq <= before.seq) report('entries-out-of-order', index, entry);
      else if (entry.seq > before.seq + 1) report('entries-missing', index, entry);
      if (entry.conversationId !== before.conversationId)
        report('foreign-conversation', index, entry);
      if (entry.prevHash !== before.hash) report('chain-broken', index, entry);
    }
    if (seen.has(entry.id)) report('duplicate-id', index, entry);
    seen.add(entry.id);
    before = entry;
  }
}

export async function checkDigests(
  entries: readonly Entry[],
  start: number,
  sha256: Sha256,
  report: Report,
  proven?: ReadonlySet<Entry>,
): Promise<void> {
  const pending: Promise<void>[] = [];
  const expect = (digest: ReturnType<Sha256>, hex: string, differs: () => void): void => {
    // A hash that is known at once needs no promise: there are two for every message.
    if (!(digest instanceof Uint8Array))
      pending.push(digest.then((found) => (isHexOf(found, hex) ? undefined : differs())));
    else if (!isHexOf(digest, hex)) differs();
  };
  for (let index = start; index < Math.min(start + BATCH, entries.length); index += 1) {
    const entry = entries[index] as Entry;
    if (proven?.has(entry)) continue;
    expect(sha256(entryBytes(entry)), entry.hash, () => report('hash-mismatch', index, entry));
    for (const [field, value] of Object.entries(entry.personal)) {
      if ((value.text === null) !== (value.salt === null))
        report('field-half-withheld', index, entry, field);
      if (value.text === null || value.salt === null) continue;
      expect(sha256(commitmentBytes(field, value.salt, value.text)), value.commitment, () =>
        report('commitment-mismatch', index, entry, field),
      );
    }
  }
  await Promise.all(pending);
}

function erasedFields(entries: readonly Entry[]): Set<string> {
  const erased = new Set<string>();
  for (const entry of entries)
    if (entry.kind === 'erasure') erased.add(`${entry.body.targetId}\n${entry.body.field}`);
  return erased;
}

export function checkErasures(entries: readonly Entry[], report: Report): void {
  const erased = erasedFields(entries);
  if (erased.size === 0) return;
  for (const [index, entry] of entries.entries())
    for (const [field, value] of Object.entries(entry.personal))
      if (value.text !== null && erased.has(`${entry.id}\n${field}`))
        report('erasure-unfulfilled', index, entry, field);
}

export function withheldFields(entries: readonly Entry[]): WithheldField[] {
  const erased = erasedFields(entries);
  const withheld: WithheldField[] = [];
  for (const entry of entries)
    for (const [field, value] of Object.entries(entry.personal)) {
      if (value.text !== null) continue;
      const why = erased.has(`${entry.id}\n${field}`) ? 'erased' : 'redacted';
      withheld.push({ seq: entry.seq, id: entry.id, field, why });
    }
  return withheld;
}
