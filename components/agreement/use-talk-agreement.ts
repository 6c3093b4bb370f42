import { useEffect, useMemo, useRef, useState } from 'react';
import { beginStretch, whenIdle } from '@/components/ui/when-idle';
import type { AgreementEdits, TalkAgreement } from '@/lib/negotiation/agreement/of-talk';
import { agreementOfTalk, emptyTalk, hearMessage } from '@/lib/negotiation/agreement/of-talk';
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

export type FindKept = (heard: readonly Utterance[]) => Promise<Kept | null>;

interface Found {
  /** The talk that was asked for. */
  readonly all: readonly Utterance[];
  readonly kept: Kept | null;
}

const isOf = (found: Found | null, all: readonly Utterance[]): found is Found =>
  found !== null && found.all[0]?.id === all[0]?.id;

const startHearing = (found: Found | null): Heard =>
  found?.kept
    ? { all: [], messages: found.all.slice(0, found.kept.count), talk: found.kept.talk }
    : { all: [], messages: [], talk: emptyTalk() };

const isGoingOn = ({ all: last, messages }: Heard, all: readonly Utterance[]): boolean =>
  last === all ||
  (messages.length <= all.length &&
    messages.every((utterance, index) => isSame(utterance, all[index] as Utterance)));

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

/** Asks once for what was kept of a long talk. */
function useKept(all: readonly Utterance[], findKept: FindKept): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const isWanted = all.length > AT_ONCE && !isOf(found, all);
  const firstId = all[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once a talk, however it grows meanwhile
  useEffect(() => {
    if (!isWanted) return;
    let isLate = false;
    // Whatever keeps it from being found: then the talk is heard from its beginning.
    void findKept(all)
      .catch(() => null)
      .then((kept) => (isLate ? undefined : setFound({ all, kept })));
    return () => {
      isLate = true;
    };
  }, [isWanted, firstId]);
  return found;
}

/** A long talk is told of when it has been heard whole, and again when it has grown by a tenth. */
const LONG = 400;
const GROWN = 1.1;

type OnWhole = (heard: readonly Utterance[], talk: TalkAgreement) => void;

function useTelling(
  { messages, talk }: Heard,
  isWhole: boolean,
  found: Found | null,
  onWhole: OnWhole,
): void {
  const told = useRef({ firstId: '', count: 0 });
  useEffect(() => {
    const firstId = messages[0]?.id ?? '';
    const kept = isOf(found, messages) ? (found.kept?.count ?? 0) : 0;
    const before = told.current.firstId === firstId ? told.current.count : kept;
    if (!isWhole || messages.length < Math.max(LONG, before * GROWN)) return;
    told.current = { firstId, count: messages.length };
    onWhole(messages, talk);
  }, [messages, talk, isWhole, found, onWhole]);
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
  const found = useKept(all, findKept);
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
  useTelling(heard, isWhole, found, onWhole);
  const said = useRef({ count: 0, talk: heard.talk });
  const count = heard.messages.length;
  if (isWhole || Math.abs(count - said.current.count) >= SAY_EVERY)
    said.current = { count, talk: heard.talk };
  const { talk } = said.current;
  return useMemo(() => {
    // The user's own entries take their place among the messages, so they are played again each time.
    const isEdited = edits.entries.length > 0 || edits.chosenOfferId !== null;
    return isEdited && isWhole ? agreementOfTalk(heard.messages, edits) : talk;
  }, [heard, isWhole, edits, talk]);
}
