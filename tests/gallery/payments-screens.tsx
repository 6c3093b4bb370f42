import { PanelView } from '@/components/panel/panel-view';
import { fen } from '@/lib/money/fen';
import { keepReceipt, markPaid, type PaymentPlan } from '@/lib/negotiation/calendar/payment-plan';
import type { DebtCase } from '@/lib/negotiation/case';
import type { Screen } from './screen';
import { entry, type Line, NEGOTIATION, negotiationEntries, talk } from './talk';

const DEBT: Partial<DebtCase> = {
  limitation: 'within-three-years',
  lenderKind: 'consumer-finance',
  lenderName: '某某消费金融有限公司',
  payday: 17,
  complaints: [
    { id: 'x1', kind: 'lender', receivedOn: '2026-11-12', decidedOn: null },
    { id: 'x2', kind: 'credit-objection', receivedOn: '2026-11-01', decidedOn: null },
  ],
};

const DATED: readonly Line[] = [
  ...NEGOTIATION,
  { by: 'customer', text: '请问首期哪天还？' },
  { by: 'agent', text: '首期12月15日，分12期，每期850元，每月15号还款，期间不再另计利息和罚息。' },
];

function planFrom(dates: readonly string[]): PaymentPlan {
  const payments = dates.map((date, index) => ({
    id: `p-${index + 1}`,
    index: index + 1,
    date,
    amountFen: fen(85_000),
    paid: false,
    proofEntryId: null,
  }));
  return { id: 'p', conversationId: 'c1', payments };
}

const DAYS = ['2026-10-15', '2026-11-15', '2026-11-25', '2026-12-15', '2027-01-15', '2027-02-15'];
const RUNNING = keepReceipt(markPaid(planFrom(DAYS), 'p-1', '2026-10-13'), 'p-1', {
  entryId: 'e30-attachment',
  conversationId: 'c1',
});
const PAID = [
  ['p-1', '2026-10-15'],
  ['p-2', '2026-11-14'],
].reduce((plan, [id = '', on = '']) => markPaid(plan, id, on), planFrom(DAYS.slice(0, 2)));

const entries = [
  ...negotiationEntries(),
  entry(
    'attachment',
    30,
    {
      targetId: null,
      what: 'file',
      mime: 'image/png',
      bytes: 48_200,
      sha256: 'a'.repeat(64),
      derivedFrom: null,
    },
    { fileName: '还款回单.png' },
  ),
];
const FOLLOW_UP = ['第 . 步.*|Step .*', '第 5 步.*|Step 5.*'];
const at = (patch: Partial<DebtCase>, press: readonly string[] = FOLLOW_UP): Screen => ({
  scene: { recording: {}, messages: talk(DATED), entries, debt: { ...DEBT, ...patch } },
  view: <PanelView />,
  press,
});

/** 还款安排 and 投诉期限 in their states. */
export const PAYMENTS_SCREENS: Readonly<Record<string, Screen>> = {
  'payments-make': at({ complaints: [] }),
  'payments-running': at({ paymentPlan: RUNNING }),
  'payments-lender-unknown': at({ lenderKind: 'unknown', lenderName: '' }),
  'payments-micro-lender': at({ lenderKind: 'micro-loan', lenderName: '' }),
  'payments-miss-one': at({ paymentPlan: RUNNING }, [
    ...FOLLOW_UP,
    '这一期可能付不出.*|Worried about missing one.*',
  ]),
  'payments-paid': at({ paymentPlan: PAID }),
  'payments-due-notice': at({ paymentPlan: RUNNING }, []),
  'payments-receipt': at({ paymentPlan: RUNNING }, [...FOLLOW_UP, '看凭证|See the receipt']),
  'payments-answer-due': at(
    { complaints: [{ id: 'x1', kind: 'lender', receivedOn: '2026-11-08', decidedOn: null }] },
    [],
  ),
};
