import type { Sha256 } from '@/lib/transcript/commitment';
import { Sha256Stream } from './sha256';

/** Put together up to so much: the platform hashes several times as fast as script, but only what is in one piece. */
const MOST_WHOLE_BYTES = 1 << 26;

/** SHA-256 of what comes in stretches and is expected to be `bytes` long; right too when it is not. */
export class LongHash {
  readonly #bytes: number;
  readonly #stream = new Sha256Stream();
  #whole: Uint8Array<ArrayBuffer> | null = null;
  #filled = 0;

  constructor(bytes: number) {
    this.#bytes = bytes <= MOST_WHOLE_BYTES ? bytes : 0;
  }

  add(stretch: Uint8Array): void {
    const end = this.#filled + stretch.length;
    if (end <= this.#bytes) {
      this.#whole ??= new Uint8Array(this.#bytes);
      this.#whole.set(stretch, this.#filled);
    } else {
      if (this.#filled <= this.#bytes) this.#leaveWhole();
      this.#stream.add(stretch);
    }
    this.#filled = end;
  }

  /** Of all that was added. Nothing can be added afterwards. */
  digest(sha256: Sha256): ReturnType<Sha256> {
    if (this.#filled > this.#bytes) return this.#stream.digest();
    return sha256((this.#whole ?? new Uint8Array()).subarray(0, this.#filled));
  }

  #leaveWhole(): void {
    if (this.#whole) this.#stream.add(this.#whole.subarray(0, this.#filled));
    this.#whole = null;
  }
}

/** SHA-256 of stretches one after the other, expected to be `bytes` long together. */
export function hashStretches(
  stretches: Iterable<Uint8Array>,
  bytes: number,
  sha256: Sha256,
): ReturnType<Sha256> {
  const hash = new LongHash(bytes);
  for (const stretch of stretches) hash.add(stretch);
  return hash.digest(sha256);
}
