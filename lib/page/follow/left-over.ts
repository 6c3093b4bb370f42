import type { Piece } from '@/lib/page/read-row/piece';
import type { RowScan } from '@/lib/page/read-row/segment';
import { isHeading } from '@/lib/page/see/element-kinds';
import { type Eyes, heightOf } from '@/lib/page/see/eyes';

/** A line of text is at least so high, px. */
const LINE_PX = 8;
/** What is offered to press, in a few words. */
const OFFER = 12;
/** Signs alone say nothing that could be lost. */
const WORDY = /[\p{L}\p{N}]/u;
/** In more pieces than this a row is only held against whole lines. */
const MOST_SAID = 200;

const NOTHING: readonly string[] = [];

/**
 * What a row shows and no message of it says: its texts less what was taken for the words, the name or the time of one.
 * Knows nothing of how rows are read, so that it also tells when that goes wrong.
 */
export function leftOver({ segments }: RowScan, pieces: readonly Piece[]): readonly string[] {
  const [first] = pieces;
  if (segments.length === 1 && first?.kind === 'message' && first.text === segments[0]?.text)
    return NOTHING;
  const said = new Set<string>();
  for (const piece of pieces) {
    if (piece.kind === 'older') continue;
    if (piece.kind === 'message') for (const line of piece.text.split('\n')) said.add(line);
    if (piece.name) said.add(piece.name);
    if (piece.time) said.add(piece.time.raw);
  }
  said.delete('');
  const longest = said.size > MOST_SAID ? [] : [...said].sort((a, b) => b.length - a.length);
  const left: string[] = [];
  for (const { text, kind } of segments)
    for (const line of kind === 'text' || (kind === 'button' && text.length > OFFER)
      ? text.split('\n')
      : NOTHING) {
      if (said.has(line)) continue;
      let rest = line;
      for (const words of longest) rest = rest.replace(words, '\n');
      for (const part of rest.split('\n')) if (WORDY.test(part)) left.push(part.trim());
    }
  return left;
}

/** Text of a row in which none was seen although it stands there to be read. */
export function unscanned(row: Element, eyes: Eyes): readonly string[] {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is displayed counts.
  const text = ((row as HTMLElement).innerText ?? '').trim();
  if (!WORDY.test(text) || isHeading(row) || !eyes.isShown(row)) return NOTHING;
  return heightOf(eyes.box(row)) < LINE_PX ? NOTHING : text.split(/\n+/);
}
