import type { ParleyDatabase } from '@/lib/db/database';
import type { LedgerDeps } from '@/lib/db/ledger';

/** What recording needs from the outside; the background wires the real ones. */
export interface RecordingDeps extends LedgerDeps {
  readonly db: ParleyDatabase;
  /** Runs one task at a time per name across all extension contexts (Web Locks). */
  readonly withLock: <T>(name: string, task: () => Promise<T>) => Promise<T>;
  readonly nowMs: () => number;
  readonly utcOffsetMinutes: (atMs: number) => number;
  readonly timeZone: () => string;
  readonly newId: () => string;
  /** Origin of our own pages, e.g. `chrome-extension://…`. */
  readonly ownOrigin: string;
  readonly extensionVersion: string;
  /** Browser and version as it names itself. */
  readonly browserName: string;
}
