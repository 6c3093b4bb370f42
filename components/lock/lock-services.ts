import type { Store } from '@/components/services-context';
import type { LockState } from '@/lib/platform/screen-lock';

/** A lock of our screens. It keeps a passer-by out; it encrypts nothing. */
export interface LockServices {
  readonly state: Store<LockState>;
  /** False: it is another passphrase. */
  readonly unlock: (passphrase: string) => Promise<boolean>;
  readonly setPassphrase: (passphrase: string) => Promise<void>;
  readonly lockNow: () => Promise<void>;
  /** Only while open. */
  readonly takeOff: () => Promise<void>;
  readonly sayForgotten: () => Promise<void>;
  /** False: a day has not passed yet. */
  readonly takeOffForgotten: () => Promise<boolean>;
  /** Somebody is here: the lock falls after a while without this. */
  readonly stayOpen: () => void;
}
