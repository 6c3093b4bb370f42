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
import { type Stage, stageDistance } from '@/lib/negotiation/stages';

/** What is known about the moment in which something is to be said 当前情境. */
export interface PhrasingSituation {
  readonly stage: Stage;
  readonly lastIntent: ReplyIntent | null;
  readonly secondIntent?: ReplyIntent | null;
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
  stage: 5,
  stageStep: -2,
  reason: 9,
  circumstance: 24,
  circumstanceAbsent: -12,
  offerSign: 10,
  offerSignAbsent: -6,
  openQuestion: 6,
  openQuestionRank: 1,
  alreadySaid: -60,
} as const;

function isOpen(phrasing: Phrasing, situation: PhrasingSituation): boolean {
  if (mustNotAcknowledge(situation.limitation) && phrasing.acknowledgesDebt) return false;
  if (situation.redFlag) return phrasing.protective;
  if (phrasing.reasons.length === 0) return true;
  return situation.reason != null && phrasing.reasons.includes(situation.reason);
}

function intentScore(phrasing: Phrasing, situation: PhrasingSituation): number {
  const { lastIntent, secondIntent } = situation;
  const answers = phrasing.answersIntents;
  const place = lastIntent === null ? -1 : answers.indexOf(lastIntent);
  const first =
    place >= 0 ? WEIGHT.lastIntent - place : lastIntent === null ? 0 : WEIGHT.otherIntent;
  const second = secondIntent != null && answers.includes(secondIntent) ? WEIGHT.secondIntent : 0;
  return first + second;
}

/** Fits the marks of the moment: each shared one counts, having none shared counts against. */
function markScore(
  wanted: readonly string[],
  present: readonly string[],
  weights: { readonly hit: number; readonly miss: number },
): number {
  if (wanted.length === 0) return 0;
  const hits = wanted.filter((mark) => present.includes(mark)).length;
  return hits > 0 ? weights.hit + (hits - 1) * 3 : weights.miss;
}

function questionScore(phrasing: Phrasing, open: readonly OpenQuestion[]): number {
  return open.reduce((sum, question, index) => {
    if (!phrasing.openQuestions.includes(question)) return sum;
    return sum + Math.max(1, WEIGHT.openQuestion - index * WEIGHT.openQuestionRank);
  }, 0);
}

function score(phrasing: Phrasing, situation: PhrasingSituation): number {
  const said = situation.alreadySaid?.includes(phrasing.id) === true ? WEIGHT.alreadySaid : 0;
  const distance = stageDistance(phrasing.stage, situation.stage);
  return (
    said +
    intentScore(phrasing, situation) +
    (distance === 0 ? WEIGHT.stage : distance * WEIGHT.stageStep) +
    (phrasing.reasons.length > 0 ? WEIGHT.reason : 0) +
    markScore(phrasing.circumstances, situation.circumstances ?? [], {
      hit: WEIGHT.circumstance,
      miss: WEIGHT.circumstanceAbsent,
    }) +
    markScore(phrasing.offerSigns, situation.offerSigns ?? [], {
      hit: WEIGHT.offerSign,
      miss: WEIGHT.offerSignAbsent,
    }) +
    questionScore(phrasing, situation.openQuestions ?? [])
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
  return playbook
    .filter((phrasing) => isOpen(phrasing, situation))
    .map((phrasing) => ({ phrasing, points: score(phrasing, situation) }))
    .sort((a, b) => b.points - a.points)
    .map(({ phrasing }) => phrasing);
}
