import { Odds } from '@/lib/nlu/range-coder';

/** Writes what `BitReader` reads. */
export class BitWriter {
  private low = 0;
  private range = 0xffffffff;
  private cache = 0;
  private pending = 1;
  private readonly out: number[] = [];
  private readonly odds: Odds;

  constructor(contexts: number) {
    this.odds = new Odds(contexts);
  }

  bit(context: number, bit: number): void {
    const bound = this.odds.bound(context, this.range);
    if (bit) {
      this.low += bound;
      this.range -= bound;
    } else this.range = bound;
    this.odds.learn(context, bit);
    while (this.range < 0x1000000) {
      this.range *= 256;
      this.shift();
    }
  }

  bytes(): Uint8Array {
    for (let i = 0; i < 5; i++) this.shift();
    return Uint8Array.from(this.out);
  }

  private shift(): void {
    if (this.low < 0xff000000 || this.low >= 0x100000000) {
      const carry = this.low >= 0x100000000 ? 1 : 0;
      for (let byte = this.cache; this.pending > 0; this.pending--, byte = 0xff)
        this.out.push((byte + carry) & 0xff);
      this.cache = Math.floor(this.low / 0x1000000) % 256;
    }
    this.pending++;
    this.low = (this.low % 0x1000000) * 256;
  }
}
