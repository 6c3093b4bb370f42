import type { Fen } from '@/lib/money/fen';
import type { ContractRate, DayCount } from './contract-rate';
import type { IsoDate } from './iso-date';
import type { LenderKind } from './lender-kind';

/** What is owed and what the person can pay. Null: not known, so it is asked for and never assumed. */
export interface Situation {
  readonly principalFen: Fen | null;
  readonly interestFen: Fen | null;
  /** 罚息 / 逾期利息. */
  readonly penaltyFen: Fen | null;
  readonly feesFen: Fen | null;
  /** Date on which the four amounts are true 截至日. */
  readonly asOf: IsoDate | null;
  readonly contractRate: ContractRate | null;
  readonly dayCount: DayCount | null;
  /** Penalty rate as a multiple of the contract rate 罚息倍数, e.g. "1.5". */
  readonly penaltyMultiple: string | null;
  readonly daysOverdue: number | null;
  readonly incomeFen: Fen | null;
  readonly necessaryExpensesFen: Fen | null;
  readonly otherDebtPaymentsFen: Fen | null;
  /** Day of month 1–31. */
  readonly payday: number | null;
  readonly lenderKind: LenderKind;
}

export const EMPTY_SITUATION: Situation = {
  principalFen: null,
  interestFen: null,
  penaltyFen: null,
  feesFen: null,
  asOf: null,
  contractRate: null,
  dayCount: null,
  penaltyMultiple: null,
  daysOverdue: null,
  incomeFen: null,
  necessaryExpensesFen: null,
  otherDebtPaymentsFen: null,
  payday: null,
  lenderKind: 'unknown',
};
