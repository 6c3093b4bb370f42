/** Likelihoods of a bit, in 2048ths, learnt while reading. */
export const EVEN = 1024;
/** How slowly they are learnt. */
export const PACE = 5;

/** Reads bits of an adaptive binary range coder (that of LZMA), one likelihood for each `context`. */
export class BitReader {
  private range = 0xffffffff;
  private code = 0;
  private next = 1;
  private readonly bytes: Uint8Array;
  private readonly odds: Uint16Array;

  constructor(bytes: Uint8Array, contexts: number) {
    this.bytes = bytes;
    this.odds = new Uint16Array(contexts).fill(EVEN);
    for (let i = 0; i < 4; i++) this.take();
  }

  bit(context: number): number {
    const odds = this.odds[context] ?? EVEN;
    const bound = (this.range >>> 11) * odds;
    const one = this.code >= bound;
    if (one) {
      this.code -= bound;
      this.range -= bound;
      this.odds[context] = odds - (odds >> PACE);
    } else {
      this.range = bound;
      this.odds[context] = odds + ((2048 - odds) >> PACE);
    }
    while (this.range < 0x1000000) {
      this.range *= 256;
      this.take();
    }
    return one ? 1 : 0;
  }

  private take(): void {
    this.code = (this.code * 256 + (this.bytes[this.next++] ?? 0)) % 0x100000000;
  }
}
