import { PanelView } from '@/components/panel/panel-view';
import { fen } from '@/lib/money/fen';
import type { DebtCase } from '@/lib/negotiation/case';
import { EveryFinding } from './every-finding';
import type { Scene } from './fake-services';
import type { Screen } from './screen';
import { type Line, NEGOTIATION, talk } from './talk';

const panel = <PanelView />;
const PLANS = '方案|Plans';

const THREE_OFFERS: readonly Line[] = [
  ...NEGOTIATION.slice(0, 3),
  { by: 'agent', text: '可以为您办理12期分期，每期850元，首期12月15日，每月15号还款。' },
  { by: 'customer', text: '压力比较大，还有别的方案吗？' },
  { by: 'agent', text: '也可以分24期，每期460元，首期12月15日，每月15号还款。' },
  { by: 'customer', text: '一次还清有优惠吗？' },
  { by: 'agent', text: '12月20日前一次性还8,600元可以结清。' },
];

/** A plan entered by hand that cannot be calculated with: more is let off than is owed, dates run backwards. */
const PROBLEMS: NonNullable<DebtCase['ownPlans']> = {
  'manual-1': {
    kind: 'stated-instalments',
    terms: {
      count: 12,
      perPaymentFen: fen(80_000),
      firstDueDate: '2026-12-10',
      downPayment: { amountFen: fen(1_200_000), dueDate: '2026-12-20' },
      waivers: [
        {
          item: 'penalty',
          amountFen: fen(9_000),
          ratio: null,
          effective: 'on-time',
          lostOnDefault: true,
          inPayments: false,
        },
      ],
    },
  },
};

const HALF: NonNullable<DebtCase['ownPlans']> = {
  'manual-1': { kind: 'stated-instalments', terms: { count: 12, perPaymentFen: fen(80_000) } },
};

/** Four plans as unlike as they come: in steps, level, a part now and the rest later, and two years after a pause. */
const UNLIKE: NonNullable<DebtCase['ownPlans']> = {
  'manual-1': {
    kind: 'stepped',
    terms: {
      steps: [
        { count: 3, perPaymentFen: fen(30_000) },
        { count: 9, perPaymentFen: fen(95_000) },
      ],
      firstDueDate: '2026-12-21',
    },
  },
  'manual-2': {
    kind: 'stated-instalments',
    terms: { count: 24, perPaymentFen: fen(46_000), firstDueDate: '2027-03-21' },
  },
  'manual-3': {
    kind: 'minimum-then-rest',
    terms: {
      minimumShare: '0.1',
      minimumDue: '2026-12-10',
      restFen: fen(860_000),
      restDue: '2027-06-10',
    },
  },
  'manual-4': { kind: 'settlement', terms: { payFen: fen(800_000), payBy: '2026-12-20' } },
};

/** A pause whose interest becomes principal: every figure has a working. */
const PUT_OFF: NonNullable<DebtCase['ownPlans']> = {
  'manual-1': {
    kind: 'deferral',
    terms: {
      deferMonths: 3,
      accrual: 'capitalises',
      rate: { value: '0.18', basis: 'year' },
      thenCount: 12,
    },
  },
};

const SHARE: NonNullable<DebtCase['ownPlans']> = {
  'manual-1': {
    kind: 'stated-instalments',
    terms: {
      count: 12,
      perPaymentFen: fen(75_000),
      firstDueDate: '2027-01-10',
      downPayment: { amountFen: null, share: '0.1', shareOf: 'principal', dueDate: '2026-12-20' },
    },
  },
};

const ONE_SUM: Partial<DebtCase> = {
  principalFen: null,
  interestFen: null,
  penaltyFen: null,
  feesFen: null,
  totalOwedFen: fen(985_000),
};

/** Screens of the calculator, on a case that is known and one that is not. */
export function calculatorScreens(
  known: Scene & { readonly debt: Partial<DebtCase> },
): Readonly<Record<string, Screen>> {
  const offers: Scene = { ...known, messages: talk(THREE_OFFERS) };
  return {
    'calc-compare': { scene: offers, view: panel, press: [PLANS, '比较|Compare'] },
    'calc-proposal': { scene: offers, view: panel, press: [PLANS, '还价|Counter'] },
    'calc-proposal-asks': {
      scene: { ...offers, debt: { limitation: 'within-three-years' } },
      view: panel,
      press: [PLANS, '还价|Counter'],
    },
    'calc-working': {
      scene: offers,
      view: panel,
      press: [
        PLANS,
        '看明细|Details',
        '怎么算的|How it was computed',
        '核对了什么|What was checked',
      ],
    },
    'calc-explained': {
      scene: { ...offers, messages: [], debt: { ...known.debt, ownPlans: PUT_OFF } },
      view: panel,
      press: [PLANS, '看明细|Details', '看怎么算的|Show the working'],
    },
    'calc-findings': { scene: offers, view: <EveryFinding />, press: [] },
    'calc-problems': {
      scene: { ...offers, messages: [], debt: { ...known.debt, ownPlans: PROBLEMS } },
      view: panel,
      press: [PLANS, '看明细|Details'],
    },
    'calc-half-entered': {
      scene: { ...offers, messages: [], debt: { ...known.debt, ownPlans: HALF } },
      view: panel,
      press: [
        PLANS,
        '看明细|Details',
        '首付、减免等（有才填）|Down payment, waivers and more \\(if any\\)',
      ],
      type: ['首付|Down payment', '5oo'],
    },
    'calc-compare-explained': {
      scene: offers,
      view: panel,
      press: [PLANS, '比较|Compare', '^10,200.00$'],
    },
    'calc-compare-four': {
      scene: { ...offers, messages: [], debt: { ...known.debt, ownPlans: UNLIKE } },
      view: panel,
      press: [PLANS, '比较|Compare'],
    },
    'calc-compare-no-means': {
      scene: {
        ...offers,
        messages: [],
        debt: { ownPlans: UNLIKE, limitation: 'within-three-years' },
      },
      view: panel,
      press: [PLANS, '比较|Compare'],
    },
    // Of the debt only one sum is known, and a plan made from it has been taken in.
    'calc-compare-rough': {
      scene: { ...offers, debt: { ...known.debt, ...ONE_SUM } },
      view: panel,
      press: [PLANS, '还价|Counter', '放进比较|Add to comparison', '比较|Compare'],
    },
    'calc-share': {
      scene: { ...offers, messages: [], debt: { ...known.debt, ownPlans: SHARE } },
      view: panel,
      press: [PLANS, '看明细|Details'],
    },
    'calc-card': { scene: offers, view: panel, press: [PLANS, '看明细|Details'] },
  };
}
