import type { ChainCrypto } from '@/lib/transcript/commitment';

/** WebCrypto behind the two functions that the hash chain needs. */
export const platformCrypto: ChainCrypto = {
  async sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  },
  randomBytes(length) {
    return crypto.getRandomValues(new Uint8Array(length));
  },
};
