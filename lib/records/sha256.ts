/**
 * SHA-256 (FIPS 180-4), synchronous: WebCrypto has no answer at once, which fifty thousand short entries need. Words are
 * signed, as the engine's own integers are.
 */

const K = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

const INITIAL = Int32Array.from([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

const schedule = new Int32Array(64);

function compress(state: Int32Array, block: Uint8Array, offset: number): void {
  const w = schedule;
  for (let i = 0, at = offset; i < 16; i += 1, at += 4)
    w[i] =
      ((block[at] as number) << 24) |
      ((block[at + 1] as number) << 16) |
      ((block[at + 2] as number) << 8) |
      (block[at + 3] as number);
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15] as number;
    const y = w[i - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
  }
  mix(state, w);
}

function mix(state: Int32Array, w: Int32Array): void {
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (w[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = ((state[0] as number) + a) | 0;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

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
      compress(this.#state, this.#block, 0);
    }
    for (; at + BLOCK_BYTES <= bytes.length; at += BLOCK_BYTES) compress(this.#state, bytes, at);
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
  for (; at + BLOCK_BYTES <= bytes.length; at += BLOCK_BYTES) compress(state, bytes, at);
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
  for (let block = 0; block < end; block += BLOCK_BYTES) compress(state, tail, block);
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
