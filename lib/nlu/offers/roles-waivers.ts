import type { TokenText } from '@/lib/nlu/tokens/tokens';
import { type Clause, hitsIn } from './clauses';
import type { ChargeKind } from './offer';
import { type Fact, factAt } from './offer-facts';

const CHARGES: readonly (readonly [RegExp, readonly ChargeKind[]])[] = [
  [/罚(?:息|的)|违约金|滞纳金|逾期(?:利息|费(?!用))/, ['penalty']],
  [/息费/, ['interest', 'fee']],
  [
    /[停免无]息|(?<!逾期)利息|^息(?=[不全都])|不[收计]息|停止[计收]息|0利率|零利率|0息/,
    ['interest'],
  ],
  [/手续费|服务费|管理费|年费|费[用率]/, ['fee']],
  [/本金/, ['principal']],
];
const CHARGE =
  '(?:罚息|违约金|滞纳金|逾期利息|逾期费(?!用)|息费|利息|手续费率?|服务费|管理费|(?:逾期|其他|其余|额外|产生的)?费用|本金)';
const GIVEN_UP =
  /[砍勾撤][掉了]|[无停免]息|减免|[免减去]掉|[勾冲]销|[归清]零|免收|放弃|我[们方司]承担|不(?:予收取|往上加|另计|跟您[算要]|用(?:(?=[利罚]息|手续费)|您?[还付交给]|管)|给您?算|[带含](?:利息|手续费)|再?追|再?计|要(?=$|[了您])|另?收|会?再?(?:产生|收)(?!利益)|算)|免(?:(?=$|[Ⓡ您])|除)|(?:[利罚]息)[^，]{0,6}停了|核[减销]|全(?:额?退|(?:[给帮]您)?[砍减])|费=无|退(?:您?(?=Ⓡ)|[完了还给回])|息优惠申请|(?<![避以])免(?![密得不])|冲[掉减抵]|优惠(?=Ⓡ)|停(?:$|[止掉收计])|减了?(?=[ⓇⓂ])|打个?Ⓡ|[抹销划][掉去了零]|抹(?=$)|取消|0费率|零[费利]率|0利率|0息|没有(?:手续费|[利罚]息|违约金|额外费用|其他费用)|酌情减|(?:0|[零无])(?:利息|手续费|违约金)|少[收算]|(?:[利罚]息|违约金|费率?|利率)[:：=]?(?:每期)?[:为]?0/;
const ALL =
  /[勾冲免抹销去]掉|[砍撤]掉|[勾核]销|[无免]息|清零|[全豁]免|全减|免收|放弃|不(?:另计|予收取|跟您[算要]|给您?算|[带含](?:利息|手续费)|再?追|要|另?收|会?再?(?:产生|收)|[用计算])|免(?=[喽啦])|全(?:[给帮]您)?(?:[退减]|[数砍抹部额])|免[Ⓣ完除去]|费=无|(?<!减)免了|没有(?:手续费|[利罚]息|违约金)|0费率|零[费利]率|0利率|0息|抹了|(?:0|[零无])(?:利息|手续费)|(?<![减可能])免(?:罚息|手续费|违约金)|(?:[利罚]息|违约金|费率?)[:：=]?(?:每期)?[:为]?0|您免$|都/;
const STOPPED = /停(?:$|[止掉收计])|停息|不(?:再计|往上)/;
const VAGUE = /酌情/;
const RUNS_ON = /恢复/;

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
  if (/征信|记录|额度|电话|提醒|免息[券劵卷]|积分|兑换|(?:能|可以).{0,8}[吗么]$/.test(s)) return [];
  const kinds = kindsIn(s);
  if (kinds.length === 0 && /(?:其余|剩下|别的)的?(?:全部?)?(?:不收|免)/.test(s)) kinds.push('fee');
  const onlyPrincipal = /(?:只(?:需要?还?|[收还])您?|按)本金|还清?本金(?:即可|Ⓜ)/;
  const restToo =
    /(?:[其剩]余|[剩余]下|其他|别的)/.test(s) &&
    (onlyPrincipal.test(before + s) || /本金的?Ⓡ[^，]{0,4}[还结]/.test(before));
  if (/提前(?:还|结清)/.test(before + s) && /不收|没有|无/.test(s)) return [];
  const set: ChargeKind[] =
    restToo && (kinds.length === 0 || kinds.includes('fee'))
      ? ['interest', 'penalty', 'fee']
      : kinds.filter(
          (k) => k !== 'principal' || /本金(?![^，]{0,3}[外后])[^，Ⓟ]{0,4}(?:减|免(?!息))/.test(s),
        );
  if (/核销/.test(s) && kinds.length === 0) return [];
  if (set.length === 0) {
    const named = chargeNamedBefore(text, clause, index, before);
    const whole = named.length === 0 && /[全都][^，]{0,6}[免减]/.test(s) && shareOf(text, clause);
    return whole ? waived(clause, index, [], whole) : named;
  }
  return waived(clause, index, set, restToo ? 1 : shareOf(text, clause));
}

