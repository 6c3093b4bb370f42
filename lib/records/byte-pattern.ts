/**
 * Where what a pattern describes ends in the UTF-8 of a line, if it begins at `at`; `NOT` if it does not. A regular
 * expression needs the line as a text, takes twice the time, and cannot say in which bytes the parts lie.
 */
export type BytePattern = (bytes: Uint8Array, at: number) => number;

export const NOT = -1;

const encoder = new TextEncoder();

/** These very characters. */
export function literal(text: string): BytePattern {
  const expected = encoder.encode(text);
  return (bytes, at) => {
    for (let i = 0; i < expected.length; i += 1) if (bytes[at + i] !== expected[i]) return NOT;
    return at + expected.length;
  };
}

/** One after the other. */
export function sequence(...patterns: readonly BytePattern[]): BytePattern {
  return (bytes, at) => {
    let end = at;
    for (const pattern of patterns) {
      end = pattern(bytes, end);
      if (end === NOT) return NOT;
    }
    return end;
  };
}

/** The first of them that fits. */
export function oneOf(...patterns: readonly BytePattern[]): BytePattern {
  return (bytes, at) => {
    for (const pattern of patterns) {
      const end = pattern(bytes, at);
      if (end !== NOT) return end;
    }
    return NOT;
  };
}

/** So many of these ASCII characters. */
export function charactersOf(
  all: string,
  { least, most }: { least: number; most: number },
): BytePattern {
  const isOne = new Uint8Array(256);
  for (const byte of encoder.encode(all)) isOne[byte] = 1;
  return (bytes, at) => {
    let end = at;
    while (end - at < most && isOne[bytes[end] ?? 0] === 1) end += 1;
    return end - at < least ? NOT : end;
  };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const SHORT_ESCAPE = charactersOf('"\\bfnrt', { least: 1, most: 1 });

/** A JSON string as the canonical form writes it (RFC 8785 §3.2.2.2), unless a control character in it needs a number. */
export const jsonText: BytePattern = (bytes, at) => {
  if (bytes[at] !== QUOTE) return NOT;
  for (let end = at + 1; end < bytes.length; end += 1) {
    const byte = bytes[end] as number;
    if (byte === QUOTE) return end + 1;
    if (byte < SPACE) return NOT;
    if (byte !== BACKSLASH) continue;
    end += 1;
    if (SHORT_ESCAPE(bytes, end) === NOT) return NOT;
  }
  return NOT;
};

/** None or several of them between brackets, with commas between. */
export function listOf(pattern: BytePattern): BytePattern {
  const [open, comma, close] = [literal('['), literal(','), literal(']')];
  return (bytes, at) => {
    let end = open(bytes, at);
    if (end === NOT) return NOT;
    for (let isFirst = true; ; isFirst = false) {
      const closed = close(bytes, end);
      if (closed !== NOT) return closed;
      if (!isFirst) end = comma(bytes, end);
      end = end === NOT ? NOT : pattern(bytes, end);
      if (end === NOT) return NOT;
    }
  };
}

/** An object of just these members, in this order. */
export function objectOf(members: Readonly<Record<string, BytePattern>>): BytePattern {
  const parts = Object.entries(members).map(([name, pattern], index) =>
    sequence(literal(`${index === 0 ? '' : ','}"${name}":`), pattern),
  );
  return sequence(literal('{'), ...parts, literal('}'));
}
