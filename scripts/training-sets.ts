/** Lines that the intent model learns from beside the labelled corpus. */
export const INTENT_SETS: readonly string[] = [
  'intents-own.jsonl',
  'tuned-intents-1.jsonl',
  'tuned-intents-2.jsonl',
  'tuned-intents-3.jsonl',
  'tuned-intents-4.jsonl',
  'intents-own-2.jsonl',
  'independent-intents.jsonl',
  'independent-intents-2.jsonl',
  'writer-intents.jsonl',
];

/** Lines that the tone model learns from beside the labelled corpus. */
export const TONE_SETS: readonly string[] = [
  'tone-own.jsonl',
  'tone-own-2.jsonl',
  'tuned-tone-1.jsonl',
  'tuned-tone-2.jsonl',
  'tuned-tone-3.jsonl',
  'tuned-tone-4.jsonl',
  'tuned-tone-5.jsonl',
  'tuned-tone-6.jsonl',
  'tone-own-3.jsonl',
  'independent-tone.jsonl',
  'independent-tone-2.jsonl',
];

/** Sets that the offer model learns from. A set that is named here tells nothing about unseen text. */
export const OFFER_SETS: readonly string[] = [
  'offers.jsonl',
  'held-out-offers.jsonl',
  'held-out-offers-2.jsonl',
  'held-out-offers-3.jsonl',
  'negatives.jsonl',
  'tuned-offers-1.jsonl',
  'tuned-offers-2.jsonl',
  'tuned-offers-3.jsonl',
  'tuned-offers-4.jsonl',
  'tuned-offers-5.jsonl',
  'tuned-offers-6.jsonl',
  'tuned-offers-7.jsonl',
  'tuned-offers-8.jsonl',
  'tuned-offers-9.jsonl',
  'tuned-offers-10.jsonl',
  'tuned-offers-11.jsonl',
  'independent-offers.jsonl',
  'independent-offers-2.jsonl',
];
