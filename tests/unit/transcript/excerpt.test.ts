import { expect, it } from 'vitest';
import { completenessOf } from '@/lib/transcript/completeness';
import { currentMessages } from '@/lib/transcript/conversation';
import { cutExcerpt, excerptText } from '@/lib/transcript/excerpt';
import { gapDraft, ledger, messageDraft, START_MS, sessionDraft } from './ledger-builder';

const WORDS = {
  speaker: { agent: '客服', customer: '我', bot: '机器人', system: '系统', unknown: '不确定' },
  erased: '（已抹去）',
  recalled: '已撤回',
  gap: ({ reason }: { readonly reason: string }) => `—— ${reason}`,
  before: ['节选'],
  after: ['完整记录'],
};

async function wholeTalk() {
  const drafts = ['一', '二', '三', '四', '五'].map((text, index) => ({
    ...messageDraft(text, START_MS + index * 1000, { afterId: index ? `m${index}` : null }),
    id: `m${index + 1}`,
  }));
  const entries = await ledger([
    sessionDraft('start', START_MS),
    ...drafts.slice(0, 2),
    gapDraft('page-reloaded', START_MS + 1500),
    ...drafts.slice(2),
  ]);
  const last = entries.at(-1);
  if (!last) throw new Error('empty');
  const head = { seq: last.seq, hash: last.hash };
  const { gaps } = completenessOf(entries);
  return { conversationId: 'c1', head, gaps, messages: currentMessages(entries) };
}

it('cuts a stretch with its surroundings and says where it stands', async () => {
  const excerpt = cutExcerpt(await wholeTalk(), 'm2', { before: 3, after: 1 });
  expect(excerpt).toMatchObject({ firstPlace: 1, lastPlace: 3, of: 5, head: { seq: 7 } });
  expect(excerpt?.messages.map(({ text }) => text)).toEqual(['一', '二', '三']);
});

it('numbers the lines by their entries', async () => {
  const excerpt = cutExcerpt(await wholeTalk(), 'm4', { before: 0, after: 0 });
  if (!excerpt) throw new Error('no excerpt');
  expect(excerptText(excerpt, WORDS).split('\n')).toEqual([
    '节选',
    '',
    '[0006] 2026-11-23 22:00:03 +08:00 客服 1027: 四',
    '',
    '完整记录',
  ]);
});

it('says what was not recorded within it, where it was not', async () => {
  const whole = await wholeTalk();
  const linesAround = (before: number, after: number) => {
    const excerpt = cutExcerpt(whole, 'm2', { before, after });
    return excerpt && excerptText(excerpt, WORDS).split('\n').slice(2, -2);
  };
  expect(linesAround(0, 1)).toEqual([
    '[0003] 2026-11-23 22:00:01 +08:00 客服 1027: 二',
    '—— page-reloaded',
    '[0005] 2026-11-23 22:00:02 +08:00 客服 1027: 三',
  ]);
  expect(linesAround(1, 0)?.join()).not.toContain('page-reloaded');
});

it('has nothing to cut around a message that is not there', async () => {
  expect(cutExcerpt(await wholeTalk(), 'gone', { before: 1, after: 1 })).toBeNull();
});
