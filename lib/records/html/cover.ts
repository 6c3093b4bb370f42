import { conversationFacts } from '@/lib/records/conversation-facts';
import { gapReason } from '@/lib/records/gap-words';
import type { JudgedConversation } from '@/lib/records/judge';
import type { RecordCase, RecordData } from '@/lib/records/neutral-record';
import {
  clockOfIso,
  clockOrUnknown,
  dateText,
  seqTag,
  yuanText,
} from '@/lib/records/record-format';
import { isExcerpt } from '@/lib/records/verify/verdicts';
import type { Words } from '@/lib/records/words';
import { anchorCode } from '@/lib/transcript/anchor-code';
import type { LedgerGap } from '@/lib/transcript/completeness';
import { factRow, heading, list, paragraph } from './blocks';

/** The cover: what this is, the three verdicts, what it does not prove, facts, how to check. */
export function* coverLines(
  record: RecordData,
  judged: readonly JudgedConversation[],
  recordHash: string,
  words: Words,
): Generator<string> {
  const { header } = record;
  yield heading(1, words.say('doc.title'));
  yield paragraph(clockOfIso(header.createdAt), 'sub');
  for (const mark of coverMarks(judged, words)) yield paragraph(mark, 'mark');
  yield heading(2, words.say('section.facts'));
  yield '<table><tbody>';
  if (header.case) yield* caseRows(header.case, words);
  const { version, browser } = header.generator;
  const values = { time: clockOfIso(header.createdAt), zone: header.timeZone, version, browser };
  yield factRow(words.say('fact.exportedAt'), [words.say('fact.exportedValue', values)]);
  yield factRow(words.say('fact.recordId'), [header.recordId]);
  yield factRow(
    words.say('fact.recordHash'),
    [words.say('fact.recordHashValue', { hash: recordHash })],
    'hash',
  );
  yield '</tbody></table>';
  const alone = judged.length === 1;
  for (const one of judged) yield* conversationRows(one, alone, words);
  yield heading(2, words.say('section.verdicts'));
  for (const one of judged) yield* verdictRows(one, alone, words);
  yield heading(2, words.say('section.limits'));
  yield list(words.list('limits'), 'ul');
  yield heading(2, words.say('section.art93'));
  for (const one of judged) yield* art93Rows(one, alone, record, words);
  yield heading(2, words.say('section.check'));
  yield list(words.list('check'), 'ol');
}

/** A table for one conversation; its number is said only where there are several. */
function* tableStart(one: JudgedConversation, alone: boolean, words: Words): Generator<string> {
  if (!alone) yield heading(3, words.say('section.conversation', { n: one.number }));
  yield '<table><tbody>';
}

/** 演练, 用户粘贴, 节选: what a reader must know before anything else. */
export function coverMarks(judged: readonly JudgedConversation[], words: Words): string[] {
  const marks: string[] = [];
  if (judged.some((one) => one.verdicts.provenance === 'rehearsal'))
    marks.push(words.say('doc.rehearsal'));
  if (judged.some((one) => one.verdicts.provenance === 'pasted'))
    marks.push(words.say('doc.pasted'));
  if (judged.some((one) => isExcerpt(one.header))) marks.push(words.say('doc.excerpt'));
  return marks;
}

function* caseRows(facts: RecordCase, words: Words): Generator<string> {
  if (facts.label !== null) yield factRow(words.say('fact.label'), [facts.label]);
  if (facts.lenderName !== null) yield factRow(words.say('fact.lender'), [facts.lenderName]);
  if (facts.product !== null)
    yield factRow(words.say('fact.product'), [productName(facts.product, words)]);
  const amounts = amountParts(facts, words);
  if (amounts.length > 0)
    yield factRow(words.say('fact.amounts'), [amounts.join(words.say('doc.comma'))]);
}

function productName(product: string, words: Words): string {
  return words.has(`product.${product}`) ? words.say(`product.${product}`) : product;
}

function amountParts(facts: RecordCase, words: Words): string[] {
  const parts: string[] = [];
  for (const key of ['principalFen', 'interestFen', 'penaltyFen', 'feesFen'] as const) {
    const amountFen = facts[key];
    if (amountFen === null) continue;
    const amount = words.say('amount.yuan', { amount: yuanText(amountFen) });
    parts.push(words.say(`amount.${key}`, { amount }));
  }
  if (facts.daysOverdue !== null)
    parts.push(words.say('amount.daysOverdue', { days: facts.daysOverdue }));
  if (facts.balanceAsOf !== null && parts.length > 0)
    parts.push(words.say('amount.asOf', { date: dateText(facts.balanceAsOf, words) }));
  return parts;
}

function* conversationRows(
  one: JudgedConversation,
  alone: boolean,
  words: Words,
): Generator<string> {
  yield* tableStart(one, alone, words);
  for (const { label, lines } of conversationFacts(one.conversation, words))
    yield factRow(label, lines);
  const { headSeq, headHash, fromSeq, toSeq } = one.header;
  if (isExcerpt(one.header)) {
    const range = { from: fromSeq, to: toSeq, all: headSeq, hash: headHash };
    yield factRow(words.say('doc.excerpt'), [words.say('doc.excerptRange', range)]);
  } else {
    yield factRow(
      words.say('fact.head'),
      [words.say('fact.headValue', { seq: headSeq, hash: headHash })],
      'hash',
    );
    if (one.verdicts.provenance !== 'rehearsal')
      yield factRow(words.say('fact.code'), [anchorCode(headHash)], 'hash');
  }
  yield '</tbody></table>';
}

