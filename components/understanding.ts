import type { Fen } from '@/lib/money/fen';
import { hostsIn, isLookalike } from '@/lib/negotiation/host-evidence';
import { utteranceOfMessage } from '@/lib/negotiation/utterance-of-message';
import { readBalance, type StatedBalance } from '@/lib/nlu/balance';
import { classifyIntent, type IntentReading } from '@/lib/nlu/intent/intent';
import type { Offer, Utterance } from '@/lib/nlu/offers/offer';
import {
  emptyReading,
  type OfferReading,
  offersOf,
  type ReadingContext,
  readUtterance,
} from '@/lib/nlu/offers/read-offers';
import { emptyLedger, type PromiseLedger, recordUtterance } from '@/lib/nlu/promises';
import { detectScams, type ScamFlag } from '@/lib/nlu/scams/scams';
import { mentionsSelfHarm } from '@/lib/nlu/self-harm';
import type { ChatMessage } from '@/lib/transcript/chat-message';

/** What has been understood after one message; every step is kept so that a revised message costs only what follows it. */
interface Step {
  readonly messageId: string;
  readonly text: string;
  readonly speaker: ChatMessage['speaker'];
  readonly at: string;
  readonly reading: OfferReading;
  readonly ledger: PromiseLedger;
  readonly balance: SaidBalance | null;
  readonly scams: readonly ScamFlag[];
  readonly selfHarm: boolean;
}

/** What the other side last said is owed, with the message and the ISO time it stands for. */
export interface SaidBalance {
  readonly messageId: string;
  readonly at: string;
  readonly stated: StatedBalance;
}

export interface ReadingState {
  readonly context: ReadingContext;
  readonly steps: readonly Step[];
  /** What the steps were read from: the very same list needs no comparing, message by message. */
  readonly utterances: readonly Utterance[];
  /** False while messages given are still unread. */
  readonly isWhole: boolean;
}

/** The conversation as understood 对话理解. */
export interface Understanding {
  /** Offers on the table, newest last. */
  readonly offers: readonly Offer[];
  readonly ledger: PromiseLedger;
  readonly balance: SaidBalance | null;
  readonly lastAgent: ChatMessage | null;
  readonly intent: IntentReading | null;
  /** Messages with scam signs, newest last. */
  readonly scams: readonly { readonly messageId: string; readonly flags: readonly ScamFlag[] }[];
  /** The newest customer line that may speak of wanting to die, or null. */
  readonly selfHarmIn: string | null;
}

export function startReading(context: {
  readonly principalFen: Fen | null;
  readonly overdueFen: Fen | null;
}): ReadingState {
  return { context, steps: [], utterances: [], isWhole: true };
}

function isSame(step: Step | undefined, utterance: Utterance): boolean {
  return (
    step !== undefined &&
    step.messageId === utterance.id &&
    step.text === utterance.text &&
    step.speaker === utterance.speaker &&
    step.at === utterance.at
  );
}

/** Warnings name imitations too. */
const WARNS = /勿|不要|别|仿冒|假冒|冒充|诈骗|防骗/;

/** Wording, and addresses that imitate a lender's. */
function scamSignsIn(text: string): readonly ScamFlag[] {
  const flags = detectScams(text);
  const imitation = hostsIn(text).find(isLookalike);
  if (imitation === undefined || WARNS.test(text)) return flags;
  if (flags.some(({ kind }) => kind === 'offsite_contact')) return flags;
  const start = Math.max(0, text.toLowerCase().indexOf(imitation));
  return [...flags, { kind: 'offsite_contact', start, text: imitation }];
}

function readStep(before: Step | undefined, utterance: Utterance, context: ReadingContext): Step {
  const earlier = before?.reading ?? emptyReading();
  const reading = readUtterance(earlier, utterance, context);
  const fromCustomer = utterance.speaker === 'customer';
  const stated =
    fromCustomer || utterance.speaker === 'system'
      ? null
      : readBalance(utterance.text, utterance.at);
  return {
    messageId: utterance.id,
    text: utterance.text,
    speaker: utterance.speaker,
    at: utterance.at,
    reading,
    ledger: recordUtterance(before?.ledger ?? emptyLedger(), utterance, {
      before: earlier,
      after: reading,
    }),
    balance: stated
      ? { messageId: utterance.id, at: utterance.at, stated }
      : (before?.balance ?? null),
    scams: fromCustomer || utterance.speaker === 'system' ? [] : scamSignsIn(utterance.text),
    selfHarm: fromCustomer && mentionsSelfHarm(utterance.text),
  };
}

/** The messages that say something, in the form in which they are read. */
export function utterancesOf(messages: readonly ChatMessage[]): readonly Utterance[] {
  return messages.filter((m) => m.text !== null && !m.recalled).map(utteranceOfMessage);
}

const NEVER = (): boolean => false;

/**
 * Reads what is new, one utterance at least, until it `isEnough`; one that changed is read again together with those
 * after it.
 */
export function readOn(
  state: ReadingState,
  utterances: readonly Utterance[],
  isEnough: () => boolean = NEVER,
): ReadingState {
  const kept = state.utterances === utterances ? state.steps.length : sameSteps(state, utterances);
  if (kept === utterances.length && kept === state.steps.length && state.isWhole) return state;
  const steps = state.steps.slice(0, kept);
  for (let at = kept; at < utterances.length && (at === kept || !isEnough()); at += 1)
    steps.push(readStep(steps[steps.length - 1], utterances[at] as Utterance, state.context));
  return { context: state.context, steps, utterances, isWhole: steps.length === utterances.length };
}

function sameSteps({ steps }: ReadingState, utterances: readonly Utterance[]): number {
  let kept = 0;
  while (kept < utterances.length && isSame(steps[kept], utterances[kept] as Utterance)) kept++;
  return kept;
}

export function understand(state: ReadingState, messages: readonly ChatMessage[]): Understanding {
  const last = state.steps[state.steps.length - 1];
  const lastAgent =
    messages.findLast(
      (m) => (m.speaker === 'agent' || m.speaker === 'bot') && m.text && !m.recalled,
    ) ?? null;
  return {
    offers: last ? offersOf(last.reading) : [],
    ledger: last?.ledger ?? emptyLedger(),
    balance: last?.balance ?? null,
    lastAgent,
    intent: lastAgent?.text ? classifyIntent(utteranceOfMessage(lastAgent).text) : null,
    scams: state.steps
      .filter((step) => step.scams.length > 0)
      .map((step) => ({ messageId: step.messageId, flags: step.scams })),
    selfHarmIn: state.steps.findLast((step) => step.selfHarm)?.messageId ?? null,
  };
}
