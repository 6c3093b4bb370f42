import { addBlock } from './sha256-block';

/**
 * SHA-256 (FIPS 180-4), synchronous: WebCrypto has no answer at once, which fifty thousand short entries need. Words are
 * signed, as the engine's own integers are.
 */

const INITIAL = Int32Array.from([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

/** SHA-256 of what comes in stretches, none of which is kept. */
export class Sha256Stream {
  readonly #state = Int32Array.from(INITIAL);
  readonly #block = new Uint8Array(BLOCK_BYTES);
  #inBlock = 0;
  #bytes = 0;

  add(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    let at = 0;
    if (this.#inBlock > 0) {
      at = Math.min(bytes.length, BLOCK_BYTES - this.#inBlock);
      this.#block.set(bytes.subarray(0, at), this.#inBlock);
      this.#inBlock += at;
      if (this.#inBlock < BLOCK_BYTES) return;
      addBlock(this.#state, this.#block, 0);
    }
    for (; at + BLOCK_BYTES <= bytes.length; at += BLOCK_BYTES) addBlock(this.#state, bytes, at);
    this.#block.set(bytes.subarray(at));
    this.#inBlock = bytes.length - at;
  }

  /** Of all that was added. Nothing can be added afterwards. */
  digest(): Uint8Array<ArrayBuffer> {
    return finish(this.#state, this.#block.subarray(0, this.#inBlock), this.#bytes);
  }
}

/** SHA-256 of stretches one after the other. */
export function sha256OfStretches(stretches: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  const hash = new Sha256Stream();
  for (const stretch of stretches) hash.add(stretch);
  return hash.digest();
}

const BLOCK_BYTES = 64;
const state = new Int32Array(8);
/** The last bytes of what is hashed, with the padding behind them. */
const tail = new Uint8Array(2 * BLOCK_BYTES);
const tailView = new DataView(tail.buffer);

/** SHA-256 of bytes, at once. */
export function sha256Now(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  state.set(INITIAL);
  let at = 0;
  for (; at + BLOCK_BYTES <= bytes.length; at += BLOCK_BYTES) addBlock(state, bytes, at);
  return finish(state, bytes, bytes.length, at);
}

/** With the bytes from `at` on, fewer than a block, the padding and the length of all. */
function finish(
  state: Int32Array,
  bytes: Uint8Array,
  totalBytes: number,
  at = 0,
): Uint8Array<ArrayBuffer> {
  const left = bytes.length - at;
  const end = left < 56 ? BLOCK_BYTES : 2 * BLOCK_BYTES;
  tail.fill(0);
  for (let i = 0; i < left; i += 1) tail[i] = bytes[at + i] as number;
  tail[left] = 0x80;
  tailView.setUint32(end - 8, Math.floor((totalBytes * 8) / 2 ** 32));
  tailView.setUint32(end - 4, (totalBytes * 8) >>> 0);
  for (let block = 0; block < end; block += BLOCK_BYTES) addBlock(state, tail, block);
  const out = new Uint8Array(32);
  for (let i = 0; i < 8; i += 1) {
    const word = state[i] as number;
    out[4 * i] = word >>> 24;
    out[4 * i + 1] = word >>> 16;
    out[4 * i + 2] = word >>> 8;
    out[4 * i + 3] = word;
  }
  return out;
}
