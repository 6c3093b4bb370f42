import type { Box } from '@/lib/page/see/eyes';
import type { PrintedTime } from './page-time';

/** One message as a row shows it, before it is known who said it. */
export interface MessagePiece {
  readonly kind: 'message';
  readonly el: Element;
  readonly text: string;
  readonly content: 'text' | 'image' | 'file' | 'card';
  readonly links: readonly string[];
  readonly fileName: string | null;
  /** Where the bubble is, or the text when it has none. */
  readonly box: Box | null;
  readonly boxed: boolean;
  /** Fill, colour and size of the bubble; opaque, only compared. */
  readonly look: string;
  readonly slot: string;
  readonly centredStyle: boolean;
  readonly fontPx: number;
  readonly avatar: 'left' | 'right' | null;
  readonly name: string | null;
  /** The name stands before the text on its line; such pages print it with every message. */
  readonly namedInLine: boolean;
  readonly time: PrintedTime | null;
  readonly status: 'sending' | 'sent' | 'failed' | null;
  readonly labels: readonly string[];
}

/** A line that is about the messages below it, or about the one above. */
export interface LabelPiece {
  readonly kind: 'label';
  readonly time: PrintedTime | null;
  readonly name: string | null;
  readonly box: Box | null;
  readonly aimsUp?: boolean;
}

/** A control that offers older messages. */
export interface OlderPiece {
  readonly kind: 'older';
}

export type Piece = MessagePiece | LabelPiece | OlderPiece;
