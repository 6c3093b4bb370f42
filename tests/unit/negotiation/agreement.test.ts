import { describe, expect, it } from 'vitest';
import {
  type AgreementLedger,
  chooseOffer,
  chooseValue,
  emptyAgreement,
  noteEntry,
  noteMessage,
  noteOffer,
} from '@/lib/negotiation/agreement/agreement';
import { statementsOfMessage } from '@/lib/negotiation/agreement/readers';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import { FIRST, FIRST_OFFER, offered, partOf, rowOf } from './offered-agreement';
import { NOW, offerIn, say, yuan } from './talk';

describe('the table of terms', () => {
  it('holds every term of the confirmation list, unknown at first', () => {
    const table = agreementTable(emptyAgreement());
    expect(table).toHaveLength(25);
    expect(table.every((row) => row.state === 'unknown')).toBe(true);
    expect(table.filter((row) => row.need === 'required')).toHaveLength(16);
  });

  it('takes stated terms from an offer with message and quote, and derives no total or first date', () => {
    expect(rowOf(offered, 'count').state).toBe('stated');
    expect(partOf(offered, 'amountEach', 'each')).toMatchObject({
      state: 'stated',
      value: { unit: 'fen', value: 85_000 },
      saidBy: [{ source: { messageId: 'a1', quote: '每期850元', offerId: 'offer-1' } }],
    });
    expect(partOf(offered, 'paymentDates', 'day')?.value).toEqual({ unit: 'day', value: 15 });
    for (const term of ['totalToPay', 'firstDate', 'lender'] as const)
      expect(rowOf(offered, term).state).toBe('unknown');
  });

  it('is the same however often the same offer is noted', () => {
    const again = noteOffer(noteOffer(offered, FIRST_OFFER, [FIRST]), FIRST_OFFER, [FIRST]);
    expect(agreementTable(again)).toEqual(agreementTable(offered));
  });

  it.each<[string, AgreementTerm, string, string | number]>([
    ['您这笔由重庆示例消费金融有限公司放款', 'lender', 'name', '重庆示例消费金融有限公司'],
    ['工单号20261123-0047，3个工作日答复', 'agentIdOrTicket', 'ticket', '20261123-0047'],
    ['您好，工号1027为您服务', 'agentIdOrTicket', 'staff', '1027'],
    ['按期还款期间不再计收新的罚息', 'interestAndPenaltyDuringPlan', 'penalty', 'paused'],
    ['延期期间免收罚息', 'interestAndPenaltyDuringPlan', 'penalty', 'paused'],
    ['展期期间只收利息，年化18%', 'interestAndPenaltyDuringPlan', 'interest', 'continues'],
    ['你转我个人支付宝就行', 'channel', 'channel', 'personal-account'],
    ['先转到我微信', 'channel', 'channel', 'personal-account'],
    ['延期期间仍正常计息', 'interestAndPenaltyDuringPlan', 'interest', 'continues'],
    ['请您直接在App的还款页面操作，不要向任何个人转账', 'channel', 'channel', 'in-app'],
    ['请转到财务专员个人账户', 'channel', 'channel', 'personal-account'],
    ['按方案还款期间不会新增逾期报送', 'creditTreatment', 'during', 'no-new-entry'],
    ['逾期信息会按规定报送', 'creditTreatment', 'during', 'reported'],
    ['任一期逾期方案自动失效', 'defaultConsequence', 'consequence', 'plan-void'],
    ['有一期没有按时还，剩余金额需要一次还清', 'defaultConsequence', 'consequence', 'all-due'],
    ['宽限日是3天', 'graceDaysOnMiss', 'days', 3],
    ['没有宽限期', 'graceDaysOnMiss', 'days', 0],
    ['方案生效后停止外部催收', 'collectionPaused', 'paused', 'yes'],
    ['方案会以站内信发给您', 'confirmationForm', 'message', 'yes'],
    ['客服不提供书面材料', 'confirmationForm', 'paper', 'no'],
    ['还进来的钱先冲逾期费用和利息', 'allocation', 'order', 'penalty-first'],
    ['可以提前结清，没有另外的费用', 'earlySettlementRule', 'rule', 'free'],
    ['结清证明5个工作日内可以开具', 'settlementProof', 'withinDays', 5],
    ['年化利率14.6%', 'planRateAnnual', 'rate', '0.146'],
    ['综合年化9%', 'planRateAnnual', 'rate', '0.09'],
    ['减免在方案生效当天到账', 'waivedItems', 'effective', 'now'],
    ['逾期费用是按期还完之后减免50%', 'waivedItems', 'effective', 'on-time'],
    ['方案保留到11月26日', 'validUntil', 'date', '2026-11-26'],
    ['截至今天本金9,800元，利息380.50元，合计10,180.50元', 'totalDue', 'interest', 38_050],
    ['截至今天本金9,800元，利息380.50元，合计10,180.50元', 'asOf', 'date', '2026-11-23'],
    ['截至2026年11月20日本金9,800元，利息380元', 'asOf', 'date', '2026-11-20'],
    ['截至11月20日本金9,800元，利息380元', 'asOf', 'date', '2026-11-20'],
    ['截至2027年11月20日本金9,800元，利息380元', 'asOf', 'date', '2027-11-20'],
    ['截至12月5日本金9,800元，利息380元', 'asOf', 'date', '2026-12-05'],
    ['方案保留到2027年1月5日', 'validUntil', 'date', '2027-01-05'],
    ['方案保留到1月5日', 'validUntil', 'date', '2027-01-05'],
  ])('reads %s as %s.%s', (text, term, part, value) => {
    const ledger = noteMessage(emptyAgreement(), say('m', 'agent', text));
    expect(partOf(ledger, term, part)).toMatchObject({ state: 'stated', value: { value } });
  });

  it.each([
    ['请问您是在App还款页面操作吗？'],
    ['您好，请问有什么可以帮您'],
    ['请不要转账到个人账户'],
    ['短信验证码请勿告诉他人'],
    ['花呗逾期会产生利息'],
    ['分12期，每期本金1000元，利息60元'],
    ['您的银行卡余额不足，自动扣款没有成功'],
    ['无法开具结清证明吗'],
    ['逾期超过90天后系统会自动关闭分期功能'],
    ['我帮您转到还款专员那边'],
    ['可以转入我的花呗账户'],
    ['还清全部本金15,000元，罚息2,310元全部给您免掉'],
    ['花呗逾期后按日利率0.05%收取逾期利息，年化18.25%'],
    ['系统会给您发一条短信，里面是签约链接'],
    ['您确定选择方案二是吗？提交后不可更改'],
  ])('reads no term out of %s', (text) => {
    const read = statementsOfMessage(say('m', 'agent', text)).filter(
      ({ value }) => value.value !== 'in-app',
    );
    expect(read).toEqual([]);
  });

  it.each([
    ['请先在支付宝App内完成身份核验。'],
    ['您通过支付宝App进行实名认证后我再帮您查'],
    ['材料请在App的上传页面操作'],
  ])('reads no place to pay out of %s', (text) => {
    expect(statementsOfMessage(say('m', 'agent', text))).toEqual([]);
  });

  it('does not take a waived penalty for stopped interest', () => {
    const ledger = noteMessage(emptyAgreement(), say('m', 'agent', '延期期间免收罚息'));
    expect(partOf(ledger, 'interestAndPenaltyDuringPlan', 'interest')).toBeUndefined();
  });

  it("never takes the customer's own words for terms", () => {
    const ledger = noteMessage(emptyAgreement(), say('c', 'customer', '宽限日是3天，征信不会报送'));
    expect(agreementTable(ledger).every((row) => row.state === 'unknown')).toBe(true);
  });

  it('keeps 应该/一般 apart: said, but not a term', () => {
    const ledger = noteMessage(emptyAgreement(), say('a', 'agent', '放心，应该不会影响征信的'));
    const row = rowOf(ledger, 'creditTreatment');
    expect(row.state).toBe('unknown');
    expect(row.parts[0]?.hedged[0]?.source).toMatchObject({ messageId: 'a' });
  });
});

