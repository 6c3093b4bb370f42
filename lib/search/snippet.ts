import { fold } from './fold';
import { parseTerms } from './search-terms';

export interface SnippetPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** A stretch of a text around the first hit, with every hit in it marked. */
export function snippetOf(text: string, typed: string, length = 80): readonly SnippetPart[] {
  const ranges = hitRanges(text, typed);
  const first = ranges[0]?.[0] ?? 0;
  const from = first > length / 2 ? first - Math.floor(length / 4) : 0;
  const to = Math.min(text.length, from + length);
  const parts: SnippetPart[] = [];
  const push = (start: number, end: number, isHit: boolean): void => {
    if (end > start) parts.push({ text: text.slice(start, end), isHit });
  };
  let at = from;
  for (const [start, end] of ranges) {
    if (start < at || start >= to) continue;
    push(at, start, false);
    push(start, Math.min(end, to), true);
    at = Math.min(end, to);
  }
  push(at, to, false);
  if (from > 0) parts.unshift({ text: '…', isHit: false });
  if (to < text.length) parts.push({ text: '…', isHit: false });
  return parts;
}

/** Where the stretches stand, else where the words stand; in order, as UTF-16 indexes of the original. */
function hitRanges(text: string, typed: string): readonly (readonly [number, number])[] {
  const folded = fold(text);
  const { stretches, words } = parseTerms(typed);
  const whole = rangesOf(folded.text, stretches);
  const ranges = whole.length > 0 ? whole : rangesOf(folded.text, words);
  const inOriginal = ranges
    .map(([start, end]): [number, number] => [folded.at[start] ?? 0, (folded.at[end - 1] ?? 0) + 1])
    .sort((a, b) => a[0] - b[0]);
  return joinTouching(inOriginal);
}

function joinTouching(ranges: readonly [number, number][]): readonly [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function rangesOf(folded: string, wanted: readonly string[]): [number, number][] {
  return wanted.flatMap((one) => {
    const found: [number, number][] = [];
    for (let at = folded.indexOf(one); at >= 0 && one; at = folded.indexOf(one, at + one.length))
      found.push([at, at + one.length]);
    return found;
  });
}
