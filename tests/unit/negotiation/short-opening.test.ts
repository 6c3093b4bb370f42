import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OverdueReason } from '@/lib/negotiation/case';
import { REASON_WORDING, reasonTold } from '@/lib/negotiation/playbook/reason-wording';
import { shortOpening } from '@/lib/negotiation/playbook/short-opening';

const VALUES = { product: '花呗', monthlyCapacity: '800', payday: '15日' };
const FACTS = { reason: null, daysOverdue: 32, limitation: 'within-three-years' } as const;
const REASONS = Object.keys(REASON_WORDING) as readonly OverdueReason[];

describe('reasonTold', () => {
  it.each([
    ['我去年年底被公司裁员，到现在都没找到工作，房租也要交', 'job_loss'],
    ['我妈九月做了手术，住院花了好多钱', 'medical'],
    ['店铺这两个月生意不好，上个月关门了', 'business'],
    ['單位降薪，現在每個月只有三千', 'income_drop'],
    ['我爸去世，办丧事花了不少', 'family_event'],
    ['老家发洪水，房子都淹了', 'disaster'],
    ['我在好几家平台都有贷款，每月还不过来', 'multi_debt'],
    ['出差太忙把还款日忘了', 'forgot'],
    ['余额够的，自动扣款失败了', 'autopay_failed'],
    ['我换了银行卡没来得及绑定', 'card_changed'],
    ['一直没收到短信提醒', 'no_notice'],
    ['还款日记错了', 'date_unclear'],
    ['这个利息多算了吧', 'amount_disputed'],
    ['不知道这期要还多少', 'amount_unclear'],
    ['当时没看懂分期的规则', 'terms_unclear'],
    ['这钱不是我借的，身份证被人冒用', 'not_my_loan'],
    ['我就是想问问', null],
  ] as const)('%s: %s', (story, reason) => {
    expect(reasonTold(story)).toBe(reason);
  });
});

describe('shortOpening', () => {
  it('says product, reason, what is possible and what is asked', () => {
    const story = '哎我真的很难，去年被裁员之后一直没工作，每天都睡不着，你们帮帮我吧'.repeat(5);
    expect(shortOpening(FACTS, story, VALUES)).toEqual({
      text: '您好，我咨询的是花呗这笔账单，已逾期32天。因失去工作，目前收入不稳定，暂时还不上全额。我每月最多能还800元，每月15日发工资，请问可以怎样安排？',
      gloss:
        'Hello, this is about my Huabei, 32 days overdue. The reason: I lost my job and my income is unsteady; I cannot pay it all now. I can pay at most 800 yuan a month and am paid on the 15th; what can be arranged?',
      missing: [],
      reason: 'job_loss',
      reasonFrom: 'story',
    });
  });

  it('prefers the reason of the case', () => {
    const opening = shortOpening({ ...FACTS, reason: 'medical' }, '我忘了', VALUES);
    expect(opening).toMatchObject({ reason: 'medical', reasonFrom: 'case' });
  });

  it('asks for a waiver when payment is possible and for the account when it is unclear', () => {
    expect(shortOpening({ ...FACTS, reason: 'forgot' }, '', VALUES).text).toContain('减免');
    expect(shortOpening({ ...FACTS, reason: 'amount_unclear' }, '', VALUES).text).toContain('分开');
  });

  it('leaves unknown things open instead of guessing', () => {
    const opening = shortOpening({ ...FACTS, daysOverdue: null }, '', {});
    expect(opening.missing).toEqual(['product', 'reason', 'monthlyCapacity', 'payday']);
    expect(opening.text).not.toMatch(/逾期\d/u);
  });

  it.each(['unasked', 'unsure', 'over-three-years'] as const)(
    'owns up to nothing when %s',
    (limitation) => {
      const { text } = shortOpening({ ...FACTS, limitation }, '我失业了，愿意还', VALUES);
      expect(text).toContain('核对账目');
      expect(text).not.toMatch(/还不上|我愿意|每月/u);
    },
  );

  it('owns up to nothing when the loan is not the user’s', () => {
    const opening = shortOpening(FACTS, '这笔不是我本人借的', VALUES);
    expect(opening.text).toContain('不是我本人办理');
    expect(opening.text).not.toMatch(/还不上|每月/u);
  });

  it('stays within three sentences and 120 characters whatever the story', () => {
    fc.assert(
      fc.property(fc.constantFrom(null, ...REASONS), fc.string(), (reason, story) => {
        const { text } = shortOpening({ ...FACTS, reason }, story, VALUES);
        expect([...text].length).toBeLessThan(120);
        expect(text.match(/[。？]/gu)?.length ?? 0).toBeLessThanOrEqual(3);
        expect(text).not.toMatch(/!|！|你/u);
      }),
    );
  });
});
