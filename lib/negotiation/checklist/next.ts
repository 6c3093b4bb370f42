import type { ChecklistItemState } from './checklist';
import { STAGES, type Stage, stageDistance } from './stages';

/** Items that later ones rest on; they come first even when the talk has moved on. */
const NEVER_SKIPPED: readonly string[] = ['prepare.limitationCheck'];

/** Nothing can be checked or countered before there is a plan. */
const OF_AN_OFFER: readonly string[] = ['propose.calcDone', 'propose.counterOnce'];

/** What leads to a plan is not suggested once there is one. */
const BEFORE_AN_OFFER: readonly string[] = [
  'propose.reasonSaid',
  'propose.amountDateSaid',
  'propose.optionsAsked',
];

/**
 * The one thing to do next 现在做这个, or null when everything is done. The limitation check comes before
 * all; then what the present stage still needs; then earlier stages, nearest first; then later ones. Once the result is
 * being confirmed nobody is sent back: later stages go before earlier ones.
 */
export function nextBestStep(
  states: readonly ChecklistItemState[],
  stage: Stage = currentStage(states),
  hasOffer = true,
): ChecklistItemState | null {
  const outOfPlace = hasOffer ? BEFORE_AN_OFFER : OF_AN_OFFER;
  const open = states.filter(({ done, id }) => !done && !outOfPlace.includes(id));
  const first = open.find((state) => NEVER_SKIPPED.includes(state.id));
  if (first !== undefined) return first;
  const here = STAGES.indexOf(stage);
  const distanceRank = (state: ChecklistItemState): number =>
    stageDistance(state.stage, stage) +
    (isLast(STAGES.indexOf(state.stage), here) ? STAGES.length : 0);
  return [...open].sort((a, b) => distanceRank(a) - distanceRank(b))[0] ?? null;
}

const CONFIRMING = STAGES.indexOf('confirm');

const isLast = (at: number, here: number): boolean => (here < CONFIRMING ? at > here : at < here);

/** The first stage with something open; `followup` when all is done. */
export function currentStage(states: readonly ChecklistItemState[]): Stage {
  return (
    STAGES.find((stage) => states.some((state) => state.stage === stage && !state.done)) ??
    'followup'
  );
}
