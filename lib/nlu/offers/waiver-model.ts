import { addGrams, type Features, hashOf, scoresOf, sharesOf, unpack } from '@/lib/nlu/linear';
import model from '@/lib/nlu/model/waivers.json' with { type: 'json' };
import type { Clause } from './clauses';
import { skeletonOf } from './concepts';
import type { OptionFact } from './offer-facts';
import { optionsOf } from './offer-options';
import { GIVES_UP, type Site } from './role-model';
import { kindsIn } from './roles-waivers';

/** Charges named in a clause are kept, given up, or given up wholly. */
export const WAIVER_CLASSES = 3;
const [SIGNS, CONCEPTS, BEFORE, AFTER] = [51, 52, 53, 54];
/** One charge is given up like another. */
const CHARGE =
  /罚息|违约金|滞纳金|逾期利息|逾期[息费]|息费|利息|手续费|服务费|管理费|年费|费用|费率|[免无停计0零]息/g;

/** Features of a clause that names charges, in an offer of a kind by its place. */
export function waiverFeatures(clauses: readonly Clause[], index: number, kind: number): Features {
  const features: Features = new Set();
  const add = (name: string) => features.add(hashOf(`w${name}`));
  const wordsOf = (at: number) => (clauses[at]?.text ?? '').replace(CHARGE, '费');
  const text = wordsOf(index);
  addGrams(text, 3, features, SIGNS);
  addGrams(skeletonOf(clauses[index]?.text ?? ''), 3, features, CONCEPTS);
  addGrams(wordsOf(index - 1).slice(-5), 2, features, BEFORE);
  addGrams(wordsOf(index + 1).slice(0, 5), 2, features, AFTER);
  const at = text.indexOf('费');
  for (let n = 1; at >= 0 && n <= 4; n++) {
    add(`<${text.slice(Math.max(0, at - n), at)}`);
    add(`>${text.slice(at + 1, at + 1 + n)}`);
  }
  add(`k${kind}`);
  add(`m${clauses[index]?.mood}`);
  return features;
}

const WEIGHTS = unpack(model, WAIVER_CLASSES);
/** Above the first the grammar's silence is believed, above the second not even what it read. */
const KEPT = 0.3;
const SURELY_KEPT = 0.9;
/** How probable it may be that nothing is granted: at all, and where a clause tells of something else. */
const DOUBT = 0.3;
const DOUBT_ELSEWHERE = 0.1;

/** 手续费一共480元: a charge with its sum is paid, where no word gives it up. */
const CHARGED = /[息费金罚][^，]{0,8}[ⓂⓃⓆ]|[ⓂⓃⓆ][^，]{0,4}[息费金]/;

/** A share is read as a figure; what only goes on no more is given up without one. */
const STOPS = /不[再加滚跳]|[Ⓡ停]/;

/** The facts of a message with charges that are given up in words which the grammar does not know. */
export function withWaivers(
  clauses: readonly Clause[],
  facts: readonly OptionFact[],
  site: Site,
): OptionFact[] {
  const out = [...facts];
  const options = optionsOf(clauses);
  for (const [index, { text, start, end, mood }] of clauses.entries()) {
    const kinds = kindsIn(text).filter((kind) => kind !== 'principal');
    if (kinds.length === 0) continue;
    const features = waiverFeatures(clauses, index, site.kind);
    const [kept = 0, some = 0, all = 0] = sharesOf(
      scoresOf(WEIGHTS, model.scale, features, WAIVER_CLASSES),
    );
    const said = (clauses[index - 1]?.text ?? '') + text;
    if (/年化|正常|为准|照[常收算]|递减|调[了整]/.test(text) || /里[头面]?有|提前/.test(said))
      continue;
    if (CHARGED.test(text) && !GIVES_UP.test(text)) continue;
    const read = out.findIndex((f) => f.name === 'waive' && f.start < end && start < f.end);
    if (read >= 0 && kept > SURELY_KEPT) out.splice(read, 1);
    const doubt = mood === 'plain' ? DOUBT : DOUBT_ELSEWHERE;
    if (read >= 0 || kept > KEPT || site.none > doubt) continue;
    const whole = all > 2 * some && !STOPS.test(text);
    const option = options[index] ?? 0;
    out.push({
      name: 'waive',
      start,
      end,
      clause: index,
      option,
      kinds,
      ...(whole ? { value: 1 } : {}),
    });
  }
  return out;
}
