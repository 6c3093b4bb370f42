import type { LenderKind } from '@/lib/negotiation/case';
import type { KnowledgeCard } from '@/lib/negotiation/knowledge/card';
import { KNOWLEDGE_CARDS } from '@/lib/negotiation/knowledge/cards';
import type { Localised, ReplyIntent } from '@/lib/negotiation/playbook/phrasing';
import { SIMPLIFIED } from '@/lib/nlu/tokens/script-table';

const SPLIT = /[\s，。、；：？！,.;:?!]+/u;

/** One form for both scripts, both widths and both cases. */
function normalise(text: string): string {
  const simplified = [...text].map((character) => SIMPLIFIED.get(character) ?? character).join('');
  return simplified.normalize('NFKC').toLowerCase();
}

/** Neighbouring pairs of characters: enough to match Chinese without a dictionary. */
function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text.replace(/[^\p{L}\p{N}%]/gu, '')];
  return new Set(characters.slice(1).map((next, index) => `${characters[index]}${next}`));
}

interface Indexed {
  readonly card: KnowledgeCard;
  readonly keywords: readonly string[];
  readonly statement: string;
  readonly rest: string;
  readonly pairs: ReadonlySet<string>;
}

function joined(...texts: readonly (Localised | null)[]): string {
  const parts = texts.flatMap((text) => (text ? [text.zhCN, text.zhTW, text.en] : []));
  return normalise(parts.join('\n'));
}

function index(card: KnowledgeCard): Indexed {
  const { instrument, number, article } = card.source;
  const origin = [instrument, number, article, card.id, ...card.factIds].filter(Boolean).join('\n');
  const statement = joined(card.statement);
  const rest = `${joined(card.misuse, card.use)}\n${normalise(origin)}`;
  const keywords = card.touches.keywords.map(normalise);
  return { card, keywords, statement, rest, pairs: pairsOf(statement + rest) };
}

const INDEX: readonly Indexed[] = KNOWLEDGE_CARDS.map(index);

const CHINESE = /\p{Script=Han}/u;

function keywordScore(keywords: readonly string[], term: string): number {
  if (keywords.includes(term)) return 12;
  if (keywords.some((word) => word.includes(term))) return 8;
  return CHINESE.test(term) && keywords.some((word) => term.includes(word)) ? 8 : 0;
}

/** Share of the term's character pairs that the card holds, up to 4: finds near wordings in Chinese. */
function pairScore(pairs: ReadonlySet<string>, term: string): number {
  if (!CHINESE.test(term)) return 0;
  const wanted = [...pairsOf(term)];
  const shared = wanted.filter((pair) => pairs.has(pair)).length;
  return wanted.length === 0 ? 0 : (4 * shared) / wanted.length;
}

function termScore(entry: Indexed, term: string): number {
  const inText = entry.statement.includes(term) ? 6 : entry.rest.includes(term) ? 3 : 0;
  return keywordScore(entry.keywords, term) + inText + pairScore(entry.pairs, term);
}

/** Cards that match a query in Chinese (either script) or English, best first. An empty query: all, in order. */
export function searchCards(query: string): readonly KnowledgeCard[] {
  const terms = normalise(query).split(SPLIT).filter(Boolean);
  if (terms.length === 0) return KNOWLEDGE_CARDS;
  return INDEX.map((entry) => ({
    card: entry.card,
    points: terms.reduce((sum, term) => sum + termScore(entry, term), 0),
  }))
    .filter(({ points }) => points >= 2)
    .sort((a, b) => b.points - a.points)
    .map(({ card }) => card);
}

export interface TouchedOptions {
  readonly limit?: number;
  /** Cards for other lender kinds are left out; `unknown` leaves everything in. */
  readonly lenderKind?: LenderKind;
}

/** Cards that a message touches: by its words first, by its intents second, best first. */
export function cardsFor(
  intents: readonly ReplyIntent[],
  text: string,
  options: TouchedOptions = {},
): readonly KnowledgeCard[] {
  const { limit = 3, lenderKind = 'unknown' } = options;
  const said = normalise(text);
  return INDEX.filter(({ card }) => lenderKind === 'unknown' || card.appliesTo.includes(lenderKind))
    .map((entry) => {
      const words = entry.keywords.filter((word) => said.includes(word)).length;
      const byIntent = entry.card.touches.intents.some((intent) => intents.includes(intent));
      return { card: entry.card, points: words * 3 + (byIntent ? 1 : 0), words };
    })
    .filter(({ points, words }) => words > 0 || points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, limit)
    .map(({ card }) => card);
}

/** Beside what the last message touches: at most so many cards that earlier ones touched by their words. */
const EARLIER_LIMIT = 3;

/** Cards that a talk touches: those of the last message, then of what was said before it, newest first. */
export function cardsForTalk(
  last: { readonly intents: readonly ReplyIntent[]; readonly text: string },
  earlier: readonly string[],
  options: TouchedOptions = {},
): readonly KnowledgeCard[] {
  const now = cardsFor(last.intents, last.text, options);
  const before = earlier.flatMap((text) => cardsFor([], text, { ...options, limit: 2 }));
  const others = [...new Set(before)].filter((card) => !now.includes(card));
  return [...now, ...others.slice(0, EARLIER_LIMIT)];
}
