import { writeFileSync } from 'node:fs';
import { MOST } from '@/lib/nlu/linear';
import { type Sample, shareRight, trainSmall } from './linear-trainer';
import { type Size, trainSparse } from './sparse-trainer';

interface Training {
  /** Where the model is kept. */
  readonly model: string;
  readonly classes: number;
  /** All classes of so many features, or of more features only the weights that matter. */
  readonly size: number | Size;
  readonly setNames: readonly string[];
  readonly load: (setName: string) => Sample[];
}

/** Trains on all sets; with `--check SET…` only scores each of these by what the others teach. */
export function trainClasses({ model, classes, size, setNames, load }: Training): void {
  const sets = new Map(setNames.map((name) => [name, load(name)]));
  const trainedWithout = (left: string | null) => {
    const samples = [...sets].filter(([name]) => name !== left).flatMap(([, lines]) => lines);
    // Many classes need every step.
    return typeof size === 'number'
      ? trainSmall(samples, classes, size, 'class', MOST)
      : trainSparse(samples, classes, size);
  };
  if (process.argv.includes('--check')) {
    for (const name of process.argv.slice(3))
      console.log(name, shareRight(trainedWithout(name), classes, sets.get(name) ?? []));
    return;
  }
  const trained = trainedWithout(null);
  writeFileSync(model, `${JSON.stringify(trained, null, 2)}\n`);
  console.log('bytes:', trained.rows.length);
}
