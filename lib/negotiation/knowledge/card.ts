import type { LenderKind } from '@/lib/negotiation/case';
import type { Localised, ReplyIntent } from '@/lib/negotiation/playbook/phrasing';

export type CardTopic =
  | 'contract'
  | 'limitation'
  | 'rate'
  | 'credit'
  | 'privacy'
  | 'collection'
  | 'complaint'
  | 'hotline'
  | 'scam'
  | 'court'
  | 'evidence'
  | 'product'
  | 'misquote'
  | 'practice';

/** How sure the source entry is 可信度; entries below medium are not shipped. */
export type Confidence = 'high' | 'medium-high' | 'medium';

/** Whether the wording was seen, or is still to be checked 待核实. */
export type CardStatus = 'checked' | 'to-verify';

export interface CardSource {
  /** Name of the law, rule or notice; null for practice and product facts. */
  readonly instrument: string | null;
  readonly number: string | null;
  readonly article: string | null;
  /** Effective or issuing date, ISO date or year-month. */
  readonly date: string | null;
}

/** One fact in plain words 知识卡片, with where it comes from and how it is misused. */
export interface KnowledgeCard {
  readonly id: string;
  readonly topic: CardTopic;
  /** Entries of the domain notes that it paraphrases. */
  readonly factIds: readonly string[];
  /** At most 60 characters in Chinese. */
  readonly statement: Localised;
  /** What to do with it, or null. */
  readonly use: Localised | null;
  /** The common misquotation, or null. */
  readonly misuse: Localised | null;
  readonly appliesTo: readonly LenderKind[];
  readonly source: CardSource;
  readonly confidence: Confidence;
  readonly status: CardStatus;
  /** ISO date on which the source was read. */
  readonly checkedOn: string;
  readonly touches: {
    readonly intents: readonly ReplyIntent[];
    readonly keywords: readonly string[];
  };
  /** Telephone number for a hotline card, else null. */
  readonly phone: string | null;
}

/** A card as written by hand; traditional text is generated. */
export interface CardSourceText {
  readonly id: string;
  readonly topic: CardTopic;
  readonly facts: readonly string[];
  readonly zh: string;
  readonly en: string;
  readonly use?: readonly [string, string];
  readonly misuse?: readonly [string, string];
  /** All lender kinds unless said. */
  readonly for?: readonly LenderKind[];
  readonly instrument?: string;
  readonly number?: string;
  readonly article?: string;
  readonly date?: string;
  readonly confidence: Confidence;
  readonly status?: 'to-verify';
  readonly intents?: readonly ReplyIntent[];
  readonly keywords: readonly string[];
  readonly phone?: string;
}
