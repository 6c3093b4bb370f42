import type { MessagePiece } from '@/lib/page/read-row/piece';
import { isDots } from '@/lib/page/read-row/words';
import type { Row } from './message';

const lastSaid = (row: Row): MessagePiece | null => {
  const said = row.reading?.findLast((piece) => piece.kind === 'message');
  return said?.kind === 'message' ? said : null;
};

/** 「...」 below which nothing stands: somebody is writing. What comes below it shows that it was said. */
export function isPassing(row: Row, piece: MessagePiece): boolean {
  if (!isDots(piece.text) || row.messages.length > 0 || lastSaid(row) !== piece) return false;
  for (let at = row.next; at; at = at.next) if (lastSaid(at)) return false;
  return true;
}

/** The row above was passing until this one came. */
export function wasPassing(row: Row): boolean {
  const above = row.prev;
  const said = above ? lastSaid(above) : null;
  return above?.messages.length === 0 && said !== null && isDots(said.text);
}
