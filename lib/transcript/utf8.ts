const encoder = new TextEncoder();

/** One buffer for many short texts: an engine needs six times as long for a buffer of its own as for the encoding. */
const SHARED_BYTES = 1 << 16;
/** A UTF-16 unit needs no more in UTF-8. */
const MOST_BYTES = 3;

let free: Uint8Array<ArrayBuffer> = new Uint8Array(0);

/** UTF-8 of a text. The bytes are the caller's own, but others may lie before and behind them in their buffer. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  const most = text.length * MOST_BYTES;
  if (most > SHARED_BYTES) return encoder.encode(text);
  if (most > free.length) free = new Uint8Array(SHARED_BYTES);
  const { written } = encoder.encodeInto(text, free);
  const bytes = free.subarray(0, written);
  free = free.subarray(written);
  return bytes;
}
