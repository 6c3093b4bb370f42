import type { PlainField, PlainMessage } from './plain-message';
import { sha256Now } from './sha256';

/**
 * Whether the hash and the commitments in the line of a message are those of this very line (see `entryBytes` and
 * `commitmentBytes`): in canonical form, what is hashed lies in it in stretches and need not be written out again.
 */
export function isProven(bytes: Uint8Array, message: PlainMessage): boolean {
  return (
    isSha256(bytes, message.hashFrom + HASH_AT, entryPreimage(bytes, message)) &&
    message.fields.every(
      (field) =>
        field.isWithheld ||
        isSha256(bytes, field.commitmentFrom + 1, commitmentPreimage(bytes, field)),
    )
  );
}

const HASH_AT = '"hash":"'.length;
/** Between the quoted name of a field and its commitment. */
const COMMITMENT_NAME = ':{"commitment":'.length;
const COMMA = 0x2c;
const FIELD_NAME = new TextEncoder().encode('{"field":');

/** Without hash and type, and of each personal field only the commitment. */
function entryPreimage(bytes: Uint8Array, message: PlainMessage): Uint8Array {
  filled = 0;
  put(bytes, message.from, message.hashFrom);
  put(bytes, message.idFrom, message.fieldsFrom);
  for (const [index, { from, commitmentFrom, commitmentTo }] of message.fields.entries()) {
    if (index > 0) preimage[filled++] = COMMA;
    put(bytes, from, commitmentFrom - COMMITMENT_NAME + 1);
    put(bytes, commitmentFrom, commitmentTo);
  }
  put(bytes, message.fieldsTo, message.typeFrom);
  put(bytes, message.versionFrom, message.to);
  return preimage.subarray(0, filled);
}

/** The name of the field, and what stands in it behind the commitment. */
function commitmentPreimage(
  bytes: Uint8Array,
  { from, commitmentFrom, commitmentTo, to }: PlainField,
): Uint8Array {
  filled = 0;
  put(FIELD_NAME, 0, FIELD_NAME.length);
  put(bytes, from, commitmentFrom - COMMITMENT_NAME);
  put(bytes, commitmentTo, to);
  return preimage.subarray(0, filled);
}

/** One buffer for all: it is hashed before the next is put together. */
let preimage = new Uint8Array(1 << 12);
let filled = 0;

function put(bytes: Uint8Array, from: number, to: number): void {
  // A comma may follow.
  const most = filled + to - from + 1;
  if (most > preimage.length) {
    const larger = new Uint8Array(2 * most);
    larger.set(preimage);
    preimage = larger;
  }
  for (let at = from; at < to; at += 1) preimage[filled++] = bytes[at] as number;
}

const HEX = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** Whether the lower-case hexadecimal at a place is the SHA-256 of a text. */
function isSha256(bytes: Uint8Array, at: number, hashed: Uint8Array): boolean {
  let next = at;
  for (const byte of sha256Now(hashed)) {
    if (bytes[next] !== HEX[byte >>> 4] || bytes[next + 1] !== HEX[byte & 15]) return false;
    next += 2;
  }
  return true;
}
