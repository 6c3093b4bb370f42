import type { VaultConnection, VaultServices } from '@/components/records/vault-services';
import type { VaultFailure } from '@/lib/keeping/vault/vault-calls';
import { err, ok } from '@/lib/result';
import { writable } from './writable';

export interface VaultScene {
  readonly connection?: VaultConnection;
  /** What everything that is asked of the server runs into. */
  readonly failure?: VaultFailure;
}

/** A server in memory that answers at once. */
export function fakeVault({ connection, failure }: VaultScene = {}): VaultServices {
  const kept = writable<VaultConnection | null>(connection ?? null);
  return {
    connection: kept,
    connect: async ({ url, user }) => {
      if (failure) return err(failure);
      kept.set({ url, user, lastSavedAtMs: null });
      return ok(null);
    },
    save: async () => (failure ? err(failure) : ok({ sentBytes: 84_000, objects: 12 })),
    restore: async () => {
      if (failure) return err(failure);
      const conversations = { added: 2, extended: 1, branched: 1, same: 3 };
      return ok({ conversations, entries: 84, refused: 0, settings: {}, machines: 2, unread: 1 });
    },
    disconnect: async () => kept.set(null),
  };
}
