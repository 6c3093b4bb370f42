import { INTENT_CUES } from './intent-cues';
import { addGrams } from './linear';
import { normalise } from './normalise';
import { tokenise } from './tokens';

/** Any moment does: dates matter here as figures only. */
const SOME_TIME = '2026-01-05T12:00:00+08:00';
const LONGEST = 160;

/** The signs of a text, as features are taken from it. */
export function intentSigns(text: string): string {
  return tokenise(normalise(text.slice(0, LONGEST)), SOME_TIME).signs.replace(/[。！~…\s]+$/, '');
}

/** Features of a message: cues that hold (`#n`) and its character 1- to 3-grams with edges marked. */
export function intentFeatures(signs: string): Set<string> {
  const features = new Set<string>();
  INTENT_CUES.forEach((cue, i) => {
    if (cue.test(signs)) features.add(`#${i}`);
  });
  addGrams(signs, features);
  return features;
}
