import { describe, expect, it } from 'vitest';
import { fillPhrasing } from '@/lib/negotiation/playbook/fill-phrasing';
import { PHRASINGS, phrasingById } from '@/lib/negotiation/playbook/phrasings';
import { phrasingSaid, phrasingsSaid } from '@/lib/negotiation/playbook/said-phrasings';
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
