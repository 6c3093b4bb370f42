/**
 * Trains the linear intent model: `npx tsx scripts/train-intents.ts`.
 * `--check SET…` scores each set with what the others teach.
 */
import { INTENTS, type Intent } from '@/lib/nlu/intent/intent';
import { intentFeatures, intentSigns } from '@/lib/nlu/intent/intent-features';
import { readJsonLines } from './evaluate/read-lines';
import { trainClasses } from './train-classes';
import { INTENT_SETS } from './training-sets';

trainClasses({
  model: 'lib/nlu/model/intents.json',
  classes: INTENTS.length,
  size: { features: 1600, weights: 6000, levels: 5 },
  setNames: ['intents.jsonl', ...INTENT_SETS],
  load: (name) =>
    readJsonLines<{ text: string; intent: Intent }>(`tests/data/corpus/${name}`).map(
      ({ text, intent }) => ({
        features: [...intentFeatures(intentSigns(text))],
        label: INTENTS.indexOf(intent),
        text,
      }),
    ),
});
