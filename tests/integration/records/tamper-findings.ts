import type { RecordCheck, RecordData, RecordFindingNumber } from '@/lib/records/neutral-record';
import { sampleCheck } from '../../unit/records/sample-case';
import type { Sample } from '../../unit/records/sample-record';
import { made, type Tampered } from './tamper-kit';

const fen = (value: number): RecordFindingNumber => ({ unit: 'fen', value });
const rate = (value: string): RecordFindingNumber => ({ unit: 'rate', value });

type Numbers = RecordCheck['findings'][number]['numbers'];

/** The sample's findings with one more, whose numbers are not those of the plan. */
function saying(code: string, numbers: Numbers, severity = 'caution'): Partial<RecordCheck> {
  const one = { code, severity, numbers, rule: null } as RecordCheck['findings'][number];
  return { findings: [...sampleCheck.findings, one] };
}

const light = sampleCheck.findings.filter(({ severity }) => severity === 'info');
const open = sampleCheck.findings.filter(({ severity }) => severity === 'caution');

/** What a forger may make of the findings and the advice, with every file made again from it. */
const CHANGES: readonly (readonly [string, Partial<RecordCheck>])[] = [
  ['another sum', saying('total-differs', { sum: fen(990_000) })],
  ['another difference', saying('x', { stated: fen(1), sum: fen(1_020_000), difference: fen(7) })],
  ['what is paid', saying('paid-below-balance', { paid: fen(1_020_001) })],
  ['what settles', saying('settlement-above-balance', { pay: fen(1) })],
  ['the principal', saying('settlement-not-below-principal', { principal: fen(1) })],
  ['the contract', saying('dearer-than-contract', { contract: fen(900_000), extra: fen(1) })],
  ['the last payment', saying('last-instalment-larger', { payment: fen(84_999) })],
  ['the first payment', saying('first-instalment-larger', { payment: fen(85_001) })],
  ['what is usual', saying('x', { payment: fen(85_000), usual: fen(1), difference: fen(2) })],
  ['the simple rate', saying('ceiling-passed', { simple: rate('0.2418') })],
  ['a rate that is none', saying('ceiling-passed', { simple: rate('0x1') })],
  ['a rate that there is not', saying('ceiling-passed', { compound: rate('0.1514') })],
  ['the advice', { verdict: 'can-confirm' }],
  ['the advice, a little', { verdict: 'your-decision' }],
  ['the advice, without its findings', { verdict: 'can-confirm', findings: light }],
  ['advice to wait for nothing', { findings: open, questions: [] }],
  [
    'something open, and confirmed',
    { verdict: 'can-confirm', findings: open, questions: [], terms: [] },
  ],
  [
    'nothing open, and not confirmed',
    { verdict: 'your-decision', findings: light, questions: ['valid-until'], terms: [] },
  ],
];

export async function findingTampers(sample: Sample): Promise<Tampered[]> {
  const { record } = sample;
  const withCheck = (change: Partial<RecordCheck>): RecordData => ({
    ...record,
    plans: record.plans.map((plan) => ({ ...plan, check: { ...sampleCheck, ...change } })),
  });
  const shape = { ...sampleCheck, mood: 'good' } as RecordCheck;
  const unit = saying('x', { a: { unit: 'fen', value: '1' } as unknown as RecordFindingNumber });
  const bent = ['record-malformed'];
  return [
    ...(await Promise.all(
      CHANGES.map(([name, change]) =>
        made(`findings: ${name}`, withCheck(change), sample, ['plan-finding-mismatch']),
      ),
    )),
    await made('findings: a member too many', withCheck(shape), sample, bent),
    await made('findings: an amount in quotes', withCheck(unit), sample, bent),
  ];
}
