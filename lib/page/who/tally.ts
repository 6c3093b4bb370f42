/** What is known of the messages that have something in common: a side, a name, a way of being built. */
export interface Tally {
  messages: number;
  /** Positive: agent; negative: customer. */
  lean: number;
  typed: number;
  named: number;
  /** Where the first of them begins in its column, px. */
  left: number | null;
  /** Messages that appeared while we listened to the input and were not typed there. */
  untyped: number;
  /** The first names seen with it. */
  readonly names: Set<string>;
}

export const blank = (): Tally => ({
  messages: 0,
  lean: 0,
  typed: 0,
  named: 0,
  left: null,
  untyped: 0,
  names: new Set(),
});

/** Wording tells the two parties apart from here on. */
export const SURE_MARGIN = 3;

/** How far the wording of two kinds of messages differs, as far as it decides anything. */
export function marginOf(tallies: ReadonlyMap<string, Tally>): number {
  const [one, two, ...more] = [...tallies.values()];
  if (!one || !two || more.length > 0) return 0;
  return Math.max(-SURE_MARGIN, Math.min(SURE_MARGIN, one.lean - two.lean));
}

export function tallyOf(map: Map<string, Tally>, key: string): Tally {
  let tally = map.get(key);
  if (!tally) {
    tally = blank();
    map.set(key, tally);
  }
  return tally;
}
