import { describe, expect, it } from 'vitest';
import { appendDrafts, verifyChain } from '@/lib/transcript/chain';
import type { Entry } from '@/lib/transcript/entry';
import { eraseField, messageOfEntry, withholdFields } from '@/lib/transcript/redaction';
import { ledger, messageDraft, nodeCrypto, START_MS } from './ledger-builder';

const part = (index: number) =>
  messageDraft(`第${index}部分`, START_MS, { part: { index, count: 2 } });

describe('withholdFields', () => {
  it('drops text and salt and keeps the commitment, and nothing else changes', async () => {
    const [entry] = (await ledger([messageDraft('保密', START_MS)])) as [Entry];
    const after = withholdFields(entry, ['text']);
    expect(after.personal.text).toEqual({
      text: null,
      salt: null,
      commitment: entry.personal.text?.commitment,
    });
    expect(after.personal.staffNumber).toBe(entry.personal.staffNumber);
    expect({ ...after, personal: null }).toEqual({ ...entry, personal: null });
    expect(JSON.stringify(after)).not.toContain('保密');
  });
});

describe('messageOfEntry', () => {
  it('joins the parts of a long message and leaves others alone', async () => {
    const entries = await ledger([
      part(0),
      part(1),
      messageDraft('另一句', START_MS),
      part(0),
      part(1),
    ]);
    const ids = entries.map((entry) => entry.id);
    const owner = messageOfEntry(entries);
    expect(ids.map((id) => owner.get(id))).toEqual([ids[0], ids[0], ids[2], ids[3], ids[3]]);
  });
});

describe('eraseField', () => {
  it('erases every version and part, writes an entry for each, and the chain still verifies', async () => {
    const revision = {
      id: 'r',
      kind: 'revision',
      observedAtMs: START_MS,
      utcOffsetMinutes: 480,
      personal: { text: '改过的' },
    } as const;
    const drafts = [part(0), part(1)];
    const body = {
      sessionId: 's1',
      targetId: drafts[1]?.id ?? '',
      reason: 'edited',
      speaker: null,
      speakerReason: null,
      pageTime: null,
      delivery: null,
      withheld: [],
    } as const;
    const entries = await ledger([
      ...drafts,
      { ...revision, body },
      messageDraft('留着', START_MS),
    ]);
    let count = 0;
    const { erased, drafts: written } = eraseField(entries, {
      targetId: entries[0]?.id ?? '',
      field: 'text',
      observedAtMs: START_MS,
      utcOffsetMinutes: 480,
      newId: () => `x${count++}`,
    });
    expect(erased.map((entry) => entry.seq)).toEqual([1, 2, 3]);
    expect(written.map((draft) => draft.body)).toEqual(
      entries.slice(0, 3).map((entry) => ({ targetId: entry.id, field: 'text' })),
    );
    const last = entries.at(-1) as Entry;
    const head = { seq: last.seq, hash: last.hash };
    const more = await appendDrafts({
      conversationId: 'c1',
      head,
      drafts: written,
      crypto: nodeCrypto,
    });
    const report = await verifyChain([...erased, last, ...more], nodeCrypto);
    expect(report.ok).toBe(true);
    expect(report.withheld.map(({ seq, why }) => [seq, why])).toEqual([
      [1, 'erased'],
      [2, 'erased'],
      [3, 'erased'],
    ]);
  });

  it('does nothing when the field is not there or already gone', async () => {
    const entries = await ledger([messageDraft('好', START_MS)]);
    const request = { observedAtMs: 0, utcOffsetMinutes: 0, newId: () => 'x' };
    expect(eraseField(entries, { ...request, targetId: 'nobody', field: 'text' }).drafts).toEqual(
      [],
    );
    expect(
      eraseField(entries, { ...request, targetId: entries[0]?.id ?? '', field: 'fileName' }).drafts,
    ).toEqual([]);
  });
});
