import type { LimitationAnswer, OverdueReason } from '@/lib/negotiation/case';
import { mustNotAcknowledge } from '@/lib/negotiation/limitation';
import type {
  Circumstance,
  OfferSign,
  OpenQuestion,
  Phrasing,
  ReplyIntent,
} from '@/lib/negotiation/playbook/phrasing';
import { PHRASINGS } from '@/lib/negotiation/playbook/phrasings';
import {
  circumstancesIn,
  extraIntentsIn,
  offerSignsIn,
} from '@/lib/negotiation/read-circumstances';
import { type Stage, stageDistance } from '@/lib/negotiation/stages';

/** What is known about the moment in which something is to be said 当前情境. */
export interface PhrasingSituation {
  readonly stage: Stage;
  readonly lastIntent: ReplyIntent | null;
  readonly secondIntent?: ReplyIntent | null;
  /** The agent's last message; marks of the moment are read from it in addition to those given. */
  readonly lastText?: string | null;
  readonly reason?: OverdueReason | null;
  /** What the offer on the table leaves open, most important first. */
  readonly openQuestions?: readonly OpenQuestion[];
  readonly offerSigns?: readonly OfferSign[];
  readonly circumstances?: readonly Circumstance[];
  /** Ids of phrasings already sent in this talk. */
  readonly alreadySaid?: readonly string[];
  readonly limitation: LimitationAnswer;
  /** A scam is suspected: only protective phrasings are returned. */
  readonly redFlag: boolean;
}

const WEIGHT = {
  lastIntent: 20,
  otherIntent: -6,
  secondIntent: 8,
  /** Other people are drawn in: answered before what else the message says. */
  thirdParty: 27,
  extraIntent: 18,
  stage: 5,
  stageStep: -2,
  reason: 9,
  mark: { hit: 24, miss: -12 },
  softMark: { hit: 14, miss: -3 },
  offerKind: { hit: 6, miss: -8 },
  offerTrouble: { hit: 14, miss: -8 },
  furtherHit: 3,
  openQuestion: 6,
  alreadySaid: -60,
} as const;

/** Marks without which the phrasing still makes sense; the others are what it is about. */
const SOFT_MARKS: readonly Circumstance[] = [
  'bot',
  'lender-unknown',
  'no-authority',
  'not-eligible',
  'fee-fixed',
  'materials-ready',
  'collector',
  'lawyer-letter',
  'court-named',
  'will-call',
  'says-noted',
  'asks-income',
  'asks-other-debts',
  'asks-term',
  'asks-purpose',
];

/** What a scam asks for: without a red flag these lines need the mark, with one they are all in place. */
const SCAM_MARKS: readonly Circumstance[] = [
  'asks-code-or-screen',
  'asks-id-or-card',
  'asks-contacts',
  'private-account',
  'fee-first',
  'offsite',
  'claims-authority',
  'staged-proof',
];

const OFFER_KINDS: readonly OfferSign[] = [
  'instalment',
  'extension',
  'settlement',
  'minimum',
  'waiver',
];

/** An old or unchecked debt (F11), or one that is not the user's own: nothing that owns up to it. */
function mayAcknowledge({ limitation, reason }: PhrasingSituation): boolean {
  return !mustNotAcknowledge(limitation) && reason !== 'not_my_loan';
}

function isOpen(phrasing: Phrasing, situation: PhrasingSituation): boolean {
  if (phrasing.acknowledgesDebt && !mayAcknowledge(situation)) return false;
  if (situation.redFlag) return phrasing.protective;
  if (phrasing.reasons.length === 0) return true;
  return situation.reason != null && phrasing.reasons.includes(situation.reason);
}

/** The moment with what its last message shows, read once. */
interface Moment extends PhrasingSituation {
  readonly marks: readonly Circumstance[];
  readonly extraIntents: readonly ReplyIntent[];
  readonly signs: readonly OfferSign[];
}

function hasOffer({ lastIntent, secondIntent }: PhrasingSituation): boolean {
  return lastIntent === 'offer_plan' || secondIntent === 'offer_plan';
}

function readMoment(situation: PhrasingSituation): Moment {
  const text = situation.lastText ?? '';
  return {
    ...situation,
    marks: [...(situation.circumstances ?? []), ...circumstancesIn(text)],
    extraIntents: extraIntentsIn(text),
    signs: situation.offerSigns ?? (hasOffer(situation) ? offerSignsIn(text) : []),
  };
}

