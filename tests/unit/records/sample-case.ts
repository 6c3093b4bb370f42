import { fen } from '@/lib/money/fen';
import type { DebtCase } from '@/lib/negotiation/case';
import type { Offer } from '@/lib/nlu/offers/offer';
import type { RecordCheck, RecordConflict } from '@/lib/records/neutral-record';
import { START_MS } from '../transcript/ledger-builder';

export const debtCase: DebtCase = {
  id: 'case1',
  createdAtMs: START_MS,
  updatedAtMs: START_MS,
  label: '十一月协商',
  lenderName: '某消费金融有限公司',
  lenderKind: 'consumer-finance',
  product: 'huabei',
  reason: 'job_loss',
  reasonNote: null,
  balanceAsOf: '2026-11-20',
  principalFen: fen(900_000),
  interestFen: fen(34_512),
  penaltyFen: fen(11_288),
  feesFen: null,
  daysOverdue: 47,
  contractRate: null,
  penaltyMultiple: null,
  monthlyIncomeFen: null,
  necessaryExpensesFen: null,
  otherDebtPaymentsFen: null,
  payday: null,
  limitation: 'within-three-years',
  ticks: {},
};

export const sampleOffer: Offer = {
  id: 'o1',
  kind: 'installment',
  terms: {
    periods: 12,
    perPeriodFen: fen(85_000),
    totalFen: fen(1_020_000),
    rate: { value: 0.0005, basis: 'day' },
  },
  spans: {
    periods: { messageId: 'm3', start: 4, text: '分12期' },
    perPeriodFen: { messageId: 'm3', start: 9, text: '每期850元' },
    totalFen: { messageId: 'm3', start: 16, text: '合计10200元' },
  },
  messageIds: ['m3'],
  alternatives: [],
};

const SOURCE = '《最高人民法院关于进一步加强金融审判工作的若干意见》';

/** What was found about the plan of that offer: a number of every unit, and a rule. */
export const sampleCheck: RecordCheck = {
  verdict: 'do-not-answer-yet',
  findings: [
    {
      code: 'total-differs',
      severity: 'serious',
      numbers: {
        stated: { unit: 'fen', value: 1_030_000 },
        sum: { unit: 'fen', value: 1_020_000 },
        difference: { unit: 'fen', value: 10_000 },
        count: { unit: 'count', value: 12 },
      },
      rule: null,
    },
    {
      code: 'penalty-phase-above-ceiling',
      severity: 'caution',
      numbers: {
        ceiling: { unit: 'rate', value: '0.2400' },
        penalty: { unit: 'rate', value: '0.2738' },
        source: { unit: 'text', value: SOURCE },
      },
      rule: 'court-24',
    },
    {
      code: 'validity-too-short',
      severity: 'caution',
      numbers: {
        until: { unit: 'moment', value: '2026-11-23T23:00' },
        hours: { unit: 'count', value: 1 },
      },
      rule: null,
    },
    {
      code: 'rate-ambiguous',
      severity: 'info',
      numbers: { rates: { unit: 'rates', value: ['0.0500', '0.3100'] } },
      rule: null,
    },
    {
      code: 'first-due-passed',
      severity: 'serious',
      numbers: { due: { unit: 'date', value: '2026-11-22' } },
      rule: null,
    },
    {
      code: 'above-capacity',
      severity: 'serious',
      numbers: { months: { unit: 'months', value: ['1', '2'] } },
      rule: null,
    },
  ],
  questions: ['channel', 'valid-until'],
  terms: ['lender', 'confirmationForm'],
  checked: ['schedule', 'stated-total'],
  notChecked: [],
  rules: [
    { id: 'court-24', source: SOURCE, confidence: 'high', checkedOn: '2026-11-23' },
    {
      id: 'penalty-1.5x',
      source: '银发〔2003〕251号',
      confidence: 'medium',
      checkedOn: '2026-11-23',
    },
  ],
};

/** What the sample record's messages say in two ways. */
export const sampleConflicts: readonly RecordConflict[] = [
  {
    term: 'amountEach',
    said: [
      { messageId: 'm3', text: '每期850元' },
      { messageId: 'm4', text: '改过的一句' },
    ],
  },
];
