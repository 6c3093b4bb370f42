import type { TokenText } from '@/lib/nlu/tokens/tokens';
import { type Clause, hitsIn } from './clauses';
import { type Fact, factAt } from './offer-facts';

export const DONE =
  /(?:已还|还[了过剩掉够满完]|连续|剩余|最近|逾期|拖欠|按时还?|延期(?:还款)?|缓[缴还]|先[还交付]掉?|(?:逾期|拖欠|[欠断])[的了]?[这那]?|[满够近第]|未来|连着)$/;
const NOT_OFFERED =
  /^(?:没了|加起来|一起|合计|都还|[都均]?(?:不[能得可要]|别)再?[逾断拖欠晚])|^(?:之?后|以后)?(?:之?前)?.{0,2}(?:内的|账单(?!分期)|流水)/;

/** 分期 number of instalments, lists and ranges of them. */
export function periodFacts(text: TokenText, clause: Clause, index: number): Fact[] {
  const facts: Fact[] = [];
  const push = (name: Fact['name'], at: number, start: number, extra: Partial<Fact>) =>
    facts.push(factAt(name, start, at + 1, index, extra));
  for (const hit of hitsIn(text, clause, /(?<v>[ⓅⓁⒼ])/dg)) {
    const before = clause.text.slice(0, hit.at - clause.start);
    const after = clause.text.slice(hit.at - clause.start + 1);
    if (DONE.test(before) || NOT_OFFERED.test(after) || /(?:并非)$/.test(before)) continue;
    if (hit.token.symbol === 'Ⓛ') push('choices', hit.at, hit.at, { list: hit.token.list ?? [] });
    else if (hit.token.symbol === 'Ⓖ')
      push('periodsRange', hit.at, hit.at, { value: hit.token.value, high: hit.token.high ?? 0 });
    else if (/(?:前|(?<!后)头|首|前面)$/.test(before)) continue;
    else if (/(?:后|后面|后面的|后头|往后|之后的?|(?<!只)剩下?的?|余下的?|其余)$/.test(before))
      push('restPeriods', hit.at, hit.at, { value: hit.token.value });
    else push('periods', hit.at, hit.at, { value: hit.token.value });
  }
  for (const hit of hitsIn(
    text,
    clause,
    /(?:[分拆切匀摊掰](?:成|为|作|摊|到|摊到)?|期限[是为:：=→】]*|期数[是为:：=→】]*|(?:方案|还款|分期)[:：]|按|共计?|一共要?还?|总共要?还?|合计|最长(?:能|可以)?[给做分]?到?|拉长到|延长到|放宽到|给到|做到|分期)(?<v>[ⓉⓃ])(?!期|的?[延宽展缓]|内?不|之?内不)/dg,
  )) {
    const { token } = hit;
    if (token.symbol === 'Ⓝ' ? !/期数|期限[→:：]/.test(hit.match[0]) : token.style === 'days')
      continue;
    if (/[逾延展]期|征信|保留|宽限/.test(hit.match[0])) continue;
    if (token.value > 1) push('periods', hit.at, hit.start, { value: token.value });
  }
  for (const hit of hitsIn(
    text,
    clause,
    /(?:还满?)?(?<v>Ⓣ)(?:来还|[就即]?(?:结清|还清|还完)|之?内?(?:还清|还完|付清|分期|结清|还掉)|分期|的分期|的?(?:还款)?(?:计划|方案)|的期限|慢慢还)/dg,
  )) {
    if (hit.token.style !== 'days') push('periods', hit.at, hit.at, { value: hit.token.value });
  }
  for (const hit of hitsIn(
    text,
    clause,
    /(?:余款|尾款|剩下的?|余下的?|剩余的?|其余的?)(?:分|做|给您)?(?<v>Ⓣ)$/dg,
  ))
    if (hit.token.style !== 'days') push('periods', hit.at, hit.at, { value: hit.token.value });
  const runs =
    /(?:^(?:后面?|之后|后续|然后)?|每[期月][^，]{0,8}[ⓂⓃ])(?:连续?|一共|总共|共)?[还走交供付扣](?<v>Ⓣ)(?!之?后|利息|的利息|内)/dg;
  for (const hit of hitsIn(text, clause, runs))
    if (hit.token.style !== 'days') push('periods', hit.at, hit.at, { value: hit.token.value });
  for (const hit of hitsIn(text, clause, /(?<![前后头余下])(?<v>Ⓣ)(?:的话)?每[期月]/dg))
    if (hit.token.style !== 'days' && /Ⓣ(?:的话)?每期/.test(hit.match[0]))
      push('periods', hit.at, hit.at, { value: hit.token.value });
  for (const hit of hitsIn(
    text,
    clause,
    /(?:[分拆切掰匀摊劈做剩共][成为作分开到下]*|[交还扣]满|还|收取|扣款?|^)(?<v>Ⓒ)/dg,
  ))
    push('periods', hit.at, hit.start, { value: hit.token.value });
  if (!facts.some((f) => f.name === 'periods')) facts.push(...runFacts(text, clause, index));
  return preferred(facts, clause);
}

const NO_RUN =
  /(?:逾期|连续|最近|征信|保留|往后|(?<!不)过|已经?|延期?|停息|有效|提前|工作|失业|[近前头首后满宽缓推停歇拖迟欠差第内借用])[^，]{0,4}$/;
const NOT_RUN =
  /^(?:之?内|以?内|之?后|以[后前上]|之?前|都不|账单|流水|的(?:[罚利]息|账单|流水|逾期)|[^，]{0,3}(?:[罚利免]息|不用还|再[还说]|[宽展延缓])|[来没未不多])/;

