import type { AgreementTable } from '@/lib/negotiation/agreement/table';
import type { AgreementVerdict } from '@/lib/negotiation/agreement/verdict';
import type { Utterance } from '@/lib/nlu/offers/offer';
import { normaliseLine } from './line-numerals';
import { type LineTopic, readLineTopics } from './line-topics';

/** What the code that watches real chats saw in this talk. */
export interface RehearsalFacts {
  readonly messages: readonly Utterance[];
  readonly table: AgreementTable;
  readonly verdict: AgreementVerdict | null;
  /** Flags of the draft check on the user's lines, as sent. */
  readonly draftFlags: readonly { readonly messageId: string; readonly flag: string }[];
  /** Messages of the other side with scam signs. */
  readonly scamMessageIds: readonly string[];
  readonly offerCount: number;
  /** An offer was opened in the calculator; null: not known here. */
  readonly calculated: boolean | null;
  /** The read-back was found in what was sent. */
  readonly readBackSent: boolean;
}

export type ReviewGood =
  | 'stayed-calm'
  | 'named-amount'
  | 'asked-before-accepting'
  | 'calculated'
  | 'read-back'
  | 'confirmed'
  | 'asked-in-writing'
  | 'asked-ticket'
  | 'asked-record'
  | 'refused-secret'
  | 'brief';
export type ReviewOpen =
  | 'heated'
  | 'no-amount'
  | 'no-ticket'
  | 'accepted-too-early'
  | 'not-calculated'
  | 'no-read-back'
  | 'conflict'
  | 'terms-open'
  | 'not-in-writing'
  | 'gave-secret'
  | 'too-long'
  | 'overpromised';

/** One point of the review 小结的一条: a code and the messages it rests on. Wording: locale file `rehearsal`. */
export interface ReviewPoint<Code> {
  readonly code: Code;
  readonly messageIds: readonly string[];
  /** Terms meant, for `terms-open` and `conflict`. */
  readonly terms: readonly string[];
}

export interface RehearsalReview {
  readonly good: readonly ReviewPoint<ReviewGood>[];
  readonly open: readonly ReviewPoint<ReviewOpen>[];
}

interface Reading {
  readonly id: string;
  readonly topics: readonly LineTopic[];
  readonly text: string;
}

const HEATED = ['insult', 'threat', 'shouting', 'sarcasm'];
const LONG = 200;
const FIGURE = /\d+(?:\.\d+)?\s*(?:元|块|期|万)|(?:每个?月|每期|还)[^\d]{0,6}\d{2,}/;

function point<Code>(code: Code, messageIds: readonly string[], terms: readonly string[] = []) {
  return { code, messageIds, terms };
}

/** Good and open points of one theme: exactly one of the two, or none when it never came up. */
interface Theme {
  readonly good: ReviewPoint<ReviewGood> | null;
  readonly open: ReviewPoint<ReviewOpen> | null;
}

const NONE: Theme = { good: null, open: null };

function idsWith(lines: readonly Reading[], ...topics: readonly LineTopic[]): readonly string[] {
  return lines
    .filter((line) => topics.some((topic) => line.topics.includes(topic)))
    .map(({ id }) => id);
}

function either(good: ReviewGood, ids: readonly string[], open: ReviewOpen | null): Theme {
  if (ids.length > 0) return { good: point(good, ids), open: null };
  return open === null ? NONE : { good: null, open: point(open, []) };
}

function toneTheme({ draftFlags }: RehearsalFacts, lines: readonly Reading[]): Theme {
  const heated = draftFlags.filter(({ flag }) => HEATED.includes(flag)).map((one) => one.messageId);
  if (heated.length > 0) return { good: null, open: point('heated', [...new Set(heated)]) };
  return lines.length >= 2 ? { good: point('stayed-calm', []), open: null } : NONE;
}

function promiseTheme({ draftFlags }: RehearsalFacts): Theme {
  const ids = draftFlags.filter(({ flag }) => flag === 'overpromise').map((one) => one.messageId);
  return ids.length === 0 ? NONE : { good: null, open: point('overpromised', ids) };
}

