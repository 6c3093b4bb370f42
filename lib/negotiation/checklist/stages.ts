/** The five stages of a negotiation 协商阶段 (taxonomy §3, seed §3). */
export type Stage = 'prepare' | 'contact' | 'propose' | 'confirm' | 'followup';

/** Stages in the order in which they are usually gone through. */
export const STAGES: readonly Stage[] = ['prepare', 'contact', 'propose', 'confirm', 'followup'];

const MOVES: Readonly<Record<Stage, readonly Stage[]>> = {
  prepare: ['contact', 'followup'],
  contact: ['prepare', 'propose', 'followup'],
  propose: ['prepare', 'confirm', 'followup'],
  confirm: ['propose', 'followup'],
  // A talk that failed starts again with new facts, by a new contact.
  followup: ['prepare', 'contact'],
};

/** Whether the talk may go from one stage to another; staying is always allowed. */
export function canMove(from: Stage, to: Stage): boolean {
  return from === to || MOVES[from].includes(to);
}

/** Stages that may follow `from`, in order. */
export function movesFrom(from: Stage): readonly Stage[] {
  return MOVES[from];
}

/** Distance in the usual order, 0–4. */
export function stageDistance(a: Stage, b: Stage): number {
  return Math.abs(STAGES.indexOf(a) - STAGES.indexOf(b));
}
