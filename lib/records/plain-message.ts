import {
  type BytePattern,
  charactersOf,
  jsonText,
  listOf,
  literal,
  NOT,
  objectOf,
  oneOf,
  sequence,
} from './byte-pattern';

/**
 * Nearly every line of a record is an ordinary message. One look at its bytes shows that it is what the guard in
 * `record-schema` lets through and written in canonical form, and where the parts lie of which its hashes are made; only
 * other lines need to be taken apart for that. Whether there is such an instant as `observedAt` is left to the guard.
 */
export interface PlainMessage {
  /** Offsets into the bytes: the line, and its members beside `body` and `conversationId`, from the quote of the name on. */
  readonly from: number;
  readonly hashFrom: number;
  readonly idFrom: number;
  /** Behind the brace that opens `personal`, and at the one that closes it. */
  readonly fieldsFrom: number;
  readonly fieldsTo: number;
  readonly typeFrom: number;
  readonly versionFrom: number;
  readonly to: number;
  readonly fields: readonly PlainField[];
}

/** `"text":{"commitment":"…","salt":"…","text":"…"}`, salt and text both there or both null. */
export interface PlainField {
  readonly from: number;
  /** With the quotes around it. */
  readonly commitmentFrom: number;
  readonly commitmentTo: number;
  readonly to: number;
  readonly isWithheld: boolean;
}

const NULL = literal('null');
const orNull = (pattern: BytePattern): BytePattern => oneOf(NULL, pattern);
const wordOf = (...words: readonly string[]): BytePattern =>
  oneOf(...words.map((word) => literal(`"${word}"`)));

const DIGITS = '0123456789';
const quoted = (characters: string, length: number): BytePattern =>
  sequence(literal('"'), charactersOf(characters, { least: length, most: length }), literal('"'));
const hex = (length: number): BytePattern => quoted(`${DIGITS}abcdef`, length);
const hash = hex(64);
const positive = sequence(
  charactersOf(DIGITS.slice(1), { least: 1, most: 1 }),
  charactersOf(DIGITS, { least: 0, most: 14 }),
);
const count = oneOf(literal('0'), positive);

const body = objectOf({
  afterId: orNull(jsonText),
  content: wordOf('text', 'image', 'file', 'card'),
  pageTime: orNull(objectOf({ iso: orNull(jsonText), raw: jsonText, via: jsonText })),
  part: orNull(objectOf({ count, index: count })),
  provisional: oneOf(literal('true'), literal('false')),
  seen: wordOf('live', 'present', 'history', 'pasted'),
  sessionId: jsonText,
  speaker: wordOf('agent', 'customer', 'bot', 'system', 'unknown'),
  speakerReason: jsonText,
  withheld: listOf(jsonText),
});

const toHash = sequence(
  literal('{"body":'),
  body,
  literal(',"conversationId":'),
  jsonText,
  literal(','),
);
const toId = sequence(literal('"hash":'), hash, literal(','));
const toFields = sequence(
  literal('"id":'),
  jsonText,
  literal(',"kind":"message","observedAt":'),
  quoted(`${DIGITS}-+:.T`, 29),
  literal(',"personal":{'),
);
const toType = sequence(literal('},"prev":'), hash, literal(',"seq":'), positive, literal(','));
const toVersion = literal('"type":"entry",');
const toEnd = literal('"v":1}');

const NAMES = ['fileName', 'linkTargets', 'speakerName', 'staffNumber', 'text', 'title'].map(
  (name) => literal(`"${name}":{"commitment":`),
);
const COMMA = literal(',');
const WITHHELD = literal(',"salt":null,"text":null}');
const SHOWN = sequence(literal(',"salt":'), hex(32), literal(',"text":'), jsonText, literal('}'));

function fieldAt(bytes: Uint8Array, from: number, name: BytePattern): PlainField | null {
  const commitmentFrom = name(bytes, from);
  if (commitmentFrom === NOT) return null;
  const commitmentTo = hash(bytes, commitmentFrom);
  if (commitmentTo === NOT) return null;
  const withheldTo = WITHHELD(bytes, commitmentTo);
  const to = withheldTo === NOT ? SHOWN(bytes, commitmentTo) : withheldTo;
  return to === NOT
    ? null
    : { from, commitmentFrom, commitmentTo, to, isWithheld: withheldTo !== NOT };
}

/** Any of the fields, each once and in order, with commas between. */
function fieldsAt(bytes: Uint8Array, from: number): readonly PlainField[] {
  const fields: PlainField[] = [];
  let at = from;
  for (const name of NAMES) {
    const start = fields.length === 0 ? at : COMMA(bytes, at);
    if (start === NOT) break;
    const field = fieldAt(bytes, start, name);
    if (field === null) continue;
    fields.push(field);
    at = field.to;
  }
  return fields;
}

/** The parts of a line of well-formed UTF-8, without its line end; null when it is no ordinary message. */
export function plainMessage(bytes: Uint8Array, from: number, to: number): PlainMessage | null {
  const hashFrom = toHash(bytes, from);
  if (hashFrom === NOT) return null;
  const idFrom = toId(bytes, hashFrom);
  if (idFrom === NOT) return null;
  const fieldsFrom = toFields(bytes, idFrom);
  if (fieldsFrom === NOT) return null;
  const fields = fieldsAt(bytes, fieldsFrom);
  const fieldsTo = fields.at(-1)?.to ?? fieldsFrom;
  const typeFrom = toType(bytes, fieldsTo);
  if (typeFrom === NOT) return null;
  const versionFrom = toVersion(bytes, typeFrom);
  if (versionFrom === NOT || toEnd(bytes, versionFrom) !== to) return null;
  return { from, hashFrom, idFrom, fieldsFrom, fieldsTo, typeFrom, versionFrom, to, fields };
}
