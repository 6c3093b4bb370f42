import { sha256Now } from '@/lib/records/sha256';
import type { ChainCrypto, Sha256 } from '@/lib/transcript/commitment';

/** WebCrypto behind the two functions that the hash chain needs. */
export const platformCrypto: ChainCrypto = {
  async sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  },
  randomBytes(length) {
    return crypto.getRandomValues(new Uint8Array(length));
  },
};

/** WebCrypto takes some ten microseconds to answer at all; entries of a chain are hashed in fewer. */
const SHORT_BYTES = 1024;

/** SHA-256 for the many short texts of a chain and the few long files beside them. */
export const quickSha256: Sha256 = (bytes) =>
  bytes.length <= SHORT_BYTES ? sha256Now(bytes) : platformCrypto.sha256(bytes);
