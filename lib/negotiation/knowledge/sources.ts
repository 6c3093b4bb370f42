import type { CardSourceText } from '@/lib/negotiation/knowledge/card';

/** Every card as written by hand. */
export const KNOWLEDGE_SOURCES: readonly CardSourceText[] = [];
