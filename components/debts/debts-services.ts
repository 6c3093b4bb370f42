import type { Store } from '@/components/services-context';
import type { DebtCase } from '@/lib/negotiation/case';
import type { DebtGuess } from '@/lib/negotiation/debts/guess-debt';
import type { Result } from '@/lib/result';

/** A chat whose debt is not known yet, and what it may be about. */
export interface DebtQuestion {
  readonly debts: readonly DebtCase[];
  readonly guess: DebtGuess | null;
}

/** What the views ask of the store of debts 各笔欠款. */
export interface DebtsServices {
  readonly list: () => Promise<readonly DebtCase[]>;
  /** The debt in view while no conversation of its own is; null: the newest. */
  readonly chosen: Store<string | null>;
  /** Brings a debt into view, with its newest conversation. */
  readonly show: (caseId: string) => Promise<void>;
  /** Null: the chat has its debt, or there is nothing to choose from. */
  readonly questionOf: (conversationId: string) => Promise<DebtQuestion | null>;
  readonly assign: (
    conversationId: string,
    caseId: string,
  ) => Promise<Result<null, 'storage-failed'>>;
  /** Begins a debt; the chat in view is about it unless that has a named one already. */
  readonly begin: (
    facts: Partial<DebtCase>,
    conversationId: string | null,
  ) => Promise<Result<string, 'storage-failed'>>;
  /** All debts on a page of their own. */
  readonly openOverview: () => void;
}
