import { isBareHalf } from '@/lib/page/read-row/clock-halves';
import type { LabelPiece, MessagePiece } from '@/lib/page/read-row/piece';
import type { SecretKind } from '@/lib/transcript/entry';
import { pageTimeOf, printedDay, type TimeContext } from './civil-time';
import { halfAmong } from './half-of-day';
import type { Carry, Message, Row } from './message';
import { isPassing } from './passing';
import { timeUnder } from './time-below';

/** A message as the page shows it now, with what the lines above it say. */
export interface Item {
  readonly row: Row;
  readonly piece: MessagePiece;
  readonly text: string;
  readonly withheld: readonly SecretKind[];
  readonly name: string | null;
  readonly pageTime: Message['pageTime'];
}

const NO_CARRY: Carry = { time: null, timedNames: false, day: null, name: null, first: null };

/** Walks rows from the top, handing times, days and names of label lines down to the messages below them. */
export function itemsOf(
  rows: readonly Row[],
  mask: (text: string) => { readonly text: string; readonly withheld: readonly SecretKind[] },
  context: Omit<TimeContext, 'day'>,
): Item[] {
  const items: Item[] = [];
  let since = lastTimeAbove(rows[0]);
  const civilNow = context.nowMs + context.utcOffsetMinutes * 60_000;
  for (const row of rows) {
    let carry = carryInto(row);
    row.used = carry;
    for (const piece of row.reading ?? []) {
      if (piece.kind === 'label' && !piece.aimsUp) {
        // Only a line that is a date and nothing else speaks for the clocks below it.
        const dateLine = piece.time?.hour === null ? printedDay(piece.time, civilNow) : null;
        carry = {
          ...timeAbove(carry, piece),
          day: dateLine ?? carry.day,
          name: piece.name ?? (piece.time ? null : carry.name),
          first: piece.name || piece.time ? null : carry.first,
        };
      }
      if (piece.kind !== 'message' || isPassing(row, piece)) continue;
      const masked = mask(piece.text);
      const own = piece.time ?? timeUnder(row, piece);
      const time = own ?? carry.time;
      const name = piece.name ?? inherited(carry, piece);
      const pageTime = time
        ? pageTimeOf(time, own ? 'own' : 'separator', {
            ...context,
            day: carry.day,
            since,
            bareIsToday: context.bareIsToday === true && !own,
            half: context.halvesOpen && isBareHalf(time) ? halfAmong(row, time, civilNow) : null,
          })
        : null;
      since = pageTime?.iso ?? since;
      const { text, withheld } = masked;
      items.push({ row, piece, text, withheld, name, pageTime });
      if (piece.name !== null) carry = { ...carry, name: piece.name, first: piece };
      else if (name !== null && carry.first === null) carry = { ...carry, first: piece };
      else if (name === null && (carry.name ?? carry.first) !== null)
        carry = { ...carry, name: null, first: null };
    }
    row.carry = carry;
  }
  return items;
}

/** Of the nearest message above. */
function lastTimeAbove(row: Row | undefined): string | null {
  let at = row?.prev;
  while (at && at.messages.length === 0) at = at.prev;
  return at?.messages.at(-1)?.pageTime?.iso ?? null;
}

/** Where names carry the time, one without it tells none. */
function timeAbove(carry: Carry, { time, name }: LabelPiece): Pick<Carry, 'time' | 'timedNames'> {
  if (time) return { time: time.hour === null ? null : time, timedNames: name !== null };
  return name ? { time: carry.timedNames ? null : carry.time, timedNames: false } : carry;
}

/** The name above goes on for messages that look and stand like the first one below it. */
function inherited({ name, first }: Carry, piece: MessagePiece): string | null {
  if (name === null || first === null) return name;
  if (first.namedInLine) return null;
  if (piece.content === 'text' && first.content === 'text' && piece.look !== first.look)
    return null;
  // A picture of its own begins another speaker's turn, unless every message has one.
  if (piece.avatar !== null && first.avatar === null) return null;
  if (!piece.box || !first.box) return null;
  const near = (a: number, b: number) => Math.abs(a - b) <= 4;
  return near(piece.box.left, first.box.left) || near(piece.box.right, first.box.right)
    ? name
    : null;
}

function carryInto(row: Row): Carry {
  for (let at = row.prev; at; at = at.prev) if (at.carry) return at.carry;
  return NO_CARRY;
}

export const sameCarry = (a: Carry | null, b: Carry | null): boolean =>
  a === b ||
  (a?.time?.raw === b?.time?.raw &&
    a?.day === b?.day &&
    a?.name === b?.name &&
    a?.first?.look === b?.first?.look);

export const carryOut = (row: Row): Carry => row.carry ?? carryInto(row);
