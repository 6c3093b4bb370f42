import type { TokenText } from '@/lib/nlu/tokens/tokens';
import { type Clause, hitsIn } from './clauses';
import type { ChargeKind } from './offer';
import type { Fact } from './offer-facts';

const CHARGES: readonly (readonly [RegExp, readonly ChargeKind[]])[] = [
  [/罚息|违约金|滞纳金|逾期利息|逾期息(?!费)|逾期费(?!用)/, ['penalty']],
  [/息费/, ['interest', 'fee']],
  [
    /(?<!逾期|罚)利息|停息|免息|无息|不[收计]息|不[带含]利息|[0零无]利息|(?:不(?:再)?|停止|暂停|停)计息|0利率|零利率|0息|零息/,
    ['interest'],
  ],
  [/手续费|服务费|管理费|年费|费用|费率/, ['fee']],
  [/本金/, ['principal']],
];
const CHARGE =
  '(?:罚息|违约金|滞纳金|逾期利息|逾期息|逾期费(?!用)|息费|利息|手续费率?|服务费|管理费|(?:逾期|其他|其余|额外|产生的)?费用|本金)';
const GIVEN_UP =
  /一分不收|按零收|放弃|不予(?:收取|计收)|不另计|勾销|免(?=[喽咯啦晒了])|(?:利息|罚息)[^，]{0,6}停(?:了|$)|免Ⓣ|核[减销]|冲销|刨[掉去除]|剔[掉除]|砍[掉了]|全砍|勾[掉了]|撤[掉了]|不跟您[算要]|不问您要|归零|无息|不用(?=手续费|利息|罚息|违约金|滞纳金)|[费息金](?:是|为|=|：|:)无(?=$|，)|全(?:部|额)?退|退(?:完|掉|了)|[息费](?:优惠|减免)(?:申请|批|办|已)|(?:利息|罚息)[^，]{0,2}停Ⓣ|不给您?[算计]|不[收计]息|(?<![难避未以减])免(?!责|疫|密|登|打|提|得|不)|冲[掉减抵]|不用管|不[带含](?:利息|手续费)|减免|免除|免收|免掉|免了|免去|全免|都免|全减|都减(?!半)|豁免|免(?=[Ⓡ，。]|$|一|部|三|给|[您你])|不再?追(?!加)|优惠(?=Ⓡ)|暂停(?:$|收|计)|退(?:您|给您)?(?=Ⓡ)|不收|不再?计收|不再收|不再?计(?:算)?(?!入)|不算|不要(?=了|$|您)|停(?:止|掉|收|计|$)|停息|减半|减[了去]?(?=[ⓇⓂ])|减掉|打个?[Ⓡ]|退(?:还|给|回)|[抹销划](?:掉|去|了|零)|全抹|抹(?=$|，)|去掉|取消|不用您?(?:还|付|交|给)|不另?收|0费率|零费率|免息|0利率|零利率|0息|零息|无(?:需|任何)?(?:手续费|利息|额外)|没有(?:任何)?(?:手续费|利息|额外费用|其他费用)|酌情减|不(?:会)?再?(?:产生|计收|收取|计算|收)(?!利益)|(?:0|零|无)(?:利息|手续费|罚息|违约金)|少(?:收|算|计)|清零|(?:费率?|利率|利息|罚息)[:：=]?(?:为|是|都是)?(?:每期)?(?:[:：]|为|是)?0(?!\.)/;
