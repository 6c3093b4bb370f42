import { describe, expect, it } from 'vitest';
import type { Entry } from '@/lib/transcript/entry';
import { mendEntries, relateChains } from '@/lib/transcript/merge-chains';
import { withholdFields } from '@/lib/transcript/redaction';
import { ledger, messageDraft, START_MS, sessionDraft } from './ledger-builder';

const chain = (...hashes: string[]) => hashes.map((hash) => ({ hash }));

describe('relation of two chains', () => {
  it.each([
    ['the same', chain('a', 'b'), chain('a', 'b'), { kind: 'contained' }],
    ['a beginning of ours', chain('a', 'b'), chain('a'), { kind: 'contained' }],
    ['longer than ours', chain('a'), chain('a', 'b', 'c'), { kind: 'extends', from: 1 }],
    ['new', chain(), chain('a'), { kind: 'extends', from: 0 }],
    ['another from some point on', chain('a', 'b'), chain('a', 'c'), { kind: 'diverges', at: 1 }],
  ])('%s', (_what, here, there, relation) => {
    expect(relateChains(here, there)).toEqual(relation);
  });
});

async function talk(): Promise<Entry[]> {
  const message = { ...messageDraft('身份证号是三二一', START_MS), id: 'm1' };
  const erasure = {
    id: 'x1',
    kind: 'erasure' as const,
    observedAtMs: START_MS + 1,
    utcOffsetMinutes: 480,
    body: { targetId: 'm1', field: 'text' },
    personal: {},
  };
  return ledger([sessionDraft('start', START_MS), message, erasure]);
}

describe('two copies of the same entries', () => {
  it('keep a text that only one of them still has', async () => {
    const whole = (await talk()).slice(0, 2);
    const [start, message] = whole as [Entry, Entry];
    const damaged = [start, withholdFields(message, ['text'])];
    expect(mendEntries(damaged, whole)).toEqual([message]);
    expect(mendEntries(whole, damaged)).toEqual([]);
  });

  it('lose a text that the longer chain says was erased, whichever side had it', async () => {
    const all = await talk();
    const older = all.slice(0, 2);
    const erased = withholdFields(all[1] as Entry, ['text']);
    const newer = [all[0] as Entry, erased, all[2] as Entry];
    expect(mendEntries(older, newer)).toEqual([erased, all[2]]);
    expect(mendEntries(newer, older)).toEqual([]);
  });
});
