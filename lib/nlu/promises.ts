import type { Fen } from '@/lib/money/fen';
import type { OfferField, Span, Utterance } from './offer';
import type { OfferReading } from './read-offers';

/** What the agent promised 承诺: what, by when, in which words. */
export interface AgentPromise {
  readonly id: string;
  readonly what:
    | 'callback'
    | 'escalate'
    | 'waiver'
    | 'stop_contact'
    | 'credit'
    | 'no_legal_action'
    | 'restore'
    | 'document'
    | 'plan'
    | 'other';
  readonly dueBy: string | null;
  readonly ticket: string | null;
  readonly verbalOnly: boolean;
  readonly span: Span;
}

/** A later figure that differs from an earlier one 前后不一致, both quoted. */
export interface Contradiction {
  readonly id: string;
  readonly field: OfferField | 'promise';
  readonly earlier: Span;
  readonly later: Span;
  readonly earlierFen: Fen | null;
  readonly laterFen: Fen | null;
  /** The agent named it a correction. */
  readonly corrected: boolean;
}

export interface PromiseLedger {
  readonly promises: readonly AgentPromise[];
  readonly contradictions: readonly Contradiction[];
}

export function emptyLedger(): PromiseLedger {
  return { promises: [], contradictions: [] };
}

/** Reads one message. `before` and `after` are the offer reading before and after the same message. */
export function recordUtterance(
  ledger: PromiseLedger,
  _utterance: Utterance,
  _readings: { readonly before: OfferReading; readonly after: OfferReading },
): PromiseLedger {
  return ledger;
}
