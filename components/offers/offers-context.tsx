import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useAgreement } from '@/components/agreement/agreement-context';
import { useConversation } from '@/components/conversation-context';
import { usePlanEdits } from '@/components/offers/use-plan-edits';
import { useServices } from '@/components/services-context';
import { offerOnTable } from '@/lib/negotiation/agreement/agreement';
import { fillFromTerms } from '@/lib/negotiation/agreement/plan-from-terms';
import { knownStates } from '@/lib/negotiation/agreement/table';
import { type OfferPlan, planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import { planFromOwn } from '@/lib/negotiation/offer-to-plan/own-plan';
import type { TermOverrides } from '@/lib/negotiation/offer-to-plan/term-overrides';
import { waysOf } from '@/lib/negotiation/offer-to-plan/ways';
import { optionsOfCase, situationOfCase } from '@/lib/negotiation/situation-of-case';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import type { Offer } from '@/lib/nlu/offers/offer';
import { checkPlan, type PlanCheck } from '@/lib/repayment/check-plan';
import type { PlanKind } from '@/lib/repayment/plan';
import type { PlanInputError } from '@/lib/repayment/plan-input-error';
import { EMPTY_SITUATION, type Situation } from '@/lib/repayment/situation';

/** A plan on the table, read from the chat or entered by hand, with everything computed about it. */
export interface OfferView {
  readonly id: string;
  /** Null for a plan entered by hand. */
  readonly offer: Offer | null;
  readonly read: OfferPlan;
  /** Null when a field cannot be calculated with; `errors` name it. */
  readonly check: PlanCheck | null;
  readonly errors: readonly PlanInputError[];
  /** What the terms are talked over for: the newest one read from the chat, unless another was chosen. */
  readonly isOnTable: boolean;
}

interface Offers {
  /** Newest first; plans entered by hand before those read. */
  readonly views: readonly OfferView[];
  readonly situation: Situation;
  readonly override: (id: string, patch: TermOverrides) => void;
  /** Gives the terms back as they were read. */
  readonly resetOverrides: (id: string) => void;
  /** A field of that plan's form holds something that cannot be read, or no longer does. */
  readonly reportUnreadable: (id: string, fieldId: string, isUnreadable: boolean) => void;
  /** Today at the person's place, ISO. */
  readonly today: string;
  readonly addManual: (kind: PlanKind, terms?: TermOverrides) => string;
  readonly removeManual: (id: string) => void;
  /** Ids whose working the user has opened. */
  readonly opened: ReadonlySet<string>;
  readonly markOpened: (id: string) => void;
  /** The part of the tab to bring into view; a new object for every request. */
  readonly wanted: { readonly what: OffersPart } | null;
  readonly jumpTo: (what: OffersPart) => void;
}

export type OffersPart = 'comparison' | 'proposal';

const OffersContext = createContext<Offers | null>(null);

/** What is looked at in the tab; gone with the panel. */
function useLooking() {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<Offers['wanted']>(null);
  return {
    wanted,
    jumpTo: (what: OffersPart) => setWanted({ what }),
    opened,
    markOpened: (id: string) => setOpened((all) => (all.has(id) ? all : new Set([...all, id]))),
  };
}

/** Plans whose form holds something that cannot be read: no figure of theirs is shown meanwhile. */
function useUnreadable() {
  const [fields, setFields] = useState<readonly { id: string; fieldId: string }[]>([]);
  const reportUnreadable = useCallback((id: string, fieldId: string, isUnreadable: boolean) => {
    setFields((all) => {
      const others = all.filter((one) => one.id !== id || one.fieldId !== fieldId);
      return isUnreadable ? [...others, { id, fieldId }] : others;
    });
  }, []);
  const unreadable = useMemo(() => new Set(fields.map(({ id }) => id)), [fields]);
  return { unreadable, reportUnreadable };
}

/** What only stops while paying is no waiver: it stands among the terms of the plan. */
function asRead(offer: Offer, { plan }: OfferPlan): Offer {
  if (plan.waivers.length > 0) return offer;
  const { waivedKinds, waivedRatio, ...terms } = offer.terms;
  return { ...offer, terms };
}

export function OffersProvider({ children }: { readonly children: ReactNode }) {
  const services = useServices();
  const { understanding, messages, debt } = useConversation();
  const { table, ledger } = useAgreement();
  const { ownPlans, corrections, ...edits } = usePlanEdits();
  const looking = useLooking();
  const { unreadable, reportUnreadable } = useUnreadable();
  const { offers } = understanding;
  const situation = useMemo(() => (debt ? situationOfCase(debt) : EMPTY_SITUATION), [debt]);
  const nowMs = services.nowMs();
  // Rates and dates count in days: a new answer every minute would be noise.
  const now = isoWithOffset(nowMs - (nowMs % 60_000), -new Date(nowMs).getTimezoneOffset());
  const views = useMemo(() => {
    const textById = new Map(messages.map((message) => [message.id, message.text]));
    const options = optionsOfCase(debt ?? null, now);
    const agreement = knownStates(table);
    const look = (
      offer: Offer | null,
      id: string,
      read: OfferPlan,
      isOnTable: boolean,
    ): OfferView => {
      // The terms that were agreed on belong to the offer on the table, not to those before it.
      const result = checkPlan(isOnTable ? fillFromTerms(read.plan, table) : read.plan, situation, {
        ...options,
        ...(isOnTable ? { agreement } : {}),
        hasUnreadField: unreadable.has(id),
      });
      return {
        id,
        offer: offer && asRead(offer, read),
        read,
        check: result.ok ? result.value : null,
        errors: result.ok ? [] : result.error,
        isOnTable,
      };
    };
    const byHand = Object.entries(ownPlans).map(([id, own]) =>
      look(null, id, planFromOwn(id, own), false),
    );
    const onTable = offerOnTable(ledger);
    const read = offers.flatMap(waysOf).map((offer) =>
      look(
        offer,
        offer.id,
        planFromOffer(offer, {
          overrides: corrections[offer.id] ?? {},
          textOf: (id) => textById.get(id) ?? null,
        }),
        offer.id === onTable,
      ),
    );
    return [...byHand.reverse(), ...read.reverse()];
  }, [offers, messages, situation, debt, now, table, ledger, ownPlans, corrections, unreadable]);
  const today = now.slice(0, 10);
  const value: Offers = { views, situation, today, reportUnreadable, ...edits, ...looking };
  return <OffersContext.Provider value={value}>{children}</OffersContext.Provider>;
}

export function useOffers(): Offers {
  const offers = useContext(OffersContext);
  if (!offers) throw new Error('useOffers: no OffersProvider above this view');
  return offers;
}
