import { addGrams, type Features, hashOf, sharesOf, sumsOf, unpack } from '@/lib/nlu/linear';
import model from '@/lib/nlu/model/conditions.json' with { type: 'json' };
import type { Clause } from './clauses';
import { skeletonOf } from './concepts';
import { VOTED } from './kind-model';
import type { OptionFact } from './offer-facts';
import { optionsOf } from './offer-options';

/** A clause is none, or a condition. */
export const CONDITION_CLASSES = 2;
const [SIGNS, CONCEPTS, BEFORE, AFTER, LAST, NEXT] = [41, 42, 43, 44, 45, 46];

/** Features of a clause: its signs and concepts, and what stands before and after it. */
function clauseFeatures(clauses: readonly Clause[], index: number): Features {
  const features: Features = new Set();
  const add = (name: string) => features.add(hashOf(`c${name}`));
  const textOf = (at: number) => clauses[at]?.text ?? '';
  const text = textOf(index);
  const bones = skeletonOf(text);
  addGrams(text, 3, features, SIGNS);
  addGrams(bones, 3, features, CONCEPTS);
  addGrams(skeletonOf(textOf(index - 1)), 2, features, BEFORE);
  addGrams(skeletonOf(textOf(index + 1)), 2, features, AFTER);
  addGrams(textOf(index - 1).slice(-4), 2, features, LAST);
  addGrams(textOf(index + 1).slice(0, 4), 2, features, NEXT);
  for (const concept of new Set(bones)) add(`{${concept}`);
  const { mood = '', closing = '' } = clauses[index] ?? {};
  add(`m${mood}`);
  add(`c${closing}`);
  add(`i${Math.min(index, 3)}`);
  add(`e${Math.min(clauses.length - index, 3)}`);
  add(`l${Math.min(5, Math.floor(text.length / 4))}`);
  return features;
}

/** Features of the same in an offer of a kind, by its place. */
function kindFeatures(concepts: ReadonlySet<string>, kind: number): Features {
  return new Set(
    [`ck${kind}`, ...[...concepts].map((concept) => `ck${kind}${concept}`)].map(hashOf),
  );
}

const conceptsOf = ({ text = '' }: Partial<Clause> = {}): ReadonlySet<string> =>
  new Set(skeletonOf(text));

export const conditionFeatures = (clauses: readonly Clause[], index: number, kind: number) =>
  new Set([...clauseFeatures(clauses, index), ...kindFeatures(conceptsOf(clauses[index]), kind)]);

const WEIGHTS = unpack(model, CONDITION_CLASSES);
/** How probable it has to be that a clause is a condition: nine of ten then are, in text by strangers. */
const LIKELY = 0.75;
const LEAD =
  /^(?:但是?|不过|而且|并且|同时|然后|还有|另外|那么?|就一[个条])?(?:前提(?:条件)?(?:是|为)?[:：]?|条件(?:是|为)?[:：]?|生效前提[:：]|要求(?:是|您)?[:：]?)?(?:如果|要是|一旦|只要)?/;

/** What is only granted, and words that bind it to something. */
const GRANTED = /不(?:再|予|另|会)?(?:再)?(?:计|收|产生|涨|滚)|[减免退停]/;
const BOUND = /[须需得要若先]|只要|如果|前提|才|后|为准|等|看|不[能得可许]|失效|作废|恢复|审/;
const asks = (text: string) => !GRANTED.test(text) || BOUND.test(text);

/** 条件: clauses that say what the customer must do or keep, or what an offer still hangs on; `list` are the kinds in which they do. */
export function conditionFacts(clauses: readonly Clause[]): OptionFact[] {
  const options = optionsOf(clauses);
  return clauses.flatMap((clause, index) => {
    const { text, start, end } = clause;
    const lead = LEAD.exec(text)?.[0].length ?? 0;
    const list = text.length - lead < 2 || !asks(text) ? [] : kindsOf(clauses, index);
    return list.length === 0
      ? []
      : [
          {
            name: 'condition',
            start: start + lead,
            end,
            clause: index,
            option: options[index] ?? 0,
            list,
          },
        ];
  });
}

/** Kinds of offers, by their places, in which a clause is likely a condition. */
function kindsOf(clauses: readonly Clause[], index: number): number[] {
  const features = clauseFeatures(clauses, index);
  const concepts = conceptsOf(clauses[index]);
  const sums = sumsOf(WEIGHTS, model.scale, features, CONDITION_CLASSES);
  return VOTED.flatMap((name, kind) => {
    if (name === 'none') return [];
    const more = kindFeatures(concepts, kind);
    const beside = sumsOf(WEIGHTS, model.scale, more, CONDITION_CLASSES);
    const root = Math.sqrt(features.size + more.size);
    const shares = sharesOf(sums.map((sum, k) => (sum + (beside[k] ?? 0)) / root));
    return (shares[1] ?? 0) < LIKELY ? [] : [kind];
  });
}
