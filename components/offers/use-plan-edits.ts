import { useState } from 'react';
import { useCase } from '@/components/case/use-case';
import { useConversation } from '@/components/conversation-context';
import { useServices } from '@/components/services-context';
import type { DebtCase } from '@/lib/negotiation/case';
import type { TermOverrides } from '@/lib/negotiation/offer-to-plan/term-overrides';
import type { PlanKind } from '@/lib/repayment/plan';

type Edits = Required<Pick<DebtCase, 'ownPlans' | 'offerCorrections'>>;

const editsOf = (debt: Pick<DebtCase, keyof Edits> | undefined): Edits => ({
  ownPlans: debt?.ownPlans ?? {},
  offerCorrections: debt?.offerCorrections ?? {},
});

/** Plans entered and offers put right: on screen with the keystroke, stored with the case behind it. */
export function usePlanEdits() {
  const services = useServices();
  const { id: conversationId } = useConversation();
  const { debt, change } = useCase();
  const [typed, setTyped] = useState<{ readonly debtId: string; readonly edits: Edits } | null>(
    null,
  );
  const edits = typed !== null && typed.debtId === debt?.id ? typed.edits : editsOf(debt);
  const apply = (edit: (before: Edits) => Partial<Edits>): void => {
    if (!debt) return;
    setTyped((now) => {
      const before = now?.debtId === debt.id ? now.edits : editsOf(debt);
      return { debtId: debt.id, edits: { ...before, ...edit(before) } };
    });
    change((stored) => edit(editsOf(stored)));
  };
  const corrections = (conversationId && edits.offerCorrections[conversationId]) || {};
  return {
    ownPlans: edits.ownPlans,
    corrections,
    override: (id: string, patch: TermOverrides) =>
      apply(({ ownPlans, offerCorrections }) => {
        const own = ownPlans[id];
        if (own)
          return { ownPlans: { ...ownPlans, [id]: { ...own, terms: { ...own.terms, ...patch } } } };
        if (conversationId === null) return {};
        const here = offerCorrections[conversationId] ?? {};
        const corrected = { ...here, [id]: { ...here[id], ...patch } };
        return { offerCorrections: { ...offerCorrections, [conversationId]: corrected } };
      }),
    resetOverrides: (id: string) =>
      apply(({ offerCorrections }) => {
        if (conversationId === null) return {};
        const { [id]: _gone, ...here } = offerCorrections[conversationId] ?? {};
        return { offerCorrections: { ...offerCorrections, [conversationId]: here } };
      }),
    addManual: (kind: PlanKind, terms: TermOverrides = {}): string => {
      const id = `manual-${services.newId()}`;
      apply(({ ownPlans }) => ({ ownPlans: { ...ownPlans, [id]: { kind, terms } } }));
      return id;
    },
    removeManual: (id: string) =>
      apply(({ ownPlans: { [id]: _gone, ...ownPlans } }) => ({ ownPlans })),
  };
}
