import { useEffect, useMemo, useRef, useState } from 'react';
import { beginStretch, whenIdle } from '@/components/ui/when-idle';
import type { AgreementEdits, TalkAgreement } from '@/lib/negotiation/agreement/of-talk';
import {
  agreementOfTalk,
  areAfterChanges,
  countBeforeChanges,
  emptyTalk,
  hearMessage,
  isEdited,
  NO_EDITS,
} from '@/lib/negotiation/agreement/of-talk';
import { utteranceOfMessage } from '@/lib/negotiation/utterance-of-message';
import type { Utterance } from '@/lib/nlu/offers/offer';
import type { ChatMessage } from '@/lib/transcript/chat-message';

const isSame = (a: Utterance | undefined, b: Utterance): boolean =>
  a?.id === b.id && a.text === b.text && a.speaker === b.speaker && a.at === b.at;

/** An ordinary talk is heard at once. */
const AT_ONCE = 400;
/** A long talk shows what has been heard so far every so many messages. */
const SAY_EVERY = 2000;

interface Heard {
  /** The list that the messages heard are the beginning of: the very same one needs no comparing. */
  readonly all: readonly Utterance[];
  readonly messages: readonly Utterance[];
  readonly talk: TalkAgreement;
}

/** How a long talk was read before, by whomever. */
export interface Kept {
  readonly count: number;
  readonly talk: TalkAgreement;
}

export type FindKept = (heard: readonly Utterance[], edits: AgreementEdits) => Promise<Kept | null>;

interface Found {
  /** The talk that was asked for. */
  readonly all: readonly Utterance[];
  readonly said: Edited | null;
  /** The same with the user's changes in it. */
  readonly edited: Edited | null;
}

interface Edited {
  readonly edits: AgreementEdits;
  readonly messages: readonly Utterance[];
  readonly talk: TalkAgreement;
}

const isOf = (found: Found | null, all: readonly Utterance[]): found is Found =>
  found !== null && found.all[0]?.id === all[0]?.id;

const startHearing = (found: Found | null): Heard =>
  found?.said ? { ...found.said, all: [] } : { all: [], messages: [], talk: emptyTalk() };

const isBeginningOf = (messages: readonly Utterance[], all: readonly Utterance[]): boolean =>
  messages.length <= all.length &&
  messages.every((utterance, index) => isSame(utterance, all[index] as Utterance));

const isGoingOn = ({ all: last, messages }: Heard, all: readonly Utterance[]): boolean =>
  last === all || isBeginningOf(messages, all);

/** One stretch more of a talk that may have grown; a message that has changed since starts over. */
function hearOn(last: Heard, all: readonly Utterance[], found: Found | null): Heard {
  const from = [last, startHearing(found)].find(
    (heard) => heard.messages.length > 0 && isGoingOn(heard, all),
  );
  const { messages, talk } = from ?? startHearing(null);
  // What was kept of a long talk is waited for; nothing of it is heard twice.
  if (!from && all.length > AT_ONCE && !isOf(found, all)) return { all, messages, talk };
  const isEnough = all.length - messages.length > AT_ONCE ? beginStretch() : () => false;
  let heard = talk;
  let to = messages.length;
  do {
    const message = all[to];
    if (message) heard = hearMessage(heard, message);
    to += 1;
  } while (to < all.length && !isEnough());
  return { all, messages: all.slice(0, to), talk: heard };
}

/**
 * The user's changes take their place among the messages. A talk that has them all in it goes on with what is said
 * after the last of them; else it is played again from the first of them on.
 */
function withChanges(
  { messages, talk }: Heard,
  edits: AgreementEdits,
  known: readonly (Edited | null)[],
): Edited {
  for (const before of known) {
    if (before?.edits !== edits || !isBeginningOf(before.messages, messages)) continue;
    const rest = messages.slice(before.messages.length);
    if (areAfterChanges(rest, edits))
      return { edits, messages, talk: agreementOfTalk(rest, NO_EDITS, before.talk) };
  }
  const isAllBefore = countBeforeChanges(messages, edits) === messages.length;
  const played = isAllBefore ? agreementOfTalk([], edits, talk) : agreementOfTalk(messages, edits);
  return { edits, messages, talk: played };
}

