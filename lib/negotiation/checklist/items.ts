import type { Stage } from './stages';

/** Items of the checklist 核对清单 (taxonomy §3), ids as stored. */
export type ChecklistItemId =
  | 'prepare.limitationCheck'
  | 'prepare.lender'
  | 'prepare.balance'
  | 'prepare.contractRates'
  | 'prepare.incomeBudget'
  | 'prepare.capacity'
  | 'prepare.materials'
  | 'contact.officialChannel'
  | 'contact.identityInApp'
  | 'contact.agentId'
  | 'contact.ticket'
  | 'propose.reasonSaid'
  | 'propose.amountDateSaid'
  | 'propose.optionsAsked'
  | 'propose.calcDone'
  | 'propose.counterOnce'
  | 'confirm.readBack'
  | 'confirm.fields'
  | 'confirm.written'
  | 'confirm.channel'
  | 'confirm.creditAsked'
  | 'followup.saved'
  | 'followup.calendar'
  | 'followup.paidProof'
  | 'followup.nextStep';

export interface ChecklistItem {
  readonly id: ChecklistItemId;
  readonly stage: Stage;
  /** Knowledge cards that explain it. */
  readonly cardIds: readonly string[];
}

const item = (id: ChecklistItemId, ...cardIds: readonly string[]): ChecklistItem => ({
  id,
  stage: id.slice(0, id.indexOf('.')) as Stage,
  cardIds,
});

/** In the order in which they are worth doing; the limitation check is first of all (F11). */
export const CHECKLIST: readonly ChecklistItem[] = [
  item('prepare.limitationCheck', 'F11-restart', 'F11-period'),
  item('prepare.lender', 'P01', 'F10'),
  item('prepare.balance', 'F71', 'F03'),
  item('prepare.contractRates', 'F22', 'F24', 'P04'),
  item('prepare.incomeBudget', 'F73'),
  item('prepare.capacity', 'T-capacity'),
  item('prepare.materials', 'F63-papers', 'F50-minimum'),
  item('contact.officialChannel', 'H-95188', 'F63'),
  item('contact.identityInApp', 'S01'),
  item('contact.agentId', 'F13'),
  item('contact.ticket', 'T-menu'),
  item('propose.reasonSaid', 'F71', 'F30'),
  item('propose.amountDateSaid', 'F01'),
  item('propose.optionsAsked', 'T-menu', 'T-moves'),
  item('propose.calcDone', 'F22', 'T07'),
  item('propose.counterOnce', 'T-moves'),
  item('confirm.readBack', 'F01'),
  item('confirm.fields', 'F01', 'T05'),
  item('confirm.written', 'F13', 'T01'),
  item('confirm.channel', 'T12'),
  item('confirm.creditAsked', 'F42', 'F40-five-years'),
  item('followup.saved', 'F70'),
  item('followup.calendar', 'T05'),
  item('followup.paidProof', 'F07'),
  item('followup.nextStep', 'F60-days', 'F62'),
];
