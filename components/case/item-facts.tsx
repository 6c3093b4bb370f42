import { BalanceFacts } from '@/components/case/balance-facts';
import { BudgetFacts } from '@/components/case/budget-facts';
import { ContractFacts } from '@/components/case/contract-facts';
import { LenderFacts } from '@/components/case/lender-facts';
import { MaterialsList } from '@/components/case/materials-list';
import { ReasonFacts } from '@/components/case/reason-facts';
import type { ChecklistItemId } from '@/lib/negotiation/checklist/items';

const WITH_FACTS = new Set<ChecklistItemId>([
  'prepare.lender',
  'prepare.balance',
  'prepare.contractRates',
  'prepare.incomeBudget',
  'prepare.capacity',
  'prepare.materials',
  'propose.reasonSaid',
]);

export function itemHasFacts(id: ChecklistItemId): boolean {
  return WITH_FACTS.has(id);
}

/** Among its facts is the reason, which is then asked nowhere else. */
export function itemAsksReason(id: ChecklistItemId): boolean {
  return id === 'prepare.materials' || id === 'propose.reasonSaid';
}

/** Facts that an item of the checklist asks for. All optional; each is checked at its field. */
export function ItemFacts({ id }: { readonly id: ChecklistItemId }) {
  switch (id) {
    case 'prepare.lender':
      return <LenderFacts />;
    case 'prepare.balance':
      return <BalanceFacts />;
    case 'prepare.contractRates':
      return <ContractFacts />;
    case 'prepare.incomeBudget':
    case 'prepare.capacity':
      return <BudgetFacts />;
    case 'prepare.materials':
      return <MaterialsList />;
    case 'propose.reasonSaid':
      return <ReasonFacts />;
    default:
      return null;
  }
}
