import { completenessOf, type LedgerGap } from '@/lib/transcript/completeness';
import type { Entry, EntryOf } from '@/lib/transcript/entry';
import { indexConversation, isChange } from './conversation-index';
import { gapCause, gapReason } from './gap-words';
import { changeHead, changeText } from './ledger-footnotes';
import { type LedgerLine, type LineContext, stamp } from './ledger-line';
import { messageLine } from './message-line';
import type { AttachmentHeader } from './neutral-record';
import { clockOrUnknown, seqTag, statedClock } from './record-format';
import type { Words } from './words';

/** The lines of one conversation in ledger order, gaps in place. */
export function* ledgerLines(
  entries: readonly Entry[],
  options: {
    readonly words: Words;
    readonly attachments: readonly AttachmentHeader[];
    readonly excerpt: boolean;
  },
): Generator<LedgerLine> {
  const { words, attachments, excerpt } = options;
  const context: LineContext = { words, index: indexConversation(entries, words), attachments };
  // An excerpt lacks the ledger from which a gap could be concluded.
  const derived = excerpt ? [] : completenessOf(entries).gaps.filter((gap) => gap.derived);
  let next = 0;
  for (const entry of entries) {
    yield lineOf(entry, context);
    for (let gap = derived[next]; gap && gap.seq <= entry.seq; gap = derived[++next])
      yield derivedGapLine(gap, entry.utcOffsetMinutes, words);
  }
}

function lineOf(entry: Entry, context: LineContext): LedgerLine {
  if (isChange(entry)) return changeLine(entry, context);
  switch (entry.kind) {
    case 'message':
      return messageLine(entry, context);
    case 'session':
      return sessionLine(entry, context);
    case 'note':
      return noteLine(entry, context);
    case 'attachment':
      return attachmentLine(entry, context);
    case 'gap':
      return gapLine(entry, context);
    case 'anchor':
      return anchorLine(entry, context);
  }
}

function plain(entry: Entry, label: string, rest: Partial<LedgerLine> = {}): LedgerLine {
  const head = `${stamp(entry)} ${label}`;
  return { seq: entry.seq, kind: entry.kind, head, text: null, facts: [], footnotes: [], ...rest };
}

/** A change stands in full at the line it concerns; here only a pointer to it. */
function changeLine(
  entry: Extract<Entry, { kind: 'revision' | 'recall' | 'correction' | 'erasure' }>,
  context: LineContext,
): LedgerLine {
  const { words, index } = context;
  const targetSeq = index.seqOf(entry.body.targetId);
  if (targetSeq !== null && entry.kind !== 'erasure') {
    const see = words.say('line.see', { seq: seqTag(targetSeq).slice(1, -1) });
    return plain(entry, changeHead(entry, context, false) + words.say('doc.comma') + see);
  }
  const facts = targetSeq === null ? [words.say('line.targetElsewhere')] : [];
  return plain(entry, changeHead(entry, context, true), { text: changeText(entry, index), facts });
}

function sessionLine(entry: EntryOf<'session'>, { words, index }: LineContext): LedgerLine {
  const title = index.shown(entry, 'title');
  const { pageOrigin, pagePath } = entry.body;
  const colon = words.say('doc.colon');
  const facts: string[] = [];
  if (entry.body.event === 'start') {
    if (pageOrigin !== null)
      facts.push(`${words.say('fact.page')}${colon}${pageOrigin}${pagePath ?? ''}`);
    if (title) facts.push(`${words.say('fact.pageTitle')}${colon}${title.text}`);
  }
  return plain(entry, words.say(`line.session.${entry.body.event}`), { facts });
}

function targetFact(targetId: string | null, { words, index }: LineContext): string[] {
  if (targetId === null) return [];
  const seq = index.seqOf(targetId);
  if (seq === null) return [words.say('line.targetElsewhere')];
  return [words.say('line.noteOn', { seq: seqTag(seq).slice(1, -1) })];
}

function noteLine(entry: EntryOf<'note'>, context: LineContext): LedgerLine {
  const { aboutTime, channel, targetId } = entry.body;
  const facts = targetFact(targetId, context);
  if (aboutTime !== null)
    facts.push(context.words.say('line.noteAbout', { time: statedClock(aboutTime) }));
  const text = context.index.shown(entry, 'text');
  return plain(entry, context.words.say(`line.note.${channel}`), { text, facts });
}

function attachmentLine(entry: EntryOf<'attachment'>, context: LineContext): LedgerLine {
  const { words, index, attachments } = context;
  const { sha256, mime, bytes, what, targetId } = entry.body;
  const facts = [words.say('line.attachmentFacts', { mime, bytes, sha256 })];
  const whole = attachments.find((file) => file.sha256 === sha256 && file.derivedFrom === null);
  const painted = attachments.find((file) => file.derivedFrom === sha256);
  if (whole) facts.push(words.say('line.attachmentIn', { path: whole.path }));
  else if (painted) facts.push(words.say('line.attachmentPainted', { path: painted.path }));
  else facts.push(words.say('line.attachmentWithheld'));
  facts.push(...targetFact(targetId, context));
  const text = index.shown(entry, 'fileName');
  return plain(entry, words.say(`line.attachment.${what}`), { text, facts });
}

function gapLine(entry: EntryOf<'gap'>, { words }: LineContext): LedgerLine {
  const { fromMs, toMs } = entry.body;
  const label = words.say('line.gap') + words.say('doc.colon') + gapCause(entry.body, words);
  const facts = [gapStretch(fromMs, toMs, entry.utcOffsetMinutes, words)];
  return plain(entry, label, { facts });
}

function gapStretch(
  fromMs: number | null,
  toMs: number | null,
  utcOffsetMinutes: number,
  words: Words,
): string {
  if (fromMs === null && toMs === null) return words.say('line.gapSomewhere');
  const from = clockOrUnknown(fromMs, utcOffsetMinutes, words);
  const to = clockOrUnknown(toMs, utcOffsetMinutes, words);
  return words.say('line.gapFromTo', { from, to });
}

function derivedGapLine(gap: LedgerGap, utcOffsetMinutes: number, words: Words): LedgerLine {
  const head = `${words.say('line.gap')}${words.say('doc.colon')}${gapReason(gap, words)}`;
  const facts = [gapStretch(gap.fromMs, gap.toMs, utcOffsetMinutes, words)];
  return {
    seq: null,
    kind: 'gap',
    head: head + words.say('line.gapDerived'),
    text: null,
    facts,
    footnotes: [],
  };
}

function anchorLine(entry: EntryOf<'anchor'>, { words, index }: LineContext): LedgerLine {
  const { method, headSeq, headHash, code, seenInId } = entry.body;
  const facts = [words.say('line.anchorOf', { seq: headSeq, hash: headHash })];
  const seenSeq = seenInId === null ? null : index.seqOf(seenInId);
  if (seenSeq !== null)
    facts.push(words.say('line.anchorSeen', { seq: seqTag(seenSeq).slice(1, -1) }));
  const text = code === null ? null : { text: code, withheld: false };
  return plain(entry, words.say(`line.anchor.${method}`), { text, facts });
}
