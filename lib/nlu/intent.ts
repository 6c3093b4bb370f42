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
  readonly second: Intent | null;
  readonly stage: DialoguePhase;
}

export function classifyIntent(_text: string): IntentReading {
  return { intent: 'greeting', second: null, stage: 'opening' };
}