/** Asks once for what was kept of a long talk. */
function useKept(
  all: readonly Utterance[],
  edits: AgreementEdits,
  findKept: FindKept,
): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const isWanted = all.length > AT_ONCE && !isOf(found, all);
  const firstId = all[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once a talk, however it grows meanwhile
  useEffect(() => {
    if (!isWanted) return;
    let isLate = false;
    // Whatever keeps it from being found: then the talk is heard from its beginning.
    const find = async (wanted: AgreementEdits): Promise<Edited | null> => {
      const kept = await findKept(all, wanted);
      return kept && { edits: wanted, messages: all.slice(0, kept.count), talk: kept.talk };
    };
    void Promise.all([find(NO_EDITS), isEdited(edits) ? find(edits) : null])
      .catch(() => [null, null] as const)
      .then(([said, edited]) => (isLate ? undefined : setFound({ all, said, edited })));
    return () => {
      isLate = true;
    };
  }, [isWanted, firstId]);
  return found;
}

/** A long talk is told of when it has been heard whole, and again when it has grown by a tenth or is another. */
const LONG = 100;
const GROWN = 1.1;

type OnWhole = (heard: readonly Utterance[], talk: TalkAgreement, edits: AgreementEdits) => void;

function useTelling(whole: Edited | null, known: Edited | null, onWhole: OnWhole): void {
  const told = useRef<Edited | null>(null);
  useEffect(() => {
    const last = told.current ?? known;
    if (whole === null || whole.messages.length < LONG) return;
    const isAnother = last?.edits !== whole.edits || !isBeginningOf(last.messages, whole.messages);
    if (!isAnother && whole.messages.length < last.messages.length * GROWN) return;
    told.current = whole;
    onWhole(whole.messages, whole.talk, whole.edits);
  }, [whole, known, onWhole]);
}

const TELL_NOBODY: OnWhole = () => undefined;
const NOTHING_KEPT: FindKept = async () => null;

/** The terms as the talk has built them up. New messages are heard one by one. */
export function useTalkAgreement(
  messages: readonly ChatMessage[],
  edits: AgreementEdits,
  onWhole: OnWhole = TELL_NOBODY,
  findKept: FindKept = NOTHING_KEPT,
): TalkAgreement {
  const last = useRef(startHearing(null));
  const [stretches, hearAnother] = useState(0);
  const all = useMemo(
    () =>
      messages
        .filter((message) => message.text !== null && !message.recalled)
        .map(utteranceOfMessage),
    [messages],
  );
  const found = useKept(all, edits, findKept);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another stretch is heard whenever one is asked for
  const heard = useMemo(() => {
    last.current = hearOn(last.current, all, found);
    return last.current;
  }, [all, found, stretches]);
  const isWhole = heard.messages.length === all.length;
  useEffect(() => {
    if (isWhole || heard.messages.length === 0) return;
    return whenIdle(() => hearAnother((count) => count + 1));
  }, [isWhole, heard]);
  const said = useMemo(() => (isWhole ? { ...heard, edits: NO_EDITS } : null), [heard, isWhole]);
  useTelling(said, found?.said ?? null, onWhole);
  const lastEdited = useRef<Edited | null>(null);
  const edited = useMemo(() => {
    if (!isWhole || !isEdited(edits)) return null;
    lastEdited.current = withChanges(heard, edits, [lastEdited.current, found?.edited ?? null]);
    return lastEdited.current;
  }, [heard, isWhole, edits, found]);
  useTelling(edited, found?.edited ?? null, onWhole);
  const shown = useRef({ count: 0, talk: heard.talk });
  const count = heard.messages.length;
  if (isWhole || Math.abs(count - shown.current.count) >= SAY_EVERY)
    shown.current = { count, talk: heard.talk };
  return edited?.talk ?? shown.current.talk;
}
