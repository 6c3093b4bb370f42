/**
 * Nearly every line of a record is an ordinary message. One look at its text shows that it is what the guard in
 * `record-schema` lets through and written in canonical form; only other lines need to be taken apart for that.
 * Everything that this pattern takes, guard and canonical form take too, if it is JSON at all and well-formed.
 */
const UNESCAPED = String.raw`[^"\\\u0000-\u001f]*`;
const TEXT = `"${UNESCAPED}(?:${String.raw`\\["\\bfnrt]`}${UNESCAPED})*"`;
const HASH = '"[0-9a-f]{64}"';
const COUNT = String.raw`(?:0|[1-9]\d{0,14})`;
const orNull = (pattern: string): string => `(?:null|${pattern})`;
const oneOf = (...words: readonly string[]): string => `"(?:${words.join('|')})"`;

type Members = readonly (readonly [name: string, pattern: string])[];

const members = (all: Members): string =>
  all.map(([name, pattern]) => `"${name}":${pattern}`).join(',');
const objectOf = (all: Members): string => String.raw`\{${members(all)}\}`;
/** Any of the members, in order. Commas too many are no JSON. */
const anyOf = (names: readonly string[], pattern: string): string =>
  String.raw`\{${names.map((name) => `(?:"${name}":${pattern},?)?`).join('')}\}`;

const BODY = objectOf([
  ['afterId', orNull(TEXT)],
  ['content', oneOf('text', 'image', 'file', 'card')],
  [
    'pageTime',
    orNull(
      objectOf([
        ['iso', orNull(TEXT)],
        ['raw', TEXT],
        ['via', TEXT],
      ]),
    ),
  ],
  [
    'part',
    orNull(
      objectOf([
        ['count', COUNT],
        ['index', COUNT],
      ]),
    ),
  ],
  ['provisional', '(?:true|false)'],
  ['seen', oneOf('live', 'present', 'history', 'pasted')],
  ['sessionId', TEXT],
  ['speaker', oneOf('agent', 'customer', 'bot', 'system', 'unknown')],
  ['speakerReason', TEXT],
  ['withheld', String.raw`\[(?:${TEXT}(?:,${TEXT})*)?\]`],
]);

const FIELD = objectOf([
  ['commitment', HASH],
  ['salt', orNull('"[0-9a-f]{32}"')],
  ['text', orNull(TEXT)],
]);

const LINE = new RegExp(
  `^${objectOf([
    ['body', BODY],
    ['conversationId', TEXT],
    ['hash', HASH],
    ['id', TEXT],
    ['kind', '"message"'],
    // The guard has to see whether there is such an instant.
    ['observedAt', String.raw`"[-+\d:.T]{29}"`],
    [
      'personal',
      anyOf(['fileName', 'linkTargets', 'speakerName', 'staffNumber', 'text', 'title'], FIELD),
    ],
    ['prev', HASH],
    ['seq', String.raw`[1-9]\d{0,14}`],
    ['type', '"entry"'],
    ['v', '1'],
  ])}$`,
  's',
);

/** For a line of decoded UTF-8, in which no half of a pair stands alone. */
export function isPlainMessageLine(line: string): boolean {
  return LINE.test(line);
}
