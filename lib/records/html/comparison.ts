import { verdictText } from '@/lib/records/check-text';
import type { RecordPlan } from '@/lib/records/neutral-record';
import { dateText, percentText, yuanText } from '@/lib/records/record-format';
import type { Words } from '@/lib/records/words';
import { cellRow, heading, headRow, paragraph } from './blocks';

interface Column {
  /** The plan's number among all. */
  readonly n: number;
  readonly plan: RecordPlan;
}

/** More would not fit on a page. */
const MOST_COLUMNS = 4;

/** Cost, burden, end and advice of the plans side by side 方案比较; nothing while there are not two to compare. */
export function* comparisonSheet(plans: readonly RecordPlan[], words: Words): Generator<string> {
  const numbered = plans.map((plan, index) => ({ plan, n: index + 1 }));
  const compared = numbered.filter(({ plan }) => plan.check && plan.instalments.length > 0);
  if (compared.length < 2) return;
  yield heading(2, words.say('section.comparison'));
  for (let at = 0; at < compared.length; at += MOST_COLUMNS)
    yield* table(compared.slice(at, at + MOST_COLUMNS), words);
  yield paragraph(words.say('comparison.note'));
}

function* table(columns: readonly Column[], words: Words): Generator<string> {
  yield '<table>';
  yield headRow(['', ...columns.map(({ n }) => words.say('plan.heading', { n }))]);
  yield '<tbody>';
  for (const [name, print] of ROWS)
    yield cellRow([
      { text: words.say(`comparison.${name}`) },
      ...columns.map(({ plan }) => {
        const text = print(plan, words);
        return { text: text ?? words.say('doc.unknown'), number: true as const };
      }),
    ]);
  yield '</tbody></table>';
}

type Print = (plan: RecordPlan, words: Words) => string | null;

const worked =
  (figure: string): Print =>
  ({ working }) =>
    working.find((step) => step.figure === figure)?.result ?? null;

const ROWS: readonly (readonly [name: string, print: Print])[] = [
  ['total', ({ totalFen }) => yuanText(totalFen)],
  ['extra', worked('extraOverBalance')],
  ['highest', worked('highestMonth')],
  ['months', worked('planMonths')],
  [
    'end',
    ({ instalments }, words) => {
      const end = instalments.at(-1)?.dueDate ?? null;
      return end === null ? null : dateText(end, words);
    },
  ],
  [
    'left',
    ({ instalments }) => {
      const left = instalments.at(-1)?.balanceFen ?? null;
      return left === null ? null : yuanText(left);
    },
  ],
  ['simple', ({ simpleAnnual }) => (simpleAnnual === null ? null : percentText(simpleAnnual))],
  ['verdict', ({ check }, words) => (check ? verdictText(check, words) : null)],
];
