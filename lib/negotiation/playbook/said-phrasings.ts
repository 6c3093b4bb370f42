import type { Phrasing } from '@/lib/negotiation/playbook/phrasing';
import { PHRASINGS } from '@/lib/negotiation/playbook/phrasings';
import { SIMPLIFIED } from '@/lib/nlu/tokens/script-table';
import type { Speaker } from '@/lib/transcript/entry';

/** Share of a phrasing's own words that a line must hold to count as that phrasing, edits included. */
const ENOUGH = 0.8;
/** Longest message that is compared; a phrasing has fewer than 120 characters. */
const LONGEST = 400;

function wordsOf(text: string): string {
  const simplified = [...text].map((character) => SIMPLIFIED.get(character) ?? character).join('');
  return simplified.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function pairsOf(part: string): readonly string[] {
  const characters = [...wordsOf(part)];
  return characters.slice(1).map((next, index) => `${characters[index]}${next}`);
}

interface Fingerprint {
  readonly id: string;
  readonly pairs: readonly string[];
}

function fingerprint({ id, zhCN }: Phrasing): Fingerprint {
  return { id, pairs: [...new Set(zhCN.split(/\{[^{}]*\}/u).flatMap(pairsOf))] };
}

const FINGERPRINTS: readonly Fingerprint[] = PHRASINGS.map(fingerprint);

/** The phrasing of which this line is a sent, perhaps edited, copy, or null 已发送的话术. */
export function phrasingSaid(line: string): string | null {
  const pairs = new Set(pairsOf(line.slice(0, LONGEST)));
  let best: { readonly id: string; readonly size: number } | null = null;
  for (const { id, pairs: own } of FINGERPRINTS) {
    const shared = own.filter((pair) => pairs.has(pair)).length;
    if (shared === 0 || shared / own.length < ENOUGH) continue;
    // Of two that fit, the one that explains more of the line.
    if (best === null || shared > best.size) best = { id, size: shared };
  }
  return best?.id ?? null;
}

export interface SaidLine {
  readonly speaker: Speaker;
  readonly text: string | null;
}

/** Ids of the phrasings that the customer has already sent in this talk, in order, each once. */
export function phrasingsSaid(messages: readonly SaidLine[]): readonly string[] {
  const said = messages
    .filter(({ speaker }) => speaker === 'customer')
    .map(({ text }) => (text === null ? null : phrasingSaid(text)));
  return [...new Set(said.filter((id) => id !== null))];
}

const figuresIn = (text: string): readonly string[] =>
  text.normalize('NFKC').match(/\d[\d,.]*/gu) ?? [];

/**
 * The customer's message in which a sentence that we wrote was sent 已发送, with all of its figures, or null. Small changes
 * of wording do not matter.
 */
export function messageSaying(
  sentence: string,
  messages: readonly (SaidLine & { readonly id: string })[],
): string | null {
  const own = [...new Set(pairsOf(sentence))];
  const figures = figuresIn(sentence);
  const isIt = ({ speaker, text }: SaidLine): boolean => {
    if (speaker !== 'customer' || text === null || own.length === 0) return false;
    const said = figuresIn(text);
    if (!figures.every((figure) => said.includes(figure))) return false;
    const pairs = new Set(pairsOf(text.slice(0, LONGEST)));
    return own.filter((pair) => pairs.has(pair)).length / own.length >= ENOUGH;
  };
  return messages.find(isIt)?.id ?? null;
}
