import { describe, expect, it } from 'vitest';
import type { Fen } from '@/lib/money/fen';
import { blankCase, type DebtCase } from '@/lib/negotiation/case';
import {
  daysOverdueOn,
  factsOfAnswers,
  isListed,
  owedFen,
} from '@/lib/negotiation/debts/begin-debt';
import { guessDebt } from '@/lib/negotiation/debts/guess-debt';
import { joinDebts, movedTalk } from '@/lib/negotiation/debts/join-debts';
import { dueInMonth, standings, totalOwed } from '@/lib/negotiation/debts/standing';

const fen = (amount: number) => amount as Fen;
const debt = (id: string, patch: Partial<DebtCase> = {}): DebtCase => ({
  ...blankCase(id, 1),
  ...patch,
});
const TODAY = '2026-11-28';

describe('three questions', () => {
  const answers = {
    product: 'huabei',
    lenderName: '重庆蚂蚁消费金融有限公司',
    totalOwedFen: fen(980_000),
    overdueSince: '2026-10-20',
  } as const;

  it('begin a debt, and answer the question on old debts with the date', () => {
    expect(factsOfAnswers(answers, TODAY)).toMatchObject({
      product: 'huabei',
      lenderKind: 'consumer-finance',
      totalOwedFen: 980_000,
      daysOverdue: 39,
      limitation: 'within-three-years',
    });
  });

  it.each([
    ['a debt that became late long ago', '2020-01-01'],
    ['a day exactly three years ago', '2023-11-28'],
    ['no date', null],
  ])('leave that question open for %s', (_, overdueSince) => {
    expect(factsOfAnswers({ ...answers, overdueSince }, TODAY)).not.toHaveProperty('limitation');
  });

  it('assume no lender that was not confirmed', () => {
    const facts = factsOfAnswers({ ...answers, lenderName: null }, TODAY);
    expect(facts).toMatchObject({ lenderName: null, lenderKind: 'unknown' });
  });

  it('count the days on from the first late one', () => {
    const begun = debt('a', { overdueSince: '2026-10-20', daysOverdue: 39 });
    expect(daysOverdueOn(begun, '2026-12-01')).toBe(42);
    expect(daysOverdueOn(debt('b', { daysOverdue: 12 }), '2026-12-01')).toBe(12);
  });

  it('give way to the parts of the balance once these are known', () => {
    const begun = debt('a', { totalOwedFen: fen(980_000) });
    expect(owedFen(begun)).toBe(980_000);
    expect(owedFen({ ...begun, principalFen: fen(900_000), interestFen: fen(1_000) })).toBe(
      901_000,
    );
  });
});

describe('guessing which debt a chat is about', () => {
  const huabei = debt('h', { product: 'huabei' });
  const jiebei = debt('j', { product: 'jiebei' });
  const bank = debt('b', { lenderName: '示例银行股份有限公司' });
  const clues = { pageOrigin: 'https://a.example', texts: [], earlier: [] };
  const all = [huabei, jiebei, bank];

  it.each([
    ['the product that is named', ['您好，请问花呗逾期怎么办'], 'h'],
    ['the lender that is named', ['這裡是示例銀行股份有限公司客服'], 'b'],
  ])('goes by %s', (_, texts, id) => {
    expect(guessDebt(all, { ...clues, texts })).toMatchObject({ debt: { id }, why: 'named' });
  });

  it('goes by the site where one debt was talked about', () => {
    const earlier = [
      { pageOrigin: 'https://a.example', caseId: 'j' },
      { pageOrigin: 'https://b.example', caseId: 'h' },
    ];
    expect(guessDebt(all, { ...clues, earlier })).toMatchObject({ debt: { id: 'j' }, why: 'site' });
  });

  it.each([
    ['two debts are named', ['花呗和借呗都逾期了'], []],
    ['two debts were talked about there', [], ['h', 'j']],
    ['nothing points to one', ['您好'], []],
  ])('says nothing when %s', (_, texts, ids) => {
    const earlier = ids.map((caseId) => ({ pageOrigin: 'https://a.example', caseId }));
    expect(guessDebt(all, { ...clues, texts, earlier })).toBeNull();
  });

  it('offers the only debt there is', () => {
    expect(guessDebt([jiebei], clues)).toMatchObject({ debt: { id: 'j' }, why: 'only' });
  });
});

