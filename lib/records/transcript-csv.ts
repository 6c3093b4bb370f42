import { observedAtIso } from '@/lib/transcript/chain-preimage';
import type { Entry, PersonalFieldName } from '@/lib/transcript/entry';
import { type ConversationIndex, indexConversation, isChange } from './conversation-index';
import { gapCause } from './gap-words';
import { changeHead } from './ledger-footnotes';
import type { RecordData } from './neutral-record';
import type { Words } from './words';

const COLUMNS = [
  'conversation',
  'seq',
  'kind',
  'observedAt',
  'pageTimeRaw',
  'pageTimeIso',
  'speaker',
  'speakerReason',
  'name',
  'staff',
  'text',
  'target',
  'detail',
  'hash',
] as const;

/** What stands in a row besides the entry's own columns; nothing: an empty cell. */
type Details = Partial<
  Record<'pageTimeRaw' | 'pageTimeIso' | 'speaker' | 'speakerReason' | 'detail', string>
>;

/**
 * `transcript.csv`: UTF-8 with BOM, CRLF, every cell quoted (RFC 4180). A cell that a spreadsheet would
 * take for a formula begins with an apostrophe. One row an entry.
 */
export function* csvLines(record: RecordData, words: Words): Generator<string> {
  yield `\ufeff${csvRow(COLUMNS.map((column) => words.say(`csv.${column}`)))}`;
  for (const [number, { entries }] of record.conversations.entries()) {
    const index = indexConversation(entries, words);
    for (const entry of entries)
      yield csvRow([String(number + 1), ...cellsOf(entry, index, words)]);
  }
}

/** One line, quoted where needed, formula-safe, with CRLF. */
export function csvRow(cells: readonly string[]): string {
  let row = '';
  for (const cell of cells) row += `${row === '' ? '' : ','}"${cell === '' ? '' : quotable(cell)}"`;
  return `${row}\r\n`;
}

/** Nearly all cells hold nothing that needs care. */
const HARMLESS = /^(?![=+\-@\t\n＝＋－＠])[^"\r]*$/;

function quotable(cell: string): string {
  return HARMLESS.test(cell) ? cell : safeCell(cell).replaceAll('"', '""');
}

/** OWASP's list of formula starters, with their full-width forms; line breaks inside a cell are LF. */
function safeCell(cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n');
  return /^[=+\-@\t\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** The cells from `seq` on, in the order of the columns. */
function cellsOf(entry: Entry, index: ConversationIndex, words: Words): string[] {
  const shown = (field: PersonalFieldName) => index.shown(entry, field)?.text ?? '';
  const { pageTimeRaw, pageTimeIso, speaker, speakerReason, detail } = details(entry, index, words);
  return [
    String(entry.seq),
    words.say(`kind.${entry.kind}`),
    observedAtIso(entry.observedAtMs, entry.utcOffsetMinutes),
    pageTimeRaw ?? '',
    pageTimeIso ?? '',
    speaker ?? '',
    speakerReason ?? '',
    shown('speakerName'),
    shown('staffNumber'),
    shown('text') || shown('fileName') || shown('title'),
    targetOf(entry, index),
    detail ?? '',
    entry.hash,
  ];
}

function targetOf(entry: Entry, index: ConversationIndex): string {
  const targetId = 'targetId' in entry.body ? entry.body.targetId : null;
  const seq = targetId === null ? null : index.seqOf(targetId);
  return seq === null ? '' : String(seq);
}

function details(entry: Entry, index: ConversationIndex, words: Words): Details {
  if (isChange(entry))
    return { detail: changeHead(entry, { words, index, attachments: [] }, true) };
  switch (entry.kind) {
    case 'message': {
      const { pageTime, speaker, speakerReason, seen, withheld } = entry.body;
      return {
        pageTimeRaw: pageTime?.raw ?? '',
        pageTimeIso: pageTime?.iso ?? '',
        speaker: words.say(`speaker.${speaker}`),
        speakerReason,
        detail: [seen, ...withheld].join(' '),
      };
    }
    case 'session': {
      const { event, pageOrigin, pagePath } = entry.body;
      return {
        detail: `${words.say(`line.session.${event}`)} ${pageOrigin ?? ''}${pagePath ?? ''}`,
      };
    }
    case 'gap':
      return { detail: gapCause(entry.body, words) };
    case 'attachment':
      return { detail: `${entry.body.mime} ${entry.body.bytes} ${entry.body.sha256}` };
    case 'note':
      return { detail: entry.body.aboutTime ?? '' };
    case 'anchor':
      return { detail: `${entry.body.method} ${entry.body.headSeq} ${entry.body.headHash}` };
  }
}
