import { scoresOf, unpack } from '@/lib/nlu/linear';
import model from '@/lib/nlu/model/intents.json' with { type: 'json' };
import { intentFeatures, intentSigns } from './intent-features';

/** What an agent's message does 客服意图: the corpus's 24 classes. */
export const INTENTS = [
  'greeting',
  'transfer_to_human',
  'queue_wait',
  'identity_check',
  'ask_reason',
  'ask_proof',
  'ask_ability',
  'offer_plan',
  'refuse_no_policy',
  'refuse_system',
  'pressure_deadline',
  'legal_threat',
  'credit_warning',
  'ask_partial_first',
  'promise_verbal',
  'ask_confirm',
  'confirm_agreement',
  'escalate_offer',
  'callback_promise',
  'ask_sensitive_data',
  'payment_channel',
  'closing',
  'offtopic_boilerplate',
  'empathy',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Phase of the talk 对话阶段 as the corpus names it (not one of the five checklist stages). */
export type DialoguePhase =
  | 'opening'
  | 'verification'
  | 'diagnosis'
  | 'negotiation'
  | 'pressure'
  | 'agreement'
  | 'execution'
  | 'closing';

export interface IntentReading {
  readonly intent: Intent;
  /** What the message does besides, when that is nearly as plain. */
  readonly second: Intent | null;
  readonly stage: DialoguePhase;
}

const PHASES: Readonly<Record<Intent, DialoguePhase>> = {
  greeting: 'opening',
  transfer_to_human: 'opening',
  queue_wait: 'opening',
  identity_check: 'verification',
  ask_reason: 'diagnosis',
  ask_proof: 'diagnosis',
  ask_ability: 'diagnosis',
  offer_plan: 'negotiation',
  refuse_no_policy: 'negotiation',
  refuse_system: 'negotiation',
  pressure_deadline: 'pressure',
  legal_threat: 'pressure',
  credit_warning: 'pressure',
  ask_partial_first: 'negotiation',
  promise_verbal: 'agreement',
  ask_confirm: 'agreement',
  confirm_agreement: 'agreement',
  escalate_offer: 'negotiation',
  callback_promise: 'negotiation',
  ask_sensitive_data: 'verification',
  payment_channel: 'execution',
  closing: 'closing',
  offtopic_boilerplate: 'opening',
  empathy: 'diagnosis',
};

const WEIGHTS = unpack(model, INTENTS.length);
/** How near the second score must come to be named. Who greets, and asks nearly as plainly, is heard for what he asks. */
const NEAR = 0.75;

/** The intent the user must react to, perhaps a second one, and the phase it belongs to. */
export function classifyIntent(text: string): IntentReading {
  const scores = scoresOf(WEIGHTS, model.scale, intentFeatures(intentSigns(text)), INTENTS.length);
  const score = (k: number) => (scores[k] ?? 0) - (INTENTS[k] === 'greeting' ? NEAR / 4 : 0);
  const [best = 0, next = 0] = [...scores.keys()].sort((a, b) => score(b) - score(a));
  const intent = INTENTS[best] ?? 'greeting';
  const close = score(best) - score(next) < NEAR;
  return { intent, second: close ? (INTENTS[next] ?? null) : null, stage: PHASES[intent] };
}
