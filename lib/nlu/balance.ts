import { type Fen, fen } from '@/lib/money/fen';
import { sumFen } from '@/lib/money/sum';
import { asksLikeCustomer } from '@/lib/nlu/asks-like-customer';
import { type Clause, clausesOf, hitsIn } from '@/lib/nlu/offers/clauses';
import { normalise } from '@/lib/nlu/tokens/normalise';
import { type TokenText, tokenise } from '@/lib/nlu/tokens/tokens';

/** Parts of what is owed 欠款构成, as an agent names them. */
export type BalancePart = 'principal' | 'interest' | 'penalty' | 'fees';

/** What one message says is owed 对方说的欠款. Only what is said; nothing is summed or split. */
export interface StatedBalance {
  readonly partsFen: Readonly<Partial<Record<BalancePart, Fen>>>;
  readonly totalFen: Fen | null;
  readonly daysOverdue: number | null;
  /** False when every part is named and they do not add up to the total that is named with them. */
  readonly addsUp: boolean;
}

const AMOUNT = '[^ⓂⓃⓆⓅⓇ，]{0,6}?(?<v>Ⓜ)';
const part = (words: string): RegExp => new RegExp(`(?:${words})${AMOUNT}`, 'dg');

/** Most specific first: 逾期利息 is a penalty, 利息 is not. */
const PARTS: readonly (readonly [BalancePart, RegExp])[] = [
  ['penalty', part('罚息|违约金|滞纳金|逾期利息|逾期费用?')],
  ['fees', part('手续费|服务费|分期费|其他费用')],
  ['principal', part('本金')],
  ['interest', part('利息')],
];
const TOTAL = new RegExp(
  `(?:合计|总计|总共|一共|共计|欠款总额|总欠款|应还总额|全部欠款|待还总额|共)${AMOUNT}`,
  'dg',
);
const DAYS = /逾期[^ⓂⓃⓅⓉ，]{0,4}(?<v>Ⓣ)/dg;

/** Clauses about a plan, a payment made, a rule or a single bill say nothing of the balance as it stands. */
const ELSEWHERE =
  /[ⓅⓟⓁⒼⓇ]|减|免|首付|首期|最低|每[期月日天次笔]|分期(?!费)|方案|如果|假如|若|已还|已收|已付|入账|额度|起借|按日|还款后|以后|之后|将会?|不含|折|结清价|退/;
const OWED = /欠|逾期|应还|待还|未还|未结清|账单|余额|剩余/;

/**
 * Reads the balance out of an agent's message; null when it names no part of it. Precision first: a total
 * alone is no balance. `at`: ISO time with offset of the message.
 */
export function readBalance(original: string, at: string): StatedBalance | null {
  const text = tokenise(normalise(original), at);
  if (asksLikeCustomer(text.signs)) return null;
  const clauses = clausesOf(text).filter((c) => c.mood === 'plain' && !ELSEWHERE.test(c.text));
  const partsFen = readParts(text, clauses);
  const named = Object.values(partsFen);
  if (named.length === 0 || (named.length === 1 && !OWED.test(text.signs))) return null;
  const totalFen = readTotal(text, clauses, partsFen);
  return {
    partsFen,
    totalFen,
    daysOverdue: daysIn(text, clauses),
    addsUp: totalFen === null || named.length < 2 || sumFen(named) <= totalFen,
  };
}

/** True when the parts named are the whole of the total named with them, so that the others are nothing. */
export function isWhole({ partsFen, totalFen }: StatedBalance): boolean {
  return totalFen !== null && sumFen(Object.values(partsFen)) === totalFen;
}

function readParts(text: TokenText, clauses: readonly Clause[]): Partial<Record<BalancePart, Fen>> {
  const found: Partial<Record<BalancePart, Fen>> = {};
  const taken = new Set<number>();
  for (const clause of clauses)
    for (const [name, pattern] of PARTS)
      for (const hit of hitsIn(text, clause, pattern)) {
        if (taken.has(hit.at) || found[name] !== undefined) continue;
        taken.add(hit.at);
        found[name] = fen(hit.token.value);
      }
  return found;
}

function readTotal(
  text: TokenText,
  clauses: readonly Clause[],
  partsFen: Partial<Record<BalancePart, Fen>>,
): Fen | null {
  const least = Math.max(...Object.values(partsFen));
  for (const clause of clauses)
    for (const hit of hitsIn(text, clause, TOTAL))
      if (hit.token.value >= least) return fen(hit.token.value);
  return null;
}

function daysIn(text: TokenText, clauses: readonly Clause[]): number | null {
  for (const clause of clauses)
    for (const { token } of hitsIn(text, clause, DAYS))
      if (token.style === 'days') return token.value;
  return null;
}