describe('a chat that belongs to another debt', () => {
  it('brings along what it told, and loses nothing', () => {
    const mine = debt('a', { product: 'huabei', ticks: { one: 1 } });
    const begun = debt('x', { limitation: 'unsure', payday: 20, ticks: { two: 2 } });
    const { facts, isWhole } = joinDebts(mine, begun);
    expect(facts).toMatchObject({
      product: 'huabei',
      limitation: 'unsure',
      payday: 20,
      ticks: { one: 1, two: 2 },
    });
    expect(isWhole).toBe(true);
  });

  it('keeps what was known before, and says that something else was told', () => {
    const { facts, isWhole } = joinDebts(debt('a', { payday: 15 }), debt('x', { payday: 20 }));
    expect(facts.payday).toBe(15);
    expect(isWhole).toBe(false);
  });

  it('takes its terms and its payments with it', () => {
    const edits = { entered: {} } as never;
    const plan = {
      id: 'p',
      conversationId: 'c1',
      payments: [
        {
          id: 'p-1',
          index: 1,
          date: '2026-12-15',
          amountFen: fen(1),
          paid: false,
          proofEntryId: null,
        },
      ],
    };
    const put = { o1: { count: 6 } };
    const wrong = debt('a', {
      agreementEdits: { c1: edits, c2: edits },
      offerCorrections: { c1: put, c2: put },
      paymentPlan: plan,
      calendarSaved: { 'p-1': '2026-12-15', 'k-decision': '2026-12-05' },
    });
    const moved = movedTalk(wrong, debt('b'), 'c1');
    expect(moved.from).toMatchObject({ agreementEdits: { c2: edits }, paymentPlan: null });
    expect(moved.from.offerCorrections).toEqual({ c2: put });
    expect(moved.to).toMatchObject({
      agreementEdits: { c1: edits },
      offerCorrections: { c1: put },
      paymentPlan: plan,
    });
    // What a saved calendar holds of the payments goes along; the days of a complaint stay.
    expect([moved.from.calendarSaved, moved.to.calendarSaved]).toEqual([
      { 'k-decision': '2026-12-05' },
      { 'p-1': '2026-12-15' },
    ]);
  });
});

describe('the list of debts', () => {
  const payment = (date: string, paid = false) => ({
    id: date,
    index: 1,
    date,
    amountFen: fen(85_000),
    paid,
    proofEntryId: null,
  });
  const plan = (...payments: ReturnType<typeof payment>[]) => ({
    id: 'p',
    conversationId: null,
    payments,
  });

  it.each([
    ['2026-10-01', null, [{ what: 'late-answer', on: '2026-11-30' }]],
    ['2026-10-01', '2026-11-10', [{ what: 'review', on: '2026-12-10' }]],
    ['2026-09-01', '2026-10-01', []],
  ])('a complaint received on %s and answered on %s', (receivedOn, decidedOn, due) => {
    const complaints = [{ id: 'c', kind: 'lender', receivedOn, decidedOn } as const];
    const [standing] = standings([debt('a', { lenderKind: 'bank', complaints })], '2026-12-01');
    expect(standing?.due).toMatchObject(due);
    expect(standing?.due).toHaveLength(due.length);
  });

  it('adds up what falls due within a month over all debts, late ones included', () => {
    const all = [
      debt('a', { paymentPlan: plan(payment('2026-11-15', true), payment('2026-11-20')) }),
      debt('b', { paymentPlan: plan(payment('2026-12-28'), payment('2026-12-29')) }),
      debt('c', { monthlyIncomeFen: fen(300_000), necessaryExpensesFen: fen(200_000) }),
    ];
    expect(dueInMonth(all, TODAY)).toEqual({ fen: 170_000, debtCount: 2, leftFen: 100_000 });
    expect(dueInMonth(all.slice(0, 1), TODAY)).toMatchObject({ debtCount: 1, leftFen: null });
  });

  it('lists a debt without a name as soon as it has payments', () => {
    expect(isListed(debt('blank'))).toBe(false);
    expect(isListed(debt('named', { label: '花呗' }))).toBe(true);
    expect(isListed(debt('paying', { paymentPlan: plan(payment('2026-12-15')) }))).toBe(true);
  });

  it('puts what is due soonest first and what is paid last', () => {
    const list = standings(
      [
        debt('paid', { paymentPlan: plan(payment('2026-10-15', true)) }),
        debt('open', { totalOwedFen: fen(100) }),
        debt('later', { paymentPlan: plan(payment('2026-12-15')) }),
        debt('waits', {
          lenderKind: 'bank',
          complaints: [{ id: 'c', kind: 'lender', receivedOn: '2026-11-20', decidedOn: null }],
        }),
        debt('late', { paymentPlan: plan(payment('2026-11-15'), payment('2026-12-15')) }),
      ],
      TODAY,
    );
    expect(list.map(({ debt: { id } }) => id)).toEqual(['late', 'waits', 'later', 'open', 'paid']);
    expect(list[1]?.due).toMatchObject([{ what: 'answer', on: '2026-12-05' }]);
    expect(list[0]?.due).toMatchObject([
      { what: 'late-payment', on: '2026-11-15', daysLeft: -13, amountFen: 85_000 },
      { what: 'payment', on: '2026-12-15', daysLeft: 17 },
    ]);
    expect(list[1]?.due).toMatchObject([{ what: 'answer', on: '2026-12-05', daysLeft: 7 }]);
    // Three payments of 850 and the one yuan; of the debt that waits nothing is known.
    expect(totalOwed(list)).toEqual({ fen: 255_100, isWhole: false });
  });

  it('says the rest of what was agreed, not what was owed before', () => {
    const before = { totalOwedFen: fen(1_020_000), overdueSince: '2026-09-20' };
    const half = plan(payment('2026-11-15', true), payment('2026-12-15'));
    const [agreed] = standings([debt('a', { ...before, paymentPlan: half })], TODAY);
    expect(agreed).toMatchObject({ owedFen: 85_000, daysOverdue: null, paymentsLeft: 1 });
    const [open] = standings([debt('b', before)], TODAY);
    expect(open).toMatchObject({ owedFen: 1_020_000, daysOverdue: 69, paymentsLeft: null });
  });
});