/** 手续费八折: a charge at four fifths is one fifth given up. */
function isCut(text: TokenText, clause: Clause): boolean {
  return hitsIn(text, clause, /(?:费|利息|罚息|违约金)[^，率]{0,8}(?<v>Ⓡ)/dg).some(
    (hit) => hit.token.style === 'discount',
  );
}

/** 罚息1,024元，可以减掉一半: the charge stands in the clause before. */
function chargeNamedBefore(text: TokenText, clause: Clause, index: number, before: string): Fact[] {
  const named = new RegExp(`(${CHARGE.replace('|本金', '')})[^，ⓂⓅ]{0,4}[ⓂⓇ][^，ⓂⓅ]{0,6}$`).exec(
    before,
  )?.[1];
  const share = named ? shareOf(text, clause) : null;
  if (named && share !== null && /[Ⓡ全都销免]|不[收要]/.test(clause.text))
    return waived(clause, index, kindsIn(named), share);
  const topic = new RegExp(`(${CHARGE.replace('|本金', '')})[^，ⓂⓇⓅ]{0,6}(?:的话|，|$)`).exec(
    before,
  )?.[1];
  const alone = new RegExp(
    `(?:^|，)(${CHARGE.replace('|本金', '')})(?:呢|这块|方面|部分|的话)?$`,
  ).exec(before)?.[1];
  if (WHOLLY.test(clause.text)) return waived(clause, index, alone ? kindsIn(alone) : [], 1);
  return topic && /^[^，]{0,8}[减免]了?Ⓜ/.test(clause.text)
    ? waived(clause, index, kindsIn(topic), null)
    : [];
}

/** 利息呢？ 一分不收: the answer, whose charge was named before. */
const WHOLLY =
  /^(?:那?[都全]?(?:免掉?|不[另再]?[收要算计])了?|一[分厘毛](?:钱?都?)不[收要算])(?:的|您的?|[哈哦呢啊啦])*$/;

function waived(
  { start, end }: Clause,
  index: number,
  kinds: readonly ChargeKind[],
  share: number | null,
): Fact[] {
  return [
    factAt('waive', start, end, index, { kinds, ...(share === null ? {} : { value: share }) }),
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

/** 免罚息再打九折: the charge is given up wholly, the discount is one of the debt. */
const BESIDES = /(?<!减)免[^，Ⓡ]{2,4}[再又并]打$/;

function shareOf(text: TokenText, clause: Clause): number | null {
  const s = withZero(text, clause);
  for (const hit of hitsIn(text, clause, /(?<v>Ⓡ)/dg)) {
    if (hit.token.value === 0) continue;
    const { style, value } = hit.token;
    const left = s.slice(0, hit.at - clause.start);
    if (/(?:费率|首付)[^Ⓡ，]{0,4}$/.test(left) || BESIDES.test(left)) continue;
    return style === 'discount' ? Math.round((1 - value) * 1e4) / 1e4 : value;
  }
  if (STOPPED.test(s) || VAGUE.test(s)) return null;
  if (/(?:(?:减免?|抹)[^Ⓜ，]{0,4}|免掉*您?)[ⓂⓃ]/.test(s) && !/全/.test(s)) return null;
  return ALL.test(s) || /免$/.test(s.replace(/减免/g, '')) ? 1 : null;
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
    if (/(?:[首先]付|[利费]率|先(?:处理|[还交])|最低还款?额?|日|年化|月息)[^Ⓡ，]{0,6}$/.test(left))
      continue;
    let paid: number | null = null;
    if (style === 'tenths' && /(?:就是|给您|只)[还收]?$/.test(left) && !onCharge) paid = value;
    else if (style === 'discount')
      paid =
        onCharge && !BESIDES.test(left) && /(?:[罚利]息|费|违约金|滞纳金)[^Ⓡ，]{0,6}$/.test(left)
          ? null
          : value;
    else if (
      /(?:减|优惠|(?<!最)少[收还]|[免降](?![到至为成]))(?!.*按)[^Ⓡ，]{0,9}$/.test(left) &&
      !onCharge
    )
      paid = 1 - value;
    else if (/^(?:[给帮]您)*(?:免[去除]|减免)/.test(right) && !onCharge) paid = 1 - value;
    else if (
      /(?:[总全]额|本金|欠款|应还|账单)[^Ⓡ，]{0,4}$/.test(left) &&
      /结清|一[次笔]|了结|就行/.test(s)
    )
      paid = value;
    else if (/^结清/.test(right) && !/减|免/.test(left)) paid = value;
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
  const base = /^，[^，。]{0,3}(?:针对|按)(本金|总欠款)/.exec(rest)?.[1];
  return base === undefined ? null : base === '本金' ? 'principal' : 'total';
}

export function baseOf(before: string, s: string): 'principal' | 'total' | null {
  if (/本金/.test(s.replace(/不是本金/g, ''))) return 'principal';
  if (/总(?:债权|[欠额])|全部欠款|未偿/.test(s)) return 'total';
  if (/本金Ⓜ$/.test(before)) return 'principal';
  return /总欠款|(?:总欠|欠款合计)Ⓝ$/.test(before) ? 'total' : null;
}