const ALL =
  /按零收|放弃|不予(?:收取|计收)|不另计|勾销|(?<!减)免(?=[喽咯啦晒])|全数|免Ⓣ|核销|冲销|刨[掉去除]|剔[掉除]|砍[掉了]|全砍|勾掉|撤[掉了]|不跟您[算要]|不问您要|归零|无息|[费息金](?:是|为|=|：|:)无(?=$|，)|全(?:部|额)?退|免完|全抹|一分不收|不给您?[算计]|冲掉|不用管|不[带含](?:利息|手续费)|全免|全减|都减|全部|全额|都|免收|免除|(?<!减)免了|免掉|免去|豁免|不再?追|不收|不再收|不要(?=了|$|您)|不计|不再计|不算|不用|无(?:需|任何)?(?:手续费|利息|额外)|没有(?:任何)?(?:手续费|利息|额外)|0费率|零费率|免息|0利率|零利率|0息|零息|抹掉|抹了|销掉|去掉|不另?收|不(?:会)?再?(?:产生|计收|收取|收)|(?:0|零|无)(?:利息|手续费|罚息|违约金)|清零|(?<![减可能])免(?:手续费|利息|罚息|违约金|滞纳金|息费|费用)|(?:费率?|利率|利息|罚息)[:：=]?(?:为|是|都是)?(?:每期)?(?:[:：]|为|是)?0|给您免$|您免$/;
const STOPPED = /停(?:止|掉|收|计|$)|停息|不再计/;
const VAGUE = /酌情|看审核|再?看情况|视情况|尽量|争取(?!到)/;
const RUNS_ON =
  /照常|照收|照算|正常(?:收|计|算|计息)|继续(?:收|计)|仍(?:然|会|正常)?计|会(?:计收|累计|继续)|恢复/;

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
    /(?:其他|其余|剩下的?|别的)(?:的)?(?:费用)?(?:都|全部?)?(?:减|免|不收)/.test(s)
  )
    kinds.push('fee');
  const onlyPrincipal =
    /只(?:收|还|要|需要?还?|用还?|算)(?:您)?本金|还(?:完|清)?(?:全部)?本金(?:就|即可|就行|Ⓜ)/;
  const restToo =
    /(?:其余|其他|剩下|剩余|余下|别的)(?:的)?(?:费用|都|全|息费)?/.test(s) &&
    (onlyPrincipal.test(before + s) || /本金的?Ⓡ[^，]{0,4}(?:还|付|结)/.test(before));
  if (/提前(?:还|结清)/.test(before + s) && /无|不收|没有|不用|不需/.test(s)) return [];
  const set: ChargeKind[] =
    restToo && (kinds.length === 0 || kinds.includes('fee'))
      ? ['interest', 'penalty', 'fee']
      : kinds.filter((k) => k !== 'principal' || /本金[^，]{0,4}(?:减|免)/.test(s));
  if (/核销/.test(s) && kinds.length === 0) return [];
  if (set.length === 0) return chargeNamedBefore(text, clause, index, before);
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
  if (named && share !== null && /Ⓡ/.test(clause.text)) return waived(clause, index, named, share);
  const topic = new RegExp(`(${CHARGE.replace('|本金', '')})[^，ⓂⓇⓅ]{0,6}(?:的话|，|$)`).exec(
    before,
  )?.[1];
  const alone = new RegExp(
    `(?:^|，)(${CHARGE.replace('|本金', '')})(?:呢|这块|方面|部分|的话)?$`,
  ).exec(before)?.[1];
  if (alone && /^(?:就|都|可以|给您|帮您)*(?:一分不收|全免|不收|免[了掉除]?$)/.test(clause.text))
    return waived(clause, index, alone, 1);
  return topic && /^[^，]{0,8}(?:减|免)[掉去了]?Ⓜ/.test(clause.text)
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
    `(?:还清|还完|只还|(?<!退|返|归|偿)还上?|付清|照还)[^，减免不ⓅⓂⓃ]{0,8}${word}(?!.{0,3}(?:减|免|不收|全))|${word}[^，减免不]{0,4}(?:照还|照付|照常|正常|照收|照算|仍|继续)`,
  ).test(s);
}

