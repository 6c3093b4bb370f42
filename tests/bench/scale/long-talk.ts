import type { EntryDraft } from '@/lib/transcript/entry';
import { messageDraft, START_MS, sessionDraft } from '../../unit/transcript/ledger-builder';

const TEXTS = [
  '您好，请问有什么可以帮您？',
  '我想协商分期，每月最多能还八百元',
  '可以为您办理12期分期，每期850元，每月15号还款',
  '好的，我需要核算一下，请问这个方案保留到什么时候',
  '罚息可以为您申请减免，专员会在三个工作日内回电',
  '请您尽快还款，以免影响征信记录，如有困难请提供证明材料',
  '您这边的分期方案需要综合评估，以系统显示为准，感谢您的理解与配合',
];

/** A session and so many messages, each with its number in brackets behind the text. */
export function longTalk(count: number): readonly EntryDraft[] {
  const messages = Array.from({ length: count }, (_, index) => ({
    ...messageDraft(`${TEXTS[index % TEXTS.length]}（${index}）`, START_MS + index * 1000, {
      afterId: index ? `m${index - 1}` : null,
      speaker: index % 2 ? 'customer' : 'agent',
    }),
    id: `m${index}`,
  }));
  return [sessionDraft('start', START_MS), ...messages];
}
