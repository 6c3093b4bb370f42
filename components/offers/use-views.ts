import { useMemo, useRef } from 'react';
import { useAgreement } from '@/components/agreement/agreement-context';
import { useConversation } from '@/components/conversation-context';
import { type CheckBase, lookAt, type OfferView } from '@/components/offers/offer-view';
import type { PlanEdits } from '@/components/offers/use-plan-edits';
import { offerOnTable } from '@/lib/negotiation/agreement/agreement';
import { asSaid } from '@/lib/negotiation/offer-to-plan/as-said';
import { planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import { planFromOwn } from '@/lib/negotiation/offer-to-plan/own-plan';
import { waysOf } from '@/lib/negotiation/offer-to-plan/ways';

type MakeView = (id: string, from: readonly unknown[], make: () => OfferView) => OfferView;

/** Makes the view of a plan again only when something it is made from is another: a keystroke costs the one plan typed into. */
function useKnownViews(): MakeView {
  const known = useRef(
    new Map<string, { readonly from: readonly unknown[]; readonly view: OfferView }>(),
  );
  return (id, from, make) => {
    const last = known.current.get(id);
    if (last?.from.every((part, index) => part === from[index])) return last.view;
    const view = make();
    known.current.set(id, { from, view });
    return view;
  };
}

const NO_CORRECTIONS = {};

/** All plans, newest first; those entered by hand before those read. */
export function useViews(
  base: CheckBase,
  { ownPlans, corrections }: PlanEdits,
  unreadable: ReadonlySet<string>,
): readonly OfferView[] {
  const { understanding, messages } = useConversation();
  const { ledger } = useAgreement();
  const { offers } = understanding;
  const viewOf = useKnownViews();
  const ways = useMemo(() => offers.flatMap(waysOf), [offers]);
  const textById = useMemo(
    () => new Map(messages.map((message) => [message.id, message.text])),
    [messages],
  );
  const onTable = offerOnTable(ledger);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `viewOf` only remembers
  return useMemo(() => {
    const byHand = Object.entries(ownPlans).map(([id, own]) => {
      const hasUnreadField = unreadable.has(id);
      return viewOf(id, [own, base, hasUnreadField], () => {
        const read = planFromOwn(id, own);
        return lookAt({ id, offer: null, read, isOnTable: false, hasUnreadField }, base);
      });
    });
    const read = ways.map((offer) => {
      const { id } = offer;
      const overrides = corrections[id] ?? NO_CORRECTIONS;
      const hasUnreadField = unreadable.has(id);
      const isOnTable = id === onTable;
      return viewOf(id, [offer, overrides, textById, base, isOnTable, hasUnreadField], () => {
        const textOf = (messageId: string) => textById.get(messageId) ?? null;
        const plan = planFromOffer(offer, { overrides, textOf });
        const said = asSaid(offer, textOf);
        return lookAt({ id, offer: said, read: plan, isOnTable, hasUnreadField }, base);
      });
    });
    return [...byHand.reverse(), ...read.reverse()];
  }, [ways, textById, base, onTable, ownPlans, corrections, unreadable]);
}
