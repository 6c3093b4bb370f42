import { PanelView } from '@/components/panel/panel-view';
import { fen } from '@/lib/money/fen';
import { agreementOfTalk } from '@/lib/negotiation/agreement/of-talk';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import type { DebtCase } from '@/lib/negotiation/case';
import { composeReadBack } from '@/lib/negotiation/read-back/read-back';
import { utteranceOfMessage } from '@/lib/negotiation/utterance-of-message';
import type { Screen } from './screen';
import { type Line, NEGOTIATION, negotiationEntries, talk } from './talk';

const DEBT: Partial<DebtCase> = {
  limitation: 'within-three-years',
  principalFen: fen(920_000),
  interestFen: fen(18_620),
  penaltyFen: fen(7_180),
  feesFen: fen(0),
  balanceAsOf: '2026-11-23',
};

const SETTLED: readonly Line[] = [
  ...NEGOTIATION,
  { by: 'customer', text: '请问首期哪天还？期间会另计利息吗？征信怎么报？' },
  {
    by: 'agent',
    text: '首期12月15日，总还款10,200元，期间不再另计利息和罚息，还款在App内操作，按期还款不新增逾期报送。',
  },
];

/** The read-back of a talk, as the product composes it. */
function readBackOf(lines: readonly Line[]): Line {
  const { ledger } = agreementOfTalk(talk(lines).map(utteranceOfMessage));
  return { by: 'customer', text: composeReadBack(agreementTable(ledger)).parts.join('') };
}

const CONFIRMED: readonly Line[] = [
  ...SETTLED,
  readBackOf(SETTLED),
  { by: 'agent', text: '以上都对，没有问题，我这边已登记。' },
];
const CONTRADICTED: readonly Line[] = [
  ...SETTLED,
  { by: 'agent', text: '您的方案是12期，每期870元。' },
];
const SEVERAL: readonly Line[] = [
  ...NEGOTIATION,
  {
    by: 'agent',
    text: '给您重新看了，可以分6期，每期1,720元，或者分24期，每期455元，首期12月15日。',
  },
];
/** A rate and a waiver without an amount, then a plan. */
const BESIDE: readonly Line[] = [
  { by: 'agent', text: '结清可以申请减免罚息，分期不能' },
  { by: 'agent', text: '年化利率 14.6%（单利）' },
  { by: 'agent', text: '可以给您分12期，每期850元，每月15号还款，首期12月15日，总共10,200元。' },
];

const WAIVED: readonly Line[] = [
  ...NEGOTIATION.slice(0, 6),
  { by: 'agent', text: '罚息可以给您减免，分12期，每期850元，每月15号还款，首期12月15日。' },
];

const entries = negotiationEntries();
const panel = <PanelView />;

/** 条款核对 in its states. */
export const AGREEMENT_SCREENS: Readonly<Record<string, Screen>> = {
  'agreement-stated': {
    scene: { recording: {}, messages: talk(SETTLED), entries, debt: DEBT },
    view: panel,
    press: ['方案|Plans'],
  },
  'agreement-which-way': {
    scene: { recording: {}, messages: talk(SEVERAL), entries, debt: DEBT },
    view: panel,
    press: ['方案|Plans'],
  },
  'agreement-aside': {
    scene: { recording: {}, messages: talk(BESIDE), entries, debt: DEBT },
    view: panel,
    press: ['方案|Plans'],
  },
  'agreement-read-back': {
    scene: { recording: {}, messages: talk(SETTLED), entries, debt: DEBT },
    view: panel,
    press: ['方案|Plans', '写复述|Write the read-back'],
  },
  'agreement-confirmed': {
    scene: { recording: {}, messages: talk(CONFIRMED), entries, debt: DEBT },
    view: panel,
    press: ['方案|Plans'],
  },
  'agreement-waiver': {
    scene: { recording: {}, messages: talk(WAIVED), entries, debt: DEBT },
    view: panel,
    press: ['方案|Plans'],
  },
  'agreement-conflict': {
    scene: { recording: {}, messages: talk(CONTRADICTED), entries, debt: DEBT },
    view: panel,
    press: ['方案|Plans'],
  },
};
