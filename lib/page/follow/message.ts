import type { PrintedTime } from '@/lib/page/read-row/page-time';
import type { MessagePiece, Piece } from '@/lib/page/read-row/piece';
import type { Place, Side } from '@/lib/page/see/side';
import type { PageTime, SecretKind, Speaker, SpeakerReason } from '@/lib/transcript/entry';

/** Date and time lines and names stand above the messages they are about. */
export interface Carry {
  readonly time: PrintedTime | null;
  /** The time stood in the line of a name. */
  readonly timedNames: boolean;
  readonly day: number | null;
  readonly name: string | null;
  /** The first message below (or with) the name: others that look or stand otherwise are not by that speaker. */
  readonly first: MessagePiece | null;
}

/** A row of the list: the smallest element that shows at most one message. Rows form a linked list in visual order. */
export interface Row {
  el: Element;
  prev: Row | null;
  next: Row | null;
  dirty: boolean;
  /** Null until it was read once. */
  reading: readonly Piece[] | null;
  messages: readonly Message[];
  /** Holds a whole talk, written as lines of loose text. */
  lined: boolean;
  /** What the lines above say about the rows below: set when the row was last reconciled. */
  carry: Carry | null;
  /** The carry it was reconciled with. */
  used: Carry | null;
}

/** A message as this watcher knows it, in the order of the conversation (linked). */
export interface Message {
  readonly id: string;
  prev: Message | null;
  next: Message | null;
  row: Row | null;
  piece: MessagePiece | null;
  text: string;
  /** Ids of the further parts of an over-long text. */
  parts: readonly string[];
  speaker: Speaker;
  reason: SpeakerReason;
  side: Side;
  place: Place | null;
  pageTime: PageTime | null;
  staffNumber: string | null;
  delivery: 'sending' | 'sent' | 'failed' | null;
  provisional: boolean;
  changedAt: number;
  live: boolean;
  recalled: 'notice' | 'removed' | null;
  /** When it left the page although its place is still shown; null while shown or scrolled away. */
  missingSince: number | null;
  /** Equals what the user had typed and sent. */
  typed: boolean;
  /** Stored in an earlier session: its speaker may be the user's own correction and is kept. */
  stored: boolean;
  /** What stands above it is not known: the list jumped. */
  hole: boolean;
  /** Distance from the top and from the end of the list's content when last seen, px. */
  offset: { readonly top: number; readonly end: number } | null;
  withheld: readonly SecretKind[];
  /** How often its text was revised. */
  streams: number;
  /** How often in a row nothing but its digits changed: a clock that runs. */
  ticks: number;
  /** What the ledger has. */
  sent: Sent;
}

export interface Sent {
  readonly text: string;
  readonly speaker: Speaker;
  readonly timeRaw: string | null;
  readonly timeIso: string | null;
  readonly delivery: 'sending' | 'sent' | 'failed' | null;
  readonly atMs: number;
}