function extraScore(answers: readonly ReplyIntent[], extra: readonly ReplyIntent[]): number {
  const answered = extra.filter((intent) => answers.includes(intent));
  if (answered.includes('third_party_contact')) return WEIGHT.thirdParty;
  return answered.length > 0 ? WEIGHT.extraIntent : 0;
}

function intentScore(phrasing: Phrasing, moment: Moment): number {
  const { lastIntent, secondIntent, extraIntents } = moment;
  const answers = phrasing.answersIntents;
  const place = lastIntent === null ? -1 : answers.indexOf(lastIntent);
  const extra = extraScore(answers, extraIntents);
  const second = secondIntent != null && answers.includes(secondIntent) ? WEIGHT.secondIntent : 0;
  if (place >= 0) return Math.max(WEIGHT.lastIntent - place + second, extra);
  if (extra > 0) return extra + second;
  return second + (lastIntent === null ? 0 : WEIGHT.otherIntent);
}

/** Fits the marks of the moment: a shared one counts for it, having none shared against it. */
function markScore(
  wanted: readonly string[],
  present: readonly string[],
  weights: { readonly hit: number; readonly miss: number },
): number {
  if (wanted.length === 0) return 0;
  const hits = wanted.filter((mark) => present.includes(mark)).length;
  return hits > 0 ? weights.hit + (hits - 1) * WEIGHT.furtherHit : weights.miss;
}

function circumstanceScore(phrasing: Phrasing, { marks, redFlag }: Moment): number {
  const isSoft = phrasing.circumstances.every(
    (mark) => SOFT_MARKS.includes(mark) || (redFlag && SCAM_MARKS.includes(mark)),
  );
  return markScore(phrasing.circumstances, marks, isSoft ? WEIGHT.softMark : WEIGHT.mark);
}

/** Kind of the offer and what is wrong with it, each on its own. */
function offerScore(phrasing: Phrasing, signs: readonly OfferSign[]): number {
  const isKind = (sign: OfferSign): boolean => OFFER_KINDS.includes(sign);
  const kinds = phrasing.offerSigns.filter(isKind);
  const troubles = phrasing.offerSigns.filter((sign) => !isKind(sign));
  return (
    markScore(kinds, signs, WEIGHT.offerKind) + markScore(troubles, signs, WEIGHT.offerTrouble)
  );
}

/** Open questions that it asks; the first ones of the list weigh more. */
function questionScore(phrasing: Phrasing, open: readonly OpenQuestion[]): number {
  return open.reduce((sum, question, index) => {
    if (!phrasing.openQuestions.includes(question)) return sum;
    return sum + Math.max(1, WEIGHT.openQuestion - index);
  }, 0);
}

/** Under a red flag it does not matter how far the talk has come. */
function stageScore(phrasing: Phrasing, { stage, redFlag }: Moment): number {
  if (redFlag) return 0;
  const distance = stageDistance(phrasing.stage, stage);
  return distance === 0 ? WEIGHT.stage : distance * WEIGHT.stageStep;
}

function score(phrasing: Phrasing, moment: Moment): number {
  const said = moment.alreadySaid?.includes(phrasing.id) === true ? WEIGHT.alreadySaid : 0;
  return (
    said +
    intentScore(phrasing, moment) +
    stageScore(phrasing, moment) +
    (phrasing.reasons.length === 1 ? WEIGHT.reason : 0) +
    circumstanceScore(phrasing, moment) +
    offerScore(phrasing, moment.signs) +
    questionScore(phrasing, moment.openQuestions ?? [])
  );
}

/**
 * Phrasings fit for the moment, best first 推荐话术排序. With a red flag only protective ones; for an old or
 * unchecked debt only those that do not acknowledge it. Ties keep the playbook's order.
 */
export function rankPhrasings(
  situation: PhrasingSituation,
  playbook: readonly Phrasing[] = PHRASINGS,
): readonly Phrasing[] {
  const moment = readMoment(situation);
  return playbook
    .filter((phrasing) => isOpen(phrasing, situation))
    .map((phrasing) => ({ phrasing, points: score(phrasing, moment) }))
    .sort((a, b) => b.points - a.points)
    .map(({ phrasing }) => phrasing);
}
