import type { DebtCase } from '@/lib/negotiation/case';
import { productsIn } from '@/lib/negotiation/lender-guess';
import { simplified } from '@/lib/negotiation/lenders';

/** What is known of a chat that belongs to no debt yet. */
export interface ChatClues {
  readonly pageOrigin: string | null;
  /** Page title and what has been said so far. */
  readonly texts: readonly string[];
  /** Earlier chats: where they were, and whose they are. */
  readonly earlier: readonly { readonly pageOrigin: string | null; readonly caseId: string }[];
}

/** Which debt a chat is probably about 这次谈的是哪一笔. Never taken without the user's yes. */
export interface DebtGuess {
  readonly debt: DebtCase;
  /** `named`: product or lender is named in the chat; `site`: it was talked about on this site; `only`: there is no other. */
  readonly why: 'named' | 'site' | 'only';
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

function isNamedIn(debt: DebtCase, plain: string, products: ReadonlySet<string>): boolean {
  const lender = debt.lenderName ? simplified(debt.lenderName) : '';
  const label = debt.label ? simplified(debt.label) : '';
  return (
    (debt.product !== null && products.has(debt.product)) ||
    (lender.length > 2 && plain.includes(lender)) ||
    (label.length > 1 && plain.includes(label))
  );
}

/** A guess only where one debt, and no other, fits. */
export function guessDebt(debts: readonly DebtCase[], clues: ChatClues): DebtGuess | null {
  const plain = simplified(clues.texts.join('\n'));
  const products = new Set<string>(productsIn(plain));
  const named = only(debts.filter((debt) => isNamedIn(debt, plain, products)));
  if (named) return { debt: named, why: 'named' };
  const here = new Set(
    clues.earlier
      .filter(({ pageOrigin }) => pageOrigin !== null && pageOrigin === clues.pageOrigin)
      .map(({ caseId }) => caseId),
  );
  const onSite = only(debts.filter(({ id }) => here.has(id)));
  if (onSite) return { debt: onSite, why: 'site' };
  const single = only(debts);
  return single ? { debt: single, why: 'only' } : null;
}
