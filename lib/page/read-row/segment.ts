import type { Box } from '@/lib/page/see/eyes';

/** A stretch of text in one inline element, or a thing that stands for text. */
export interface Run {
  readonly text: string;
  /** The element that directly holds it. */
  readonly el: Element;
}

/** One block of the page with text or media in it, as it is drawn. */
export interface Segment {
  readonly el: Element;
  readonly kind: 'text' | 'button' | 'image' | 'file' | 'video' | 'audio';
  readonly runs: readonly Run[];
  readonly text: string;
  /** Where in the row it stands: tags and classes from the row down. Opaque; only compared. */
  readonly slot: string;
  /** Ancestors (outermost first) drawn as a box of their own: filled, framed, shadowed. */
  readonly boxes: readonly Element[];
  readonly fontPx: number;
  readonly color: string;
  readonly weight: number;
  readonly centred: boolean;
  readonly links: readonly string[];
  /** Drawn by the style sheet (`::before`, `::after`). */
  readonly drawnByStyle: boolean;
  readonly fileName: string | null;
  /** The small picture that is all there is in this block: an emoji, or somebody's picture. */
  readonly lonePicture: Element | null;
  /** Lies in an inline stretch before (-) or after (+) text, or is free of the text flow. */
  readonly free: boolean;
  /** Part of a table, quotation or code: always said, never a label. */
  readonly inText: boolean;
}

/** What a row of the list holds. `avatars` are small pictures beside the text. */
export interface RowScan {
  readonly segments: readonly Segment[];
  readonly avatars: readonly { readonly el: Element; readonly box: Box }[];
  readonly shadows: readonly ShadowRoot[];
  /** Words on the row for assistive technology (`aria-label` of it and of what is around the text). */
  readonly labels: readonly string[];
  /** Stays in view while the list scrolls: a card or a heading, nothing that was said. */
  readonly pinned: boolean;
  /** Too much in it to be looked at piece by piece. */
  readonly huge: boolean;
}
