import type { LockServices } from '@/components/lock/lock-services';
import type { LockState } from '@/lib/platform/screen-lock';
import { writable } from './writable';

/** 屏幕锁 in memory; the passphrase is kept as it is. */
export function fakeLock(
  kind: LockState['kind'] = 'off',
  passphrase = '口令口令口令',
  forgottenAtMs: number | null = null,
): LockServices {
  const state = writable<LockState>({ kind, forgottenAtMs });
  let known = passphrase;
  const become = (next: LockState['kind']) => state.set({ kind: next, forgottenAtMs: null });
  return {
    state,
    unlock: async (given) => {
      if (given === known) become('open');
      return given === known;
    },
    setPassphrase: async (given) => {
      known = given;
      become('open');
    },
    lockNow: async () => become('locked'),
    takeOff: async () => become('off'),
    sayForgotten: async () => state.set({ kind: 'locked', forgottenAtMs: 0 }),
    takeOffForgotten: async () => {
      become('off');
      return true;
    },
    stayOpen: () => undefined,
  };
}
