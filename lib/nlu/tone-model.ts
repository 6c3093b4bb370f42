import type { DraftFlagKind } from './draft-check';
import { addGrams, scoresOf, unpack } from './linear';
import model from './model/tone.json' with { type: 'json' };

/** Classes of the tone model; `clean` competes with the warnings. */
export const TONE_CLASSES = [
  'clean',
  'insult',
  'threat',
  'sarcasm',
  'overpromise',
  'admits_unneeded',
  'legal_bluff',
  'unclear_ask',
] as const satisfies readonly ('clean' | DraftFlagKind)[];
export type ToneClass = (typeof TONE_CLASSES)[number];

const WEIGHTS = unpack(model, TONE_CLASSES.length);
const LONGEST = 200;
const LONGEST_GRAM = 3;

/** Shapes of a draft beyond its words. */
const SHAPES: readonly RegExp[] = [
  /您/,
  /(?<!您)你/,
  /你们/,
  /请|麻烦|能否|可否/,
  /[？?]/,
  /吗|呢/,
  /[！!]/,
  /谢谢|感谢|辛苦/,
  /[0-9一二三四五六七八九十]+(?:元|块|期|号|天|个月)/,
  /我(?:会|就|要|让|叫|带)/,
  /一定|肯定|保证|绝对|马上|全部/,
  /法|规定|国家|央行|监管|违|罪/,
  /[“”"「」]/,
  /^.{0,10}$/,
  /^.{11,25}$/,
  /^.{60,}$/,
  /真|太|好|可/,
  /其实|实话|老实/,
  /不|没/,
];

/** Features of a draft: words, shapes, and which rules already fired. */
export function toneFeatures(plain: string, fired: readonly string[]): Set<string> {
  const features = new Set<string>();
  const text = plain.replace(/\s+/g, '').slice(0, LONGEST);
  SHAPES.forEach((shape, i) => {
    if (shape.test(text)) features.add(`#${i}`);
  });
  for (const kind of fired) features.add(`!${kind}`);
  addGrams(text.replace(/[0-9]+/g, '0'), LONGEST_GRAM, features);
  return features;
}

/** The likeliest class and its probability (0–1). */
export function likeliestTone(
  plain: string,
  fired: readonly string[],
): { readonly kind: ToneClass; readonly p: number } {
  const scores = scoresOf(WEIGHTS, model.scale, toneFeatures(plain, fired), TONE_CLASSES.length);
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return { kind: TONE_CLASSES[scores.indexOf(top)] ?? 'clean', p: 1 / total };
}
