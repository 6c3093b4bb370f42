/** Scam red flags 诈骗风险: the corpus's seven classes. */
export type ScamKind =
  | 'private_account'
  | 'verification_code'
  | 'screen_share'
  | 'upfront_fee'
  | 'offsite_contact'
  | 'fake_authority'
  | 'too_good';
