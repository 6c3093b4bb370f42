import type { MessageFacts } from './message-facts';

/** Talk of the plan itself, or of what it hangs on. */
const OF_THE_PLAN =
  /[首每分延]期|[罚利]息|[生有]效|首[付次]|期[数间]|方案|宽限|减[免完]|手续费|确认|协议|优惠|前提|条件|按时|扣款|不变|结清|还款日|签/;
/** Why a detail counts although it names the bill: the plan hangs on it. */
const HANGS_ON_IT =
  /每期(?!手续费)|月供|前提|条件|才能?(?:[生有]效|[减给算行])|生效|方案|减完|不变/;
/** Other matters: statements, products, demands, proof, courts, reminders, other contracts. */
const OTHER_MATTERS =
  /[上起]诉|账单|最低还款|欠款|应还|累计|截(?:至|止到)(?!到?Ⓓ(?:$|，))|逾期(?!一次|费用|部分|期间)|材料|流水|病历|照片|征信|法[院务]|判决|异议|通[知话]|身份证|积分|余额宝|提醒|提前结清|实名|到期|答应|合[规同]|综合年化|收益|尾号|更新|不能修改|必须把|先把/;
const SHORT = 22;

/**
 * Whether details that make no offer by themselves belong to the offer on the table. What is said of
 * the bill, of other contracts or of proof must never change a plan's terms.
 */
export function speaksOfThePlan(message: MessageFacts, awaited: boolean): boolean {
  const { signs } = message.text;
  if (message.facts.every((fact) => fact.name === 'condition'))
    return !/[还结]清|处理/.test(signs) || HANGS_ON_IT.test(signs);
  if (awaited || message.corrects || HANGS_ON_IT.test(signs)) return true;
  if (OTHER_MATTERS.test(signs)) return namesItsOwnTerms(message);
  const answerBy = message.facts.some(({ name }) => name === 'acceptBy');
  return answerBy || OF_THE_PLAN.test(signs) || signs.length <= SHORT;
}

/** Words that only a plan has. */
const PLAN_LABEL = /[首每头]期|首付|期数|总还款|(?:[延分]期|宽限)(?:期间|期?内|后)/;

/** A clause with a plan's own label (首期12月15日，…，不新增逾期报送) counts, whatever else the message speaks of. */
function namesItsOwnTerms({ facts, text: { signs } }: MessageFacts): boolean {
  return facts.some(({ name, start, end }) => {
    if (name === 'condition') return false;
    const from = Math.max(
      0,
      ...['，', '。', '；', '\n'].map((m) => signs.lastIndexOf(m, start) + 1),
    );
    const clause = /^[^，。；\n]*/.exec(signs.slice(from))?.[0] ?? signs.slice(start, end);
    return PLAN_LABEL.test(clause) && !OTHER_MATTERS.test(clause);
  });
}
