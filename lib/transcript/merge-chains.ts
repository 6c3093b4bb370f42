import type { Entry, PersonalField } from './entry';
import { withholdFields } from './redaction';

/**
 * How a chain that comes from elsewhere stands to one that is here: `contained` adds nothing, `extends` goes on
 * where this one ends, `diverges` differs from some entry on.
 */
export type ChainRelation =
  | { readonly kind: 'contained' }
  | { readonly kind: 'extends'; readonly from: number }
  | { readonly kind: 'diverges'; readonly at: number };

type Link = Pick<Entry, 'hash'>;

/** Compares by hash, entry by entry; `from` and `at` are places in the list, counted from 0. */
export function relateChains(here: readonly Link[], there: readonly Link[]): ChainRelation {
  const common = Math.min(here.length, there.length);
  for (let at = 0; at < common; at += 1)
    if (here[at]?.hash !== there[at]?.hash) return { kind: 'diverges', at };
  return there.length <= here.length
    ? { kind: 'contained' }
    : { kind: 'extends', from: here.length };
}

/**
 * Two copies of the same entries made one: a text that only one of them still has is kept, unless the chain says
 * that it was erased 抹除; then it is erased in both. Returns the entries that differ from `here`.
 */
export function mendEntries(here: readonly Entry[], there: readonly Entry[]): readonly Entry[] {
  const longer = there.length > here.length ? there : here;
  const erased = new Set(
    longer.flatMap((entry) =>
      entry.kind === 'erasure' ? [`${entry.body.targetId}\n${entry.body.field}`] : [],
    ),
  );
  return longer.flatMap((entry, index) => {
    const own = here[index];
    const other = there[index];
    const gone = Object.keys(entry.personal).filter((name) => erased.has(`${entry.id}\n${name}`));
    const whole = own && other ? { ...own, personal: fuller(own, other) } : entry;
    const merged = withholdFields(whole as Entry, gone);
    return own && samePersonal(own, merged) ? [] : [merged];
  });
}

function fuller(own: Entry, other: Entry): Record<string, PersonalField> {
  return Object.fromEntries(
    Object.entries(own.personal).map(([name, field]): [string, PersonalField] => {
      const twin = other.personal[name as keyof Entry['personal']];
      return [name, field.text === null && twin ? twin : field];
    }),
  );
}

function samePersonal(a: Entry, b: Entry): boolean {
  return Object.entries(a.personal).every(
    ([name, field]) => field.text === b.personal[name as keyof Entry['personal']]?.text,
  );
}
