import { SIMPLIFIED } from '@/lib/nlu/tokens/script-table';

/** A text in the one form in which it is searched; `at[i]` is the UTF-16 index in the original of `text[i]`. */
export interface FoldedText {
  readonly text: string;
  readonly at: readonly number[];
}

const IGNORED = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
const DIGIT = /[0-9]/;
const SEPARATOR = /[,，]/;

/**
 * One form for both scripts, both widths and both cases; blanks and invisible characters do not count, nor do the
 * separators inside a figure: 「１，２００元」 is found by 1200.
 */
export function fold(original: string): FoldedText {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < original.length; i += 1) {
    for (const char of foldChar(original, i)) {
      text += char;
      at.push(i);
    }
  }
  return { text, at };
}

/** The folded text alone. */
export function foldText(original: string): string {
  let text = '';
  for (let i = 0; i < original.length; i += 1) text += foldChar(original, i);
  return text;
}

function foldChar(text: string, index: number): string {
  const char = text.charAt(index);
  const code = char.charCodeAt(0);
  // The bulk of any chat: unified ideographs, which have one width and no case.
  if (code >= 0x4e00 && code <= 0x9fff) return SIMPLIFIED.get(char) ?? char;
  if (IGNORED.test(char)) return '';
  if (SEPARATOR.test(char) && isDigit(text, index - 1) && isDigit(text, index + 1)) return '';
  if (code >= 0xd800 && code <= 0xdfff) return char;
  return char.normalize('NFKC').toLowerCase();
}

function isDigit(text: string, index: number): boolean {
  return DIGIT.test(text.charAt(index).normalize('NFKC'));
}
