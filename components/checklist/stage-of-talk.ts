import { STAGES, type Stage } from '@/lib/negotiation/checklist/stages';
import type { DialoguePhase } from '@/lib/nlu/intent/intent';

const STAGE_OF_PHASE: Readonly<Record<DialoguePhase, Stage>> = {
  opening: 'contact',
  verification: 'contact',
  diagnosis: 'propose',
  negotiation: 'propose',
  pressure: 'propose',
  agreement: 'confirm',
  execution: 'followup',
  closing: 'followup',
};

/**
 * The checklist stage that the talk has reached: before the first message one prepares; an offer means proposing; once it
 * has been checked or read back, answers to single questions do not lead back behind its confirmation.
 */
export function stageOfTalk(talk: {
  readonly messageCount: number;
  readonly phase: DialoguePhase | null;
  readonly offerCount: number;
  readonly isConfirming?: boolean;
}): Stage {
  if (talk.messageCount === 0) return 'prepare';
  const stage = talk.phase === null ? 'contact' : STAGE_OF_PHASE[talk.phase];
  if (talk.isConfirming && STAGES.indexOf(stage) < STAGES.indexOf('confirm')) return 'confirm';
  return stage === 'contact' && talk.offerCount > 0 ? 'propose' : stage;
}
