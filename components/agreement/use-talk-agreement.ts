import { useEffect, useMemo, useRef, useState } from 'react';
import { whenIdle } from '@/components/ui/when-idle';
import type { AgreementEdits, TalkAgreement } from '@/lib/negotiation/agreement/of-talk';
import { agreementOfTalk, emptyTalk, hearMessage } from '@/lib/negotiation/agreement/of-talk';
import { utteranceOfMessage } from '@/lib/negotiation/utterance-of-message';
import type { Utterance } from '@/lib/nlu/offers/offer';
import type { ChatMessage } from '@/lib/transcript/chat-message';

const isSame = (a: Utterance | undefined, b: Utterance): boolean =>
  a?.id === b.id && a.text === b.text && a.speaker === b.speaker && a.at === b.at;

/** An ordinary talk is heard at once. */
const AT_ONCE = 400;
/** Messages of a longer one that are heard at a stretch: clicks and answers come through in between. */
const STRETCH = 16;
/** A long talk shows what has been heard so far every so many messages. */
const SAY_EVERY = 2000;

interface Heard {
  /** The list that the messages heard are the beginning of: the very same one needs no comparing. */
  readonly all: readonly Utterance[];
  readonly messages: readonly Utterance[];
  readonly talk: TalkAgreement;
}

const startHearing = (): Heard => ({ all: [], messages: [], talk: emptyTalk() });

/** One stretch more of a talk that may have grown; a message that has changed since starts over. */
function hearOn(last: Heard, all: readonly Utterance[]): Heard {
  const known = last.messages;
  const goesOn =
    last.all === all ||
    (known.length <= all.length &&
      known.every((utterance, index) => isSame(utterance, all[index] as Utterance)));
  const { messages, talk } = goesOn ? last : startHearing();
  const isLong = all.length - messages.length > AT_ONCE;
  const to = messages.length + (isLong ? STRETCH : AT_ONCE);
  return {
    all,
    messages: all.slice(0, to),
    talk: all.slice(messages.length, to).reduce(hearMessage, talk),
  };
}

/** A long talk is told of when it has been heard whole, and again when it has grown by a tenth. */
const LONG = 400;
const GROWN = 1.1;

type OnWhole = (heard: readonly Utterance[], talk: TalkAgreement) => void;

function useTelling({ messages, talk }: Heard, isWhole: boolean, onWhole: OnWhole): void {
  const told = useRef({ firstId: '', count: 0 });
  useEffect(() => {
    const firstId = messages[0]?.id ?? '';
    const before = told.current.firstId === firstId ? told.current.count : 0;
    if (!isWhole || messages.length < Math.max(LONG, before * GROWN)) return;
    told.current = { firstId, count: messages.length };
    onWhole(messages, talk);
  }, [messages, talk, isWhole, onWhole]);
}

const TELL_NOBODY: OnWhole = () => undefined;

/** The terms as the talk has built them up. New messages are heard one by one. */
export function useTalkAgreement(
  messages: readonly ChatMessage[],
  edits: AgreementEdits,
  onWhole: OnWhole = TELL_NOBODY,
): TalkAgreement {
  const last = useRef(startHearing());
  const [stretches, hearAnother] = useState(0);
  const all = useMemo(
    () =>
      messages
        .filter((message) => message.text !== null && !message.recalled)
        .map(utteranceOfMessage),
    [messages],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another stretch is heard whenever one is asked for
  const heard = useMemo(() => {
    last.current = hearOn(last.current, all);
    return last.current;
  }, [all, stretches]);
  const isWhole = heard.messages.length === all.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one stretch after another until all is heard
  useEffect(() => {
    if (isWhole) return;
    return whenIdle(() => hearAnother((count) => count + 1));
  }, [isWhole, heard]);
  useTelling(heard, isWhole, onWhole);
  const said = useRef(heard.talk);
  if (isWhole || heard.messages.length % SAY_EVERY < STRETCH) said.current = heard.talk;
  const talk = said.current;
  return useMemo(() => {
    // The user's own entries take their place among the messages, so they are played again each time.
    const isEdited = edits.entries.length > 0 || edits.chosenOfferId !== null;
    return isEdited && isWhole ? agreementOfTalk(heard.messages, edits) : talk;
  }, [heard, isWhole, edits, talk]);
}
