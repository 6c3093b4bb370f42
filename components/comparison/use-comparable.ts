import type { OfferView } from '@/components/offers/offer-view';
import { useOffers } from '@/components/offers/offers-context';
import { useViewName } from '@/components/offers/use-view-name';
import type { Fen } from '@/lib/money/fen';
import type { PlanCheck } from '@/lib/repayment/check-plan';

/** A plan with figures, named by the letter that stands for it in table and chart. */
export interface Comparable {
  readonly letter: string;
  readonly name: string;
  readonly view: OfferView;
  readonly check: PlanCheck;
  readonly totalPaidFen: Fen;
}

const letterAt = (index: number): string => String.fromCharCode(65 + (index % 26));

/** Plans that can be compared, oldest first: a new offer takes the next letter, the others keep theirs. */
export function useComparable(): readonly Comparable[] {
  const { views } = useOffers();
  const nameOf = useViewName();
  const read = views.filter((view) => view.offer !== null).reverse();
  const byHand = views.filter((view) => view.offer === null).reverse();
  return [...read, ...byHand].flatMap((view, index) => {
    const { check } = view;
    return check?.totals
      ? [
          {
            letter: letterAt(index),
            name: nameOf(view),
            view,
            check,
            totalPaidFen: check.totals.totalPaidFen,
          },
        ]
      : [];
  });
}
