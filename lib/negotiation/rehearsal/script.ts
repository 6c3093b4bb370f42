import type { Fen } from '@/lib/money/fen';
import type { Product } from '@/lib/negotiation/case';
import type { LineTopic } from './line-topics';

export type RehearsalScriptId =
  | 'kind'
  | 'stonewalling'
  | 'deadline-pressure'
  | 'partial-first'
  | 'settlement'
  | 'hidden-interest'
  | 'scam'
  | 'bot-handover'
  | 'contradiction'
  | 'written-refusal'
  | 'credit-threat'
  | 'proper-confirmation';

/** A bubble of the rehearsal chat 演练消息. */
export interface AgentLine {
  readonly speaker: 'agent' | 'bot' | 'system';
  readonly text: string;
  /** Wait before it is shown, counted from the bubble before it, milliseconds. */
  readonly delayMs: number;
}

/**
 * A line in a script. Plain strings are spoken by the node's speaker; `bot:` and `system:` change it.
 * Placeholders: see `fill-line.ts`.
 */
export type ScriptText = string;

/** Terms on the table 方案 within a script. Amounts in fen, dates follow from `dueDay` and the day of the talk. */
export interface Deal {
  readonly periods: number;
  readonly perFen: Fen;
  /** Last instalment when it differs. */
  readonly lastFen: Fen | null;
  readonly dueDay: number;
  readonly totalFen: Fen;
}

/** What a rule may ask of the user's figures. */
export type FigureTest =
  | 'has-periods'
  | 'has-monthly'
  | 'has-plan' // periods or a monthly amount
  | 'has-lump'
  | 'has-due-day'
  | 'has-date-or-days'
  | 'has-date'
  | 'within-30-days' // the date or duration named lies at most 30 days ahead
  | 'matches-deal' // every figure in the line agrees with the terms on the table
  | 'differs-from-deal';

export interface ScriptCondition {
  readonly any?: readonly LineTopic[];
  readonly all?: readonly LineTopic[];
  readonly not?: readonly LineTopic[];
  readonly figures?: FigureTest;
  /** Some amount besides the monthly one, at least this much. */
  readonly minLumpFen?: Fen;
  /** At most once in a talk. */
  readonly once?: boolean;
  /** Only after this rule key has been used. */
  readonly after?: string;
}

export interface ScriptRule {
  /** Name, unique in its node; `after` and `once` refer to it. */
  readonly key: string;
  readonly when: ScriptCondition;
  readonly say: readonly ScriptText[];
  /** Said in place of `say` when the same rule fires again; `say` if absent. */
  readonly again?: readonly ScriptText[];
  readonly to?: string;
  /** `counter`: the nearest plan to the user's figures; `due-day`: same plan, the user's day; or a fixed plan. */
  readonly deal?: 'counter' | 'due-day' | Deal;
  /** The date the user named becomes the date on the table, `{until}`. */
  readonly until?: 'user';
  /** Topics this rule has answered, besides those of `when.any`. */
  readonly covers?: readonly LineTopic[];
}

export interface ScriptNode {
  readonly rules: readonly ScriptRule[];
  /** Said in turn when no rule fits; after the last of them `nudge` moves the talk on. */
  readonly otherwise: readonly (readonly ScriptText[])[];
  readonly nudge?: {
    readonly say: readonly ScriptText[];
    readonly to: string;
    readonly deal?: Deal;
  };
  /** The talk is over once this node is reached. */
  readonly ends?: boolean;
  /** Speaker of plain lines in this node; `agent` if absent. */
  readonly speaker?: 'agent' | 'bot';
  /** Questions are not answered from the common answers here (a bot, a swindler). */
  readonly noAnswers?: boolean;
}

/** Per topic, the answers in turn; one whose placeholders have no value yet is passed over. */
export type TopicAnswers = Readonly<Partial<Record<LineTopic, readonly ScriptText[]>>>;

/** A practice talk 演练剧本: everything in it is invented. Titles and purpose are in the locale file `rehearsal`. */
export interface RehearsalScript {
  readonly id: RehearsalScriptId;
  readonly staffNumber: string;
  readonly debt: {
    readonly product: Product;
    readonly lenderName: string;
    readonly principalFen: Fen;
    readonly interestFen: Fen;
    readonly penaltyFen: Fen;
    readonly daysOverdue: number;
  };
  /** Plans the agent may agree to, shortest first; empty when it has none to give. */
  readonly plans: readonly Deal[];
  /** What `{until}` says before the user has moved it: days from today, or the end of the month. */
  readonly until?: number | 'month-end';
  readonly opening: readonly ScriptText[];
  readonly startNode: string;
  readonly nodes: Readonly<Record<string, ScriptNode>>;
  /** Answers of this agent to questions asked at any time; the later variants are used on asking again. */
  readonly answers: TopicAnswers;
  /** Questions answered in one turn besides the main reply; 2 if absent. */
  readonly maxAnswers?: number;
}
