import { observedAtIso } from '@/lib/transcript/chain-preimage';
import type { Entry, PersonalFieldName } from '@/lib/transcript/entry';
import { type ConversationIndex, indexConversation, isChange } from './conversation-index';
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

type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/**
 * `transcript.csv`: UTF-8 with BOM, CRLF, every cell quoted (RFC 4180). A cell that a spreadsheet would
 * take for a formula begins with an apostrophe. One row an entry.
 */
export function* csvLines(record: RecordData, words: Words): Generator<string> {
  yield `\ufeff${csvRow(COLUMNS.map((column) => words.say(`csv.${column}`)))}`;
  for (const [number, { entries }] of record.conversations.entries()) {
    const index = indexConversation(entries, words);
    for (const entry of entries) {
      const row = rowOf(entry, index, words);
      row.conversation = String(number + 1);
      yield csvRow(COLUMNS.map((column) => row[column] ?? ''));
    }
  }
}

/** One line, quoted where needed, formula-safe, with CRLF. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${quotable(cell)}"`).join(',')}\r\n`;
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

function rowOf(entry: Entry, index: ConversationIndex, words: Words): Row {
  const shown = (field: PersonalFieldName) => index.shown(entry, field)?.text ?? '';
  return {
    seq: String(entry.seq),
    kind: words.say(`kind.${entry.kind}`),
    observedAt: observedAtIso(entry.observedAtMs, entry.utcOffsetMinutes),
    name: shown('speakerName'),
    staff: shown('staffNumber'),
    text: shown('text') || shown('fileName') || shown('title'),
    target: targetOf(entry, index),
    hash: entry.hash,
    ...details(entry, index, words),
  };
}

function targetOf(entry: Entry, index: ConversationIndex): string {
  const targetId = 'targetId' in entry.body ? entry.body.targetId : null;
  const seq = targetId === null ? null : index.seqOf(targetId);
  return seq === null ? '' : String(seq);
}

function details(entry: Entry, index: ConversationIndex, words: Words): Row {
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
      return { detail: words.say(`gap.${entry.body.reason}`) };
    case 'attachment':
      return { detail: `${entry.body.mime} ${entry.body.bytes} ${entry.body.sha256}` };
    case 'note':
      return { detail: entry.body.aboutTime ?? '' };
    case 'anchor':
      return { detail: `${entry.body.method} ${entry.body.headSeq} ${entry.body.headHash}` };
  }
}