function* verdictRows(one: JudgedConversation, alone: boolean, words: Words): Generator<string> {
  yield* tableStart(one, alone, words);
  yield factRow(words.say('verdict.integrity'), integrityLines(one, words), 'state');
  yield factRow(words.say('verdict.completeness'), completenessLines(one, words), 'state');
  yield factRow(words.say('verdict.provenance'), provenanceLines(one, words), 'state');
  yield '</tbody></table>';
}

/** 一致性 in words: the state first, then what it does and does not cover. */
export function integrityLines(one: JudgedConversation, words: Words): string[] {
  const { integrity, anchoredToSeq, timestampedToSeq } = one.verdicts;
  const values = { from: one.header.fromSeq, to: anchoredToSeq ?? '' };
  const lines = [words.say(`verdict.integrityState.${integrity}`, values)];
  const more = `verdict.integrityMore.${integrity}`;
  if (words.has(more) && anchoredToSeq !== one.header.toSeq) lines.push(words.say(more, values));
  if (timestampedToSeq !== null)
    lines.push(words.say('verdict.integrityMore.timestamp', { to: timestampedToSeq }));
  return lines;
}

/** 完整性 in words, with every gap. */
export function completenessLines(one: JudgedConversation, words: Words): string[] {
  const { completeness, completenessDetail } = one.verdicts;
  const first = one.conversation.entries[0];
  const offset = first?.utcOffsetMinutes ?? 0;
  const gaps = completenessDetail.gaps.filter((gap) => completeness !== 'excerpt' || !gap.derived);
  const state = words.say(`verdict.completenessState.${completeness}`, {
    time: clockOrUnknown(completenessDetail.fromMs, offset, words),
    count: gaps.length,
    from: one.header.fromSeq,
    to: one.header.toSeq,
  });
  return [state, ...gaps.map((gap) => gapText(gap, offset, words))];
}

function gapText(gap: LedgerGap, utcOffsetMinutes: number, words: Words): string {
  const isSomewhere = gap.fromMs === null && gap.toMs === null;
  return words.say(isSomewhere ? 'verdict.gapLineSomewhere' : 'verdict.gapLine', {
    seq: seqTag(gap.seq).slice(1, -1),
    reason: gapReason(gap, words),
    from: clockOrUnknown(gap.fromMs, utcOffsetMinutes, words),
    to: clockOrUnknown(gap.toMs, utcOffsetMinutes, words),
  });
}

/** 来源 in words. */
export function provenanceLines(one: JudgedConversation, words: Words): string[] {
  const { provenance } = one.verdicts;
  const start = one.conversation.entries.find((entry) => entry.kind === 'session');
  const page =
    start?.kind === 'session'
      ? `${start.body.pageOrigin ?? words.say('doc.unknown')}${start.body.pagePath ?? ''}`
      : words.say('doc.unknown');
  return [
    words.say(`verdict.provenanceState.${provenance}`, { page }),
    words.say(`verdict.provenanceMore.${provenance}`),
  ];
}

function* art93Rows(
  one: JudgedConversation,
  alone: boolean,
  record: RecordData,
  words: Words,
): Generator<string> {
  yield* tableStart(one, alone, words);
  for (const [label, value] of art93Facts(one, record, words)) yield factRow(label, [value]);
  yield '</tbody></table>';
}

/** Facts for the items of art. 93 of the civil evidence rules 民事诉讼证据规定: facts only, no conclusion. */
export function art93Facts(
  one: JudgedConversation,
  record: RecordData,
  words: Words,
): (readonly [string, string])[] {
  const start = one.conversation.entries.find((entry) => entry.kind === 'session');
  const environment =
    start?.kind === 'session'
      ? { browser: start.body.browser, version: start.body.extensionVersion }
      : record.header.generator;
  const count = one.verdicts.completenessDetail.gaps.length;
  const course = { live: 'courseLive', pasted: 'coursePasted', rehearsal: 'courseRehearsal' };
  const { provenance } = one.verdicts;
  const formed = provenance === 'none' ? 'doc.unknown' : `art93.${course[provenance]}`;
  return [
    [words.say('art93.system'), words.say('art93.systemValue', environment)],
    [
      words.say('art93.running'),
      count === 0 ? words.say('art93.runningClean') : words.say('art93.runningGaps', { count }),
    ],
    [words.say('art93.monitoring'), words.say('art93.monitoringValue')],
    [
      words.say('art93.method'),
      words.say(provenance === 'pasted' ? 'art93.coursePasted' : 'art93.methodValue'),
    ],
    [words.say('art93.course'), words.say(formed)],
    [words.say('art93.person'), words.say('art93.personValue')],
    [words.say('art93.other'), words.say('art93.otherValue')],
  ];
}
