import { canonicalJson } from './canonical';
import type { PersonalField, PersonalFieldName } from './entry';
import { utf8 } from './utf8';

/** SHA-256 of bytes. May answer at once or later; verification takes either. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>;

/** What the chain needs from the platform, passed in so that this code stays pure. */
export interface ChainCrypto {
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
  /** Cryptographically strong random bytes. */
  randomBytes(count: number): Uint8Array;
}

/** Bytes of salt per field: enough that a short text cannot be guessed from its commitment. */
export const SALT_BYTES = 16;

/** Preimage of a commitment 承诺值: JCS of `{field, salt, text}`. */
export function commitmentBytes(
  field: string,
  salt: string,
  text: string,
): Uint8Array<ArrayBuffer> {
  return utf8(
    `{"field":${canonicalJson(field)},"salt":${canonicalJson(salt)},"text":${canonicalJson(text)}}`,
  );
}

/** Commits to one personal field under a fresh salt. `text` must be well-formed UTF-16. */
export async function commitField(
  field: PersonalFieldName,
  text: string,
  crypto: ChainCrypto,
): Promise<PersonalField> {
  const salt = toHex(crypto.randomBytes(SALT_BYTES));
  const digest = await crypto.sha256(commitmentBytes(field, salt, text));
  return { text, salt, commitment: toHex(digest) };
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += hexOfByte[byte];
  return out;
}

const ZERO = 48;
const NINE = 57;
const A = 97;
const F = 102;

function nibble(code: number): number {
  if (code >= ZERO && code <= NINE) return code - ZERO;
  return code >= A && code <= F ? code - A + 10 : Number.NaN;
}

/** Whether a text is the lower-case hexadecimal of bytes, without writing them out. */
export function isHexOf(bytes: Uint8Array, hex: string): boolean {
  if (hex.length !== 2 * bytes.length) return false;
  for (let at = 0; at < bytes.length; at += 1) {
    const value = nibble(hex.charCodeAt(2 * at)) * 16 + nibble(hex.charCodeAt(2 * at + 1));
    if (value !== bytes[at]) return false;
  }
  return true;
}
