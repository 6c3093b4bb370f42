import { describe, expect, it } from 'vitest';
import {
  type ChecklistEvidence,
  countersToOffers,
  type EvidenceMessage,
  evidenceIn,
  NO_EVIDENCE,
} from '@/lib/negotiation/checklist/evidence';
import { fillPhrasing } from '@/lib/negotiation/playbook/fill-phrasing';
import { phrasingById } from '@/lib/negotiation/playbook/phrasings';

type Field = keyof ChecklistEvidence;

function fieldsOf(speaker: EvidenceMessage['speaker'], text: string): readonly string[] {
  const found = evidenceIn([{ id: 'm', speaker, text }]);
  return Object.entries(found)
    .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== null))
    .map(([field]) => field);
}

const said: readonly [string, Field][] = [
  ['我在9月失去工作，目前靠临时收入生活', 'reasonSaidInMessageId'],
  ['家人上个月住院，暂时还不上全额', 'reasonSaidInMessageId'],
  ['这次是我疏忽错过了还款日', 'reasonSaidInMessageId'],
  ['自动扣款没有成功', 'reasonSaidInMessageId'],
  ['因为公司拖欠工资，所以逾期了', 'reasonSaidInMessageId'],
  ['我每月最多可以还800元，每月15日发工资', 'amountDateSaidInMessageId'],
  ['我最早12月5日能还500块', 'amountDateSaidInMessageId'],
  ['請問還有哪些方案？', 'optionsAskedInMessageId'],
  ['请问我这个账户现在能办的安排有哪些', 'optionsAskedInMessageId'],
  ['能否申请延期？', 'optionsAskedInMessageId'],
  ['期数能否增加到14期？', 'counterMessageIds'],
  ['首付能否降到200元', 'counterMessageIds'],
];

const answered: readonly [string, Field][] = [
  ['您好，工号1027为您服务', 'staffNumberSeenInMessageId'],
  ['已经为您登记反馈，工单号20261123-0047', 'ticketSeenInMessageId'],
  ['您的身份核验已通过，请讲', 'identityInAppMessageId'],
  ['協議可在「我的合同」裡查看', 'writtenConfirmationInMessageId'],
  ['方案会以站内信发送给您', 'writtenConfirmationInMessageId'],
  ['请您直接在App的“我的花呗”还款页面操作', 'channelConfirmedInMessageId'],
  ['履约期间征信按正常还款报送', 'creditAnsweredInMessageId'],
  ['结清后征信会更新为已结清', 'creditAnsweredInMessageId'],
];

describe('evidence', () => {
  it.each(said)('finds in the customer’s “%s” %s', (text, field) => {
    expect(fieldsOf('customer', text)).toContain(field);
  });

  it.each(answered)('finds in the agent’s “%s” %s', (text, field) => {
    expect(fieldsOf('agent', text)).toContain(field);
  });

  it.each([
    ['agent', '暂时无法核实您的身份，请在支付宝App内登录后再联系', 'identityInAppMessageId'],
    ['agent', '请在弹出页面完成身份核验', 'identityInAppMessageId'],
    ['agent', '方案无法发送站内信', 'writtenConfirmationInMessageId'],
    ['agent', '您的订单号是8812345', 'ticketSeenInMessageId'],
    ['agent', '逾期会影响您的个人征信，请尽快还款', 'creditAnsweredInMessageId'],
    ['agent', '今天还不上，明天就会在征信上显示逾期', 'creditAnsweredInMessageId'],
    ['agent', '有结果会第一时间在站内信通知您', 'writtenConfirmationInMessageId'],
    ['agent', '您可以在花呗-还款计划里查看', 'channelConfirmedInMessageId'],
    ['agent', '请转到我个人账户还款', 'channelConfirmedInMessageId'],
    ['customer', '征信怎么报送？', 'creditAnsweredInMessageId'],
    ['customer', '您好', 'reasonSaidInMessageId'],
    ['customer', '我想还500元', 'amountDateSaidInMessageId'],
    ['customer', '12月5日可以吗', 'amountDateSaidInMessageId'],
    ['agent', '您每月15日能还500元吗', 'amountDateSaidInMessageId'],
    ['unknown', '工号1027为您服务', 'staffNumberSeenInMessageId'],
    ['bot', '身份核验已通过', 'identityInAppMessageId'],
  ] as const)('does not find in %s “%s” %s', (speaker, text, field) => {
    expect(fieldsOf(speaker, text)).not.toContain(field);
  });

  it('keeps the first message that shows a step and every counter', () => {
    const found = evidenceIn([
      { id: 'm1', speaker: 'agent', text: '工号1027为您服务' },
      { id: 'm2', speaker: 'agent', text: '工号1028为您服务' },
      { id: 'm3', speaker: 'customer', text: '期数能否增加到14期？' },
      { id: 'm4', speaker: 'customer', text: '首付能否降到200元？' },
    ]);
    expect(found.staffNumberSeenInMessageId).toBe('m1');
    expect(found.counterMessageIds).toEqual(['m3', 'm4']);
  });

  it('takes a figure named before any offer for a proposal, and not for a counter', () => {
    const messages = ['own', 'offer', 'counter'].map(
      (id) => ({ id, speaker: 'customer', text: '' }) as const,
    );
    const counters = ['own', 'counter'];
    expect(countersToOffers(messages, counters, new Set(['offer']))).toEqual(['counter']);
    expect(countersToOffers(messages, counters, new Set())).toEqual([]);
  });

  it('takes a staff number that the page shows beside the message', () => {
    const found = evidenceIn([{ id: 'm', speaker: 'agent', text: '您好', staffNumber: '8036' }]);
    expect(found.staffNumberSeenInMessageId).toBe('m');
  });

  it('says nothing of erased messages', () => {
    expect(evidenceIn([{ id: 'm', speaker: 'agent', text: null }])).toEqual(NO_EVIDENCE);
  });

  it.each([
    ['C22', 'amountDateSaidInMessageId'],
    ['D50', 'optionsAskedInMessageId'],
    ['C39', 'counterMessageIds'],
    ['C31', 'optionsAskedInMessageId'],
    ['C15', 'reasonSaidInMessageId'],
    ['C18', 'reasonSaidInMessageId'],
  ] as const)('recognises the playbook’s %s once it is sent', (id, field) => {
    const values = {
      monthlyCapacity: '800',
      payday: '15日',
      count: '12',
      firstDate: '12月20日',
      theirAmount: '1,086.50',
      month: '9月',
      income: '3,000',
    };
    const phrasing = phrasingById(id);
    if (phrasing === null) throw new Error(id);
    expect(fieldsOf('customer', fillPhrasing(phrasing, values).text)).toContain(field);
  });
});
