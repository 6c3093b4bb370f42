import type { Token, TokenText } from '@/lib/nlu/tokens/tokens';
import type { Fact } from './offer-facts';
import { fenOf } from './roles-money';

const RUN = '[ⓅⓉⓟⓣⓀⓞⓄ]';
const GAP = '[^ⓅⓉⓟⓀⓂⓃⓞⓄ。]';
/** A stretch with its amount, in either order: 前3期每期500 · 每月按1200还10个月. */
const STRETCH = `(?:(?<run>${RUN})${GAP}{0,14}(?<sum>[ⓂⓃ])|(?:每[期月]|ⓣ|ⓟ)${GAP}{0,6}(?<sum2>[ⓂⓃ])${GAP}{0,6}(?:还|走|交)(?<run2>${RUN}))`;
const PART = 'Ⓧ?(?:阶段|步|段)';
const FIRST = new RegExp(
  `(?:前(?:面)?|头|首|先(?:还|按|走|交)?|最初|开始|${PART}|(?=[ⓀⓞⓄ]))(?:的)?${STRETCH}`,
  'dg',
);
const NEXT = new RegExp(
  `${GAP}{0,6}?[，；。\\n]?${GAP}{0,4}?(?:往?后|剩下|剩余|余下|其余|再|然后|接着|中间|最后|${PART}|(?=[ⓀⓄ]))(?:面|续|期|头|边)?的?${GAP}{0,4}?${STRETCH}`,
  'dy',
);

/** 前3期每期500，后9期每期1100: a stepped plan 递增还款 of two stretches or more, over the whole message. */
export function stepsFact(text: TokenText): Fact | null {
  for (const first of text.signs.matchAll(FIRST)) {
    const steps = [stepOf(text, first)];
    let end = first.index + first[0].length;
    for (;;) {
      NEXT.lastIndex = end;
      const match = NEXT.exec(text.signs);
      const step = match && stepOf(text, match);
      // 前9期800，最后一期750: the last one alone makes no step.
      if (!match || !step || step.periods < 2) break;
      steps.push(step);
      end = NEXT.lastIndex;
    }
    const known = steps.filter((step) => step !== null);
    if (known.length === steps.length && known.length > 1)
      return { name: 'steps', start: first.index, end, clause: 0, steps: known };
  }
  return null;
}

function stepOf(text: TokenText, match: RegExpExecArray): { periods: number; fen: number } | null {
  const groups = match.indices?.groups;
  const at = (...names: string[]) =>
    names.map((name) => text.tokenAt.get(groups?.[name]?.[0] ?? -1)).find(Boolean);
  const [run, sum] = [at('run', 'run2'), at('sum', 'sum2')];
  const periods = run && periodsOf(text, run);
  return periods && sum ? { periods, fen: fenOf(sum).value } : null;
}

/** 第二年 is a stretch of twelve months; 第二期 is none. */
function periodsOf(text: TokenText, run: Token): number | null {
  if (!/[ⓞⓄ]/.test(run.symbol)) return run.style === 'days' ? null : run.value;
  return text.normal.text.slice(run.start, run.end).endsWith('年') ? 12 : null;
}
