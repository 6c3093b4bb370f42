import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useAgreement } from '@/components/agreement/agreement-context';
import { TypedFactsProvider, useLiveCase } from '@/components/case/typed-facts';
import type { OfferView } from '@/components/offers/offer-view';
import { type EditPlans, usePlanEdits } from '@/components/offers/use-plan-edits';
import { useViews } from '@/components/offers/use-views';
import { useServices } from '@/components/services-context';
import { optionsOfCase, situationOfCase } from '@/lib/negotiation/situation-of-case';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import { EMPTY_SITUATION, type Situation } from '@/lib/repayment/situation';

interface Offers {
  /** Newest first; plans entered by hand before those read. */
  readonly views: readonly OfferView[];
  readonly situation: Situation;
  /** Today at the person's place, ISO. */
  readonly today: string;
}

export type OffersPart = 'comparison' | 'proposal';

interface OfferActions extends EditPlans {
  /** A field of that plan's form holds something that cannot be read, or no longer does. */
  readonly reportUnreadable: (id: string, fieldId: string, isUnreadable: boolean) => void;
  readonly markOpened: (id: string) => void;
  readonly jumpTo: (what: OffersPart) => void;
  /** It is in view: coming back to the tab later does not jump again. */
  readonly jumped: () => void;
}

interface Looking {
  /** Ids whose working the user has opened. */
  readonly opened: ReadonlySet<string>;
  /** The part of the tab to bring into view; a new object for every request. */
  readonly wanted: { readonly what: OffersPart } | null;
}

const OffersContext = createContext<Offers | null>(null);
const FreshViewsContext = createContext<readonly OfferView[]>([]);
const OfferActionsContext = createContext<OfferActions | null>(null);
const LookingContext = createContext<Looking | null>(null);

/** What is looked at in the tab; gone with the panel. */
function useLookingState() {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<Looking['wanted']>(null);
  const looking = useMemo<Looking>(() => ({ opened, wanted }), [opened, wanted]);
  const markOpened = useCallback(
    (id: string) => setOpened((all) => (all.has(id) ? all : new Set([...all, id]))),
    [],
  );
  const jumpTo = useCallback((what: OffersPart) => setWanted({ what }), []);
  const jumped = useCallback(() => setWanted(null), []);
  return { looking, markOpened, jumpTo, jumped };
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

/** What the plans are checked against, with what is being typed into it. */
function useCheckBase() {
  const services = useServices();
  const { table } = useAgreement();
  const { debt, hasUnreadable } = useLiveCase();
  const nowMs = services.nowMs();
  // Rates and dates count in days: a new answer every minute would be noise.
  const now = isoWithOffset(nowMs - (nowMs % 60_000), -new Date(nowMs).getTimezoneOffset());
  const base = useMemo(
    () => ({
      situation: debt ? situationOfCase(debt) : EMPTY_SITUATION,
      options: { ...optionsOfCase(debt ?? null, now), hasUnreadField: hasUnreadable },
      table,
    }),
    [debt, now, table, hasUnreadable],
  );
  return { base, today: now.slice(0, 10) };
}

export function OffersProvider({ children }: { readonly children: ReactNode }) {
  return (
    <TypedFactsProvider>
      <PlansProvider>{children}</PlansProvider>
    </TypedFactsProvider>
  );
}

/** A keystroke draws what reads the fresh views at once; everything else follows when the keys leave time for it. */
function PlansProvider({ children }: { readonly children: ReactNode }) {
  const { base, today } = useCheckBase();
  const { looking, markOpened, jumpTo, jumped } = useLookingState();
  const { unreadable, reportUnreadable } = useUnreadable();
  const latest = useRef<readonly OfferView[]>([]);
  const planOf = useCallback(
    (id: string) => latest.current.find((view) => view.id === id)?.read.plan ?? null,
    [],
  );
  const { plans, edit } = usePlanEdits(planOf);
  const fresh = useViews(base, plans, unreadable);
  useLayoutEffect(() => {
    latest.current = fresh;
  }, [fresh]);
  const deferred = useDeferredValue(fresh);
  // The first plan is drawn at once: until then it would be said that there is none.
  const views = deferred.length === 0 ? fresh : deferred;
  const situation = useDeferredValue(base.situation);
  const offers = useMemo<Offers>(() => ({ views, situation, today }), [views, situation, today]);
  const actions = useMemo<OfferActions>(
    () => ({ ...edit, reportUnreadable, markOpened, jumpTo, jumped }),
    [edit, reportUnreadable, markOpened, jumpTo, jumped],
  );
  return (
    <OfferActionsContext value={actions}>
      <LookingContext value={looking}>
        <OffersContext value={offers}>
          <FreshViewsContext value={fresh}>{children}</FreshViewsContext>
        </OffersContext>
      </LookingContext>
    </OfferActionsContext>
  );
}

function known<T>(value: T | null): T {
  if (!value) throw new Error('no OffersProvider above this view');
  return value;
}

/** The plans as drawn: a keystroke or so behind the typing. */
export function useOffers(): Offers {
  return known(useContext(OffersContext));
}

/** A plan as it is typed: whoever asks is drawn with every key, so only the verdict and its figures do. */
export function useFreshView(view: OfferView): OfferView {
  return useContext(FreshViewsContext).find(({ id }) => id === view.id) ?? view;
}

export function useOfferActions(): OfferActions {
  return known(useContext(OfferActionsContext));
}

export function useLooking(): Looking {
  return known(useContext(LookingContext));
}
