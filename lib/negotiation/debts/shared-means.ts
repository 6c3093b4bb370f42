import type { DebtCase } from '@/lib/negotiation/case';

/** What is the person's and not one debt's: said once, it holds for all of them. */
const SHARED = ['monthlyIncomeFen', 'necessaryExpensesFen', 'payday'] as const;

type Means = Pick<DebtCase, (typeof SHARED)[number]>;

function taken(debt: DebtCase, from: DebtCase, takes: (name: keyof Means) => boolean) {
  const names = SHARED.filter((name) => takes(name) && from[name] !== debt[name]);
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<Means>;
}

/** What a debt takes over from another of the same person: what it does not say itself. */
export function meansFrom(debt: DebtCase, other: DebtCase): Partial<Means> {
  return taken(debt, other, (name) => debt[name] === null);
}

/** What `debt` takes over when another one changed: a figure that it lacks, or had in common with it. */
export function changedMeans(debt: DebtCase, before: DebtCase, after: DebtCase): Partial<Means> {
  return taken(
    debt,
    after,
    (name) => before[name] !== after[name] && (debt[name] === null || debt[name] === before[name]),
  );
}
