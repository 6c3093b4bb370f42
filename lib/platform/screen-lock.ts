import { browser } from './browser';
import { createStore } from './store';

/** 屏幕锁: `off`: no passphrase is set; `locked`: it is asked for; `open`: it was given in this browser session. */
export interface LockState {
  readonly kind: 'off' | 'locked' | 'open';
  /** When somebody said that the passphrase is forgotten; the lock may be taken off a day later. */
  readonly forgottenAtMs: number | null;
}

/** What is kept of a passphrase: enough to recognise it, not to read it. */
interface Verifier {
  readonly salt: string;
  readonly hash: string;
  readonly rounds: number;
  readonly forgottenAtMs: number | null;
}

const STORED = 'screenLock';
const SEEN = 'screenLockSeenAtMs';
/** OWASP's figure for PBKDF2 with SHA-256 (2023). */
const ROUNDS = 600_000;
/** Without a press or a key for this long the lock falls. */
export const IDLE_MS = 15 * 60_000;
/** After a forgotten passphrase: long enough for its owner to come back and notice. */
export const FORGOTTEN_WAIT_MS = 24 * 60 * 60_000;
const NOTE_EVERY_MS = 30_000;

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

async function derive(passphrase: string, salt: string, rounds: number): Promise<string> {
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const key = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: rounds };
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}

export async function makeVerifier(passphrase: string): Promise<Verifier> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const hash = await derive(passphrase, salt, ROUNDS);
  return { salt, hash, rounds: ROUNDS, forgottenAtMs: null };
}

export async function isPassphrase(passphrase: string, verifier: Verifier): Promise<boolean> {
  return (await derive(passphrase, verifier.salt, verifier.rounds)) === verifier.hash;
}

async function readVerifier(): Promise<Verifier | null> {
  return ((await browser.storage.local.get(STORED))[STORED] as Verifier | undefined) ?? null;
}

async function seenAtMs(): Promise<number> {
  return ((await browser.storage.session.get(SEEN))[SEEN] as number | undefined) ?? 0;
}

/** The lock of all our pages. The passphrase is remembered by none of them, only that it was given since the browser began. */
export async function screenLock(nowMs: () => number) {
  const read = async (): Promise<LockState> => {
    const verifier = await readVerifier();
    if (verifier === null) return { kind: 'off', forgottenAtMs: null };
    const isOpen = nowMs() - (await seenAtMs()) < IDLE_MS;
    return { kind: isOpen ? 'open' : 'locked', forgottenAtMs: verifier.forgottenAtMs };
  };
  const state = createStore<LockState>(await read());
  const refresh = async (): Promise<void> => {
    const next = await read();
    const last = state.get();
    if (next.kind !== last.kind || next.forgottenAtMs !== last.forgottenAtMs) state.set(next);
  };
  let notedAtMs = 0;
  const open = async (): Promise<void> => {
    notedAtMs = nowMs();
    await browser.storage.session.set({ [SEEN]: notedAtMs });
  };
  const change = async (patch: Partial<Verifier>): Promise<void> => {
    const verifier = await readVerifier();
    if (verifier) await browser.storage.local.set({ [STORED]: { ...verifier, ...patch } });
    await refresh();
  };
  const takeOff = async (): Promise<void> => {
    await browser.storage.local.remove(STORED);
    await refresh();
  };
  browser.storage.onChanged.addListener((() => void refresh()) as never);
  setInterval(() => void refresh(), NOTE_EVERY_MS);
  return {
    state,
    async unlock(passphrase: string): Promise<boolean> {
      const verifier = await readVerifier();
      if (verifier && !(await isPassphrase(passphrase, verifier))) return false;
      await open();
      // Whoever knows it was never away: the wait of somebody else is over.
      await change({ forgottenAtMs: null });
      return true;
    },
    async setPassphrase(passphrase: string): Promise<void> {
      await open();
      await browser.storage.local.set({ [STORED]: await makeVerifier(passphrase) });
      await refresh();
    },
    async lockNow(): Promise<void> {
      await browser.storage.session.set({ [SEEN]: 0 });
      await refresh();
    },
    async takeOff(): Promise<void> {
      if (state.get().kind === 'open') await takeOff();
    },
    sayForgotten: (): Promise<void> => change({ forgottenAtMs: nowMs() }),
    async takeOffForgotten(): Promise<boolean> {
      const saidAtMs = (await readVerifier())?.forgottenAtMs ?? null;
      if (saidAtMs === null || nowMs() - saidAtMs < FORGOTTEN_WAIT_MS) return false;
      await takeOff();
      return true;
    },
    stayOpen(): void {
      if (state.get().kind === 'open' && nowMs() - notedAtMs > NOTE_EVERY_MS) void open();
    },
  };
}
