import { fen } from '@/lib/money/fen';
import type { DebtCase } from '@/lib/negotiation/case';
import type { Offer } from '@/lib/nlu/offers/offer';
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
