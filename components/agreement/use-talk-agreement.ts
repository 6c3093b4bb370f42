import { useMemo, useRef } from 'react';
import type { AgreementEdits, TalkAgreement } from '@/lib/negotiation/agreement/of-talk';
import { agreementOfTalk, emptyTalk, hearMessage } from '@/lib/negotiation/agreement/of-talk';
import { utteranceOfMessage } from '@/lib/negotiation/utterance-of-message';
import type { Utterance } from '@/lib/nlu/offers/offer';
import type { ChatMessage } from '@/lib/transcript/chat-message';

const NOTHING: readonly Utterance[] = [];

const isSame = (a: Utterance | undefined, b: Utterance): boolean =>
  a?.id === b.id && a.text === b.text && a.speaker === b.speaker && a.at === b.at;

/** The terms as the talk has built them up. New messages are heard one by one; a changed one starts over. */
export function useTalkAgreement(
  messages: readonly ChatMessage[],
  edits: AgreementEdits,
): TalkAgreement {
  const last = useRef({ heard: NOTHING, talk: emptyTalk() });
  return useMemo(() => {
    const heard = messages
      .filter((message) => message.text !== null && !message.recalled)
      .map(utteranceOfMessage);
    const known = last.current.heard;
    const goesOn =
      known.length <= heard.length &&
      known.every((utterance, index) => isSame(utterance, heard[index] as Utterance));
    const talk = heard
      .slice(goesOn ? known.length : 0)
      .reduce(hearMessage, goesOn ? last.current.talk : emptyTalk());
    last.current = { heard, talk };
    // The user's own entries take their place among the messages, so they are played again each time.
    const isEdited = edits.entries.length > 0 || edits.chosenOfferId !== null;
    return isEdited ? agreementOfTalk(heard, edits) : talk;
  }, [messages, edits]);
}
