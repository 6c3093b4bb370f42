import { isPicture } from '@/lib/records/attachment-path';
import { seqById } from '@/lib/records/conversation-index';
import { type JudgedConversation, judge } from '@/lib/records/judge';
import type { LedgerLine } from '@/lib/records/ledger-line';
import { ledgerLines } from '@/lib/records/ledger-lines';
import type { RecordData } from '@/lib/records/neutral-record';
import { isExcerpt } from '@/lib/records/verify/verdicts';
import type { Words } from '@/lib/records/words';
import { heading, paragraph, said } from './blocks';
import { coverLines, coverMarks } from './cover';
import { planLines } from './plans';
import { cssText, HTML_STYLE } from './style';
import { escapeHtml } from './text';

/** Texts above this many UTF-16 units may break across pages. */
const LONG_TEXT = 600;

/**
 * `transcript.html`: the whole record to be read and printed, without any script. Yields source lines; each
 * entry is exactly one, with the id `c<conversation>-<seq>`. `recordHash` is the SHA-256 of `record.jsonl`.
 */
export function* htmlLines(
  record: RecordData,
  recordHash: string,
  words: Words,
): Generator<string> {
  const judged = judge(record);
  const marks = coverMarks(judged, words);
  const rehearsal = judged.some((one) => one.verdicts.provenance === 'rehearsal');
  yield* headLines(record, recordHash, marks, words);
  if (rehearsal) yield paragraph(words.say('doc.rehearsal'), 'every');
  yield* coverLines(record, judged, recordHash, words);
  for (const one of judged) yield* conversationLines(one, record, words);
  yield* planLines(record, seqById(record), words);
  yield* annexLines(record, words);
  yield '</body>';
  yield '</html>';
}

function* headLines(
  record: RecordData,
  recordHash: string,
  marks: readonly string[],
  words: Words,
): Generator<string> {
  const { language, recordId, createdAt } = record.header;
  const title = `${words.say('doc.title')} ${createdAt.slice(0, 10)} ${recordId}`;
  const page = words.say('doc.page', { n: '" counter(page) "', m: '" counter(pages) "' });
  yield '<!DOCTYPE html>';
  yield `<html lang="${language}">`;
  yield '<head>';
  yield '<meta charset="utf-8">';
  yield `<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">';
  yield `<title>${escapeHtml(title)}</title>`;
  yield '<style>';
  yield HTML_STYLE.trim()
    .replace('@@TITLE@@', () => cssText(title))
    .replace('@@MARK@@', () => cssText(marks.join(' ')))
    .replace('@@HASH@@', () => cssText(recordHash))
    .replace('@@PAGE@@', () => `"${page}"`);
  yield '</style>';
  yield '</head>';
  yield '<body>';
}

function* conversationLines(
  one: JudgedConversation,
  record: RecordData,
  words: Words,
): Generator<string> {
  const { attachments } = record.header;
  const options = { words, attachments, excerpt: isExcerpt(one.header) };
  yield heading(2, words.say('section.conversation', { n: one.number }), 'conv');
  for (const line of ledgerLines(one.conversation.entries, options))
    yield lineBlock(line, one.number);
}

function lineBlock(line: LedgerLine, conversationNumber: number): string {
  const id = line.seq === null ? '' : ` id="c${conversationNumber}-${line.seq}"`;
  const long = (line.text?.text.length ?? 0) > LONG_TEXT || line.footnotes.length > 3;
  const look = line.kind === 'gap' ? ' gap' : line.kind === 'message' ? '' : ' minor';
  const footnotes = line.footnotes.map(
    ({ head, text }) =>
      `<div class="fn"><p class="h">${escapeHtml(head)}</p>${text ? said(text) : ''}</div>`,
  );
  return (
    `<div class="e${look}${long ? ' long' : ''}"${id}><p class="h">${headHtml(line.head)}</p>` +
    `${line.text ? said(line.text) : ''}${line.facts.map((fact) => paragraph(fact, 'f')).join('')}` +
    `${footnotes.join('')}</div>`
  );
}

/** The number is set apart from the rest of the head by weight. */
function headHtml(head: string): string {
  const match = /^(\[\d+\])(.*)$/s.exec(head);
  return match
    ? `<b>${escapeHtml(match[1] ?? '')}</b>${escapeHtml(match[2] ?? '')}`
    : `<b>${escapeHtml(head)}</b>`;
}

function* annexLines(record: RecordData, words: Words): Generator<string> {
  const { attachments } = record.header;
  if (attachments.length === 0) return;
  yield heading(2, words.say('section.annex'), 'annex');
  for (const [index, file] of attachments.entries()) {
    const { mime, bytes, sha256, path } = file;
    const facts = words.say('line.attachmentFacts', { mime, bytes, sha256 });
    const title = `${words.say('annex.number', { n: index + 1 })} ${path}`;
    const body = isPicture(mime)
      ? `<img src="${escapeHtml(path)}" alt="${escapeHtml(title)}">`
      : `<p>${escapeHtml(words.say('annex.notShown'))}</p>`;
    yield `<figure><figcaption><b>${escapeHtml(title)}</b><br>${escapeHtml(facts)}</figcaption>${body}</figure>`;
  }
}
