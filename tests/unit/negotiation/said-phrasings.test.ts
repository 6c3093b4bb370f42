import { describe, expect, it } from 'vitest';
import { fillPhrasing } from '@/lib/negotiation/playbook/fill-phrasing';
import { PHRASINGS, phrasingById } from '@/lib/negotiation/playbook/phrasings';
import {
  messageSaying,
  phrasingSaid,
  phrasingsSaid,
} from '@/lib/negotiation/playbook/said-phrasings';
import { SLOT_IDS, SLOTS, type SlotValues } from '@/lib/negotiation/playbook/slots';

const BY_KIND = { amount: '1,086.50', count: '12', date: '12月10日', text: '花呗账单' } as const;
const VALUES: SlotValues = Object.fromEntries(SLOT_IDS.map((id) => [id, BY_KIND[SLOTS[id].kind]]));

describe('phrasingSaid', () => {
  it.each(PHRASINGS.map((entry) => [entry.id, entry] as const))(
    'recognises %s once sent',
    (id, entry) => {
      expect(phrasingSaid(fillPhrasing(entry, VALUES).text)).toBe(id);
    },
  );

  it.each([
    ['C37', '谢谢您的方案，我要核算一下再答复您。请问这个方案保留到什么时候？'],
    ['C31', '明白系统没有显示方案。请问还有哪些可申请的方式，能否转交有权限的专员评估一下？'],
    ['C05', '為了安全，我只在支付寶App內核驗身份。請問通過哪個頁面完成？'],
  ])('recognises %s after small edits and in either script', (id, line) => {
    expect(phrasingSaid(line)).toBe(id);
  });

  it.each([
    '您好',
    '好的',
    '我想问一下我的花呗为什么扣了两次钱',
    '谢谢，我知道了，我回去看看再说',
    '请问客服在吗，等了很久',
    '我每月工资三千，房租一千五',
    '',
  ])('takes “%s” for none', (line) => {
    expect(phrasingSaid(line)).toBeNull();
  });

  it('reads the customer’s lines only, each phrasing once', () => {
    const c37 = phrasingById('C37')?.zhCN ?? '';
    expect(
      phrasingsSaid([
        { speaker: 'agent', text: c37 },
        { speaker: 'customer', text: c37 },
        { speaker: 'customer', text: c37 },
        { speaker: 'customer', text: null },
        { speaker: 'customer', text: '您好' },
      ]),
    ).toEqual(['C37']);
    expect(phrasingsSaid([{ speaker: 'agent', text: c37 }])).toEqual([]);
  });
});

describe('messageSaying', () => {
  const sentence = '您好，花呗这笔账单我愿意继续还。能否分12期，每期817元，首期2026年12月11日？';
  const line = (id: string, text: string, speaker: 'customer' | 'agent' = 'customer') => ({
    id,
    speaker,
    text,
  });

  it('finds the message in which a proposal was sent, small changes included', () => {
    const sent = sentence.replace('您好，', '您好 ').replace('？', '，谢谢？');
    expect(messageSaying(sentence, [line('a', '在吗'), line('b', sent)])).toBe('b');
  });

  it.each([
    ['another figure', line('a', sentence.replace('817', '850'))],
    ['the other side', line('a', sentence, 'agent')],
    ['a part of it', line('a', '能否分12期，每期817元，2026年12月11日')],
  ])('does not take %s for it', (_, message) => {
    expect(messageSaying(sentence, [message])).toBeNull();
  });
});
