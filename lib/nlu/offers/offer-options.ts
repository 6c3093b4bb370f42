import { LUMP } from './clause-facts';
import type { Clause } from './clauses';

const HARD_OPTION =
  /^如果您?[想选要]|^(?:[首次]选)|(?:^|[：:])其[一二三四]|(?:方[案式]|选项|档位?)[一二三四甲乙丙ABCDabcd1234①②③Ⓝ](?![期种])|[ABCD]方?案|第[一二三](?:个方案|个选|种)|(?:^|，)(?:一种)(?:方[案式])?是|^[一二三]是(?!否)|^一个(?:办法|方[案式])?是|^[ABCD甲乙丙][：:.、]/;
/** 两种方案：1. …；2. …: numbers count options only where several ways are announced; else they number terms. */
export const SEVERAL_WAYS =
  /[两二三四几多][种个套条档](?:还款|结清|分期)?(?:[路途]径|方[案式]|选[择项]|办法|路)/;
/** ①分3期，… ②分6期，… ③一次结清: each number begins another way. */
const A_WAY = /Ⓟ|结清|一次|[延展]期/;
const NUMBERED = /(?:^|[：:])(?:Ⓝ[.、)）](?!Ⓝ)|[①②③])/;
const SOFT_OPTION = /^(?:或者|要么|还是(?=您?[分选做一延])|也可以(?!先|的)|不行的话)/;
/** 一次还清八八折，分12期的话每期1033: the other way to pay. */
const SPLIT_INSTEAD = /^(?:如果|要是|您)?(?:选择?|[想办])?分[Ⓟ期][^，]{0,3}的话/;
/** 12期每期900，一次性结清9,500. */
const END_INSTEAD =
  /^[^，ⓂⓃ罚利息费本期]{0,5}(?:一次[性还付结清]|一[把笔口]|结清)[^，罚利息费]{0,8}[ⓂⓃ]/;
/** 3期每期1,733，6期每期880; 八个月的话一个月一千五，十个月一千二: plans in a row, each with its own count. */
const WHOLE_PLAN =
  /(?<![前后头首余下面缓延宽歇停挪推晚])(?:[ⓉⓃ](?:的话)?(?=[每月ⓣⓟ])|Ⓣ(?=Ⓜ)|Ⓟ)[^，ⓅⓂⓃ后息费]{0,4}[每一]?[ⓟⓣ期月]?[^，ⓅⓂⓃ后息费]{0,4}[ⓂⓃ]/;
/** 6期，每期3,420元；12期，每期1,740元: the same with a mark between. */
const COUNT_ALONE = /^[^ⓅⒸⓂⓃⓇ前后头首余剩共]{0,8}[ⓅⒸ](?:的话)?$/;
const ITS_SUM = /^[每一]?[ⓟⓣ期月][^，ⓅⓂⓃ]{0,6}[ⓂⓃ]/;
const CORE = /分[ⓉⒸ]|[ⓅⓁⒼⓂⓇ]|一次性|延期|结清|[缓延推].{0,3}[Ⓣⓣ]/;

/** Option of each clause. 0 until one is named; a soft one (或者) makes what stood before it the first. */
export function optionsOf(clauses: readonly Clause[]): number[] {
  const circled = clauses.filter((c) => /^[①-⑤]/.test(c.text));
  const numbered =
    clauses.some((c) => SEVERAL_WAYS.test(c.text)) ||
    (circled.length > 1 && circled.every((c) => A_WAY.test(c.text)));
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
  let plan = false;
  return clauses.map((clause, at) => {
    const splitsInstead = lump && SPLIT_INSTEAD.test(clause.text);
    const endsInstead = plan && clause.mood === 'plain' && END_INSTEAD.test(clause.text);
    if (hard > 0 && opens(clause.text)) option++;
    else if (hard === 0 && plans > 1) option += isPlan(clause, at) ? 1 : 0;
    else if (
      hard === 0 &&
      core &&
      (splitsInstead || endsInstead || SOFT_OPTION.test(clause.text)) &&
      CORE.test(clause.text)
    )
      option = Math.max(1, option) + 1;
    if (
      option > 1 &&
      clause.sentence > 0 &&
      /^(?:[两三][个种者案]|以上|[无不]论|需要|您需|[请都均皆])/.test(clause.text) &&
      !CORE.test(clause.text)
    )
      return 0;
    if (
      option > 1 &&
      /[费息金]都|均?保留到|有效期?[至到]/.test(clause.text) &&
      !CORE.test(clause.text)
    )
      return 0;
    if (
      /(?:^|两个|[都均])[都均]?(?:需要|[要得]).{0,6}[ⒹⓌ]|两个都|[ⒹⓌ][^，]{0,6}(?:[回答]复|告诉|确认|选好|定下)/.test(
        clause.text,
      ) &&
      option > 1 &&
      !/[ⓅⓂ]/.test(clause.text)
    )
      return 0;
    plan ||= clause.mood === 'plain' && /Ⓟ/.test(clause.text);
    lump ||= LUMP.test(clause.text) && clause.mood === 'plain';
    core ||= (CORE.test(clause.text) || LUMP.test(clause.text)) && clause.mood === 'plain';
    return option;
  });
}
