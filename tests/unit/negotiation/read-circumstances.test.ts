import { describe, expect, it } from 'vitest';
import type { Circumstance, ReplyIntent } from '@/lib/negotiation/playbook/phrasing';
import {
  circumstancesIn,
  offerSignsIn,
  plainIntentOf,
} from '@/lib/negotiation/ranking/read-circumstances';

describe('circumstancesIn', () => {
  it.each<[string, Circumstance]>([
    ['我是智能客服小助手', 'bot'],
    ['人工服务時間為每天9點到21點', 'no-human'],
    ['暂时无法核实您的身份', 'identity-failed'],
    ['已经看到您的核验结果', 'identity-passed'],
    ['您这笔是由合作银行放款的', 'lender-unknown'],
    ['您的债权已转让给我们', 'assignee'],
    ['我们受某公司委托', 'collector'],
    ['我没有减免和分期的权限', 'no-authority'],
    ['您暂不符合申请条件', 'not-eligible'],
    ['罚息是系统自动生成的，客服无法修改', 'fee-fixed'],
    ['客服不提供书面材料', 'nothing-in-writing'],
    ['没有单独的文件', 'nothing-in-writing'],
    ['刚才电话里跟您说的方案', 'phone-promise'],
    ['照片模糊看不清', 'materials-unclear'],
    ['您的方案已失效', 'plan-cancelled'],
    ['您先撤销投诉', 'asked-to-withdraw-complaint'],
    ['律师函已寄出', 'lawyer-letter'],
    ['向法院申请支付令', 'court-named'],
    ['下午给您回电', 'will-call'],
    ['我已经备注了', 'says-noted'],
    ['有一处不对，更正一下', 'restated'],
    ['请把验证码发我', 'asks-code-or-screen'],
    ['转到财务专员个人账户', 'private-account'],
    ['先缴纳保证金', 'fee-first'],
  ])('%s shows %s', (text, mark) => {
    expect(circumstancesIn(text)).toContain(mark);
  });

  it.each<[string, Circumstance]>([
    ['前面和智能客服的对话我这边看不到', 'bot'],
    ['请把刚才收到的6位验证码告诉我', 'identity-passed'],
    ['后面不会起诉您', 'court-named'],
    ['会执行工资卡', 'asks-income'],
    ['您的电话我记下了', 'says-noted'],
    ['这个月不会再有人给您打电话', 'will-call'],
    ['方案会以站内信发给您', 'nothing-in-writing'],
    ['任意一期逾期方案自动失效', 'plan-cancelled'],
    ['如未按时还款，方案终止', 'plan-cancelled'],
  ])('%s does not show %s', (text, mark) => {
    expect(circumstancesIn(text)).not.toContain(mark);
  });
});

describe('plainIntentOf', () => {
  it.each<[string, ReplyIntent | null]>([
    ['本金9,000元，利息420元，逾期费用380元', 'state_balance'],
    ['截至今天应还总额12,480.00元', 'state_balance'],
    ['逾期費用是按逾期金額每日萬分之五計算的', 'explain_charge'],
    ['再不还就联系您的家人和公司了', 'third_party_contact'],
    ['明天上门处理', 'third_party_contact'],
    ['您前面还有12位', 'queue_wait'],
    ['您需要先还一部分，系统才会有方案', 'ask_partial_first'],
    ['已经登记，工单号20261123-0047', 'escalate_offer'],
    ['先还2,000元，余下分12期，每期760元', null],
    ['您合计10,560元，可以分12期，每期880元', null],
    ['家人那边我们不会再联系了', null],
    ['您好', null],
  ])('%s: %s', (text, intent) => {
    expect(plainIntentOf(text)).toBe(intent);
  });
});

describe('offerSignsIn', () => {
  it.each([
    ['分12期，每期850元', ['instalment']],
    ['一次性还清可减免', ['settlement', 'waiver']],
    ['把还款日往后挪20天', ['extension']],
    ['两个方案您挑一个', ['several-options']],
    ['您好', []],
  ])('%s: %j', (text, signs) => {
    expect(offerSignsIn(text)).toEqual(signs);
  });

  it('reads a very long text in bounded time', () => {
    const started = performance.now();
    circumstancesIn('本金1'.repeat(20_000));
    plainIntentOf('联系'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
