import { addGrams, type Features, hashOf } from '@/lib/nlu/linear';
import { skeletonOf } from './concepts';

/** What the agent says on one matter, in signs: the last message, those before it, and what the customer said just before it. */
export interface Talk {
  readonly before: string;
  readonly last: string;
  readonly asked: string;
}

/** Figures that an offer could be made of. */
export const FIGURE = /[ⓂⓃⓅⓁⒼⓇⓉⓣⓆⒹⒸⓎⓌⓀⓞ]/;
/** Concepts that an offer could be made of. */
const MATTER = /[清免推期每首低罚]/;
/** Whether words could be of an offer at all. */
export const mayOffer = (signs: string) => FIGURE.test(signs) || MATTER.test(skeletonOf(signs));
const [CONCEPTS, JOINED, LAST, ASKED] = [1, 2, 21, 31];
const SHORT = 60;
const LONGEST = 320;

/** A clause in signs and in concepts. */
interface Piece {
  readonly signs: string;
  readonly bones: string;
}

/** Features: n-grams of the signs and of the concepts, concepts that meet in a clause, in the talk or at a small distance, what was said last and what was asked. */
export function kindFeatures({ before, last, asked }: Talk): Features {
  const features: Features = new Set();
  const final = pieces(last);
  const all = before === '' ? final : [...pieces(`${before}\n`), ...final];
  addGrams(
    all
      .map(({ signs }) => signs)
      .join('')
      .slice(-LONGEST),
    3,
    features,
  );
  const bones = all
    .map((piece) => piece.bones)
    .join('')
    .slice(-LONGEST);
  addGrams(bones, 4, features, CONCEPTS);
  const joined = bones.replace(/[，。？\n]/g, '');
  addGrams(joined, 3, features, JOINED);
  addMeetings(bones, '&', features);
  for (const piece of all) addMeetings(piece.bones, 'p', features);
  addDistant(joined, features);
  if (before !== '') addGrams(final.map((piece) => piece.bones).join(''), 2, features, LAST);
  if (asked !== '') addGrams(skeletonOf(asked).slice(0, SHORT), 2, features, ASKED);
  return features;
}

/** The clauses; of long talk only those that an offer could be made of, with the one before. */
function pieces(signs: string): readonly Piece[] {
  const all = signs
    .split(/(?<=[，。！？；\n])/)
    .map((part) => ({ signs: part, bones: skeletonOf(part) }));
  if (signs.length <= SHORT) return all;
  const matters = all.map((piece) => FIGURE.test(piece.signs) || MATTER.test(piece.bones));
  return all.filter(
    (_, i) => matters[i] || matters[i + 1] || (matters[i - 1] && i === all.length - 1),
  );
}

function addMeetings(bones: string, mark: string, features: Features): void {
  const met = [...new Set(bones)].sort();
  met.forEach((a, i) => {
    for (const b of met.slice(i + 1)) features.add(hashOf(mark + a + b));
  });
}

/** Two concepts with up to three others between them. */
function addDistant(joined: string, features: Features): void {
  for (let i = 0; i < joined.length; i++)
    for (let k = i + 2; k < Math.min(joined.length, i + 6); k++)
      features.add(hashOf(`s${joined.charAt(i)}${joined.charAt(k)}`));
}
