import type { RecordData } from '@/lib/records/neutral-record';
import { entryBytes } from '@/lib/transcript/chain-preimage';
import type { Entry, EntryOf } from '@/lib/transcript/entry';
import { checkTimestampReply } from './reply';

/** What the signature of one timestamp of a record is worth by itself; whose certificate it is, `openssl` says. */
export interface TimestampFinding {
  /** Number of the conversation, from 1. */
  readonly conversation: number;
  readonly seq: number;
  /** Last entry that it covers. */
  readonly headSeq: number;
  /** `unknown`: the entry that was signed is not part of the excerpt. */
  readonly state: 'signed' | 'unsigned' | 'unknown';
  /** When the authority says it saw the hash, ms since the epoch; null unless signed. */
  readonly atMs: number | null;
}

/** Holds every timestamp of a record against the entry that it names and the certificate inside it. Needs WebCrypto. */
export async function checkTimestamps(record: RecordData): Promise<readonly TimestampFinding[]> {
  const findings: TimestampFinding[] = [];
  for (const [index, { entries }] of record.conversations.entries())
    for (const entry of entries)
      if (entry.kind === 'anchor' && entry.body.method === 'rfc3161')
        findings.push(await checkOne(index + 1, entry, entries));
  return findings;
}

async function checkOne(
  conversation: number,
  { seq, body }: EntryOf<'anchor'>,
  entries: readonly Entry[],
): Promise<TimestampFinding> {
  const { headSeq } = body;
  const place = { conversation, seq, headSeq };
  const head = entries.find((entry) => entry.seq === headSeq);
  if (!head) return { ...place, state: 'unknown', atMs: null };
  const checked = await checkTimestampReply(bytesOf(body.token ?? ''), {
    preimage: entryBytes(head),
    nonce: null,
  });
  return checked.ok
    ? { ...place, state: 'signed', atMs: checked.value.atMs }
    : { ...place, state: 'unsigned', atMs: null };
}

/** Nothing for what is no base64: nothing is signed in it either. */
function bytesOf(token: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(token), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
