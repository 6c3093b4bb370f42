import { LettersView } from '@/components/letters/letters-view';
import { NothingToWriteOf } from '@/components/letters/nothing-to-write-of';
import { fen } from '@/lib/money/fen';
import type { DebtCase } from '@/lib/negotiation/case';
import { debts } from './debts-screens';
import type { Screen } from './screen';
import { NEGOTIATION, negotiationEntries, sessionStart, talk } from './talk';

const DEBT: Partial<DebtCase> = {
  limitation: 'within-three-years',
  product: 'huabei',
  lenderKind: 'consumer-finance',
  lenderName: '示例消费金融有限公司',
  reason: 'job_loss',
  principalFen: fen(920_000),
  interestFen: fen(18_620),
  penaltyFen: fen(7_180),
  feesFen: fen(0),
  balanceAsOf: '2026-11-23',
  daysOverdue: 12,
  monthlyIncomeFen: fen(420_000),
  necessaryExpensesFen: fen(320_000),
  otherDebtPaymentsFen: fen(20_000),
  payday: 20,
};

const PAPERS: DebtCase['materials'] = {
  balance_screenshot: { status: 'ready', note: '' },
  income_proof: { status: 'ready', note: '' },
  unemployment: { status: 'sent', note: '' },
  collection_log: { status: 'ready', note: '' },
};

const scene = {
  messages: talk(NEGOTIATION),
  entries: negotiationEntries(),
  debt: DEBT,
};
const size = { width: 1100, height: 900 };
const view = <LettersView />;

/** 信函. */
export const LETTER_SCREENS: Readonly<Record<string, Screen>> = {
  'letter-application': { scene, view, size },
  'letter-missing': { scene, view, size, press: ['存为 Word 文件|Save as Word file'] },
  'letter-narrow': { scene, view, size: { width: 380, height: 900 } },
  'letter-agreement': { scene, view, size, press: ['方案要点表.*|Summary of the plan.*'] },
  'letter-objection': {
    scene: { ...scene, debt: debts[0] ?? {}, debts: { all: debts } },
    view,
    size,
    press: ['征信异议申请.*|Objection to a credit entry.*'],
  },
  'letter-cover': {
    scene: { ...scene, debt: { ...DEBT, materials: PAPERS } },
    view,
    size,
    press: ['材料清单.*|List of papers.*'],
  },
  'letter-nothing-stated': {
    scene: { debt: { ...DEBT, lenderName: null, lenderKind: 'unknown' } },
    view,
    size,
    press: ['方案要点表.*|Summary of the plan.*'],
  },
  'letter-lender-kind': {
    scene: { debt: { ...DEBT, lenderName: null, lenderKind: 'unknown' } },
    view,
    size: { width: 380, height: 900 },
    type: ["放款机构全称|Lender's full name", '示例消费金融有限公司'],
  },
  'letter-gone': { scene: {}, view: <NothingToWriteOf />, size: { width: 380, height: 600 } },
  'letter-rehearsal': { scene: { ...scene, entries: [sessionStart('rehearsal')] }, view, size },
};