describe('a rate', () => {
  const RATE = say('r', 'agent', '您的借款年化利率14.6%');
  const rateOf = (ledger: AgreementLedger) =>
    agreementTable(ledger).find(({ term }) => term === 'planRateAnnual')?.state;

  it('that was said before there was a plan is not the plan’s', () => {
    const before = noteMessage(emptyAgreement(), RATE);
    expect(rateOf(noteOffer(before, FIRST_OFFER, [FIRST]))).toBe('unknown');
    const after = noteMessage(noteOffer(emptyAgreement(), FIRST_OFFER, [FIRST]), RATE);
    expect(rateOf(after)).toBe('stated');
  });
});

describe('values that change', () => {
  const later = (text: string, amount: number) => {
    const message = say('a9', 'agent', text);
    return {
      message,
      offer: offerIn(
        message,
        'installment',
        { periods: 12, perPeriodFen: yuan(amount) },
        { perPeriodFen: `每期${amount}元` },
      ),
    };
  };

  it('is a conflict when the agent says another figure unasked, both shown', () => {
    const { message, offer } = later('好的，我帮您提交：12期，每期880元', 880);
    const afterYes = noteMessage(offered, say('c1', 'customer', '好的，我同意'));
    const ledger = noteOffer(afterYes, offer, [FIRST, message]);
    const each = partOf(ledger, 'amountEach', 'each');
    expect(each?.state).toBe('conflict');
    expect(each?.saidBy.map((one) => one.value.value)).toEqual([85_000]);
    expect(each?.against.map((one) => one.value.value)).toEqual([88_000]);
    expect(rowOf(ledger, 'amountEach').state).toBe('conflict');
  });

  it('is a new value when the customer asked for one, and the old one is kept', () => {
    const { message, offer } = later('可以的，每期690元', 690);
    const asked = noteMessage(offered, say('c1', 'customer', '每期850太高了，能不能降到700'));
    const each = partOf(noteOffer(asked, offer, [FIRST, message]), 'amountEach', 'each');
    expect(each).toMatchObject({ state: 'stated', value: { value: 69_000 }, against: [] });
    expect(each?.replaced.map((one) => one.value.value)).toEqual([85_000]);
  });

  it('is a new value when the agent names it a correction, also after a conflict', () => {
    const wrong = later('好的，帮您提交：每期880元', 880);
    const conflict = noteOffer(offered, wrong.offer, [FIRST, wrong.message]);
    const message = say('a10', 'agent', '不好意思看错了，更正一下：每期850元');
    const right = offerIn(
      message,
      'installment',
      { perPeriodFen: yuan(850) },
      { perPeriodFen: '每期850元' },
    );
    const each = partOf(noteOffer(conflict, right, [message]), 'amountEach', 'each');
    expect(each).toMatchObject({ state: 'stated', value: { value: 85_000 }, against: [] });
  });

  it('follows the user when they choose, until the agent says something else again', () => {
    const { message, offer } = later('好的，每期880元', 880);
    const conflict = noteOffer(offered, offer, [FIRST, message]);
    const chosen = chooseValue(conflict, 'amountEach', 'each', { unit: 'fen', value: yuan(880) });
    // Nobody of the other side took the figure back.
    expect(partOf(chosen, 'amountEach', 'each')?.replaced).toEqual([]);
    expect(partOf(chosen, 'amountEach', 'each')).toMatchObject({
      state: 'stated',
      value: { value: 88_000 },
    });
    const third = later('每期900元', 900);
    const again = noteOffer(chosen, third.offer, [third.message]);
    expect(partOf(again, 'amountEach', 'each')?.state).toBe('conflict');
  });

  it('counts only the offer that the user picked', () => {
    const { message } = later('方案二：每期480元', 480);
    const second = offerIn(
      message,
      'installment',
      { periods: 24, perPeriodFen: yuan(480) },
      { perPeriodFen: '每期480元' },
      'offer-2',
    );
    const both = noteOffer(offered, second, [FIRST, message]);
    const picked = chooseOffer(both, 'offer-2');
    expect(partOf(picked, 'amountEach', 'each')).toMatchObject({
      state: 'stated',
      value: { value: 48_000 },
    });
  });

  it('takes what the user read off the app page as confirmed, and their own knowledge as stated', () => {
    const entry = {
      id: 'e1',
      at: NOW,
      term: 'lender' as const,
      part: 'name',
      value: { unit: 'text' as const, value: '示例消费金融有限公司' },
    };
    const page = noteEntry(offered, { ...entry, from: 'app-page' });
    const own = noteEntry(offered, { ...entry, from: 'own' });
    expect(rowOf(page, 'lender').state).toBe('confirmed');
    expect(rowOf(own, 'lender').state).toBe('stated');
  });

  it('does not call another clerk a contradiction', () => {
    const first = noteMessage(emptyAgreement(), say('a', 'agent', '工号1027为您服务'));
    const second = noteMessage(first, say('b', 'agent', '您好，我是专员，工号3306'));
    expect(rowOf(second, 'agentIdOrTicket').state).toBe('stated');
  });
});
