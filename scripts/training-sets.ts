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
];
