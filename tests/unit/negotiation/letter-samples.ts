import type { DebtCase } from '@/lib/negotiation/case';
import type { CallRecord } from '@/lib/negotiation/letters/call-log';
import type { LetterFacts } from '@/lib/negotiation/letters/letter-facts';
import { yuan } from './talk';

export const DEBT: DebtCase = {
  id: 'case-1',
  createdAtMs: 0,
  updatedAtMs: 0,
  label: null,
  lenderName: '示例消费金融有限公司',
  lenderKind: 'consumer-finance',
  product: 'huabei',
  reason: 'job_loss',
  reasonNote: '2026年9月起失去工作，目前靠临时收入生活',
  balanceAsOf: '2026-11-23',
  principalFen: yuan(9000),
  interestFen: yuan(420),
  penaltyFen: yuan(380),
  feesFen: yuan(0),
  daysOverdue: 23,
  contractRate: null,
  penaltyMultiple: null,
  monthlyIncomeFen: yuan(4200),
  necessaryExpensesFen: yuan(3100),
  otherDebtPaymentsFen: yuan(300),
  payday: 10,
  limitation: 'within-three-years',
  ticks: {},
};

export const FACTS: LetterFacts = {
  debt: DEBT,
  origin: 'live',
  today: '2026-11-23',
  name: '张某某',
  contact: '站内信或预留手机',
  contractNumber: 'HT2025-0001',
  tickets: ['20261123-0047'],
  events: [
    {
      at: '2026-11-21T10:05:00+08:00',
      what: '在线客服答复系统不支持分期',
      evidenceIds: ['m2'],
    },
    {
      at: '2026-11-20T09:30:00+08:00',
      what: '我说明了逾期原因并提出每月还800元',
      evidenceIds: ['m1', 'm2'],
    },
  ],
  evidence: [
    {
      id: 'm1',
      at: '2026-11-20T09:30:00+08:00',
      from: '本人在线对话',
      quote: '我每月最多可以还800元',
    },
    {
      id: 'm2',
      at: '2026-11-21T10:05:00+08:00',
      from: '客服（工号1027）在线对话',
      quote: '目前系统不支持分期',
    },
  ],
  materials: ['收入流水（2026年8月至10月）', '离职证明'],
  proposal: '分12期归还，每期850.00元，首期2026年12月15日，每月15日还款',
};

/** Nothing known but the lender kind. */
export const EMPTY_FACTS: LetterFacts = {
  ...FACTS,
  debt: {
    ...DEBT,
    lenderName: null,
    lenderKind: 'unknown',
    product: null,
    reason: null,
    reasonNote: null,
    balanceAsOf: null,
    principalFen: null,
    interestFen: null,
    penaltyFen: null,
    feesFen: null,
    daysOverdue: null,
    monthlyIncomeFen: null,
    necessaryExpensesFen: null,
    otherDebtPaymentsFen: null,
    payday: null,
    limitation: 'unasked',
  },
  name: null,
  contact: null,
  contractNumber: null,
  tickets: [],
  events: [],
  evidence: [],
  materials: [],
  proposal: null,
};

export const CALLS: readonly CallRecord[] = [
  {
    at: '2026-11-22T21:40:00+08:00',
    notedAt: '2026-11-22T22:05:00+08:00',
    number: '0571-0000000',
    claimedToBe: '某外包公司',
    whom: '本人',
    what: '要求当天还款，未说明委托机构',
    evidenceIds: ['m2'],
  },
  {
    at: '2026-11-20T09:00:00+08:00',
    notedAt: null,
    number: null,
    claimedToBe: null,
    whom: '家人',
    what: '询问本人去向',
    evidenceIds: [],
  },
];
