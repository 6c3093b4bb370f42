import { mentionsSelfHarm } from './self-harm';
import type { SensitiveHit } from './sensitive';

/** What to warn about in the user's draft 草稿提示 (taxonomy §5, corpus §3). */
export type DraftFlagKind =
  | 'insult'
  | 'threat'
  | 'shouting'
  | 'sarcasm'
  | 'self_harm_risk'
  | 'overpromise'
  | 'admits_unneeded'
  | 'sensitive_data'
  | 'too_long'
  | 'unclear_ask'
  | 'legal_bluff'
  | 'accepts_unclear'
  | 'third_party_data';

/** `reasonKey` is a key of the locale namespace `reading`; `text` is a substring of the draft from `start`. */
export interface DraftFlag {
  readonly kind: DraftFlagKind;
  readonly reasonKey: string;
  readonly start: number;
  readonly text: string;
}

export interface DraftOptions {
  /** Read-back or proposal that we composed: exempt from the length warning. */
  readonly composedByUs?: boolean;
  /** From the case; sums beyond it are over-promises. */
  readonly monthlyIncomeFen?: number | null;
  /** Names the user listed (family, contacts). */
  readonly names?: readonly string[];
  /** Evaluation only: go on with the analysis after a self-harm sign. */
  readonly analyseAll?: boolean;
  /** Whether required terms of the current offer are still open. */
  readonly offerHasOpenTerms?: boolean;
}

export interface DraftCheck {
  readonly flags: readonly DraftFlag[];
  readonly sensitive: readonly SensitiveHit[];
  /** A calmer wording that keeps the facts, or null when there is nothing to change. */
  readonly calmer: string | null;
}

/** Self-harm comes first and alone: then nothing else is analysed. */
export function checkDraft(text: string, _options: DraftOptions = {}): DraftCheck {
  if (mentionsSelfHarm(text))
    return {
      flags: [{ kind: 'self_harm_risk', reasonKey: 'flag.self_harm_risk', start: 0, text }],
      sensitive: [],
      calmer: null,
    };
  return { flags: [], sensitive: [], calmer: null };
}
