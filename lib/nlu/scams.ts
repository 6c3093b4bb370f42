/** Scam red flags 诈骗风险: the corpus's seven classes. */
export type ScamKind =
  | 'private_account'
  | 'verification_code'
  | 'screen_share'
  | 'upfront_fee'
  | 'offsite_contact'
  | 'fake_authority'
  | 'too_good';

/** A red flag with its words: `text` is a substring of the message from `start` (UTF-16). */
export interface ScamFlag {
  readonly kind: ScamKind;
  readonly start: number;
  readonly text: string;
}

export function detectScams(_text: string): ScamFlag[] {
  return [];
}
