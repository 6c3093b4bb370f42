import { canonicalJson } from '@/lib/transcript/canonical';
import { CHAIN_VERSION, observedAtIso } from '@/lib/transcript/chain-preimage';
import type { Entry } from '@/lib/transcript/entry';
import type { RecordData } from './neutral-record';

/**
 * `record.jsonl`: one canonical JSON object a line, each line ended by LF. First the header, then the entries
 * conversation by conversation, then offers, plans, agreements. Yields lines so that nothing is held twice.
 */
export function* recordLines(record: RecordData): Generator<string> {
  yield `${canonicalJson(record.header)}\n`;
  for (const { entries } of record.conversations)
    for (const entry of entries) yield `${entryLine(entry)}\n`;
  for (const offer of record.offers) yield `${canonicalJson(offer)}\n`;
  for (const plan of record.plans) yield `${canonicalJson(plan)}\n`;
  for (const agreement of record.agreements) yield `${canonicalJson(agreement)}\n`;
}

/** The hashed form of an entry with its personal fields in full and its own hash. */
function entryLine(entry: Entry): string {
  // In the order of the canonical form, so that nothing has to be sorted.
  return canonicalJson({
    body: entry.body,
    conversationId: entry.conversationId,
    hash: entry.hash,
    id: entry.id,
    kind: entry.kind,
    observedAt: observedAtIso(entry.observedAtMs, entry.utcOffsetMinutes),
    personal: entry.personal,
    prev: entry.prevHash,
    seq: entry.seq,
    type: 'entry',
    v: CHAIN_VERSION,
  });
}
