import { conflictFacts } from '@/lib/records/html/conflict-sheet';
import {
  completenessLines,
  coverMarks,
  integrityLines,
  provenanceLines,
} from '@/lib/records/html/cover';
import { isExcerpt } from '@/lib/records/verify/verdicts';
import { checkFacts } from './check-text';
import { type SeqById, seqById } from './conversation-index';
import { type JudgedConversation, judge } from './judge';
import type { LedgerLine } from './ledger-line';
import { ledgerLines } from './ledger-lines';
import type { RecordData, RecordPlan } from './neutral-record';
import { clockOfIso, percentText, planName, yuanText } from './record-format';
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
  const seqs = seqById(record);
  if (record.plans.length > 0) yield* ['', words.say('section.plans')];
  for (const [index, plan] of record.plans.entries()) {
    yield* ['', planName(plan, index + 1, words)];
    for (const [label, lines] of planFacts(plan, seqs, words))
      yield indent(`${label}${words.say('doc.colon')}${lines.join(' ')}`);
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
  const seqs = seqById(record);
  if (record.plans.length > 0) yield* ['', `## ${words.say('section.plans')}`];
  for (const [index, plan] of record.plans.entries()) {
    yield* ['', `### ${planName(plan, index + 1, words)}`, ''];
    for (const [label, lines] of planFacts(plan, seqs, words))
      yield `- **${label}**${words.say('doc.colon')}${escapeMarkdown(lines.join(' '))}`;
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

/** Total, both yearly rates, what was stated in two ways, and what was found; the schedule itself is in the table of plans. */
function planFacts(
  plan: RecordPlan,
  seqs: SeqById,
  words: Words,
): readonly (readonly [string, readonly string[]])[] {
  const { instalments, totalFen, simpleAnnual, compoundAnnual, check, conflicts = [] } = plan;
  const unknown = words.say('doc.unknown');
  const rate = (value: string | null) => [value === null ? unknown : percentText(value)];
  return [
    [words.say('plan.total'), [instalments.length > 0 ? yuanText(totalFen) : unknown]],
    [words.say('plan.simple'), rate(simpleAnnual)],
    [words.say('plan.compound'), rate(compoundAnnual)],
    ...conflictFacts(conflicts, seqs, words).map(
      ([term, said]) => [`${words.say('conflict.title')} ${term}`, said] as const,
    ),
    ...(check ? checkFacts(check, words) : []),
  ];
}

function verdictSentences(one: JudgedConversation, words: Words): (readonly [string, string])[] {
  const join = (lines: readonly string[]) => lines.join(' ');
  return [
    [words.say('verdict.integrity'), join(integrityLines(one, words))],
    [words.say('verdict.completeness'), join(completenessLines(one, words))],
    [words.say('verdict.provenance'), join(provenanceLines(one, words))],
  ];
}

function linesOf(one: JudgedConversation, record: RecordData, words: Words): Iterable<LedgerLine> {
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
