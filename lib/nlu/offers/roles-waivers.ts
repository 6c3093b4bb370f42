import type { TokenText } from '@/lib/nlu/tokens/tokens';
import { type Clause, hitsIn } from './clauses';
import type { ChargeKind } from './offer';
import type { Fact } from './offer-facts';

const CHARGES: readonly (readonly [RegExp, readonly ChargeKind[]])[] = [
  [/罚息|违约金|滞纳金|逾期(?:利息|息(?!费)|费(?!用))/, ['penalty']],
  [/息费/, ['interest', 'fee']],
  [
    /[停免无零]息|(?<!逾期|罚)利息|不[收计]息|不[带含]利息|[0零无]利息|(?:不再?|停止|暂停|停)计息|0利率|零利率|0息/,
    ['interest'],
  ],
  [/手续费|服务费|管理费|年费|费[用率]/, ['fee']],
  [/本金/, ['principal']],
];
const CHARGE =
  '(?:罚息|违约金|滞纳金|逾期利息|逾期息|逾期费(?!用)|息费|利息|手续费率?|服务费|管理费|(?:逾期|其他|其余|额外|产生的)?费用|本金)';
const GIVEN_UP =
  /[砍勾撤][掉了]|[无停免零]息|[减全都豁]免|[免减去]掉|[勾冲]销|[归清]零|[免不]收|一分不收|放弃|不(?:予(?:收取|计收)|另计|跟您[算要]|问您要|用(?:(?=[利罚]息|手续费|违约金|滞纳金)|您?[还付交给]|管)|给您?[算计]|[收计]息|[带含](?:利息|手续费)|再?追(?!加)|再?计收|再收|再?计算?(?!入)|要(?=$|[了您])|另?收|会?再?(?:产生|计[收算]|收取|收)(?!利益)|算)|免(?:(?=[喽咯啦晒了])|(?=$|[Ⓡ，。一部三给您你])|[Ⓣ除了去])|(?:[利罚]息)[^，]{0,6}停(?:$|了)|核[减销]|全(?:[部额]?退|[砍减抹])|[费息金](?:=|：|:|[是为])无(?=$|，)|退(?:(?:给您|您)?(?=Ⓡ)|[完掉了还给回])|[息费](?:优惠|减免)(?:申请|[批办已])|(?<![难避未以减])免(?![责疫密登打提得不])|冲[掉减抵]|都减(?!半)|优惠(?=Ⓡ)|暂停(?:$|[收计])|停(?:$|[止掉收计])|减半|减[了去]?(?=[ⓇⓂ])|打个?[Ⓡ]|[抹销划][掉去了零]|抹(?=$|，)|取消|0费率|零[费利]率|0利率|0息|无(?:任何|需)?(?:手续费|利息|额外)|没有(?:任何)?(?:手续费|利息|额外费用|其他费用)|酌情减|(?:0|[零无])(?:[利罚]息|手续费|违约金)|少[收算计]|(?:[利罚]息|费率?|利率)[:：=]?(?:都是|[为是])?(?:每期)?[:：为是]?0(?!\.)/;
const ALL =
  /[勾冲免抹销去]掉|[砍撤][掉了]|[勾核冲]销|[无免零]息|[归清]零|[全豁]免|[全都]减|[免不]收|放弃|不(?:[另再]计|予(?:收取|计收)|跟您[算要]|问您要|给您?[算计]|用管|[带含](?:利息|手续费)|再?追|再收|要(?=$|[了您])|另?收|会?再?(?:产生|计收|收取|收)|[用计算])|(?<!减)免(?=[喽咯啦晒])|全(?:[部额]?退|[数砍抹部额])|免[Ⓣ完除去]|[费息金](?:=|：|:|[是为])无(?=$|，)|一分不收|(?<!减)免了|无(?:任何|需)?(?:手续费|利息|额外)|没有(?:任何)?(?:手续费|利息|额外)|0费率|零[费利]率|0利率|0息|抹了|(?:0|[零无])(?:[利罚]息|手续费|违约金)|(?<![减可能])免(?:[利罚]息|手续费|违约金|滞纳金|息费|费用)|(?:[利罚]息|费率?|利率)[:：=]?(?:都是|[为是])?(?:每期)?[:：为是]?0|给您免$|您免$|都/;
const STOPPED = /停(?:$|[止掉收计])|停息|不再计/;
const VAGUE = /酌情|看审核|再?看情况|视情况|尽量|争取(?!到)/;
const RUNS_ON =
  /照[常收算]|正常(?:计息|[收计算])|继续[收计]|仍(?:正常|[然会])?计|会(?:计收|累计|继续)|恢复/;

