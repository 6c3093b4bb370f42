import type { LimitationAnswer, OverdueReason } from '@/lib/negotiation/case';
import type { Stage } from '@/lib/negotiation/checklist/stages';
import { mustNotAcknowledge } from '@/lib/negotiation/limitation';
import type {
  Circumstance,
  OfferSign,
  OpenQuestion,
  ReplyIntent,
} from '@/lib/negotiation/playbook/phrasing';
import type { Speaker } from '@/lib/transcript/entry';
import { circumstancesIn, offerSignsIn, plainIntentOf } from './read-circumstances';
import { topicsIn } from './read-topics';

/** What is known about the moment in which something is to be said 当前情境. */
export interface PhrasingSituation {
  readonly stage: Stage;
  readonly lastIntent: ReplyIntent | null;
  readonly secondIntent?: ReplyIntent | null;
  /** The agent's last message; marks of the moment are read from it in addition to those given. */
  readonly lastText?: string | null;
  /** A bot is asked for a person first. */
  readonly lastSpeaker?: Speaker | null;
  readonly reason?: OverdueReason | null;
  /** What the offer on the table leaves open, most important first. */
  readonly openQuestions?: readonly OpenQuestion[];
  /** What the talk has answered; a phrasing that asks for nothing else steps back. */
  readonly answeredQuestions?: readonly OpenQuestion[];
  /** Money, dates, waivers or the channel are still open 先别答应. */
  readonly isTooEarlyToAccept?: boolean;
  readonly offerSigns?: readonly OfferSign[];
  readonly circumstances?: readonly Circumstance[];
  /** Ids of phrasings already sent in this talk. */
  readonly alreadySaid?: readonly string[];
  readonly limitation: LimitationAnswer;
  /** A scam is suspected: only protective phrasings are returned. */
  readonly redFlag: boolean;
}

/** The moment with what its last message shows, read once. */
export interface Moment extends PhrasingSituation {
  readonly marks: readonly Circumstance[];
  /** What the classifier said when the wording itself says something else. */
  readonly overruled: ReplyIntent | null;
  readonly signs: readonly OfferSign[];
  /** What the message is about. */
  readonly topics: readonly OpenQuestion[];
}

function hasOffer({ lastIntent, secondIntent }: PhrasingSituation): boolean {
  return lastIntent === 'offer_plan' || secondIntent === 'offer_plan';
}

/** With nothing said yet it is as if one had been greeted, or asked to go on. */
const OPENING: Readonly<Record<Stage, ReplyIntent>> = {
  prepare: 'greeting',
  contact: 'greeting',
  propose: 'empathy',
  confirm: 'confirm_agreement',
  followup: 'greeting',
};

/** What asks for nothing is no question, whatever the classifier takes it for. */
const isNoQuestion = (intent: ReplyIntent, text: string) =>
  /^ask_(?:ability|reason)$/.test(intent) &&
  !/[?？吗呢么吧多几什怎哪谁]|请|需要|告诉|说|能/.test(text);

/** Once the identity check is passed the next word is the user's, as after a kind remark. */
function effectiveIntent(
  situation: PhrasingSituation,
  text: string,
  marks: readonly Circumstance[],
): ReplyIntent | null {
  const { lastIntent, stage } = situation;
  if (lastIntent === null) return plainIntentOf(text) ?? OPENING[stage];
  const isCheck = lastIntent === 'identity_check' || lastIntent === 'confirm_agreement';
  if (isCheck && marks.includes('identity-passed')) return 'empathy';
  return plainIntentOf(text) ?? (isNoQuestion(lastIntent, text) ? null : lastIntent);
}

/** A balance or a charge is told to someone who has been let in: the talk is past the contact. */
function effectiveStage(
  stage: Stage,
  intent: ReplyIntent | null,
  marks: readonly Circumstance[],
): Stage {
  if (marks.includes('nobody-yet') && stage === 'prepare') return 'contact';
  if (intent === 'empathy' && marks.includes('identity-passed')) return 'propose';
  const toldFigures = intent === 'state_balance' || intent === 'explain_charge';
  return toldFigures && (stage === 'prepare' || stage === 'contact') ? 'propose' : stage;
}

/** Marks that follow from what is known besides the message. */
function knownMarks(situation: PhrasingSituation): readonly Circumstance[] {
  const when = (holds: boolean, mark: Circumstance) => (holds ? [mark] : []);
  return [
    ...(situation.circumstances ?? []),
    ...when(situation.redFlag, 'scam-suspected'),
    ...when(mustNotAcknowledge(situation.limitation), 'old-debt'),
    ...when(situation.lastSpeaker === 'bot', 'bot'),
    ...when(situation.lastIntent === null && !situation.lastText, 'nobody-yet'),
  ];
}

/** What a scam would ask for. A bank card named in passing is nothing of the kind. */
export const SCAM_MARKS: readonly Circumstance[] = [
  'asks-code-or-screen',
  'asks-id-or-card',
  'asks-contacts',
  'private-account',
  'fee-first',
  'offsite',
  'claims-authority',
  'staged-proof',
];

function textMarks(situation: PhrasingSituation, text: string): readonly Circumstance[] {
  const { redFlag, lastIntent, secondIntent } = situation;
  const asksForData = [lastIntent, secondIntent].includes('ask_sensitive_data');
  const found = circumstancesIn(text);
  return redFlag || asksForData ? found : found.filter((mark) => !SCAM_MARKS.includes(mark));
}

/** Reads the last message once. */
export function readMoment(situation: PhrasingSituation): Moment {
  const text = situation.lastText ?? '';
  const marks = [...knownMarks(situation), ...textMarks(situation, text)];
  const lastIntent = effectiveIntent(situation, text, marks);
  return {
    ...situation,
    lastIntent,
    overruled: lastIntent === situation.lastIntent ? null : situation.lastIntent,
    stage: effectiveStage(situation.stage, lastIntent, marks),
    marks,
    topics: topicsIn(text),
    signs:
      situation.offerSigns ??
      (hasOffer(situation) || lastIntent === 'offer_plan' ? offerSignsIn(text) : []),
  };
}
