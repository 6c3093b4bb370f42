import type { EntryOf, Speaker } from '@/lib/transcript/entry';
import type { ChangeEntry, ShownText } from './conversation-index';
import { footnoteOf } from './ledger-footnotes';
import { type Footnote, type LedgerLine, type LineContext, stamp } from './ledger-line';
import { clockText, seqTag, statedClock } from './record-format';

type Message = EntryOf<'message'>;
type Revision = EntryOf<'revision'>;

/** A message as it settled; what it looked like before and after stands beneath it as footnotes. */
export function messageLine(entry: Message, context: LineContext): LedgerLine {
  const { words, index } = context;
  const changes = index.changesOf(entry.id);
  const first = index.shown(entry, 'text');
  const settling = settlingRevisions(changes);
  const settled = lastText(settling, context) ?? first;
  const consumed = new Set<ChangeEntry>(settling);
  const footnotes = changes
    .filter((change) => !consumed.has(change) && change.kind !== 'erasure')
    .map((change) => footnoteOf(change, context));
  const mark = words.say(`line.content.${entry.body.content}`);
  return {
    seq: entry.seq,
    kind: 'message',
    head: headOf(entry, changes, context),
    text: withMark(settled, mark),
    facts: factsOf(entry, settling.length > 0, context),
    footnotes: [...firstSight(first, settled, settling, context), ...footnotes],
  };
}

/** The revisions with which the page finished showing the message, before any edit. */
function settlingRevisions(changes: readonly ChangeEntry[]): readonly Revision[] {
  const settling: Revision[] = [];
  for (const change of changes) {
    if (change.kind !== 'revision') continue;
    const { reason, speaker, delivery, pageTime } = change.body;
    if (reason !== 'settled' && reason !== 'streamed') break;
    if (speaker === null && delivery === null && pageTime === null) settling.push(change);
  }
  return settling;
}

function lastText(revisions: readonly Revision[], { index }: LineContext): ShownText | null {
  const last = revisions.findLast((revision) => revision.personal.text !== undefined);
  return last ? index.shown(last, 'text') : null;
}

function firstSight(
  first: ShownText | null,
  settled: ShownText | null,
  settling: readonly Revision[],
  { words }: LineContext,
): Footnote[] {
  const last = settling.at(-1);
  if (!last || first === null || first.text === settled?.text) return [];
  const time = clockText(last.observedAtMs, last.utcOffsetMinutes);
  const seq = seqTag(last.seq).slice(1, -1);
  return [{ head: words.say('line.settledFrom', { seq, time }), text: first }];
}

function withMark(text: ShownText | null, mark: string): ShownText | null {
  if (mark === '') return text;
  return { text: mark + (text?.text ?? ''), withheld: text?.withheld ?? false };
}

function headOf(entry: Message, changes: readonly ChangeEntry[], context: LineContext): string {
  const { words, index } = context;
  const name = index.shown(entry, 'speakerName');
  const staff = index.shown(entry, 'staffNumber');
  const speaker = words.say(`speaker.${speakerOf(entry, changes)}`);
  const isNamed = name !== null && !name.withheld;
  const parts = [
    stamp(entry),
    isNamed ? words.say('line.named', { speaker, name: name.text }) : speaker,
  ];
  if (staff && !staff.withheld) parts.push(words.say('staff', { number: staff.text }));
  return parts.join(' ') + words.say(`line.seen.${entry.body.seen}`);
}

/** The speaker as it stands: the user's last correction, else the last revision, else first sight. */
export function speakerOf(entry: Message, changes: readonly ChangeEntry[]): Speaker {
  let revised: Speaker | null = null;
  let corrected: Speaker | null = null;
  for (const change of changes) {
    if (change.kind === 'revision') revised = change.body.speaker ?? revised;
    if (change.kind === 'correction') corrected = change.body.speaker ?? corrected;
  }
  return corrected ?? revised ?? entry.body.speaker;
}

function factsOf(entry: Message, settled: boolean, { words, index }: LineContext): string[] {
  const { pageTime, withheld, part, speakerReason, provisional } = entry.body;
  const facts: string[] = [];
  if (pageTime !== null)
    facts.push(
      pageTime.iso === null
        ? words.say('line.pageTime', { raw: pageTime.raw })
        : words.say('line.pageTimeIso', { raw: pageTime.raw, iso: statedClock(pageTime.iso) }),
    );
  for (const secret of withheld) facts.push(words.say(`line.secret.${secret}`));
  if (part !== null)
    facts.push(words.say('line.part', { index: part.index + 1, count: part.count }));
  if (speakerReason === 'pasted-guess') facts.push(words.say('line.guessed'));
  if (provisional && !settled) facts.push(words.say('line.provisional'));
  const links = index.shown(entry, 'linkTargets');
  if (links) facts.push(words.say('line.links', { links: links.text }));
  return facts;
}
