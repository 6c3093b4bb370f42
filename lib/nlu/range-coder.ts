/** Likelihoods of a bit, in 32768ths, learnt while reading: at first quickly, in the end as slowly as this. */
const SLOWEST = 128;
const WHOLE = 32768;

/** How likely no bit is in each context. */
export class Odds {
  private readonly odds: Uint16Array;
  private readonly seen: Uint8Array;

  constructor(contexts: number) {
    this.odds = new Uint16Array(contexts).fill(WHOLE / 2);
    this.seen = new Uint8Array(contexts);
  }

  /** The part of a range that stands for no bit. */
  bound(context: number, range: number): number {
    return (range >>> 15) * (this.odds[context] ?? 0);
  }

  learn(context: number, bit: number): void {
    const odds = this.odds[context] ?? 0;
    const seen = Math.min((this.seen[context] ?? 0) + 1, SLOWEST);
    const next = odds + Math.trunc(((bit ? 0 : WHOLE) - odds) / (seen + 0.5));
    this.odds[context] = Math.max(16, Math.min(WHOLE - 16, next));
    this.seen[context] = seen;
  }
}

/** Reads bits of an adaptive binary range coder (that of LZMA), one likelihood for each `context`. */
export class BitReader {
  private range = 0xffffffff;
  private code = 0;
  private next = 1;
  private readonly bytes: Uint8Array;
  private readonly odds: Odds;

  constructor(bytes: Uint8Array, contexts: number) {
    this.bytes = bytes;
    this.odds = new Odds(contexts);
    for (let i = 0; i < 4; i++) this.take();
  }

  bit(context: number): number {
    const bound = this.odds.bound(context, this.range);
    const bit = this.code < bound ? 0 : 1;
    if (bit) {
      this.code -= bound;
      this.range -= bound;
    } else this.range = bound;
    this.odds.learn(context, bit);
    while (this.range < 0x1000000) {
      this.range *= 256;
      this.take();
    }
    return bit;
  }

  private take(): void {
    this.code = (this.code * 256 + (this.bytes[this.next++] ?? 0)) % 0x100000000;
  }
}
