/** How much a finding weighs: 提示 / 留意 / 要紧. */
export type Severity = 'info' | 'caution' | 'serious';

/** What a finding or question is about. Only `money`, `dates`, `waivers` and `channel` can stop an answer. */
export type Topic = 'money' | 'dates' | 'waivers' | 'channel' | 'rate' | 'other';

export const BLOCKING_TOPICS: readonly Topic[] = ['money', 'dates', 'waivers', 'channel'];

/** Every finding there is, with its weight and topic. Wording: `findings.<code>` in the locale files. */
export const FINDING_CATALOGUE = {
  'total-differs': ['serious', 'money'],
  'total-differs-one-period': ['serious', 'money'],
  'total-differs-fee': ['serious', 'money'],
  'total-differs-interest': ['serious', 'money'],
  'total-differs-rounding': ['info', 'money'],
  'financed-above-balance': ['serious', 'money'],
  'financed-below-balance': ['caution', 'money'],
  'penalty-folded-in': ['caution', 'money'],
  'fee-folded-in': ['caution', 'money'],
  'interest-folded-in': ['caution', 'money'],
  'paid-below-balance': ['serious', 'money'],
  'paid-below-rounding': ['info', 'money'],
  'above-capacity': ['serious', 'money'],
  'lump-sum-above-capacity': ['caution', 'money'],
  'nothing-left-to-pay-with': ['serious', 'money'],
  'down-payment-above-capacity': ['serious', 'money'],
  'close-to-capacity': ['caution', 'money'],
  'last-instalment-larger': ['caution', 'money'],
  'last-instalment-smaller': ['info', 'money'],
  'first-instalment-larger': ['caution', 'money'],
  'deferral-accrual-unknown': ['serious', 'money'],
  'deferral-interest-runs': ['caution', 'money'],
  'settlement-not-below-principal': ['caution', 'money'],
  'settlement-without-discount': ['caution', 'money'],
  'settlement-above-balance': ['serious', 'money'],
  'settlement-and-waiver-differ': ['serious', 'money'],
  'minimum-leaves-rest': ['caution', 'money'],
  'up-front-fee': ['caution', 'money'],
  'dearer-than-contract': ['caution', 'money'],
  'longer-than-needed': ['info', 'money'],
  'penalty-continues': ['caution', 'money'],
  'waiver-without-amount': ['serious', 'waivers'],
  'waiver-lost-on-default': ['caution', 'waivers'],
  'waiver-after-the-end': ['caution', 'waivers'],
  'first-due-passed': ['serious', 'dates'],
  'first-due-before-payday': ['caution', 'dates'],
  'validity-passed': ['serious', 'dates'],
  'validity-too-short': ['caution', 'dates'],
  'personal-account': ['serious', 'channel'],
  'rate-differs': ['caution', 'rate'],
  'rate-per-period-annualised': ['info', 'rate'],
  'rate-per-period-called-annual': ['caution', 'rate'],
  'ceiling-passed': ['caution', 'rate'],
  'penalty-phase-above-ceiling': ['caution', 'rate'],
  'penalty-multiple-high': ['info', 'rate'],
  'rate-ambiguous': ['info', 'rate'],
  'rate-none': ['info', 'rate'],
  'rate-out-of-range': ['info', 'rate'],
  'terms-in-conflict': ['serious', 'money'],
  'terms-missing': ['info', 'other'],
} as const satisfies Record<string, readonly [Severity, Topic]>;

export type FindingCode = keyof typeof FINDING_CATALOGUE;