function shareOf(text: TokenText, clause: Clause): number | null {
  const s = withZero(text, clause);
  for (const hit of hitsIn(text, clause, /(?<v>Ⓡ)/dg)) {
    if (hit.token.value === 0) continue;
    const { style, value } = hit.token;
    if (/(?:首付|先还|日息?|年化|利率|费率)[^Ⓡ，]{0,4}$/.test(s.slice(0, hit.at - clause.start)))
      continue;
    return style === 'discount' ? Math.round((1 - value) * 1e4) / 1e4 : value;
  }
  if (STOPPED.test(s) || VAGUE.test(s)) return null;
  if (
    /(?:(?:减免?|抹)[掉去了除]?[^Ⓜ，]{0,4}|(?<!减)免[掉去了除]*(?:您)?)[ⓂⓃ]/.test(s) &&
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
      /(?:首付|先还|先付|先交|先处理|(?:最低(?:还款?额?|应还))|日息?|年化|利率|费率|月息)[^Ⓡ，]{0,6}$/.test(
        left,
      )
    )
      continue;
    let paid: number | null = null;
    if (style === 'tenths' && /(?:只|就是|就|给您)(?:还|付|收)?$/.test(left) && !onCharge)
      paid = value;
    else if (style === 'discount')
      paid =
        onCharge && /(?:罚息|利息|手续费|费用?|违约金|滞纳金)[^Ⓡ，]{0,6}$/.test(left)
          ? null
          : value;
    else if (
      /(?:减免?|免|优惠(?![：:])|降|(?<![最至])少(?:收|还|付))(?!.*按)[^Ⓡ，]{0,9}$/.test(left) &&
      !onCharge
    )
      paid = 1 - value;
    else if (/^(?:给您|帮您|就|都)*(?:免[去掉除]|减[掉免去]|不要)/.test(right) && !onCharge)
      paid = 1 - value;
    else if (
      /(?:本金|欠款|总额|总欠款|应还|全额|账单)[^Ⓡ，]{0,4}的?$/.test(left) &&
      /结清|一次|一笔|付清|还清|了结|就行|清账/.test(s)
    )
      paid = value;
    else if (/^(?:一次性?)?(?:就)?(?:结清|付清|还清)/.test(right) && !/减|免/.test(left))
      paid = value;
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
  if (/(?<!不是|不按)本金/.test(s.replace(/不是本金/g, ''))) return 'principal';
  if (/总欠|欠款合计|总债权|全部债[务权]|欠款总额|总额|全部欠款|总(?:的)?账单|整个欠款/.test(s))
    return 'total';
  if (/本金(?:是|为|共)?[ⓂⓃ]$/.test(before)) return 'principal';
  return /总欠款|欠款总额[^ⓂⓃ]*$|(?:总欠|欠款合计)[ⓂⓃ]$/.test(before) ? 'total' : null;
}

const NAMED_THEN_WAIVED = new RegExp(
  `(?<charge>${CHARGE.replace('|本金', '')})(?:是|为|共|一共|合计)?(?<v>Ⓜ)，(?!其余|其他|剩|余下)[^，。ⓂⓅ]{0,10}(?:减免|免除|免掉|全免|免了|减掉)[^，。Ⓡ]{0,3}(?=[，。]|$)`,
  'd',
);

/** 违约金268元，可以帮您申请全额减免: the charge and its sum stand in one clause, the waiver in the next. */
export function waivedAfter(text: TokenText): Fact[] {
  const match = NAMED_THEN_WAIVED.exec(text.signs);
  const at = match?.indices?.groups?.v?.[0];
  const token = at === undefined ? undefined : text.tokenAt.get(at);
  if (!match || at === undefined || !token || REFUSES.test(match[0])) return [];
  const start = match.index;
  const end = start + match[0].length;
  const all = /全|都|免除|免掉|免了/.test(
    match[0].slice(match[0].indexOf('，')).replace('减免', ''),
  );
  return [
    { name: 'waivedFen', start, end: at + 1, clause: 0, value: token.value },
    {
      name: 'waive',
      start,
      end,
      clause: 0,
      kinds: kindsIn(match.groups?.charge ?? ''),
      ...(all ? { value: 1 } : {}),
    },
  ];
}

const REFUSES = /不能|无法|没法|不支持|没有|不会|不予/;