function lengthTheme(lines: readonly Reading[]): Theme {
  const plain = lines.filter((line) => !line.topics.includes('read_back'));
  const long = plain.filter(({ text }) => text.length > LONG).map(({ id }) => id);
  if (long.length > 0) return { good: null, open: point('too-long', long) };
  return plain.length >= 2 ? { good: point('brief', []), open: null } : NONE;
}

function secretTheme({ scamMessageIds }: RehearsalFacts, lines: readonly Reading[]): Theme {
  const gave = idsWith(lines, 'gives_secret');
  if (gave.length > 0) return { good: null, open: point('gave-secret', gave) };
  const refused = idsWith(lines, 'refuse_secret', 'decline');
  return scamMessageIds.length > 0 && refused.length > 0
    ? { good: point('refused-secret', refused), open: null }
    : NONE;
}

/** Saying yes while the agreement was not ready, with no word of a read-back before it. */
function acceptanceTheme(facts: RehearsalFacts, lines: readonly Reading[]): Theme {
  if (facts.offerCount === 0) return NONE;
  const accepted = lines.findIndex((line) => line.topics.includes('accept'));
  const asked = lines.findIndex((line) =>
    line.topics.some(
      (topic) => topic.startsWith('ask_') || topic === 'read_back' || topic === 'point_out',
    ),
  );
  const line = lines[accepted];
  if (line && (asked < 0 || asked > accepted))
    return { good: null, open: point('accepted-too-early', [line.id]) };
  const first = lines[asked];
  return first ? { good: point('asked-before-accepting', [first.id]), open: null } : NONE;
}

function planThemes(facts: RehearsalFacts): readonly Theme[] {
  if (facts.offerCount === 0) return [];
  const calculated: Theme =
    facts.calculated === null
      ? NONE
      : facts.calculated
        ? { good: point('calculated', []), open: null }
        : { good: null, open: point('not-calculated', []) };
  const readBack: Theme = facts.readBackSent
    ? { good: point('read-back', []), open: null }
    : { good: null, open: point('no-read-back', []) };
  const confirmed = facts.table.filter((row) => row.state === 'confirmed').map((row) => row.term);
  const conflicts = facts.table.filter((row) => row.state === 'conflict').map((row) => row.term);
  const open = (facts.verdict?.open ?? []).filter((one) => one.state === 'unknown');
  return [
    calculated,
    readBack,
    {
      good: confirmed.length > 0 ? point('confirmed', [], confirmed) : null,
      open: conflicts.length > 0 ? point('conflict', [], conflicts) : null,
    },
    {
      good: null,
      open:
        open.length > 0
          ? point(
              'terms-open',
              [],
              open.map(({ term }) => term),
            )
          : null,
    },
  ];
}

/** A short review 练习小结: what went well and what was left open, each resting on messages or terms. */
export function reviewRehearsal(facts: RehearsalFacts): RehearsalReview {
  const lines: readonly Reading[] = facts.messages
    .filter(({ speaker }) => speaker === 'customer')
    .map(({ id, text }) => ({ id, text, topics: readLineTopics(text) }));
  const figures = lines.filter(({ text }) => FIGURE.test(normaliseLine(text))).map(({ id }) => id);
  const lender = facts.scamMessageIds.length === 0;
  const offered = facts.offerCount > 0;
  const themes: readonly Theme[] = [
    secretTheme(facts, lines),
    toneTheme(facts, lines),
    either('named-amount', figures, lender && lines.length > 0 ? 'no-amount' : null),
    acceptanceTheme(facts, lines),
    ...planThemes(facts),
    either('asked-in-writing', idsWith(lines, 'ask_written'), offered ? 'not-in-writing' : null),
    either(
      'asked-ticket',
      idsWith(lines, 'ask_ticket', 'ask_specialist'),
      // Without a plan, a number to come back with is what a talk can bring.
      lender && !offered && lines.length >= 2 ? 'no-ticket' : null,
    ),
    either('asked-record', idsWith(lines, 'ask_credit'), null),
    lengthTheme(lines),
    promiseTheme(facts),
  ];
  return {
    good: themes.flatMap(({ good }) => (good === null ? [] : [good])),
    open: themes.flatMap(({ open }) => (open === null ? [] : [open])),
  };
}
