/**
 * Characters that are there and not seen: controls, marks that turn the direction of text, and marks without width. They
 * are kept as they are and shown by number, so that what is read is what was there. The joiner inside emoji stays.
 */
export const HIDDEN_MARKS =
  '\\p{Cc}\\u00ad\\u061c\\u180e\\u200b\\u200c\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff\\ufff9-\\ufffb';
/** A joiner that joins no emoji. */
export const LONE_JOINER = '(?<![\\u2190-\\u2bff\\ufe0f\\u{1f000}-\\u{1faff}])\\u200d';

const HIDDEN = new RegExp(`(?![\\n\\r\\t])[${HIDDEN_MARKS}]|${LONE_JOINER}`, 'gu');

/** As people write a character's number: `U+202E`. */
export function numberOf(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${number}`;
}

/** A stretch of text as it is, or one hidden mark by its number. Line breaks and tabs are seen, so they are text. */
export interface VisiblePart {
  readonly start: number;
  readonly text: string;
  readonly isMark: boolean;
}

export function splitHiddenMarks(text: string): readonly VisiblePart[] {
  const parts: VisiblePart[] = [];
  let at = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > at)
      parts.push({ start: at, text: text.slice(at, match.index), isMark: false });
    parts.push({ start: match.index, text: numberOf(match[0]), isMark: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ start: at, text: text.slice(at), isMark: false });
  return parts;
}
