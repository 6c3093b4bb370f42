import { checkFacts } from '@/lib/records/check-text';
import type { SeqById } from '@/lib/records/conversation-index';
import type {
  RecordCheck,
  RecordInstalment,
  RecordPlan,
  RecordWorking,
} from '@/lib/records/neutral-record';
import { dateText, percentText, planName, yuanText } from '@/lib/records/record-format';
import type { Words } from '@/lib/records/words';
import { cellRow, factRow, heading, headRow } from './blocks';
import { conflictSheet } from './conflict-sheet';

/**
 * One plan: its schedule with the parts of each payment, both yearly rates, how each figure came about, what was stated
 * in two ways, and what was found.
 */
export function* planSheet(
  plan: RecordPlan,
  n: number,
  seqs: SeqById,
  words: Words,
): Generator<string> {
  yield heading(3, planName(plan, n, words));
  if (plan.instalments.length > 0) yield* scheduleRows(plan, words);
  yield '<table><tbody>';
  yield factRow(words.say('plan.simple'), [rateText(plan.simpleAnnual, words)]);
  yield factRow(words.say('plan.compound'), [rateText(plan.compoundAnnual, words)]);
  yield '</tbody></table>';
  yield* workingRows(plan.working, words);
  if (plan.conflicts) yield* conflictSheet(plan.conflicts, seqs, words);
  if (plan.check) yield* checkRows(plan.check, words);
}

function* checkRows(check: RecordCheck, words: Words): Generator<string> {
  yield '<table><tbody>';
  for (const [index, [label, lines]] of checkFacts(check, words).entries())
    yield factRow(label, lines, index === 0 ? 'state' : undefined);
  yield '</tbody></table>';
}

function* scheduleRows(plan: RecordPlan, words: Words): Generator<string> {
  const columns = ['number', 'due', 'amount', 'principal', 'interest', 'fee', 'balance'];
  yield '<table>';
  yield headRow(columns.map((column) => words.say(`plan.${column}`)));
  yield '<tbody>';
  for (const row of plan.instalments) yield scheduleRow(row, words);
  yield cellRow([
    { text: words.say('plan.total') },
    { text: '' },
    { text: yuanText(plan.totalFen), number: true },
    ...(['principalFen', 'interestFen', 'feeFen'] as const).map((part) =>
      amount(sumOf(plan.instalments, part)),
    ),
    { text: '' },
  ]);
  yield '</tbody></table>';
}

function scheduleRow(row: RecordInstalment, words: Words): string {
  return cellRow([
    { text: row.number === 0 ? words.say('plan.down') : String(row.number) },
    { text: row.dueDate === null ? words.say('doc.unknown') : dateText(row.dueDate, words) },
    amount(row.amountFen),
    amount(row.principalFen),
    amount(row.interestFen),
    amount(row.feeFen),
    amount(row.balanceFen),
  ]);
}

function amount(fen: number | null): { readonly text: string; readonly number: true } {
  return { text: fen === null ? '' : yuanText(fen), number: true };
}

/** Sum of one part over the schedule; null while it is not known everywhere. */
function sumOf(
  rows: readonly RecordInstalment[],
  part: 'principalFen' | 'interestFen' | 'feeFen',
): number | null {
  return rows.reduce<number | null>(
    (sum, { [part]: value }) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

function* workingRows(working: readonly RecordWorking[], words: Words): Generator<string> {
  if (working.length === 0) return;
  yield '<table>';
  yield headRow([
    words.say('working.figure'),
    words.say('working.formula'),
    words.say('working.note'),
  ]);
  yield '<tbody>';
  for (const { figure, formula, result, source, assumptions } of working)
    yield cellRow([
      { text: words.say(`working.figures.${figure}`) },
      { text: `${formula} ${formula.includes('=') ? '\u21d2' : '='} ${result}` },
      {
        text: [
          ...assumptions.map((one) => words.say(`working.assumptions.${one}`)),
          ...(source === null ? [] : [source]),
        ].join(' '),
      },
    ]);
  yield '</tbody></table>';
}

function rateText(rate: string | null, words: Words): string {
  return rate === null ? words.say('doc.unknown') : percentText(rate);
}
