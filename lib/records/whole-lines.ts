export const LF = 10;

/** Cuts a text that comes in pieces behind the last line that is whole; what is left waits for the next piece. */
export class WholeLines {
  #kept = new Uint8Array(0);
  #filled = 0;
  #used = 0;

  /** The lines that are whole by now, one behind the other; they are the reader's until the next piece. */
  add(piece: Uint8Array): Uint8Array {
    this.#dropUsed();
    const end = piece.lastIndexOf(LF) + 1;
    if (end > 0) this.#used = this.#filled + end;
    this.#keep(piece);
    return this.#kept.subarray(0, this.#used);
  }

  /** What stands behind the last line end. */
  rest(): Uint8Array {
    return this.#kept.subarray(this.#used, this.#filled);
  }

  #dropUsed(): void {
    this.#kept.copyWithin(0, this.#used, this.#filled);
    this.#filled -= this.#used;
    this.#used = 0;
  }

  #keep(piece: Uint8Array): void {
    const needed = this.#filled + piece.length;
    if (needed > this.#kept.length) {
      const larger = new Uint8Array(2 * needed);
      larger.set(this.#kept.subarray(0, this.#filled));
      this.#kept = larger;
    }
    this.#kept.set(piece, this.#filled);
    this.#filled = needed;
  }
}
