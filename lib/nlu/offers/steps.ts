import type { Token, TokenText } from '@/lib/nlu/tokens/tokens';
import type { Fact } from './offer-facts';
import { fenOf } from './roles-money';

export interface Step {
  readonly periods: number;
  readonly fen: number;
}

/** What is known of a stepped plan before a message: its stretches so far, and one whose amount comes next (前半年压力小点). */
export interface OpenSteps {
  readonly steps: readonly Step[];
  readonly months: number | null;
}
export const NO_STEPS: OpenSteps = { steps: [], months: null };

const RUN = '[ⓅⓉⓟⓣⓀⓞⓄ]';
const GAP = '[^ⓅⓉⓟⓀⓂⓃⓞⓄ。]';
const EACH = '(?:每个?[期月]|ⓣ|ⓟ)';
/** A stretch with its amount, in either order: 前3期每期500 · 每月按1200还10个月. */
const STRETCH = `(?:(?<run>${RUN})(?:[(（][^)）Ⓟ]{0,2}Ⓟ[)）])?ⓟ?${GAP}{0,14}(?<sum>[ⓂⓃ])|${EACH}${GAP}{0,6}(?<sum2>[ⓂⓃ])${GAP}{0,8}[还走交缴付供](?<run2>${RUN}))`;
const PART = 'Ⓧ?(?:阶段|步|段)';
const FIRST = new RegExp(
  `(?:前面?|头|首|先[还按走交]?|开始|${PART}|(?=[ⓀⓞⓄ]))的?(?:头?[ⓉⓅ][^，ⓅⓉⓂⓃ]{0,6}，)?${STRETCH}`,
  'dg',
);
const NEXT = new RegExp(
  `${GAP}{0,6}?[，；。\\n]?${GAP}{0,4}?(?:从?[ⓄⓀ](?:开始|起)|[ⓉⓅ][之以]?后|往?后|剩下|剩余|余下|其余|再|然后|接着|中间|最后|其后|继|末|${PART}|(?=[ⓀⓄ]))[面续期头边]?的?${GAP}{0,4}?${STRETCH}`,
  'dy',
);
/** 之后每期900: the stretch that goes on to the end of the plan, and how long that is (一共18期). */
const REST = new RegExp(
  `${GAP}{0,4}?[，；]?${GAP}{0,4}?(?:[ⓄⓀ]|[ⓉⓅ]?后|剩|余|然后|接着|再)${GAP}{0,6}?${EACH}${GAP}{0,6}(?<sum>[ⓂⓃ])`,
  'dy',
);
const WHOLE = /(?:共|分)[^，]{0,3}(?<run>[ⓅⓉ])/d;

/** 前半年压力小点: the stretch alone. */
const ALONE = new RegExp(`^${GAP}{0,4}?[前头](?<run>[ⓅⓉ])${GAP}*$`, 'd');
/** 一个月还260: its amount. */
const AMOUNT = new RegExp(`^${GAP}{0,4}?${EACH}${GAP}{0,6}(?<sum>[ⓂⓃ])${GAP}*$`, 'd');

/** 前3期每期500，后9期每期1100: a stepped plan 递增还款 of two stretches or more, over a message and those before it. */
export function stepsIn(
  text: TokenText,
  open: OpenSteps = NO_STEPS,
): { readonly fact: Fact | null; readonly open: OpenSteps } {
  const { signs } = text;
  const goesOn = open.steps.length > 0 ? following(text, 0) : { steps: [], end: 0 };
  if (goesOn.steps.length > 0) return found([...open.steps, ...goesOn.steps], 0, goesOn.end);
  const amount = open.months === null ? null : AMOUNT.exec(signs);
  const sum = amount && tokenOf(text, amount, 'sum');
  if (sum) return onlyOpen([{ periods: open.months ?? 0, fen: fenOf(sum).value }]);
  for (const first of signs.matchAll(FIRST)) {
    const step = stepOf(text, first);
    if (!step) continue;
    const start = first.index + first[0].length;
    const { steps, end } = following(text, start);
    if (steps.length > 0) return found([step, ...steps], first.index, end);
    const rest = step.periods > 1 ? restOf(text, step, start) : null;
    if (rest) return found([step, rest], first.index, REST.lastIndex);
    if (step.periods > 1 && !/[ⓅⓂⓃ]/.test(signs.slice(start))) return onlyOpen([step]);
  }
  const alone = ALONE.exec(signs);
  const run = alone && tokenOf(text, alone, 'run');
  return { fact: null, open: { steps: [], months: run ? periodsOf(text, run) : null } };
}

function found(steps: readonly Step[], start: number, end: number) {
  return {
    fact: { name: 'steps' as const, start, end, clause: 0, steps },
    open: { steps, months: null },
  };
}

const onlyOpen = (steps: readonly Step[]) => ({ fact: null, open: { steps, months: null } });

/** The stretches that follow on from `from`. */
function following(text: TokenText, from: number): { steps: readonly Step[]; end: number } {
  const steps: Step[] = [];
  let end = from;
  for (;;) {
    NEXT.lastIndex = end;
    const match = NEXT.exec(text.signs);
    const step = match && stepOf(text, match);
    // 前9期800，最后一期750: the last one alone makes no step.
    if (!match || !step || step.periods < 2) return { steps, end };
    steps.push(step);
    end = NEXT.lastIndex;
  }
}

/** What is left of a plan after its first stretch. */
function restOf(text: TokenText, { periods }: Step, from: number): Step | null {
  REST.lastIndex = from;
  const rest = REST.exec(text.signs);
  const whole = WHOLE.exec(text.signs);
  const sum = rest && tokenOf(text, rest, 'sum');
  const run = whole && tokenOf(text, whole, 'run');
  const left = run ? (periodsOf(text, run) ?? 0) - periods : 0;
  return sum && left > 1 ? { periods: left, fen: fenOf(sum).value } : null;
}

function tokenOf(
  text: TokenText,
  match: RegExpExecArray,
  ...names: readonly string[]
): Token | undefined {
  const groups = match.indices?.groups;
  return names.map((name) => text.tokenAt.get(groups?.[name]?.[0] ?? -1)).find(Boolean);
}

function stepOf(text: TokenText, match: RegExpExecArray): Step | null {
  const run = tokenOf(text, match, 'run', 'run2');
  const sum = tokenOf(text, match, 'sum', 'sum2');
  const periods = run && periodsOf(text, run);
  return periods && sum ? { periods, fen: fenOf(sum).value } : null;
}

/** 第二年 is a stretch of twelve months; 第二期 is none. */
function periodsOf(text: TokenText, run: Token): number | null {
  if (!/[ⓞⓄ]/.test(run.symbol)) return run.style === 'days' ? null : run.value;
  return text.normal.text.slice(run.start, run.end).endsWith('年') ? 12 : null;
}
