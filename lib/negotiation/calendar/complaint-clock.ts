import type { LenderKind } from '@/lib/negotiation/case';
import { addDays, daysBetween, type IsoDate } from '@/lib/repayment/iso-date';

/** Where a count of days comes from. `mayBeUpdated`: a revision is under way, so the date is shown with that remark. */
export interface ClockSource {
  readonly fact: string;
  readonly instrument: string;
  readonly articles: string;
  readonly mayBeUpdated: boolean;
  readonly checkedOn: IsoDate;
}

export interface ClockMark {
  readonly code:
    | 'decision'
    | 'extended'
    | 'longest'
    | 'upper-review'
    | 'objection'
    | 'bureau-complaint';
  readonly on: IsoDate;
  /** Days until then; negative once it is past. */
  readonly daysLeft: number;
}

/** Dates counted for the user 投诉期限: natural days, the day of receipt not counted. */
export interface ComplaintClock {
  readonly marks: readonly ClockMark[];
  /** The next mark that is not past; null: all are. */
  readonly next: ClockMark | null;
  readonly source: ClockSource;
}

const F60: ClockSource = {
  fact: 'F60',
  instrument: '《银行业保险业消费投诉处理管理办法》（原中国银行保险监督管理委员会令2020年第3号）',
  articles: '第十八条、第二十条、第四十三条',
  mayBeUpdated: true,
  checkedOn: '2026-11-23',
};
const F40: ClockSource = {
  fact: 'F40',
  instrument: '《征信业管理条例》（国务院令第631号）',
  articles: '第二十五条、第二十六条',
  mayBeUpdated: false,
  checkedOn: '2026-11-23',
};

type Span = readonly [ClockMark['code'], number];

function clockOf(
  from: IsoDate,
  today: IsoDate,
  spans: readonly Span[],
  source: ClockSource,
): ComplaintClock {
  const marks = spans.map(([code, days]): ClockMark => {
    const on = addDays(from, days);
    return { code, on, daysLeft: daysBetween(today, on) };
  });
  return { marks, next: marks.find((mark) => mark.daysLeft >= 0) ?? null, source };
}

export interface ComplaintDates {
  /** Day the lender received the complaint. */
  readonly receivedOn: IsoDate;
  /** Day of its decision; null: none yet. */
  readonly decidedOn: IsoDate | null;
  /** Days spent in mediation, which do not count (art. 23). */
  readonly mediationDays: number;
}

/**
 * 15 days; 30 where it is complicated; 60 at most (art. 18). After a branch's decision, 30 days to ask the level above (art. 20).
 * Null for lenders that the measure does not name (micro-lenders, assignees) or that are not known.
 */
export function complaintClock(
  { receivedOn, decidedOn, mediationDays }: ComplaintDates,
  lenderKind: LenderKind,
  today: IsoDate,
): ComplaintClock | null {
  if (lenderKind !== 'bank' && lenderKind !== 'consumer-finance') return null;
  if (decidedOn !== null) return clockOf(decidedOn, today, [['upper-review', 30]], F60);
  const paused = Math.max(0, Math.trunc(mediationDays));
  const spans: readonly Span[] = [
    ['decision', 15 + paused],
    ['extended', 30 + paused],
    ['longest', 60 + paused],
  ];
  return clockOf(receivedOn, today, spans, F60);
}

/** Credit-record objection 征信异议: 20 days to check and answer in writing (art. 25). Any lender. */
export function objectionClock(receivedOn: IsoDate, today: IsoDate): ComplaintClock {
  return clockOf(receivedOn, today, [['objection', 20]], F40);
}

/** Complaint to the central bank about a credit record 征信投诉: 30 days (art. 26). */
export function bureauComplaintClock(receivedOn: IsoDate, today: IsoDate): ComplaintClock {
  return clockOf(receivedOn, today, [['bureau-complaint', 30]], F40);
}
