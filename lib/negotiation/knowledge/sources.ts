import type { CardSourceText } from '@/lib/negotiation/knowledge/card';
import { COLLECTION_CARDS } from '@/lib/negotiation/knowledge/cards/collection';
import { CONTRACT_CARDS } from '@/lib/negotiation/knowledge/cards/contract';
import { COURT_CARDS } from '@/lib/negotiation/knowledge/cards/court';
import { CREDIT_CARDS } from '@/lib/negotiation/knowledge/cards/credit';
import { HELP_CARDS } from '@/lib/negotiation/knowledge/cards/help';
import { MISQUOTE_CARDS } from '@/lib/negotiation/knowledge/cards/misquotes';
import { PRACTICE_CARDS } from '@/lib/negotiation/knowledge/cards/practice';
import { PRODUCT_CARDS } from '@/lib/negotiation/knowledge/cards/products';
import { RATE_CARDS } from '@/lib/negotiation/knowledge/cards/rates';
import { SCAM_CARDS } from '@/lib/negotiation/knowledge/cards/scams';

/** Every card as written by hand, in reading order. */
export const KNOWLEDGE_SOURCES: readonly CardSourceText[] = [
  ...CONTRACT_CARDS,
  ...RATE_CARDS,
  ...CREDIT_CARDS,
  ...COLLECTION_CARDS,
  ...HELP_CARDS,
  ...COURT_CARDS,
  ...PRODUCT_CARDS,
  ...MISQUOTE_CARDS,
  ...SCAM_CARDS,
  ...PRACTICE_CARDS,
];
