/**
 * What the user set by hand 手动勾选, kept in `DebtCase.ticks`: a positive time means ticked at that time,
 * a negative one means opened again at that time. Either wins over what the facts say.
 */
export type Ticks = Readonly<Record<string, number>>;

export type Override = 'ticked' | 'reopened' | null;

/** Milliseconds since the epoch; later than zero. */
export function tickItem(ticks: Ticks, itemId: string, atMs: number): Ticks {
  return { ...ticks, [itemId]: Math.max(1, atMs) };
}

export function reopenItem(ticks: Ticks, itemId: string, atMs: number): Ticks {
  return { ...ticks, [itemId]: -Math.max(1, atMs) };
}

/** Leaves the item to the facts again. */
export function clearOverride(ticks: Ticks, itemId: string): Ticks {
  return Object.fromEntries(Object.entries(ticks).filter(([id]) => id !== itemId));
}

export function overrideOf(ticks: Ticks, itemId: string): Override {
  const at = Object.hasOwn(ticks, itemId) ? ticks[itemId] : undefined;
  if (at === undefined || at === 0) return null;
  return at > 0 ? 'ticked' : 'reopened';
}
