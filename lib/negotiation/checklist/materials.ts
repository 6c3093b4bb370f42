import type { DebtCase, OverdueReason } from '@/lib/negotiation/case';

/** Papers that an application may need 材料 (taxonomy §3). */
export type MaterialId =
  | 'id_in_app'
  | 'contract'
  | 'disclosure_table'
  | 'balance_screenshot'
  | 'repay_history'
  | 'notices'
  | 'income_proof'
  | 'unemployment'
  | 'medical'
  | 'hardship'
  | 'business'
  | 'other_debts'
  | 'budget'
  | 'proposal'
  | 'complaint_record'
  | 'collection_log';

export type MaterialStatus = 'none' | 'ready' | 'sent';

/** How a paper may leave the user's hands. */
export type MaterialHandling =
  /** A step inside the official app; there is no paper to hold. */
  | 'in-app'
  /** Stays with the user; nothing is sent. */
  | 'keep'
  /** Official upload page only, with unneeded parts covered. */
  | 'upload-page-only'
  /** May be shown or described in the chat. */
  | 'may-send';

export interface Material {
  readonly id: MaterialId;
  readonly sensitive: boolean;
  readonly handling: MaterialHandling;
}

export const MATERIALS: readonly Material[] = [
  { id: 'id_in_app', sensitive: true, handling: 'in-app' },
  { id: 'contract', sensitive: false, handling: 'keep' },
  { id: 'disclosure_table', sensitive: false, handling: 'keep' },
  { id: 'balance_screenshot', sensitive: false, handling: 'may-send' },
  { id: 'repay_history', sensitive: false, handling: 'may-send' },
  { id: 'notices', sensitive: false, handling: 'keep' },
  { id: 'income_proof', sensitive: true, handling: 'upload-page-only' },
  { id: 'unemployment', sensitive: true, handling: 'upload-page-only' },
  { id: 'medical', sensitive: true, handling: 'upload-page-only' },
  { id: 'hardship', sensitive: true, handling: 'upload-page-only' },
  { id: 'business', sensitive: true, handling: 'upload-page-only' },
  { id: 'other_debts', sensitive: true, handling: 'keep' },
  { id: 'budget', sensitive: true, handling: 'keep' },
  { id: 'proposal', sensitive: false, handling: 'may-send' },
  { id: 'complaint_record', sensitive: false, handling: 'may-send' },
  { id: 'collection_log', sensitive: true, handling: 'keep' },
];

/** Needed whatever the reason: what is owed, under which terms, and what can be paid. */
const ALWAYS: readonly MaterialId[] = ['id_in_app', 'contract', 'balance_screenshot'];
const TO_PROPOSE: readonly MaterialId[] = ['budget', 'proposal'];

const BY_REASON: Readonly<Record<OverdueReason, readonly MaterialId[]>> = {
  medical: ['medical', 'income_proof', ...TO_PROPOSE],
  job_loss: ['unemployment', ...TO_PROPOSE],
  income_drop: ['income_proof', ...TO_PROPOSE],
  family_event: ['income_proof', ...TO_PROPOSE],
  business: ['business', 'income_proof', ...TO_PROPOSE],
  disaster: ['hardship', ...TO_PROPOSE],
  multi_debt: ['income_proof', 'other_debts', ...TO_PROPOSE],
  forgot: ['repay_history'],
  autopay_failed: ['repay_history', 'notices'],
  card_changed: ['repay_history', 'notices'],
  terms_unclear: ['disclosure_table', ...TO_PROPOSE],
  amount_unclear: ['repay_history', 'disclosure_table'],
  date_unclear: ['repay_history', 'notices'],
  no_notice: ['repay_history', 'notices'],
  amount_disputed: ['repay_history', 'disclosure_table', 'notices'],
  not_my_loan: ['notices', 'collection_log', 'complaint_record'],
};

export interface MaterialContext {
  readonly reason: OverdueReason | null;
  /** ISO date on which the contract or the instalment plan was signed, or null. */
  readonly signedOn?: string | null;
  /** A complaint has been lodged, or collectors have called. */
  readonly complaintOpen?: boolean;
  readonly collectorsCalled?: boolean;
}

/** From this date the cost table must be shown (F24). */
export const DISCLOSURE_TABLE_FROM = '2026-08-01';

/** The papers needed here and no others, in the order in which they are useful. */
export function materialsFor(context: MaterialContext): readonly Material[] {
  const ids = new Set<MaterialId>(ALWAYS);
  const forReason = context.reason === null ? TO_PROPOSE : BY_REASON[context.reason];
  for (const id of forReason) ids.add(id);
  if (context.reason === 'not_my_loan') ids.delete('contract');
  if (context.signedOn != null && context.signedOn < DISCLOSURE_TABLE_FROM)
    ids.delete('disclosure_table');
  if (context.signedOn != null && context.signedOn >= DISCLOSURE_TABLE_FROM)
    ids.add('disclosure_table');
  if (context.complaintOpen === true) ids.add('complaint_record');
  if (context.collectorsCalled === true) ids.add('collection_log');
  return MATERIALS.filter((material) => ids.has(material.id));
}

/** The papers this debt needs 需要的材料. `hasCalls`: calls were noted down. */
export function neededPapers(
  debt: Pick<DebtCase, 'reason' | 'loanDate' | 'complaints'>,
  hasCalls: boolean,
): readonly Material[] {
  return materialsFor({
    reason: debt.reason,
    signedOn: debt.loanDate ?? null,
    complaintOpen: (debt.complaints ?? []).length > 0,
    collectorsCalled: hasCalls,
  });
}

/** Needed papers that are not ready yet 还没备好的材料; null while nothing was noted about any. */
export function openPapers(
  debt: Pick<DebtCase, 'reason' | 'materials' | 'loanDate' | 'complaints'>,
  hasCalls = false,
): number | null {
  const { materials } = debt;
  if (!materials) return null;
  const isOpen = ({ id }: Material) => (materials[id]?.status ?? 'none') === 'none';
  return neededPapers(debt, hasCalls).filter(isOpen).length;
}

/** Papers that show what happened on the account 账户往来; the others back an application. */
export const OF_THE_ACCOUNT: readonly MaterialId[] = [
  'contract',
  'disclosure_table',
  'balance_screenshot',
  'repay_history',
  'notices',
  'complaint_record',
  'collection_log',
];

const LEAVES_HAND: readonly MaterialHandling[] = ['upload-page-only', 'may-send'];

/** Papers that go to the other side 要交的材料: those sent, and those ready whose place is not with the user. */
export function papersToSend(materials: DebtCase['materials']): readonly Material[] {
  return MATERIALS.filter(({ id, handling }) => {
    const status = materials?.[id]?.status;
    return status === 'sent' || (status === 'ready' && LEAVES_HAND.includes(handling));
  });
}
