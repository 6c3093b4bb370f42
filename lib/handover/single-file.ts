import { calendarFile } from '@/lib/negotiation/calendar/calendar';
import { calendarItems, type DuePayment } from '@/lib/negotiation/calendar/outlook';
import type { ExportFormat } from '@/lib/records/export-request';
import type { RecordData } from '@/lib/records/neutral-record';
import { encodeStretches } from '@/lib/records/package-file';
import { markdownLines, plainTextLines, recordJson } from '@/lib/records/plain-exports';
import { csvLines } from '@/lib/records/transcript-csv';
import type { Words } from '@/lib/records/words';

export type SingleFormat = Exclude<ExportFormat, 'package'>;

export const EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  package: 'zip',
  text: 'txt',
  markdown: 'md',
  csv: 'csv',
  json: 'json',
  calendar: 'ics',
};

/** The record as one file, in stretches. Asked twice, it gives the same bytes twice. */
export function singleFile(
  record: RecordData,
  format: SingleFormat,
  options: {
    readonly words: Words;
    readonly calendarTitle: string;
    readonly payments: readonly DuePayment[];
  },
): Iterable<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'text':
      return encodeStretches(plainTextLines(record, options.words), '\n');
    case 'markdown':
      return encodeStretches(markdownLines(record, options.words), '\n');
    case 'csv':
      return encodeStretches(csvLines(record, options.words));
    case 'json':
      return encodeStretches([recordJson(record)]);
    case 'calendar':
      return encodeStretches([
        calendarFile(calendarItems(options.payments), {
          nowMs: Date.parse(record.header.createdAt),
          title: options.calendarTitle,
          showDetail: false,
        }),
      ]);
  }
}
