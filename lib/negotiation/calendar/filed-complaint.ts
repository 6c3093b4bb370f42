import type { LenderKind } from '@/lib/negotiation/case';
import type { IsoDate } from '@/lib/repayment/iso-date';
import {
  bureauComplaintClock,
  type ComplaintClock,
  complaintClock,
  objectionClock,
} from './complaint-clock';

/** 投诉 to the lender, 征信异议 to whoever reported, 征信投诉 to the central bank. */
export type ComplaintKind = 'lender' | 'credit-objection' | 'credit-complaint';

/** Something the user has filed and waits for 已提交的投诉或异议. */
export interface FiledComplaint {
  readonly id: string;
  readonly kind: ComplaintKind;
  /** Day on which the other side received it. */
  readonly receivedOn: IsoDate;
  /** Day of the answer; null: none yet. */
  readonly decidedOn: IsoDate | null;
}

/** When an answer is due. Null: no rule that we know counts for this lender, or nothing is left to count. */
export function clockOfComplaint(
  { kind, receivedOn, decidedOn }: FiledComplaint,
  lenderKind: LenderKind,
  today: IsoDate,
): ComplaintClock | null {
  if (kind === 'lender')
    return complaintClock({ receivedOn, decidedOn, mediationDays: 0 }, lenderKind, today);
  if (decidedOn !== null) return null;
  return kind === 'credit-objection'
    ? objectionClock(receivedOn, today)
    : bureauComplaintClock(receivedOn, today);
}
