import {
  completenessLines,
  coverMarks,
  integrityLines,
  provenanceLines,
} from '@/lib/records/html/cover';
import { isExcerpt } from '@/lib/records/verify/verdicts';
import { type JudgedConversation, judge } from './judge';
import type { LedgerLine } from './ledger-line';
import { ledgerLines } from './ledger-lines';
import type { RecordData } from './neutral-record';
import { clockOfIso } from './record-format';
import type { Words } from './words';

/** Plain text: the numbered lines with the verdicts above them. Yields lines without line ends. */
export function* plainTextLines(record: RecordData, words: Words): Generator<string> {
  const judged = judge(record);
  yield words.say('doc.title');
  yield clockOfIso(record.header.createdAt);
  for (const mark of coverMarks(judged, words)) yield mark;
  for (const one of judged) {
    yield '';
    yield words.say('section.conversation', { n: one.number });
    for (const [label, text] of verdictSentences(one, words))
      yield `${label}${words.say('doc.colon')}${text}`;
    for (const line of linesOf(one, record, words)) {
      yield '';
      yield line.head;
      if (line.text) yield indent(line.text.text);
      for (const fact of line.facts) yield indent(fact);
      for (const { head, text } of line.footnotes) {
        yield indent(head);
        if (text) yield indent(indent(text.text));
      }
    }
  }
  yield '';
  yield words.say('section.limits');
  yield* words.list('limits');
}

/** Markdown: what was said stands in quotations, every character that Markdown would read is escaped. */
export function* markdownLines(record: RecordData, words: Words): Generator<string> {
  const judged = judge(record);
  yield `# ${words.say('doc.title')}`;
  yield '';
  yield clockOfIso(record.header.createdAt);
  for (const mark of coverMarks(judged, words)) yield* ['', `**${mark}**`];
  for (const one of judged) {
    yield '';
    yield `## ${words.say('section.conversation', { n: one.number })}`;
    yield '';
    for (const [label, text] of verdictSentences(one, words))
      yield `- **${label}**${words.say('doc.colon')}${escapeMarkdown(text)}`;
    for (const line of linesOf(one, record, words)) yield* markdownLine(line);
  }
  yield* ['', `## ${words.say('section.limits')}`, ''];
  for (const limit of words.list('limits')) yield `- ${limit}`;
}

function* markdownLine(line: LedgerLine): Generator<string> {
  yield '';
  yield `**${escapeMarkdown(line.head)}**`;
  if (line.text) yield* ['', quote(line.text.text, '>')];
  for (const fact of line.facts) yield* ['', `*${escapeMarkdown(fact)}*`];
  for (const { head, text } of line.footnotes) {
    yield* ['', `> > ${escapeMarkdown(head)}`];
    if (text) yield* ['> >', quote(text.text, '> >')];
  }
}

/** JSON for other programs: the neutral record as it is, with nothing hashed left out. */
export function recordJson(record: RecordData): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

function verdictSentences(one: JudgedConversation, words: Words): (readonly [string, string])[] {
  const join = (lines: readonly string[]) => lines.join(' ');
  return [
    [words.say('verdict.integrity'), join(integrityLines(one, words))],
    [words.say('verdict.completeness'), join(completenessLines(one, words))],
    [words.say('verdict.provenance'), join(provenanceLines(one, words))],
  ];
}

function linesOf(one: JudgedConversation, record: RecordData, words: Words): LedgerLine[] {
  const { attachments } = record.header;
  const options = { words, attachments, excerpt: isExcerpt(one.header) };
  return ledgerLines(one.conversation.entries, options);
}

function indent(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `    ${line}`)
    .join('\n');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}

function quote(text: string, mark: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `${mark} ${escapeMarkdown(line)}`)
    .join('  \n');
}
