import type { Offer, Utterance } from './offer';

/** What the user told the extension; never a source of terms. */
export interface ReadingContext {
  readonly principalFen?: number | null;
  readonly overdueFen?: number | null;
}

/** State of the offer reader between two messages. Opaque; a new message costs the same however long the chat. */
export interface OfferReading {
  readonly offers: readonly Offer[];
}

export function emptyReading(): OfferReading {
  return { offers: [] };
}

export function readUtterance(
  state: OfferReading,
  _utterance: Utterance,
  _context: ReadingContext = {},
): OfferReading {
  return state;
}

/** Offers on the table so far, newest last; withdrawn ones are gone. */
export function offersOf(state: OfferReading): readonly Offer[] {
  return state.offers;
}
