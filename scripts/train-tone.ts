/**
 * Trains the tone model: `npx tsx scripts/train-tone.ts`.
 * `--check SET…` scores each set with what the others teach (one class a line).
 */
import { ruleFlags } from '@/lib/nlu/draft/draft-check';
import { TONE_CLASSES, toneFeatures } from '@/lib/nlu/draft/tone-model';
import { readJsonLines } from './evaluate/read-lines';
import { trainClasses } from './train-classes';
import { TONE_SETS } from './training-sets';

const classOf = (flag: string) => (TONE_CLASSES as readonly string[]).indexOf(flag);

trainClasses({
  model: 'lib/nlu/model/tone.json',
  classes: TONE_CLASSES.length,
  size: 4000,
  setNames: ['tone.jsonl', ...TONE_SETS],
  load: (name) =>
    readJsonLines<{ text: string; flags: string[] }>(`tests/data/corpus/${name}`)
      .filter(({ flags }) => flags.length === 0 || flags.some((flag) => classOf(flag) >= 0))
      .map(({ text, flags }) => ({
        features: [...toneFeatures(text, ruleFlags(text))],
        label: Math.max(0, ...flags.map(classOf)),
        text,
      })),
});
