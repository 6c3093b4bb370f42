import { describe, expect, it } from 'vitest';
import {
  emptyAgreement,
  noteMessage,
  noteOffer,
  noteReadBack,
} from '@/lib/negotiation/agreement/agreement';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { agreementVerdict } from '@/lib/negotiation/agreement/verdict';
import { composeReadBack } from '@/lib/negotiation/read-back/read-back';
import { type RehearsalFacts, reviewRehearsal } from '@/lib/negotiation/rehearsal/review';
import { offerIn, say, yuan } from './talk';

const EMPTY = agreementTable(emptyAgreement());
const BASE: RehearsalFacts = {
  messages: [],
  table: EMPTY,
  verdict: null,
  draftFlags: [],
  scamMessageIds: [],
  offerCount: 1,
  calculated: false,
  readBackSent: false,
};
const lines = (...texts: readonly string[]) =>
  texts.map((text, index) => say(`c${index}`, 'customer', text));

function codes(facts: Partial<RehearsalFacts>) {
  const review = reviewRehearsal({ ...BASE, ...facts });
  return { good: review.good.map((one) => one.code), open: review.open.map((one) => one.code) };
}

describe('the review of a practice talk', () => {
  it('finds what went well in a careful talk, with terms from the agreement', () => {
    const agent = say('a1', 'agent', '分12期，每期850元');
    const offer = offerIn(agent, 'installment', { periods: 12, perPeriodFen: yuan(850) });
    const offered = noteOffer(emptyAgreement(), offer, [agent]);
    const { items } = composeReadBack(agreementTable(offered));
    const ledger = noteMessage(
      noteReadBack(offered, ['c3'], items),
      say('a2', 'agent', '对的，准确'),
    );
    const table = agreementTable(ledger);
    const review = reviewRehearsal({
      ...BASE,
      messages: lines(
        '我每月最多可以还600元',
        '总共要还多少？征信怎么报送？',
        '能否以站内信发给我一份方案，工单号是多少',
        '我复述一下：共12期，每期850元',
      ),
      table,
      verdict: agreementVerdict({ table, check: null, scam: false }),
      calculated: true,
      readBackSent: true,
    });
    expect(review.good.map((one) => one.code)).toEqual(
      expect.arrayContaining([
        'stayed-calm',
        'named-amount',
        'asked-before-accepting',
        'calculated',
        'read-back',
        'confirmed',
        'asked-in-writing',
        'asked-ticket',
        'asked-record',
        'brief',
      ]),
    );
    expect(review.good.find((one) => one.code === 'confirmed')?.terms).toContain('count');
    expect(review.open.map((one) => one.code)).toEqual(['terms-open']);
    expect(review.open[0]?.terms).toContain('lender');
  });

  it('finds what was left open in a hasty one', () => {
    expect(codes({ messages: lines('您好', '好的我同意') })).toEqual({
      good: ['stayed-calm', 'brief'],
      open: ['no-amount', 'accepted-too-early', 'not-calculated', 'no-read-back', 'not-in-writing'],
    });
  });

  it('misses the ticket number where a talk brought no plan', () => {
    const refused = { messages: lines('我想分期，每月还600元', '好的，先这样'), offerCount: 0 };
    expect(codes(refused).open).toEqual(['no-ticket']);
    expect(codes({ ...refused, messages: lines('每月还600元', '工单号是多少') }).open).toEqual([]);
    expect(codes({ ...refused, offerCount: 1 }).open).not.toContain('no-ticket');
  });

  it.each([
    ['insult', 'heated'],
    ['shouting', 'heated'],
    ['overpromise', 'overpromised'],
  ])('takes the flag %s of the draft check as %s, with its message', (flag, code) => {
    const messages = lines('你们都是吸血鬼', '每月还600元');
    const { open } = reviewRehearsal({
      ...BASE,
      messages,
      draftFlags: [{ messageId: 'c0', flag }],
    });
    expect(open.find((one) => one.code === code)?.messageIds).toEqual(['c0']);
  });

  it('praises refusing a code and says so when one was given', () => {
    const scam = { scamMessageIds: ['a1'], offerCount: 0 };
    expect(codes({ ...scam, messages: lines('我不会提供验证码') }).good).toContain(
      'refused-secret',
    );
    expect(codes({ ...scam, messages: lines('验证码是123456') }).open).toContain('gave-secret');
  });

  it('never says both sides of one theme', () => {
    const pairs = [
      ['stayed-calm', 'heated'],
      ['named-amount', 'no-amount'],
      ['asked-before-accepting', 'accepted-too-early'],
      ['calculated', 'not-calculated'],
      ['read-back', 'no-read-back'],
      ['asked-in-writing', 'not-in-writing'],
      ['brief', 'too-long'],
      ['refused-secret', 'gave-secret'],
    ];
    const talks = [
      lines('同意'),
      lines('每月600元', '太高了'.repeat(90)),
      lines('发我文字', '同意'),
    ];
    for (const messages of talks)
      for (const calculated of [true, false]) {
        const { good, open } = codes({ messages, calculated, scamMessageIds: ['a'] });
        for (const [a, b] of pairs)
          expect(good.includes(a as never) && open.includes(b as never)).toBe(false);
      }
  });

  it('has nothing to say of an empty talk but that the plan was not looked at', () => {
    expect(codes({ offerCount: 0 })).toEqual({ good: [], open: [] });
  });
});
