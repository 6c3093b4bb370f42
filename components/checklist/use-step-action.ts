import { useConversation } from '@/components/conversation-context';
import { useGuide } from '@/components/guide-context';
import { useOfferActions } from '@/components/offers/offers-context';
import { usePanelState } from '@/components/panel/panel-state';
import type { ChecklistItemId } from '@/lib/negotiation/checklist/items';

export interface StepAction {
  /** Key of its words in `checklist-ui`. */
  readonly label: 'toProposal' | 'toOffers' | 'toReadBack' | 'toExport' | 'toPayments';
  readonly go: () => void;
}

/** Where an item is done: in the person's own proposal, among the plans, in the read-back, the payments or the export. */
export function useStepAction(): (id: ChecklistItemId) => StepAction | null {
  const { showTab, showPlace, open } = usePanelState();
  const { jumpTo } = useOfferActions();
  const { chooseStage } = useGuide();
  const { id } = useConversation();
  return (item) => {
    switch (item) {
      case 'propose.amountDateSaid':
      case 'propose.counterOnce':
        return {
          label: 'toProposal',
          go: () => {
            showTab('offers');
            jumpTo('proposal');
          },
        };
      case 'propose.calcDone':
        return { label: 'toOffers', go: () => showTab('offers') };
      case 'confirm.readBack':
      case 'confirm.fields':
        return { label: 'toReadBack', go: () => showPlace('read-back') };
      case 'followup.calendar':
      case 'followup.paidProof':
        return {
          label: 'toPayments',
          go: () => {
            chooseStage('followup');
            showPlace('payments');
          },
        };
      case 'followup.saved':
        // Without a talk there is no record to save.
        return id === null ? null : { label: 'toExport', go: () => open({ kind: 'export' }) };
      default:
        return null;
    }
  };
}
