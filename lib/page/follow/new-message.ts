import { staffNumberIn } from '@/lib/page/read-row/words';
import type { KnownMessage } from '@/lib/page/watch-types';
import type { Item } from './items-of';
import type { Message } from './message';

/** A long talk holds thousands of lists with nothing in them; this one stands for all. */
export const NONE: readonly never[] = [];

/** A message seen for the first time. */
export function fromItem(item: Item, id: string, nowMs: number): Message {
  return {
    id: id,
    prev: null,
    next: null,
    row: item.row,
    piece: item.piece,
    text: item.text,
    parts: NONE,
    speaker: 'unknown',
    reason: 'none',
    side: 'full',
    place: null,
    pageTime: item.pageTime,
    staffNumber: item.name ? staffNumberIn(item.name) : null,
    delivery: null,
    provisional: false,
    changedAt: nowMs,
    live: false,
    recalled: null,
    missingSince: null,
    typed: false,
    stored: false,
    hole: false,
    offset: null,
    streams: 0,
    ticks: 0,
    withheld: item.withheld.length === 0 ? NONE : item.withheld,
    sent: {
      text: item.text,
      speaker: 'unknown',
      timeRaw: null,
      timeIso: null,
      delivery: null,
      atMs: nowMs,
    },
  };
}

/** A message that was stored in an earlier session; where it stands on the page is not known yet. */
export function fromKnown(known: KnownMessage): Message {
  const text = known.text ?? '';
  return {
    id: known.id,
    prev: null,
    next: null,
    row: null,
    piece: null,
    text,
    parts: NONE,
    speaker: known.speaker,
    reason: 'none',
    side: 'full',
    place: null,
    pageTime: known.pageTimeRaw === null ? null : { raw: known.pageTimeRaw, iso: null, via: 'own' },
    staffNumber: null,
    delivery: null,
    provisional: false,
    changedAt: 0,
    live: false,
    recalled: known.recalled ? 'notice' : null,
    missingSince: null,
    typed: false,
    stored: true,
    hole: false,
    offset: null,
    streams: 0,
    ticks: 0,
    withheld: NONE,
    sent: {
      text,
      speaker: known.speaker,
      timeRaw: known.pageTimeRaw,
      timeIso: null,
      delivery: null,
      atMs: 0,
    },
  };
}
