/** Kinds of personal data 敏感信息 (taxonomy §6). */
export type SensitiveKind =
  | 'cn_id18'
  | 'cn_id15'
  | 'bank_card'
  | 'cn_mobile'
  | 'otp'
  | 'password'
  | 'cvv_expiry'
  | 'email'
  | 'wechat_qq'
  | 'address'
  | 'person_name'
  | 'contract_no'
  | 'ticket_no'
  | 'uscc';

/** A find: `text` is a substring of the original from `start` (UTF-16). `high`: check digit or context agrees. */
export interface SensitiveHit {
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly text: string;
  readonly confidence: 'high' | 'medium';
  readonly onDraft: 'block' | 'warn' | 'ok';
}

/** `names`: the user's own list (self, family). Finds do not overlap; in order of appearance. */
export function findSensitive(
  _text: string,
  _options: { readonly names?: readonly string[] } = {},
): SensitiveHit[] {
  return [];
}
