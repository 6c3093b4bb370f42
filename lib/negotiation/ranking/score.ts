import { stageDistance } from '@/lib/negotiation/checklist/stages';
import type {
  Circumstance,
  OfferSign,
  OpenQuestion,
  Phrasing,
} from '@/lib/negotiation/playbook/phrasing';
import { type Moment, SCAM_MARKS } from './moment';

const WEIGHT = {
  lastIntent: 20,
  otherIntent: -6,
  secondIntent: 8,
  stage: 5,
  stageStep: -2,
  reason: 9,
  /** What the phrasing is about: out of place without it. */
  mark: { hit: 28, miss: -12 },
  /** Decides when it is there, matters little when it is not. */
  plainMark: { hit: 28, miss: -3 },
  softMark: { hit: 14, miss: -3 },
  /** As good without the mark as with it, better with it. */
  bonusMark: { hit: 14, miss: 0 },
  toldMark: { hit: 28, miss: 0 },
  offerKind: { hit: 6, miss: -8 },
  offerTrouble: { hit: 14, miss: -8 },
  furtherHit: 3,
  openQuestion: 6,
  /** It asks for what the message is about. */
  topic: 24,
  alreadySaid: -60,
  alreadyAnswered: -40,
  tooEarly: -60,
} as const;

const PLAIN_MARKS: readonly Circumstance[] = [
  'lender-unknown',
  'lawyer-letter',
  'court-named',
  'collector',
  'no-authority',
  'not-eligible',
  'fee-fixed',
];

const BONUS_MARKS: readonly Circumstance[] = [
  'nobody-yet',
  'restated',
  'written-promised',
  'asks-to-tap',
];

/** What is told in so many words; beside it the classifier's word counts less. */
const TOLD_MARKS: readonly Circumstance[] = [
  'said-done',
  'principal-refused',
  'extension-refused',
  'overdue-since',
  'penalty-since',
  'application-first',
  'several-debts',
  'notices-told',
  'asks-figure-now',
  'asks-which-account',
  'says-noted',
];

const SOFT_MARKS: readonly Circumstance[] = [
  ...PLAIN_MARKS,
  ...BONUS_MARKS,
  ...TOLD_MARKS,
  'bot',
  'materials-ready',
  'will-call',
  'asks-income',
  'asks-other-debts',
  'asks-term',
  'asks-purpose',
];

const OFFER_KINDS: readonly OfferSign[] = [
  'instalment',
  'extension',
  'settlement',
  'minimum',
  'waiver',
];

function intentScore(phrasing: Phrasing, moment: Moment): number {
  const { lastIntent, secondIntent, overruled } = moment;
  const answers = phrasing.answersIntents;
  const besides = [secondIntent, overruled].some(
    (intent) => intent != null && answers.includes(intent),
  );
  const place = lastIntent === null ? -1 : answers.indexOf(lastIntent);
  if (place >= 0) return WEIGHT.lastIntent - place + (besides ? WEIGHT.secondIntent : 0);
  if (besides) return WEIGHT.secondIntent;
  return lastIntent === null ? 0 : WEIGHT.otherIntent;
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
  const own = phrasing.circumstances;
  const isSoft = own.every(
    (mark) => SOFT_MARKS.includes(mark) || (redFlag && SCAM_MARKS.includes(mark)),
  );
  if (own.some((mark) => TOLD_MARKS.includes(mark))) return markScore(own, marks, WEIGHT.toldMark);
  if (own.every((mark) => BONUS_MARKS.includes(mark)))
    return markScore(own, marks, WEIGHT.bonusMark);
  const isPlain = own.some((mark) => PLAIN_MARKS.includes(mark) && marks.includes(mark));
  if (isSoft && isPlain) return markScore(own, marks, WEIGHT.plainMark);
  return markScore(own, marks, isSoft ? WEIGHT.softMark : WEIGHT.mark);
}

/** Kind of the offer and what is wrong with it, each on its own. */
function offerScore(phrasing: Phrasing, { signs, lastIntent }: Moment): number {
  // 每月能还多少, to which a too high offer is answered with the same words.
  if (lastIntent !== 'offer_plan' && phrasing.answersIntents[0] === lastIntent) return 0;
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

function topicScore({ openQuestions }: Phrasing, { topics }: Moment): number {
  return topics.some((topic) => openQuestions.includes(topic)) ? WEIGHT.topic : 0;
}

/** Asks only for what has been answered. */
function isAnswered({ openQuestions }: Phrasing, { answeredQuestions = [] }: Moment): boolean {
  return (
    openQuestions.length > 0 && openQuestions.every((asked) => answeredQuestions.includes(asked))
  );
}

/** Under a red flag it does not matter how far the talk has come. */
function stageScore(phrasing: Phrasing, { stage, redFlag }: Moment): number {
  if (redFlag) return 0;
  const distance = stageDistance(phrasing.stage, stage);
  return distance === 0 ? WEIGHT.stage : distance * WEIGHT.stageStep;
}

/** The user's own reason counts where reasons are given: when asked, or while proposing. */
function reasonScore({ reasons, answersIntents, stage }: Phrasing, moment: Moment): number {
  const isAsked = moment.lastIntent !== null && answersIntents.includes(moment.lastIntent);
  return reasons.length === 1 && (isAsked || stage === moment.stage) ? WEIGHT.reason : 0;
}

/** How well a phrasing fits the moment; only the order has a meaning. */
export function scorePhrasing(phrasing: Phrasing, moment: Moment): number {
  const said = moment.alreadySaid?.includes(phrasing.id) === true ? WEIGHT.alreadySaid : 0;
  const marks = circumstanceScore(phrasing, moment) + topicScore(phrasing, moment);
  const place = [intentScore(phrasing, moment), stageScore(phrasing, moment)];
  // What the message plainly shows outweighs a class or a stage that does not quite fit.
  const fit = place.map((points) => (marks > 0 ? Math.max(0, points) : points));
  return (
    said +
    (isAnswered(phrasing, moment) ? WEIGHT.alreadyAnswered : 0) +
    (phrasing.acceptsPlan && moment.isTooEarlyToAccept ? WEIGHT.tooEarly : 0) +
    marks +
    fit.reduce((sum, points) => sum + points, 0) +
    reasonScore(phrasing, moment) +
    offerScore(phrasing, moment) +
    questionScore(phrasing, moment.openQuestions ?? [])
  );
}