/** 给您做三年的: how long the plan may run, to be taken where an instalment is named. */
function runFacts(text: TokenText, clause: Clause, index: number): Fact[] {
  if (DEFERRED.test(clause.text)) return [];
  return hitsIn(text, clause, /(?<v>Ⓣ)/dg).flatMap(({ at, token }) => {
    const local = at - clause.start;
    const loose =
      token.style !== 'days' &&
      !NO_RUN.test(clause.text.slice(0, local)) &&
      !NOT_RUN.test(clause.text.slice(local + 1));
    return loose ? [factAt('run', at, at + 1, index, { value: token.value })] : [];
  });
}

/** Where one clause names several counts, the one called the whole (共12期) is meant, else the last. */
function preferred(facts: Fact[], clause: Clause): Fact[] {
  const counts = facts.filter((f) => f.name === 'periods');
  if (counts.length < 2) return facts;
  const whole = counts.find((f) =>
    /(?:[一总]共|合计|总期数|共)(?:要?还|是)?$/.test(clause.text.slice(0, f.start - clause.start)),
  );
  const kept = whole ?? counts.at(-1);
  return facts.filter((f) => f.name !== 'periods' || f === kept);
}

const PUT_OFF = '(?:歇|往后|展期|缓|迟(?!了|缴|到|还了)|宽(?!到)|停|晚|推|挪|延)';
const DEFERRED = /[延展]期|延[后长]|宽限|推迟|缓/;
/** 两个月可以: short for what the customer asked about. */
const ELLIPTIC =
  /^(?:最多|最长|顶多|那|但是?|只有|[^，]{0,4}(?:说|批|同意)(?:可以|能)?给?|可以)?(?<v>[Ⓣⓣ])(?:的话)?(?:倒是|还是|是)?(?:可以|没问题|行|能批|批了|能办)?[的吧哦哈]*$/dg;
const STAY = '(?:不用还|不还|免还|先不还|不用管|不扣|缓冲)';

/** 宽限日3天, 有三天的宽限期: what any payment may be late by, nothing that is put off. */
export const GRACE = /宽限日|有Ⓣ的?宽限|宽限期[是为]Ⓣ|[是为]宽限/;

/** 延期 how long payment is put off, and whether it is at all. */
export function deferFacts(text: TokenText, clause: Clause, index: number): Fact[] {
  if (/征信|保留|流水|已?逾期[Ⓣⓣ]|连续/.test(clause.text) || GRACE.test(clause.text)) return [];
  const facts: Fact[] = [];
  const patterns = [
    new RegExp(`${PUT_OFF}(?![催计息收止外打联])[^ⒹⓎⓉⓣⓂⓃ，分]{0,9}(?<v>[Ⓣⓣ])`, 'dg'),
    /(?:延[期后迟]?|推迟|往后[推挪延]|缓)(?<v>ⓟ)(?=$|[，。再还])/dg,
    /(?:延期|延后|推迟|顺延|缓)(?:还款|缴|还)?(?<v>Ⓟ)(?=$|，)/dg,
    /(?<v>[Ⓣⓣ])的?(?:延期|延后|宽限|展期|缓冲|缓还|缓缴|延长期|缓期)/dg,
    /给您的?(?<v>Ⓣ)的?(?:时间(?![凑筹考])|缓|准备)/dg,
    /(?<v>Ⓣ)之?后再(?:还|付|处理|开始还)/dg,
    /(?:晚|容|(?<!最)多给|再给)您?[^ⒹⓎⓉⓣⓂⓃ，分]{0,3}(?<v>[Ⓣⓣ])(?!回|答|考虑)/dg,
    new RegExp(`(?<v>[ⓉⓣⓌ])(?:之?内|里)?(?:可以|都|先|暂时|暂)*${STAY}`, 'dg'),
    DEFERRED.test(text.signs)
      ? /^(?:延期|宽限|展期)?(?:时间|期限|天数|时长)[是为]?[:：]?(?<v>[Ⓣⓣ])/dg
      : /(?<v>Ⓣ)的?延期/dg,
  ];
  for (const pattern of patterns)
    for (const hit of hitsIn(text, clause, pattern)) {
      const words = text.normal.text.slice(hit.token.start, hit.token.end);
      const within = hit.token.symbol === 'Ⓦ';
      if ((within && !/[月天]/.test(words)) || facts.some((f) => f.end === hit.at + 1)) continue;
      const inDays = within ? words.includes('天') : hit.token.style === 'days';
      const unit = inDays ? 'days' : 'months';
      facts.push(factAt('defer', hit.start, hit.end, index, { value: hit.token.value, unit }));
    }
  for (const hit of hitsIn(text, clause, ELLIPTIC)) {
    const unit = hit.token.style === 'days' ? 'days' : 'months';
    facts.push(factAt('bareDuration', hit.at, hit.at + 1, index, { value: hit.token.value, unit }));
  }
  if (
    /[推挪挂宽拖放延缓压]到|[延展]期|[等到][^，]{0,14}再(?:处理|[还付交])(?!款)|宽[^，]{0,3}几天|宽限|晚[^，]{0,2}几天|延后|推迟|暂缓|顺延|往后[推挪延]|先不用?[还管付]|给您[ⓉⓌ]|[ⓉⓌ]之?后再还|登记到|(?<![保预])留到|缓您?到|滚到下|(?:还款日|到期日)[^，]{0,8}(?:变更|[改调])/.test(
      clause.text,
    ) &&
    !/申请入口/.test(clause.text)
  )
    facts.push(factAt('deferral', clause.start, clause.end, index));
  return facts;
}
