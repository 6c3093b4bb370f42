import type { SavedCalendar } from '@/lib/negotiation/calendar/calendar-of-case';
import type { PaymentPlan } from '@/lib/negotiation/calendar/payment-plan';
import { blankCase, type DebtCase } from '@/lib/negotiation/case';

type Facts = Omit<DebtCase, 'id' | 'createdAtMs' | 'updatedAtMs'>;

function factsOf(debt: DebtCase): Facts {
  const { id: _id, createdAtMs: _created, updatedAtMs: _updated, ...facts } = debt;
  return facts;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One fact out of two: what is known wins over what is open; of two known ones the first stays. */
function joined(mine: unknown, other: unknown, open: unknown): unknown {
  if (isRecord(mine) && isRecord(other) && !('basis' in mine)) return { ...other, ...mine };
  return mine === undefined || same(mine, open) ? (other ?? mine) : mine;
}

/**
 * What a chat has told about a debt that was begun for it, put into the debt that it turns out to belong to.
 * `isWhole`: nothing of `other` is lost, so it need not stay beside.
 */
export function joinDebts(
  mine: DebtCase,
  other: DebtCase,
): { readonly facts: Facts; readonly isWhole: boolean } {
  const open: Readonly<Record<string, unknown>> = { ...factsOf(blankCase('', 0)) };
  const before: Readonly<Record<string, unknown>> = { ...factsOf(mine) };
  const added: Readonly<Record<string, unknown>> = { ...factsOf(other) };
  const names = [...new Set([...Object.keys(before), ...Object.keys(added)])];
  const facts = Object.fromEntries(
    names.map((name) => [name, joined(before[name], added[name], open[name])]),
  ) as unknown as Facts;
  const after: Readonly<Record<string, unknown>> = { ...facts };
  const isKept = (name: string): boolean => {
    const told = added[name];
    if (told === undefined || told === null || same(told, open[name])) return true;
    const kept = after[name];
    if (isRecord(told) && isRecord(kept))
      return Object.entries(told).every(([key, value]) => same(kept[key], value));
    return same(kept, told);
  };
  return { facts, isWhole: names.every(isKept) };
}

/** The entries of a saved calendar, parted into those of a plan and the others. */
function splitSaved({ calendarSaved }: DebtCase, plan: PaymentPlan | null) {
  const ids = new Set(plan?.payments.map(({ id }) => id));
  const part = (isAlong: boolean): SavedCalendar | null =>
    calendarSaved
      ? Object.fromEntries(Object.entries(calendarSaved).filter(([id]) => ids.has(id) === isAlong))
      : null;
  return { mine: part(false), along: part(true) };
}

/** A chat that was filed under the wrong debt: what was entered about it goes to the right one. */
export function movedTalk(
  from: DebtCase,
  to: DebtCase,
  conversationId: string,
): { readonly from: DebtCase; readonly to: DebtCase } {
  const { [conversationId]: edits, ...otherEdits } = from.agreementEdits ?? {};
  const { [conversationId]: corrections, ...otherCorrections } = from.offerCorrections ?? {};
  const { [conversationId]: exported, ...otherExports } = from.exportedAtMs ?? {};
  const plan = from.paymentPlan?.conversationId === conversationId ? from.paymentPlan : null;
  const goesAlong = plan !== null && !to.paymentPlan;
  // What a calendar holds of the payments is the other debt's to take back from now on.
  const { mine, along } = splitSaved(from, goesAlong ? plan : null);
  return {
    from: {
      ...from,
      agreementEdits: otherEdits,
      ...(corrections ? { offerCorrections: otherCorrections } : {}),
      ...(exported ? { exportedAtMs: otherExports } : {}),
      ...(goesAlong ? { paymentPlan: null, calendarSaved: mine } : {}),
    },
    to: {
      ...to,
      ...(edits ? { agreementEdits: { ...to.agreementEdits, [conversationId]: edits } } : {}),
      ...(corrections
        ? { offerCorrections: { ...to.offerCorrections, [conversationId]: corrections } }
        : {}),
      ...(exported ? { exportedAtMs: { ...to.exportedAtMs, [conversationId]: exported } } : {}),
      ...(goesAlong ? { paymentPlan: plan, calendarSaved: along } : {}),
    },
  };
}
