import { describe, expect, it } from 'vitest';
import { lookAt } from '@/components/offers/offer-view';
import { isWayOpen, offerOnTable } from '@/lib/negotiation/agreement/agreement';
import { agreementOfTalk } from '@/lib/negotiation/agreement/of-talk';
import { fillFees } from '@/lib/negotiation/agreement/plan-from-terms';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { agreementVerdict } from '@/lib/negotiation/agreement/verdict';
import { blankCase } from '@/lib/negotiation/case';
import { planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import { waysOf } from '@/lib/negotiation/offer-to-plan/ways';
import { composeReadBack } from '@/lib/negotiation/read-back/read-back';
import { balancePatch } from '@/lib/negotiation/said-balance';
import { optionsOfCase, situationOfCase } from '@/lib/negotiation/situation-of-case';
import { readBalance } from '@/lib/nlu/balance';
import type { Utterance } from '@/lib/nlu/offers/offer';
import { offersOf } from '@/lib/nlu/offers/read-offers';
import { NOW, yuan } from './talk';

const READ_BACK = 'READ_BACK';

/** Each says every term, in words of its own; the first line is what is owed. */
const TALKS: Readonly<Record<string, readonly string[]>> = {
  'with a waiver, asked about bit by bit': [
    '截至2026年11月23日，您的花呗本金9,800元，利息380元，逾期费用520元，合计10,700元。',
    '审核通过的方案是：分12期，每期870元，每月10号还款，首期2026年12月10日，总共10,440元，减免逾期费用260元。',
    '按期还款期间不再计收新的利息和逾期费用。',
    '减免的260元在方案生效当天到账，到账后减免不会再收回。',
    '按方案正常还款期间，不会新增逾期报送；结清后更新为已结清，已有的记录按规定保留。',
    '任一期逾期超过3天，方案自动失效，剩余金额按原合同处理。',
    '请您直接在App的“我的花呗-还款”页面操作，不要向任何个人转账。',
    '方案会以站内信发给您，协议在“我的合同”里查看。',
    '放款机构全称是演练消费金融有限公司，合同编号是YL20260871。',
    READ_BACK,
    '对的，您复述的内容准确。',
  ],
  'with the waiver taken off': [
    '您好，您这边截至今天欠款合计12,500元，本金11,500元、利息500元、罚息500元。',
    '我们可以给您做24期分期，每期500元，首期12月15日，之后每月15日还款，合计12,000元，罚息减免500元，方案生效后马上减免，每期金额已经扣掉减免部分。',
    '分期期间利息和罚息都不再计算。',
    '有一期没按时还的话，方案作废，剩余部分需一次性还清，已经给的减免不受影响。',
    '征信这块，履约期间不会上报新的逾期，还清后显示已结清。',
    '还款请在支付宝App里操作。',
    '协议可在“我的合同”查看。放款机构是重庆蚂蚁消费金融有限公司，合同编号HB20250101。',
    READ_BACK,
    '以上都没问题。',
  ],
  'without a waiver, the fees never named': [
    '截至今天您应还6,000元，其中本金5,600元，利息250元，罚息150元。',
    '可以帮您分6期，每期1000元，每月20号还，第一期12月20号，一共6000元。',
    '分期期间不再收利息和罚息。',
    '要是有一期没有还上，方案失效。',
    '正常还款期间不上报逾期，结清后更新为已结清。',
    '在App还款页面还就可以。',
    '签署后协议在我的合同里能看到。',
    '放款方是重庆蚂蚁消费金融有限公司，合同编号：JB778812。',
    READ_BACK,
    '是的，都对。',
  ],
};

function talkOf(lines: readonly string[]): readonly Utterance[] {
  const messages: Utterance[] = [];
  lines.forEach((line, i) => {
    const at = `2026-11-23T20:${10 + i}:00+08:00`;
    if (line !== READ_BACK) messages.push({ id: `m${i}`, speaker: 'agent', text: line, at });
    else
      for (const text of composeReadBack(agreementTable(agreementOfTalk(messages).ledger)).parts)
        messages.push({ id: `c${messages.length}`, speaker: 'customer', text, at });
  });
  return messages;
}

/** The verdict as the panel comes to it, for someone who has filled in their own side. */
function judge(lines: readonly string[]) {
  const messages = talkOf(lines);
  const { ledger, reading } = agreementOfTalk(messages);
  const table = agreementTable(ledger);
  const owed = readBalance(lines[0] ?? '', NOW);
  const debt = {
    ...blankCase('c', 0),
    contractRate: { value: '0.0004', basis: 'day' },
    penaltyMultiple: '1.5',
    lenderKind: 'consumer-finance',
    monthlyIncomeFen: yuan(15_000),
    necessaryExpensesFen: yuan(4000),
    otherDebtPaymentsFen: yuan(0),
    payday: 5,
    ...(owed ? balancePatch(owed, NOW) : {}),
  } as const;
  const id = offerOnTable(ledger);
  const offer = offersOf(reading)
    .flatMap(waysOf)
    .find((one) => one.id === id);
  if (!offer) throw new Error('no offer is on the table');
  const textOf = (messageId: string) => messages.find((one) => one.id === messageId)?.text ?? null;
  const read = planFromOffer(offer, { textOf });
  const base = { situation: situationOfCase(debt), options: optionsOfCase(debt, NOW), table };
  const view = lookAt({ id: offer.id, offer, read, isOnTable: true, hasUnreadField: false }, base);
  const check = view.check?.verdict ?? null;
  return agreementVerdict({ table, check, scam: false, isWayOpen: isWayOpen(ledger) });
}

describe('a plan that was talked through', () => {
  it.each(Object.keys(TALKS))('can be confirmed: %s', (name) => {
    expect(judge(TALKS[name] ?? [])).toMatchObject({
      state: 'can-confirm',
      open: [],
      fromCheck: [],
    });
  });

  it('cannot be confirmed without the read-back', () => {
    for (const lines of Object.values(TALKS))
      expect(judge(lines.slice(0, -2)).state).toBe('your-decision');
  });

  it('is not to be answered while a date or a sum is open', () => {
    const lines = TALKS['without a waiver, the fees never named'] ?? [];
    const cut = lines.map((line) => line.replace('每月20号还，第一期12月20号，', ''));
    expect(judge(cut)).toMatchObject({ state: 'do-not-answer-yet', blocking: ['firstDate'] });
  });
});

it('fees are taken for none only where the parts make up the whole that was named', () => {
  const known = { ...situationOfCase(blankCase('c', 0)), principalFen: yuan(5600) };
  const parts = { ...known, interestFen: yuan(250), penaltyFen: yuan(150) };
  const said = (text: string) =>
    agreementTable(agreementOfTalk([{ id: 'm', speaker: 'agent', text, at: NOW }]).ledger);
  const whole = said('截至今天您应还6,000元，其中本金5,600元，利息250元，罚息150元。');
  expect(fillFees(parts, whole).feesFen).toBe(0);
  expect(fillFees(known, whole).feesFen).toBeNull();
  const more = said('截至今天您应还6,100元，其中本金5,600元，利息250元，罚息150元。');
  expect(fillFees(parts, more).feesFen).toBeNull();
});

it('a plan that was taken back is no longer the one on the table', () => {
  const lines = TALKS['without a waiver, the fees never named'] ?? [];
  const tableAfter = (more: readonly string[]) =>
    offerOnTable(agreementOfTalk(talkOf([...lines.slice(0, 2), ...more])).ledger);
  expect(tableAfter([])).toBe('offer-m1');
  expect(tableAfter(['不好意思，这个方案作废'])).toBeNull();
});
