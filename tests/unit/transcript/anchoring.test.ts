import { describe, expect, it } from 'vitest';
import { anchorCode } from '@/lib/transcript/anchor-code';
import { anchorsSeen, codeAnchor, headToAnchor } from '@/lib/transcript/anchoring';
import { appendDrafts } from '@/lib/transcript/chain';
import type { AnchorBody, Entry } from '@/lib/transcript/entry';
import { ledger, messageDraft, nodeCrypto, START_MS, sessionDraft } from './ledger-builder';

async function added(entries: readonly Entry[], draft: Parameters<typeof ledger>[0][number]) {
  const last = entries.at(-1) as Entry;
  const head = { seq: last.seq, hash: last.hash };
  const more = { conversationId: 'c1', head, drafts: [draft], crypto: nodeCrypto };
  return [...entries, ...(await appendDrafts(more))];
}

const anchorDraft = (body: AnchorBody) =>
  ({
    id: `a${body.seenInId}`,
    kind: 'anchor',
    observedAtMs: START_MS,
    utcOffsetMinutes: 480,
    body,
    personal: {},
  }) as const;

describe('headToAnchor', () => {
  it('is the last entry that says something itself', async () => {
    const talk = await ledger([sessionDraft('start', START_MS), messageDraft('好', START_MS)]);
    const head = headToAnchor(talk);
    expect(head).toEqual({
      headSeq: 2,
      headHash: talk[1]?.hash,
      code: anchorCode(talk[1]?.hash ?? ''),
    });
    if (!head) throw new Error('no head');
    expect(headToAnchor(await added(talk, anchorDraft(codeAnchor(head, null))))).toEqual(head);
  });

  it('is refused for a rehearsal and where there is nothing', async () => {
    expect(headToAnchor([])).toBeNull();
    const practice = await ledger([sessionDraft('start', START_MS, { origin: 'rehearsal' })]);
    expect(headToAnchor(practice)).toBeNull();
  });
});

describe('anchorsSeen', () => {
  it('links a code to the message in which it comes back, once', async () => {
    const talk = await ledger([sessionDraft('start', START_MS), messageDraft('好', START_MS)]);
    const code = headToAnchor(talk)?.code ?? '';
    const withCode = await added(talk, messageDraft(`记录核对码：${code.toLowerCase()}`, START_MS));
    const seen = withCode.at(-1) as Entry;
    const links = anchorsSeen(withCode, [seen]);
    expect(links).toEqual([
      {
        method: 'chat-code',
        headSeq: 2,
        headHash: talk[1]?.hash,
        code,
        seenInId: seen.id,
        token: null,
      },
    ]);
    const linked = await added(withCode, anchorDraft(links[0] as AnchorBody));
    expect(anchorsSeen(linked, [seen])).toEqual([]);
  });

  it('links nothing to the code of another record, nor to plain talk', async () => {
    const talk = await ledger([sessionDraft('start', START_MS)]);
    const foreign = anchorCode('ab'.repeat(32));
    const entries = await added(talk, messageDraft(`${foreign} 每期850元`, START_MS));
    expect(anchorsSeen(entries, entries.slice(1))).toEqual([]);
  });
});
