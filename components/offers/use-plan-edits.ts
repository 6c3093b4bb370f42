import { useEffect, useMemo, useRef, useState } from 'react';
import { useCase } from '@/components/case/use-case';
import { useConversation } from '@/components/conversation-context';
import { useServices } from '@/components/services-context';
import type { DebtCase } from '@/lib/negotiation/case';
import type { TermOverrides } from '@/lib/negotiation/offer-to-plan/term-overrides';
import type { PlanInput, PlanKind } from '@/lib/repayment/plan';

type Edits = Required<Pick<DebtCase, 'ownPlans' | 'offerCorrections'>>;
type Edit = (before: Edits) => Partial<Edits>;

/** Plans entered by hand, and what was put right in those read from this talk. */
export interface PlanEdits {
  readonly ownPlans: Edits['ownPlans'];
  readonly corrections: Readonly<Record<string, TermOverrides>>;
}

/** Terms to be changed; a list is changed from what it is now, which may be a keystroke ahead of what is drawn. */
export type TermPatch = TermOverrides | ((plan: PlanInput) => TermOverrides);

export interface EditPlans {
  readonly override: (id: string, patch: TermPatch) => void;
  /** Gives the terms back as they were read. */
  readonly resetOverrides: (id: string) => void;
  readonly addManual: (kind: PlanKind, terms?: TermOverrides) => string;
  readonly removeManual: (id: string) => void;
  /** Puts back what was removed since the panel was opened. */
  readonly restoreManual: (id: string) => void;
}

const editsOf = (debt: Pick<DebtCase, keyof Edits> | undefined): Edits => ({
  ownPlans: debt?.ownPlans ?? {},
  offerCorrections: debt?.offerCorrections ?? {},
});

const NO_CORRECTIONS: PlanEdits['corrections'] = {};

/** Keys closer together than this are stored together. */
const PAUSE_MS = 300;

/** Stores edits once the keys pause, and before the panel goes. */
function useStoring(): (edit: Edit) => void {
  const { change } = useCase();
  const waiting = useRef<readonly Edit[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const store = useRef<() => void>(() => undefined);
  useEffect(() => {
    store.current = () => {
      clearTimeout(timer.current);
      const edits = waiting.current;
      waiting.current = [];
      if (edits.length === 0) return;
      void change((stored) => {
        let all = editsOf(stored);
        for (const edit of edits) all = { ...all, ...edit(all) };
        return all;
      });
    };
    const now = store.current;
    addEventListener('pagehide', now);
    // Another debt may come into view: what was typed belongs to the one before.
    return () => {
      removeEventListener('pagehide', now);
      now();
    };
  }, [change]);
  return (edit) => {
    waiting.current = [...waiting.current, edit];
    clearTimeout(timer.current);
    timer.current = setTimeout(() => store.current(), PAUSE_MS);
  };
}

/** Plans entered and offers put right: on screen with the keystroke, stored with the case behind it. */
export function usePlanEdits(planOf: (id: string) => PlanInput | null): {
  readonly plans: PlanEdits;
  readonly edit: EditPlans;
} {
  const services = useServices();
  const { id: conversationId } = useConversation();
  const { debt } = useCase();
  const keep = useStoring();
  const [typed, setTyped] = useState<{ readonly debtId: string; readonly edits: Edits } | null>(
    null,
  );
  const removed = useRef(new Map<string, Edits['ownPlans'][string]>());
  const stored = useMemo(() => editsOf(debt), [debt]);
  const edits = typed !== null && typed.debtId === debt?.id ? typed.edits : stored;
  const plans = useMemo<PlanEdits>(
    () => ({
      ownPlans: edits.ownPlans,
      corrections: (conversationId && edits.offerCorrections[conversationId]) || NO_CORRECTIONS,
    }),
    [edits, conversationId],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `keep` does the same whenever it is made anew
  const edit = useMemo<EditPlans>(() => {
    const apply = (change: Edit): void => {
      if (!debt) return;
      setTyped((now) => {
        const before = now?.debtId === debt.id ? now.edits : editsOf(debt);
        return { debtId: debt.id, edits: { ...before, ...change(before) } };
      });
      keep(change);
    };
    return {
      override: (id, asked) => {
        const plan = planOf(id);
        if (typeof asked === 'function' && plan === null) return;
        const patch = typeof asked === 'function' ? asked(plan as PlanInput) : asked;
        apply(({ ownPlans, offerCorrections }) => {
          const own = ownPlans[id];
          if (own)
            return {
              ownPlans: { ...ownPlans, [id]: { ...own, terms: { ...own.terms, ...patch } } },
            };
          if (conversationId === null) return {};
          const here = offerCorrections[conversationId] ?? {};
          const corrected = { ...here, [id]: { ...here[id], ...patch } };
          return { offerCorrections: { ...offerCorrections, [conversationId]: corrected } };
        });
      },
      resetOverrides: (id) =>
        apply(({ offerCorrections }) => {
          if (conversationId === null) return {};
          const { [id]: _gone, ...here } = offerCorrections[conversationId] ?? {};
          return { offerCorrections: { ...offerCorrections, [conversationId]: here } };
        }),
      addManual: (kind, terms = {}) => {
        const id = `manual-${services.newId()}`;
        apply(({ ownPlans }) => ({ ownPlans: { ...ownPlans, [id]: { kind, terms } } }));
        return id;
      },
      removeManual: (id) =>
        apply(({ ownPlans: { [id]: own, ...ownPlans } }) => {
          if (own) removed.current.set(id, own);
          return { ownPlans };
        }),
      restoreManual: (id) => {
        const own = removed.current.get(id);
        if (own) apply(({ ownPlans }) => ({ ownPlans: { ...ownPlans, [id]: own } }));
      },
    };
  }, [services, debt, conversationId, planOf]);
  return { plans, edit };
}
