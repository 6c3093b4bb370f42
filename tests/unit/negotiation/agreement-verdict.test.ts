import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AgreementLedger,
  emptyAgreement,
  noteMessage,
  noteOffer,
  noteReadBack,
} from '@/lib/negotiation/agreement/agreement';
import { knownStates } from '@/lib/negotiation/agreement/scope';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { agreementVerdict } from '@/lib/negotiation/agreement/verdict';
import { composeReadBack } from '@/lib/negotiation/read-back/read-back';
import type { Verdict } from '@/lib/repayment/verdict';
import { offered } from './offered-agreement';
import { offerIn, say, yuan } from './talk';

const CLEAR: Verdict = { state: 'can-confirm', reasons: [] };

describe('the three states', () => {
  const verdict = (ledger: AgreementLedger, check: Verdict | null = CLEAR, scam = false) =>
    agreementVerdict({ table: agreementTable(ledger), check, scam });

  it('blocks while amounts or dates are open, and says which', () => {
    const message = say('a', 'agent', '可以给您分12期');
    const vague = noteOffer(
      emptyAgreement(),
      offerIn(message, 'installment', { periods: 12 }, { periods: '12期' }),
      [message],
    );
    const result = verdict(vague);
    expect(result.state).toBe('do-not-answer-yet');
    const blocking = result.open.filter((one) => one.weight === 'blocks').map((one) => one.term);
    expect(blocking.sort()).toEqual(['amountEach', 'firstDate']);
  });

  it('leaves unsaid lender, credit record and the like to the user', () => {
    const result = verdict(offered);
    expect(result.state).toBe('your-decision');
    expect(result.open.every((one) => one.weight === 'decide')).toBe(true);
    expect(result.open.map((one) => one.term)).toEqual(
      expect.arrayContaining(['lender', 'creditTreatment', 'defaultConsequence', 'channel']),
    );
  });

  it('blocks on a scam warning, on a private account and on a serious finding of the check', () => {
    expect(verdict(offered, CLEAR, true).state).toBe('do-not-answer-yet');
    const account = noteMessage(offered, say('a', 'agent', '请转到财务专员个人账户'));
    expect(verdict(account)).toMatchObject({
      state: 'do-not-answer-yet',
      stops: ['personal-account'],
    });
    const stop: Verdict = {
      state: 'do-not-answer-yet',
      reasons: [{ kind: 'finding', code: 'above-capacity' }],
    };
    expect(verdict(offered, stop)).toMatchObject({
      state: 'do-not-answer-yet',
      fromCheck: stop.reasons,
    });
  });

  it('names the terms that the check asks for, as far as they are not firm', () => {
    const asks: Verdict = {
      state: 'do-not-answer-yet',
      reasons: [
        { kind: 'question', code: 'channel' },
        { kind: 'question', code: 'penalty-during-plan' },
        { kind: 'question', code: 'contract-rate' },
      ],
    };
    const result = verdict(offered, asks);
    expect(result.blocking).toEqual(['channel', 'interestAndPenaltyDuringPlan']);
    const open = new Set(result.open.map(({ term }) => term));
    expect(result.blocking.every((term) => open.has(term))).toBe(true);
    expect(verdict(offered).blocking).toEqual([]);
  });

  it('does not ask again for what was said and only has to be entered on the plan', () => {
    const asks: Verdict = {
      state: 'do-not-answer-yet',
      reasons: [{ kind: 'question', code: 'balance-principal' }],
    };
    expect(verdict(offered, asks).blocking).toContain('totalDue');
    const message = say('c', 'agent', '本金9,000元，利息420元，逾期费用380元，合计9,800元');
    expect(verdict(noteMessage(offered, message), asks).blocking).toEqual([]);
  });

  it('does not block on a conflict about the credit record', () => {
    const first = noteMessage(offered, say('a', 'agent', '还款期间不会新增逾期报送'));
    const second = noteMessage(first, say('b', 'agent', '征信按规定报送'));
    const result = verdict(second);
    expect(result.open).toContainEqual({
      term: 'creditTreatment',
      state: 'conflict',
      weight: 'decide',
    });
    expect(result.state).toBe('your-decision');
  });

  it('blocks on a waiver without sum or share', () => {
    const message = say('a', 'agent', '罚息可以给您减免');
    const offer = offerIn(message, 'waiver', { waivedKinds: ['penalty'] }, { waivedKinds: '罚息' });
    const result = verdict(noteOffer(emptyAgreement(), offer, [message]));
    expect(result.open).toContainEqual({ term: 'waivedItems', state: 'stated', weight: 'blocks' });
  });

  it('says 可以确认 only when every required term is confirmed and the plan was checked', () => {
    const lines = [
      '放款机构是示例消费金融有限公司，合同编号HT20260001',
      '截至今天本金9,800元，利息380元，逾期费用120元，合计10,300元',
      '按期还款期间不再计收新的利息和罚息',
      '请在App的还款页面操作',
      '按方案还款期间不会新增逾期报送',
      '任一期逾期方案自动失效',
      '方案会以站内信发给您',
    ];
    const message = say(
      'a2',
      'agent',
      '12期，每期850元，首期2026年12月15日，每月15号，总共10,200元',
    );
    const full = offerIn(
      message,
      'installment',
      {
        periods: 12,
        perPeriodFen: yuan(850),
        dueDay: 15,
        firstDueDate: '2026-12-15',
        totalFen: yuan(10_200),
      },
      {
        periods: '12期',
        perPeriodFen: '每期850元',
        totalFen: '总共10,200元',
        firstDueDate: '首期2026年12月15日',
        dueDay: '每月15号',
      },
    );
    const said = lines.reduce(
      (now, text, index) => noteMessage(now, say(`m${index}`, 'agent', text)),
      noteOffer(emptyAgreement(), full, [message]),
    );
    expect(verdict(said).state).toBe('your-decision');
    const { items, asks } = composeReadBack(agreementTable(said));
    expect(asks).toEqual([]);
    const yes = noteMessage(noteReadBack(said, ['c'], items), say('z', 'agent', '以上全部正确'));
    expect(verdict(yes)).toMatchObject({ state: 'can-confirm', open: [] });
    expect(verdict(yes, null)).toMatchObject({ state: 'your-decision', stops: ['not-calculated'] });
    const elsewhere = lines
      .map((text) => (text.includes('还款页面') ? '请把钱还到对公账户' : text))
      .reduce(
        (now, text, index) => noteMessage(now, say(`m${index}`, 'agent', text)),
        noteOffer(emptyAgreement(), full, [message]),
      );
    const readBack = composeReadBack(agreementTable(elsewhere)).items;
    const agreed = noteMessage(
      noteReadBack(elsewhere, ['c'], readBack),
      say('z', 'agent', '以上全部正确'),
    );
    expect(verdict(agreed)).toMatchObject({
      state: 'your-decision',
      open: [{ term: 'channel', weight: 'decide' }],
    });
    expect(knownStates(agreementTable(yes))).toMatchObject({
      lender: 'confirmed',
      count: 'confirmed',
    });
  });

  it('never confirms anything without a message of the agent or an entry from the app page', () => {
    const line = fc.constantFrom(
      say('x1', 'customer', '对的，准确，我确认'),
      say('x2', 'agent', '分12期，每期850元'),
      say('x3', 'bot', '您好，我是智能客服'),
      say('x4', 'system', '客服已接入'),
      say('x5', 'unknown', '是的，没错，全部正确'),
      say('x6', 'agent', '好的，收到'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const start = noteReadBack(offered, ['c'], composeReadBack(agreementTable(offered)).items);
        const ledger = lines.reduce(noteMessage, start);
        expect(agreementTable(ledger).some((row) => row.state === 'confirmed')).toBe(false);
      }),
    );
  });
});
