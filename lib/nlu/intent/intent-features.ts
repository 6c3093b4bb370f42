import { addGrams, type Features, hashOf } from '@/lib/nlu/linear';
import { normalise } from '@/lib/nlu/tokens/normalise';
import { tokenise } from '@/lib/nlu/tokens/tokens';
import { INTENT_CUES } from './intent-cues';

/** Any moment does: dates matter here as figures only. */
const SOME_TIME = '2026-01-05T12:00:00+08:00';
const LONGEST = 160;
/** Longer runs of characters only remember the lines they came from. */
const LONGEST_GRAM = 2;

/** The signs of a text, as features are taken from it. */
export function intentSigns(text: string): string {
  return tokenise(normalise(text.slice(0, LONGEST)), SOME_TIME).signs.replace(/[。！~…\s]+$/, '');
}

/** Features of a message: cues that hold (`#n`) and its character 1- and 2-grams with edges marked. */
export function intentFeatures(signs: string): Features {
  const features = new Set<number>() as Features;
  INTENT_CUES.forEach((cue, i) => {
    if (cue.test(signs)) features.add(hashOf(`#${i}`));
  });
  addGrams(signs, LONGEST_GRAM, features);
  return features;
}
