import type { Fen } from '@/lib/money/fen';
import type { ContractRate } from './contract-rate';
import type { IsoDate } from './iso-date';

/** What a charge is 费用项目: 罚息 / 利息 / 手续费 / 本金. */
export type ChargeKind = 'penalty' | 'interest' | 'fee' | 'principal';

/** A rate as the other side put it. `perPeriodFlat`: 每期手续费率, on the original principal. */
export interface StatedRate {
  readonly value: string;
  readonly basis: ContractRate['basis'] | 'perPeriodFlat';
}

/** When a waiver 减免 takes effect: 立即 / 按期履约后 / 结清后. */
export type WaiverEffect = 'now' | 'on-time' | 'on-settlement' | 'unknown';

export interface Waiver {
  /** Null: the item was not named. */
  readonly item: ChargeKind | null;
  /** What is let off. One of the two; both null: no figure was given. */
  readonly amountFen: Fen | null;
  /** Share let off, decimal text: "0.5". */
  readonly ratio: string | null;
  readonly effective: WaiverEffect;
  /** True: 任一期逾期则恢复. Null: not said. */
  readonly lostOnDefault: boolean | null;
  /** True when the stated payments already have it taken off. Null: not said. */
  readonly inPayments: boolean | null;
}

/** What a share is of: 欠款总额 / 本金. */
export type ShareBase = 'balance' | 'principal';

export interface DownPayment {
  readonly amountFen: Fen | null;
  /** Share 首付一成, decimal text: "0.1"; used only while the sum was not said. */
  readonly share?: string | null;
  /** What the share is of; absent: of what is owed. */
  readonly shareOf?: ShareBase;
  readonly dueDate: IsoDate | null;
}

export type DuringPlan = 'continues' | 'paused' | 'reduced' | 'unknown';
export type PaymentChannel =
  | 'in-app'
  | 'bank-debit'
  | 'corporate-account'
  | 'personal-account'
  | 'unknown';

/** Terms every plan may carry. Null: not said. */
export interface PlanTerms {
  readonly id: string;
  /** Principal the new plan starts from 重新分期的本金; null: not said. */
  readonly financedFen: Fen | null;
  readonly downPayment: DownPayment | null;
  readonly firstDueDate: IsoDate | null;
  /** Day of month 1–31 on which the later instalments fall; null: the first date's day. */
  readonly dueDay: number | null;
  /** What happens to a due date on a weekend 遇周末: it stays (default), or moves to Monday 顺延. */
  readonly weekendRule?: 'as-is' | 'next-monday';
  /** Totals and rates as the other side stated them: compared, never used to compute. */
  readonly statedTotalFen: Fen | null;
  readonly statedRate: StatedRate | null;
  readonly waivers: readonly Waiver[];
  /** Charges that the other side said are merged into the new principal 并入本金. */
  readonly foldedIn: readonly ChargeKind[];
  readonly interestDuringPlan: DuringPlan;
  readonly penaltyDuringPlan: DuringPlan;
  /** ISO date, or date-time with offset 方案有效期. */
  readonly validUntil: string | null;
  readonly channel: PaymentChannel;
}

/** A pause before instalments of stated amounts 先延后几个月再分期; only while no first date was said. */
interface Paused {
  /** Whole months without a payment; null, or absent in a plan kept by an older edition: not said. */
  readonly deferMonths?: number | null;
}

/** 客服直接报每期金额: the usual offer in a chat. */
export interface StatedInstalments extends Paused {
  readonly kind: 'stated-instalments';
  readonly count: number | null;
  readonly perPaymentFen: Fen | null;
  /** First and last instalment where they differ 首期 / 尾期; null: the same as the others. */
  readonly firstPaymentFen: Fen | null;
  readonly lastPaymentFen: Fen | null;
}

/** 等额本息. */
export interface EqualInstalment {
  readonly kind: 'equal-instalment';
  readonly count: number | null;
  readonly rate: ContractRate | null;
}

/** 等额本金. */
export interface EqualPrincipal {
  readonly kind: 'equal-principal';
  readonly count: number | null;
  readonly rate: ContractRate | null;
}

/** 先息后本. */
export interface InterestFirst {
  readonly kind: 'interest-first';
  readonly count: number | null;
  readonly rate: ContractRate | null;
}

/** 每期手续费: a fee on the original principal, each period or all at the start. */
export interface FlatFee {
  readonly kind: 'flat-fee';
  readonly count: number | null;
  /** Share of the original principal per period, decimal text: "0.006"; with `up-front` the share in all. */
  readonly feeRate: string | null;
  readonly charged: 'per-period' | 'up-front' | 'unknown';
}

