import type { ParleyDatabase } from '@/lib/db/database';

interface Deliveries {
  /** Batches that are being stored, by session. */
  readonly underWay: Map<string, Promise<unknown>>;
  /** Sessions that are broken off and take no more. */
  readonly closed: Set<string>;
}

/** In memory: one context leads the way to the disk, and a batch that dies with it was never acknowledged. */
const deliveries = new WeakMap<ParleyDatabase, Deliveries>();

function deliveriesTo(db: ParleyDatabase): Deliveries {
  const known = deliveries.get(db) ?? { underWay: new Map(), closed: new Set() };
  deliveries.set(db, known);
  return known;
}

/** Stores a batch of a session; null when the session is over. */
export async function deliver<T>(
  db: ParleyDatabase,
  sessionId: string,
  store: () => Promise<T>,
): Promise<T | null> {
  const { underWay, closed } = deliveriesTo(db);
  if (closed.has(sessionId)) return null;
  const stored = store();
  const all = Promise.allSettled([underWay.get(sessionId), stored]);
  underWay.set(sessionId, all);
  void all.then(() => {
    if (underWay.get(sessionId) === all) underWay.delete(sessionId);
  });
  return stored;
}

/** Takes no more of a session and waits for what is under way, so that what closes it is its last word. */
export async function closeDeliveries(db: ParleyDatabase, sessionId: string): Promise<void> {
  const { underWay, closed } = deliveriesTo(db);
  closed.add(sessionId);
  await underWay.get(sessionId);
}
