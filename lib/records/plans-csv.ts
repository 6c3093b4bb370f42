import type { RecordData } from './neutral-record';
import { amountCell, PLAN_COLUMNS } from './plan-csv';
import { csvRow } from './transcript-csv';
import type { Words } from './words';

const COLUMNS = ['plan', ...PLAN_COLUMNS] as const;

/** `plans.csv`: the schedules of all plans, one row a payment, as spreadsheets read it (see `transcript.csv`). */
export function* plansCsvLines(record: RecordData, words: Words): Generator<string> {
  yield `\ufeff${csvRow(COLUMNS.map((column) => words.say(`planCsv.${column}`)))}`;
  for (const [index, { instalments }] of record.plans.entries())
    for (const row of instalments)
      yield csvRow([
        String(index + 1),
        String(row.number),
        row.dueDate ?? '',
        amountCell(row.amountFen),
        amountCell(row.principalFen),
        amountCell(row.interestFen),
        amountCell(row.feeFen),
        amountCell(row.balanceFen),
      ]);
}
