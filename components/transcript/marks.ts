import type { Offer, Span } from '@/lib/nlu/offers/offer';
import type { Contradiction } from '@/lib/nlu/promises';

/** A stretch of a message that became a term of an offer. */
export interface Mark {
  readonly start: number;
  readonly text: string;
  readonly offerId: string;
}

export type Segment = {
  readonly text: string;
  readonly start: number;
  readonly offerId: string | null;
};

/**
 * Terms by message. A later offer that reuses a message wins: its card is the current one. A figure that a later one went
 * against stays marked and leads to the offer that has the later one.
 */
export function marksByMessage(
  offers: readonly Offer[],
  contradictions: readonly Contradiction[] = [],
): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const offer of offers)
    for (const span of Object.values(offer.spans) as (Span | undefined)[]) {
      if (!span || span.text === '') continue;
      const known = marks.get(span.messageId) ?? [];
      known.push({ start: span.start, text: span.text, offerId: offer.id });
      marks.set(span.messageId, known);
    }
  for (const { field, earlier, later } of contradictions) {
    if (field === 'promise') continue;
    const offer = offers.findLast(({ spans }) => spans[field]?.messageId === later.messageId);
    if (!offer) continue;
    const known = marks.get(earlier.messageId) ?? [];
    known.push({ start: earlier.start, text: earlier.text, offerId: offer.id });
    marks.set(earlier.messageId, known);
  }
  return marks;
}

/** Cuts the text at its marks. A mark that does not stand where it says, or overlaps, is left out. */
export function segmentText(text: string, marks: readonly Mark[]): readonly Segment[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.text.length - a.text.length);
  const segments: Segment[] = [];
  let at = 0;
  for (const mark of sorted) {
    if (mark.start < at || !text.startsWith(mark.text, mark.start)) continue;
    if (mark.start > at)
      segments.push({ text: text.slice(at, mark.start), start: at, offerId: null });
    segments.push({ text: mark.text, start: mark.start, offerId: mark.offerId });
    at = mark.start + mark.text.length;
  }
  if (at < text.length) segments.push({ text: text.slice(at), start: at, offerId: null });
  return segments;
}
