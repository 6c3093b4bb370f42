const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1)
    value = value & 1 ? 0xedb8_8320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** `SLICES[256 * n + byte]`: the effect of a byte that n others follow, so that four are taken at a step. */
const SLICES = new Uint32Array(4 * 256);
SLICES.set(TABLE);
for (let at = 256; at < SLICES.length; at += 1) {
  const before = SLICES[at - 256] as number;
  SLICES[at] = (before >>> 8) ^ (TABLE[before & 0xff] as number);
}

/** CRC-32 of a file in parts as zips carry it (APPNOTE 6.3.10 §4.4.7), unsigned. */
export function crc32(parts: readonly Uint8Array[]): number {
  return ~parts.reduce(goOn, -1) >>> 0;
}

function goOn(before: number, bytes: Uint8Array): number {
  let crc = before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    const b0 = (crc ^ (bytes[at] as number)) & 0xff;
    const b1 = ((crc >>> 8) ^ (bytes[at + 1] as number)) & 0xff;
    const b2 = ((crc >>> 16) ^ (bytes[at + 2] as number)) & 0xff;
    const b3 = ((crc >>> 24) ^ (bytes[at + 3] as number)) & 0xff;
    crc =
      (SLICES[768 + b0] as number) ^
      (SLICES[512 + b1] as number) ^
      (SLICES[256 + b2] as number) ^
      (SLICES[b3] as number);
  }
  for (; at < bytes.length; at += 1)
    crc = (TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return crc;
}
