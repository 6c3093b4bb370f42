import type { Entry, EntryKind, EntryOf, Speaker } from '@/lib/transcript/entry';
import type { RecordConversation } from './neutral-record';
import { clockText } from './record-format';
import type { Words } from './words';

const SPEAKERS: readonly Speaker[] = ['agent', 'customer', 'bot', 'system', 'unknown'];

/** Facts about one conversation for the cover, each with one line per distinct value. */
export function conversationFacts(
  { entries }: RecordConversation,
  words: Words,
): { readonly label: string; readonly lines: readonly string[] }[] {
  const starts = entries.filter(
    (entry): entry is EntryOf<'session'> =>
      entry.kind === 'session' && entry.body.event === 'start',
  );
  const facts = [
    { label: 'fact.parties', lines: parties(entries, words) },
    {
      label: 'fact.page',
      lines: starts.map(({ body }) => `${body.pageOrigin ?? ''}${body.pagePath ?? ''}`),
    },
    { label: 'fact.frame', lines: starts.map(({ body }) => body.frameOrigin ?? '') },
    { label: 'fact.pageTitle', lines: starts.map((start) => start.personal.title?.text ?? '') },
    { label: 'fact.period', lines: [period(entries, words)] },
    { label: 'fact.timeZone', lines: starts.map(({ body }) => body.timeZone) },
    { label: 'fact.environment', lines: starts.map(({ body }) => environment(body, words)) },
    { label: 'fact.counts', lines: [counts(entries, words)] },
  ];
  return facts
    .map(({ label, lines }) => ({ label: words.say(label), lines: distinct(lines) }))
    .filter(({ lines }) => lines.length > 0);
}

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)].filter((line) => line !== '');
}

/** Names and staff numbers as the page showed them, of everyone but the user. */
function parties(entries: readonly Entry[], words: Words): string[] {
  const shown = entries
    .filter((entry) => entry.kind === 'message' && entry.body.speaker !== 'customer')
    .map(({ personal }) => {
      const number = personal.staffNumber?.text;
      const parts = [personal.speakerName?.text, number && words.say('staff', { number })];
      return parts.filter(Boolean).join(' ');
    });
  return distinct(shown);
}

function period(entries: readonly Entry[], words: Words): string {
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) return '';
  return words.say('fact.to', {
    from: clockText(first.observedAtMs, first.utcOffsetMinutes),
    to: clockText(last.observedAtMs, last.utcOffsetMinutes),
  });
}

function environment(body: EntryOf<'session'>['body'], words: Words): string {
  return words.say('fact.environmentValue', {
    browser: body.browser,
    version: body.extensionVersion,
  });
}

/** A page that goes on showing a message, and who is recognised as its speaker, changes nothing of what was said. */
const isSettling = (entry: Entry): boolean =>
  entry.kind === 'revision' && entry.body.reason !== 'edited';

function counts(entries: readonly Entry[], words: Words): string {
  const byKind = new Map<EntryKind, number>();
  const bySpeaker = new Map<Speaker, number>();
  for (const entry of entries) {
    byKind.set(entry.kind, (byKind.get(entry.kind) ?? 0) + 1);
    if (entry.kind === 'message')
      bySpeaker.set(entry.body.speaker, (bySpeaker.get(entry.body.speaker) ?? 0) + 1);
  }
  const of = (kind: EntryKind) => byKind.get(kind) ?? 0;
  const speakers = SPEAKERS.filter((speaker) => bySpeaker.has(speaker)).map((speaker) =>
    words.say('fact.speakerCount', {
      speaker: words.say(`speaker.${speaker}`),
      count: bySpeaker.get(speaker) ?? 0,
    }),
  );
  const settling = entries.filter(isSettling).length;
  return words.say('fact.countsValue', {
    all: entries.length,
    messages: of('message'),
    speakers:
      speakers.length === 0 ? words.say('doc.none') : speakers.join(words.say('doc.separator')),
    settling,
    changes: of('revision') - settling + of('recall'),
    corrections: of('correction'),
    notes: of('note'),
    attachments: of('attachment'),
    gaps: of('gap'),
    others: of('session') + of('anchor') + of('erasure'),
  });
}