/** 免息分期. */
export interface ZeroInterest {
  readonly kind: 'zero-interest';
  readonly count: number | null;
}

/** 分段还款: "前 3 期每期 300，之后每期 800". */
export interface Stepped extends Paused {
  readonly kind: 'stepped';
  readonly steps: readonly { readonly count: number | null; readonly perPaymentFen: Fen | null }[];
}

/** 按日期列出的还款. */
export interface Dated {
  readonly kind: 'dated';
  readonly payments: readonly { readonly date: IsoDate | null; readonly amountFen: Fen | null }[];
}

/** 一次性结清. */
export interface Settlement {
  readonly kind: 'settlement';
  readonly payFen: Fen | null;
  /** Share still to be paid 打几折, decimal text: "0.8"; used only while the sum was not said. */
  readonly payShare: string | null;
  /** What the share is of; null: not said. */
  readonly shareOf: ShareBase | null;
  readonly payBy: IsoDate | null;
}

/** 先还最低还款额，其余之后还. */
export interface MinimumThenRest {
  readonly kind: 'minimum-then-rest';
  readonly minimumFen: Fen | null;
  /** Share of what is owed 最低还款 10%, decimal text; used only while the sum was not said. Absent in older plans. */
  readonly minimumShare?: string | null;
  readonly minimumDue: IsoDate | null;
  readonly restFen: Fen | null;
  readonly restDue: IsoDate | null;
}

/** 延期: nothing is due until a day, then one payment or instalments. */
export interface Deferral {
  readonly kind: 'deferral';
  readonly untilDate: IsoDate | null;
  readonly deferMonths: number | null;
  readonly deferDays: number | null;
  /** What interest does meanwhile: 不计息 / 照常计息 / 计息并转入本金. */
  readonly accrual: 'none' | 'accrues' | 'capitalises' | 'unknown';
  readonly rate: ContractRate | null;
  /** Instalments after the pause; 1: all at once. Null: not said. */
  readonly thenCount: number | null;
}

export type PlanBody =
  | StatedInstalments
  | EqualInstalment
  | EqualPrincipal
  | InterestFirst
  | FlatFee
  | ZeroInterest
  | Stepped
  | Dated
  | Settlement
  | MinimumThenRest
  | Deferral;

export type PlanKind = PlanBody['kind'];

/** A repayment plan 还款方案 as offered or proposed. */
export type PlanInput = PlanTerms & PlanBody;

/** The part of a plan that a form keeps when the kind changes. */
export function blankTerms(id: string): PlanTerms {
  return {
    id,
    financedFen: null,
    downPayment: null,
    firstDueDate: null,
    dueDay: null,
    statedTotalFen: null,
    statedRate: null,
    waivers: [],
    foldedIn: [],
    interestDuringPlan: 'unknown',
    penaltyDuringPlan: 'unknown',
    validUntil: null,
    channel: 'unknown',
  };
}

type PlanBodies = { readonly [K in PlanKind]: Extract<PlanBody, { kind: K }> };

const BLANK_BODIES: PlanBodies = {
  'stated-instalments': {
    kind: 'stated-instalments',
    count: null,
    perPaymentFen: null,
    firstPaymentFen: null,
    lastPaymentFen: null,
    deferMonths: null,
  },
  'equal-instalment': { kind: 'equal-instalment', count: null, rate: null },
  'equal-principal': { kind: 'equal-principal', count: null, rate: null },
  'interest-first': { kind: 'interest-first', count: null, rate: null },
  'flat-fee': { kind: 'flat-fee', count: null, feeRate: null, charged: 'unknown' },
  'zero-interest': { kind: 'zero-interest', count: null },
  stepped: { kind: 'stepped', steps: [], deferMonths: null },
  dated: { kind: 'dated', payments: [] },
  settlement: { kind: 'settlement', payFen: null, payShare: null, shareOf: null, payBy: null },
  'minimum-then-rest': {
    kind: 'minimum-then-rest',
    minimumFen: null,
    minimumShare: null,
    minimumDue: null,
    restFen: null,
    restDue: null,
  },
  deferral: {
    kind: 'deferral',
    untilDate: null,
    deferMonths: null,
    deferDays: null,
    accrual: 'unknown',
    rate: null,
    thenCount: null,
  },
};

/** A plan of that kind with every term open. */
export function blankPlan<K extends PlanKind>(kind: K, id: string): PlanTerms & PlanBodies[K] {
  return { ...blankTerms(id), ...BLANK_BODIES[kind] };
}
