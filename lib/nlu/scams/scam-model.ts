import { addGrams, type Features, scoresOf, unpack } from '@/lib/nlu/linear';
import model from '@/lib/nlu/model/scams.json' with { type: 'json' };
import { addConcepts } from './scam-concepts';
import type { ScamKind } from './scam-kinds';

/** Flags of the model, in its order; the last says that there is any. */
export const SCAM_FLAGS = [
  'private_account',
  'verification_code',
  'screen_share',
  'upfront_fee',
  'offsite_contact',
  'fake_authority',
  'too_good',
  'any',
] as const satisfies readonly (ScamKind | 'any')[];

const WEIGHTS = unpack(model, SCAM_FLAGS.length);
const LONGEST = 240;

/** Features of a message in normal form: character n-grams, whatever its figures are, and what it speaks of. */
export function scamFeatures(normal: string): Features {
  const features: Features = new Set();
  const plain = normal.replace(/[0-9]+/g, '0').replace(/[A-Za-z]{16,}/g, 'A');
  addGrams(plain.slice(0, LONGEST), 4, features);
  addConcepts(normal.slice(0, LONGEST), features);
  return features;
}

/** How probable each flag is, 0–1. */
export function scamShares(normal: string): Readonly<Record<ScamKind | 'any', number>> {
  const scores = scoresOf(WEIGHTS, model.scale, scamFeatures(normal), SCAM_FLAGS.length);
  const shares = SCAM_FLAGS.map((flag, i) => [flag, 1 / (1 + Math.exp(-(scores[i] ?? 0)))]);
  return Object.fromEntries(shares);
}

/** The clause that speaks most for a flag: `[start, end)` in the normal text. */
export function tellingClause(normal: string, kind: ScamKind): { start: number; end: number } {
  let best = { start: 0, end: normal.length, score: Number.NEGATIVE_INFINITY };
  for (const match of normal.matchAll(/[^，。！？；\n]+/g)) {
    const score =
      scoresOf(WEIGHTS, model.scale, scamFeatures(match[0]), SCAM_FLAGS.length)[
        SCAM_FLAGS.indexOf(kind)
      ] ?? 0;
    if (score > best.score)
      best = { start: match.index, end: match.index + match[0].length, score };
  }
  return best;
}
