import { OverviewView } from '@/components/debts/overview-view';
import { PanelView } from '@/components/panel/panel-view';
import { fen } from '@/lib/money/fen';
import type { PaymentPlan } from '@/lib/negotiation/calendar/payment-plan';
import { blankCase, type DebtCase } from '@/lib/negotiation/case';
import type { Scene } from './fake-services';
import type { Screen } from './screen';
import { NEGOTIATION, negotiationEntries, talk } from './talk';

const HUABEI: Partial<DebtCase> = {
  limitation: 'within-three-years',
  product: 'huabei',
  lenderName: '重庆蚂蚁消费金融有限公司',
  lenderKind: 'consumer-finance',
  totalOwedFen: fen(980_000),
  overdueSince: '2026-10-20',
  daysOverdue: 34,
};

const payments = (dates: readonly string[], amount: number): PaymentPlan => ({
  id: 'p',
  conversationId: 'c1',
  payments: dates.map((date, index) => ({
    id: `p-${index + 1}`,
    index: index + 1,
    date,
    amountFen: fen(amount),
    paid: false,
    proofEntryId: null,
  })),
});

export const debts: readonly DebtCase[] = [
  {
    ...blankCase('case-1', 3),
    ...HUABEI,
    monthlyIncomeFen: fen(450_000),
    necessaryExpensesFen: fen(300_000),
  },
  {
    ...blankCase('case-2', 2),
    product: 'jiebei',
    principalFen: fen(2_400_000),
    interestFen: fen(61_250),
    paymentPlan: payments(['2026-11-25', '2026-12-25'], 120_000),
  },
  {
    ...blankCase('case-3', 1),
    lenderName: '某某市示例农村商业银行股份有限公司信用卡中心',
    lenderKind: 'bank',
    product: 'other',
    paymentPlan: payments(['2026-11-15'], 60_000),
    complaints: [{ id: 'x', kind: 'lender', receivedOn: '2026-11-12', decidedOn: null }],
  },
];

const recording: Scene = {
  recording: {},
  messages: talk(NEGOTIATION),
  entries: negotiationEntries(),
};
const panel = <PanelView />;
const all = { all: debts };
const [first] = debts as readonly [DebtCase];
const size = { width: 1200, height: 860 };

/** 各笔欠款: the three questions, the list, and which one a chat is about. */
export const DEBTS_SCREENS: Readonly<Record<string, Screen>> = {
  'debts-start': { scene: {}, view: panel },
  'debts-start-recording': { scene: recording, view: panel },
  'debts-which-guess': {
    scene: {
      ...recording,
      debts: { ...all, question: { debts, guess: { debt: first, why: 'site' } } },
    },
    view: panel,
  },
  'debts-which-open': {
    scene: { ...recording, debts: { ...all, question: { debts, guess: null } } },
    view: panel,
    press: ['选一笔|Choose'],
  },
  'debts-line': { scene: { ...recording, debt: HUABEI, debts: all }, view: panel },
  'debts-list': {
    scene: { debt: HUABEI, debts: all },
    view: panel,
    press: ['各笔欠款|All debts'],
  },
  'debts-overview': {
    scene: { ...recording, recording: null, conversationId: 'c1', debt: HUABEI, debts: all },
    view: <OverviewView />,
    size,
  },
  'debts-overview-empty': { scene: {}, view: <OverviewView />, size },
  'debts-overview-narrow': {
    scene: { debt: HUABEI, debts: all },
    view: <OverviewView />,
    size: { width: 380, height: 860 },
  },
};
