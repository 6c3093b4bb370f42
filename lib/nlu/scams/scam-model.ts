import { addGrams, scoresOf, unpack } from '@/lib/nlu/linear';
import model from '@/lib/nlu/model/scams.json' with { type: 'json' };
import { SCAM_KINDS, type ScamKind } from './scam-kind';

/** Classes of the scam model; `clean` competes with the flags. */
export const SCAM_CLASSES = ['clean', ...SCAM_KINDS] as const;

const LONGEST = 160;
const LONGEST_GRAM = 3;
const WEIGHTS = unpack(model, SCAM_CLASSES.length);

/** Features of an agent's message: its character n-grams, all figures alike. */
export function scamFeatures(plain: string): Set<string> {
  const features = new Set<string>();
  const text = plain.replace(/\s+/g, '').slice(0, LONGEST);
  addGrams(
    text.replace(/[0-9]+(?:[.,][0-9]+)*/g, '0').replace(/[A-Za-z]{10,}/g, 'a'),
    LONGEST_GRAM,
    features,
  );
  return features;
}

/** How probable (0–1) it is that a message is clean, and the share of each flag in what is left. */
export function scamOdds(plain: string): {
  readonly clean: number;
  readonly shares: ReadonlyMap<ScamKind, number>;
} {
  const scores = scoresOf(WEIGHTS, model.scale, scamFeatures(plain), SCAM_CLASSES.length);
  const top = Math.max(...scores);
  const [none = 0, ...some] = scores.map((score) => Math.exp(score - top));
  const flagged = some.reduce((sum, x) => sum + x, 0);
  return {
    clean: none / (none + flagged),
    shares: new Map(SCAM_KINDS.map((kind, i) => [kind, (some[i] ?? 0) / flagged])),
  };
}
