import { utf8 } from './utf8';

/**
 * Canonical JSON 规范化 JSON (RFC 8785, JCS), restricted to what a record holds: strings, booleans, null,
 * safe integers, arrays and objects. Fractions are refused, so that any language writes the same bytes.
 */

/** UTF-8 bytes of the canonical form. Throws `TypeError` as `canonicalJson` does. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return utf8(canonicalJson(value));
}

/**
 * The canonical form of a JSON value. Members whose value is `undefined` are left out, as in JSON.
 * Throws `TypeError` for a fraction, an unsafe integer, a lone surrogate or a non-JSON value.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`canonical: not an integer: ${value}`);
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value);
    default:
      throw new TypeError(`canonical: not JSON: ${typeof value}`);
  }
}

/** Nothing in it is escaped, and no half of a pair stands alone. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function canonicalString(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new TypeError('canonical: lone surrogate');
  return JSON.stringify(value);
}

function canonicalArray(items: readonly unknown[]): string {
  return `[${items.map(canonicalJson).join(',')}]`;
}

function canonicalObject(value: object): string {
  const members = value as Readonly<Record<string, unknown>>;
  let out = '';
  for (const key of sortedKeys(members)) {
    const member = members[key];
    if (member === undefined) continue;
    out += `${out === '' ? '' : ','}${quotedKey(key)}:${canonicalJson(member)}`;
  }
  return `{${out}}`;
}

/** By UTF-16 code units, as RFC 8785 §3.2.3 asks: the default order of `sort`. What was read from a record lies so already. */
function sortedKeys(members: object): readonly string[] {
  const keys = Object.keys(members);
  return areSorted(keys) ? keys : sortedAlike(keys);
}

/** Bodies of one kind have the same members in the same order: they are sorted once. No name in here holds a line break. */
const sortedShapes = new Map<string, readonly string[]>();
const MAX_SHAPES = 200;

function sortedAlike(keys: string[]): readonly string[] {
  const shape = keys.join('\n');
  const known = sortedShapes.get(shape);
  // With as many names there is no line break left over for one of them to hold: they are the same.
  if (known?.length === keys.length) return known;
  const isPlain = !keys.some((key) => key.includes('\n'));
  keys.sort();
  if (isPlain && sortedShapes.size < MAX_SHAPES) sortedShapes.set(shape, keys);
  return keys;
}

function areSorted(keys: readonly string[]): boolean {
  for (let at = 1; at < keys.length; at += 1)
    if ((keys[at - 1] as string) > (keys[at] as string)) return false;
  return true;
}

/** Member names of entries are few and come again in every entry. */
const quotedKeys = new Map<string, string>();
const MAX_QUOTED_KEYS = 500;

function quotedKey(key: string): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const quoted = canonicalString(key);
  if (quotedKeys.size < MAX_QUOTED_KEYS) quotedKeys.set(key, quoted);
  return quoted;
}

/** A copy in which every lone surrogate is U+FFFD: a page can show one, but UTF-8 cannot carry it. */
export function toWellFormedJson<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T;
  if (Array.isArray(value)) return value.map(toWellFormedJson) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [
    key.toWellFormed(),
    toWellFormedJson(member),
  ]);
  return Object.fromEntries(entries) as T;
}
