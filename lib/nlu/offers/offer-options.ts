import { LUMP } from './clause-facts';
import type { Clause } from './clauses';

const HARD_OPTION =
  /^如果您?(?:想|选|要)|^(?:首选|次选|备选)|(?:^|[：:])其[一二三四]|^一(?:条|套)(?:路|是)|(?:方案|选项|方式|档位?)[一二三四甲乙丙ABCDabcd1234①②③Ⓝ](?!期|种)|[ABCD]方案|第[一二三](?:种|个方案|个选)|(?:^|，)(?:一种|另一种|另外一种)(?:方案|方式)?是|^(?:一|二|三)是(?!否)|^一个(?:办法|方案|方式)?是|^[ABCD][：:.、]/;
/** 两种方案：1. …；2. …: numbers count options only where several ways are announced; else they number terms. */
export const SEVERAL_WAYS =
  /[两二三四几多](?:种|个|套|条|档)(?:还款|结清|分期)?(?:方案|方式|选择|办法|选项|路径|途径|路)/;
const NUMBERED = /(?:^|[：:])(?:Ⓝ[.、)）](?!Ⓝ)|[①②③])/;
const SOFT_OPTION =
  /^(?:或者|要么|还是(?=您?[分选做一延])|也可以(?!先|的)|还可以选|另外也可以|再或者|或是|不行的话|要不(?:就|然))/;
/** 一次还清八八折，分12期的话每期1033: the other way to pay. */
const SPLIT_INSTEAD = /^(?:如果|要是|您)?(?:想|选择?|办)?分(?:Ⓟ|期)[^，]{0,3}的话/;
/** 3期每期1,733，6期每期880: plans in a row, each with its own count. */
const WHOLE_PLAN =
  /(?<![前后头首余下面])(?:Ⓟ|Ⓣ(?=每期))[^，ⓅⓂⓃ]{0,4}(?:每|一)?[ⓟⓣ期月]?[^，ⓅⓂⓃ]{0,4}[ⓂⓃ]/;
/** 6期，每期3,420元；12期，每期1,740元: the same with a mark between. */
const COUNT_ALONE = /^[^ⓅⒸⓂⓃⓇ前后头首余剩共]{0,8}(?:Ⓟ|Ⓒ)(?:的话)?$/;
const ITS_SUM = /^(?:每|一)?[ⓟⓣ期月][^，ⓅⓂⓃ]{0,6}[ⓂⓃ]/;
const CORE = /分[ⓉⒸ]|[ⓅⓁⒼⓂⓇ]|一次性|延期|结清|[缓延推].{0,3}[Ⓣⓣ]/;

/** Option of each clause. 0 until one is named; a soft one (或者) makes what stood before it the first. */
export function optionsOf(clauses: readonly Clause[]): number[] {
  const numbered = clauses.some((c) => SEVERAL_WAYS.test(c.text));
  const opens = (text: string) => HARD_OPTION.test(text) || (numbered && NUMBERED.test(text));
  const hard = clauses.filter((c) => opens(c.text)).length;
  const isPlan = (c: Clause, i: number) =>
    c.mood === 'plain' &&
    (WHOLE_PLAN.test(c.text) ||
      (COUNT_ALONE.test(c.text) && ITS_SUM.test(clauses[i + 1]?.text ?? '')));
  const plans = clauses.filter(isPlan).length;
  let option = 0;
  let core = false;
  let lump = false;
  return clauses.map((clause, at) => {
    const splitsInstead = lump && SPLIT_INSTEAD.test(clause.text);
    if (hard > 0 && opens(clause.text)) option++;
    else if (hard === 0 && plans > 1) option += isPlan(clause, at) ? 1 : 0;
    else if (
      hard === 0 &&
      core &&
      (splitsInstead || SOFT_OPTION.test(clause.text)) &&
      CORE.test(clause.text)
    )
      option = Math.max(1, option) + 1;
    if (
      option > 1 &&
      clause.sentence > 0 &&
      /^(?:请|[两三](?:个|种|者|案)|以上|[都均皆]|[无不]论|需要|您需)/.test(clause.text) &&
      !CORE.test(clause.text)
    )
      return 0;
    if (
      /(?:^|都|两个|均)(?:都|均)?(?:需要|要|得).{0,6}[ⒹⓌ]|两个都|[ⒹⓌ][^，]{0,6}(?:告诉|回复|确认|答复|选好|定下)/.test(
        clause.text,
      ) &&
      option > 1 &&
      !/[ⓅⓂ]/.test(clause.text)
    )
      return 0;
    lump ||= LUMP.test(clause.text) && clause.mood === 'plain';
    core ||= (CORE.test(clause.text) || LUMP.test(clause.text)) && clause.mood === 'plain';
    return option;
  });
}