/** 减免 which charges are given up, and how much of them. Amounts are read with the money roles. */
export function waiverFacts(
  text: TokenText,
  clause: Clause,
  index: number,
  before: string,
): Fact[] {
  const s = withZero(text, clause);
  if (!(GIVEN_UP.test(s) || isCut(text, clause)) || (RUNS_ON.test(s) && !/减|免/.test(s)))
    return [];
  if (
    /征信|记录|额度|电话|提醒|免息[券劵卷卡]|积分|兑换|(?:能|可以|是否|是不是).{0,8}[吗么？]$/.test(
      s,
    )
  )
    return [];
  const kinds = kindsIn(s);
  if (
    kinds.length === 0 &&
    /(?:其[他余]|剩下的?|别的)的?(?:费用)?(?:全部?|都)?(?:不收|[减免])/.test(s)
  )
    kinds.push('fee');
  const onlyPrincipal =
    /只(?:需要?还?|用还?|[收还要算])您?本金|还[完清]?(?:全部)?本金(?:就行|即可|[就Ⓜ])/;
  const restToo =
    /(?:[其剩]余|[剩余]下|其他|别的)的?(?:费用|息费|[都全])?/.test(s) &&
    (onlyPrincipal.test(before + s) || /本金的?Ⓡ[^，]{0,4}[还付结]/.test(before));
  if (/提前(?:还|结清)/.test(before + s) && /不[收用需]|没有|无/.test(s)) return [];
  const set: ChargeKind[] =
    restToo && (kinds.length === 0 || kinds.includes('fee'))
      ? ['interest', 'penalty', 'fee']
      : kinds.filter((k) => k !== 'principal' || /本金[^，]{0,4}[减免]/.test(s));
  if (/核销/.test(s) && kinds.length === 0) return [];
  if (set.length === 0) {
    const named = chargeNamedBefore(text, clause, index, before);
    const whole = named.length === 0 && /[全都][^，]{0,6}[免减]/.test(s) && shareOf(text, clause);
    return whole ? [waived(clause, index, '', whole)].flat() : named;
  }
  const share = restToo ? 1 : shareOf(text, clause);
  return [
    {
      name: 'waive',
      start: clause.start,
      end: clause.end,
      clause: index,
      kinds: set,
      ...(share === null ? {} : { value: share }),
    },
  ];
}

/** 手续费八折: a charge at four fifths is one fifth given up. */
function isCut(text: TokenText, clause: Clause): boolean {
  return hitsIn(text, clause, /(?:费|利息|罚息|违约金|滞纳金)(?!率)[^，率]{0,8}(?<v>Ⓡ)/dg).some(
    (hit) => hit.token.style === 'discount',
  );
}

/** 罚息1,024元，可以减掉一半: the charge stands in the clause before. */
function chargeNamedBefore(text: TokenText, clause: Clause, index: number, before: string): Fact[] {
  const named = new RegExp(`(${CHARGE.replace('|本金', '')})[^，ⓂⓅ]{0,4}[ⓂⓇ]$`).exec(before)?.[1];
  const share = named ? shareOf(text, clause) : null;
  if (named && share !== null && /[Ⓡ全都]|免[除掉了]/.test(clause.text))
    return waived(clause, index, named, share);
  const topic = new RegExp(`(${CHARGE.replace('|本金', '')})[^，ⓂⓇⓅ]{0,6}(?:的话|，|$)`).exec(
    before,
  )?.[1];
  const alone = new RegExp(
    `(?:^|，)(${CHARGE.replace('|本金', '')})(?:呢|这块|方面|部分|的话)?$`,
  ).exec(before)?.[1];
  if (alone && /^(?:[给帮]您|可以|[就都])*(?:一分不收|全免|不收|免[了掉除]?$)/.test(clause.text))
    return waived(clause, index, alone, 1);
  return topic && /^[^，]{0,8}[减免][掉去了]?Ⓜ/.test(clause.text)
    ? waived(clause, index, topic, null)
    : [];
}

function waived(clause: Clause, index: number, named: string, share: number | null): Fact[] {
  const kinds = kindsIn(named);
  return [
    {
      name: 'waive',
      start: clause.start,
      end: clause.end,
      clause: index,
      kinds,
      ...(share === null ? {} : { value: share }),
    },
  ];
}

/** The signs of a clause with a figure of nothing (费率0) written as 0. */
function withZero(text: TokenText, clause: Clause): string {
  return clause.text.replace(/[ⓃⓇ]/g, (sign, at: number) =>
    text.tokenAt.get(clause.start + at)?.value === 0 ? '0' : sign,
  );
}

export function kindsIn(s: string): ChargeKind[] {
  const out: ChargeKind[] = [];
  for (const [words, kinds] of CHARGES) {
    if (!words.test(s)) continue;
    for (const kind of kinds) if (!out.includes(kind) && !paidAnyway(s, kind)) out.push(kind);
  }
  return out;
}

