import type { LenderKind } from '@/lib/negotiation/case';
import type { CardSourceText, KnowledgeCard } from '@/lib/negotiation/knowledge/card';
import { KNOWLEDGE_SOURCES } from '@/lib/negotiation/knowledge/sources';
import { localise } from '@/lib/negotiation/traditional';

/** ISO date on which every source was read. */
export const CHECKED_ON = '2026-11-23';

export const ALL_LENDER_KINDS: readonly LenderKind[] = [
  'consumer-finance',
  'bank',
  'micro-loan',
  'assignee',
  'unknown',
];

function toCard(source: CardSourceText): KnowledgeCard {
  return {
    id: source.id,
    topic: source.topic,
    factIds: source.facts,
    statement: localise(source.zh, source.en),
    use: source.use ? localise(...source.use) : null,
    misuse: source.misuse ? localise(...source.misuse) : null,
    appliesTo: source.for ?? ALL_LENDER_KINDS,
    source: {
      instrument: source.instrument ?? null,
      number: source.number ?? null,
      article: source.article ?? null,
      date: source.date ?? null,
    },
    confidence: source.confidence,
    status: source.status ?? 'checked',
    checkedOn: CHECKED_ON,
    touches: { intents: source.intents ?? [], keywords: source.keywords },
    phone: source.phone ?? null,
  };
}

/** The knowledge cards 知识卡片. */
export const KNOWLEDGE_CARDS: readonly KnowledgeCard[] = KNOWLEDGE_SOURCES.map(toCard);

const BY_ID: ReadonlyMap<string, KnowledgeCard> = new Map(
  KNOWLEDGE_CARDS.map((card) => [card.id, card]),
);

/** The card with this id, or null. */
export function cardById(id: string): KnowledgeCard | null {
  return BY_ID.get(id) ?? null;
}
