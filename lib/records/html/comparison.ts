import { verdictText } from '@/lib/records/check-text';
import type { RecordPlan } from '@/lib/records/neutral-record';
import { percentText, yuanText } from '@/lib/records/record-format';
import type { Words } from '@/lib/records/words';
import { cellRow, heading, headRow, paragraph } from './blocks';

const COLUMNS = [
  'plan',
  'total',
  'extra',
  'highest',
  'months',
  'end',
  'left',
  'simple',
  'verdict',
] as const;

/** Cost, burden, end and advice of the plans side by side 方案比较; nothing while there are not two to compare. */
export function* comparisonSheet(plans: readonly RecordPlan[], words: Words): Generator<string> {
  const numbered = plans.map((plan, index) => ({ plan, n: index + 1 }));
  const compared = numbered.filter(({ plan }) => plan.check && plan.instalments.length > 0);
  if (compared.length < 2) return;
  yield heading(2, words.say('section.comparison'));
  yield '<table>';
  yield headRow(COLUMNS.map((column) => words.say(`comparison.${column}`)));
  yield '<tbody>';
  for (const { plan, n } of compared) yield row(plan, n, words);
  yield '</tbody></table>';
  yield paragraph(words.say('comparison.note'));
}

function row(plan: RecordPlan, n: number, words: Words): string {
  const { instalments, totalFen, simpleAnnual, check } = plan;
  const last = instalments.at(-1);
  const unknown = words.say('doc.unknown');
  const worked = (figure: string) =>
    plan.working.find((step) => step.figure === figure)?.result ?? unknown;
  const left = last?.balanceFen ?? null;
  return cellRow([
    { text: String(n) },
    { text: yuanText(totalFen), number: true },
    { text: worked('extraOverBalance'), number: true },
    { text: worked('highestMonth'), number: true },
    { text: worked('planMonths'), number: true },
    { text: last?.dueDate ?? unknown },
    { text: left === null ? unknown : yuanText(left), number: true },
    { text: simpleAnnual === null ? unknown : percentText(simpleAnnual), number: true },
    { text: check ? verdictText(check, words) : '' },
  ]);
}