/** 还清本金和利息后，费用减免: what is to be paid is not what is given up. */
function paidAnyway(s: string, kind: ChargeKind): boolean {
  const word =
    kind === 'principal'
      ? '本金'
      : kind === 'interest'
        ? '(?:利息|本息)'
        : kind === 'fee'
          ? '(?:手续费|费用)'
          : '(?:罚息|违约金)';
  return new RegExp(
    `(?:还清|还完|只还|(?<!退|返|归|偿)还上?(?!了)|付清|照还)[^，减免不ⓅⓂⓃ]{0,8}${word}(?!.{0,3}(?:减|免|不收|全))|${word}[^，减免不]{0,4}(?:照还|照付|照常|正常|照收|照算|仍|继续)`,
  ).test(s);
}

function shareOf(text: TokenText, clause: Clause): number | null {
  const s = withZero(text, clause);
  for (const hit of hitsIn(text, clause, /(?<v>Ⓡ)/dg)) {
    if (hit.token.value === 0) continue;
    const { style, value } = hit.token;
    if (/(?:[利费]率|首付|先还|日息?|年化)[^Ⓡ，]{0,4}$/.test(s.slice(0, hit.at - clause.start)))
      continue;
    return style === 'discount' ? Math.round((1 - value) * 1e4) / 1e4 : value;
  }
  if (STOPPED.test(s) || VAGUE.test(s)) return null;
  if (
    /(?:(?:减免?|抹)[掉去了除]?[^Ⓜ，]{0,4}|(?<!减)免[掉去了除]*您?)[ⓂⓃ]/.test(s) &&
    !/全|都/.test(s)
  )
    return null;
  return ALL.test(s) || /免(?:[，。]|$|给您)/.test(s.replace(/减免/g, '')) ? 1 : null;
}

/** 打8折, 减免20%, 本金的90%: the share of the debt still paid in a settlement. */
export function discountFacts(
  text: TokenText,
  clause: Clause,
  index: number,
  before: string,
): Fact[] {
  const s = clause.text;
  const facts: Fact[] = [];
  for (const hit of hitsIn(text, clause, /(?<v>Ⓡ)/dg)) {
    const left = s.slice(0, hit.at - clause.start);
    const right = s.slice(hit.at - clause.start + 1);
    const onCharge =
      new RegExp(`${CHARGE}`).test(s.replace(/本金/g, '')) ||
      new RegExp(`${CHARGE.replace('|本金', '')}[^，ⓂⓅ]{0,4}[ⓂⓇ]$`).test(before);
    const { style, value } = hit.token;
    if (
      /(?:[首先]付|[利费]率|先(?:处理|[还交])|(?:最低(?:还款?额?|应还))|日息?|年化|月息)[^Ⓡ，]{0,6}$/.test(
        left,
      )
    )
      continue;
    let paid: number | null = null;
    if (style === 'tenths' && /(?:就是|给您|[只就])[还付收]?$/.test(left) && !onCharge)
      paid = value;
    else if (style === 'discount')
      paid =
        onCharge && /(?:[罚利]息|手续费|费用?|违约金|滞纳金)[^Ⓡ，]{0,6}$/.test(left) ? null : value;
    else if (
      /(?:减免?|优惠(?![：:])|(?<![最至])少[收还付]|[免降])(?!.*按)[^Ⓡ，]{0,9}$/.test(left) &&
      !onCharge
    )
      paid = 1 - value;
    else if (/^(?:[给帮]您|[就都])*(?:免[去掉除]|减[掉免去]|不要)/.test(right) && !onCharge)
      paid = 1 - value;
    else if (
      /(?:[总全]额|本金|欠款|总欠款|应还|账单)[^Ⓡ，]{0,4}的?$/.test(left) &&
      /[结付还]清|一[次笔]|了结|就行|清账/.test(s)
    )
      paid = value;
    else if (/^(?:一次性?)?就?(?:[结付还]清)/.test(right) && !/减|免/.test(left)) paid = value;
    if (paid === null || paid <= 0 || paid >= 1) continue;
    const base = baseOf(before, s) ?? baseAfter(text.signs.slice(clause.end));
    facts.push({
      name: 'discount',
      start: hit.at,
      end: hit.at + 1,
      clause: index,
      value: Math.round(paid * 1e4) / 1e4,
      ...(base ? { base } : {}),
    });
  }
  return facts;
}

/** …减免30%，这是针对总欠款的. */
function baseAfter(rest: string): 'principal' | 'total' | null {
  const base = /^，[^，。]{0,3}(?:针对|按|以|就)[^，。]{0,2}(本金|总欠款|欠款总额|总额)/.exec(
    rest,
  )?.[1];
  return base === undefined ? null : base === '本金' ? 'principal' : 'total';
}

export function baseOf(before: string, s: string): 'principal' | 'total' | null {
  if (/(?<!不[是按])本金/.test(s.replace(/不是本金/g, ''))) return 'principal';
  if (/总(?:债权|的?账单|[欠额])|欠款合计|欠款总额|全部债[务权]|全部欠款/.test(s)) return 'total';
  if (/本金[是为共]?[ⓂⓃ]$/.test(before)) return 'principal';
  return /总欠款|欠款总额[^ⓂⓃ]*$|(?:总欠|欠款合计)[ⓂⓃ]$/.test(before) ? 'total' : null;
}
