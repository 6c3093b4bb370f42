import { code, count, type TermRule } from './rule';

const CHARGES = '(?:罚息|逾期费用?|违约金|逾期利息)';
const STOPPED = '(?:停(?:止|收|计)?|暂停|不再|不会?(?:再)?(?:计|收|算|新增|产生)|不计|免收|免除)';
const RUNS =
  '(?:仍|照|继续|正常|会)(?:然|旧|常|续)?(?:会)?(?:正常)?(?:计|算|收|累计)|按[天日]累计|照算';

/** "14.6" per cent → "0.146". */
function percentText(percent: string): string {
  const [whole = '0', decimals = ''] = percent.split('.');
  const digits = whole.padStart(3, '0') + decimals;
  const at = digits.length - decimals.length - 2;
  return `${Number(digits.slice(0, at))}.${digits.slice(at)}`.replace(/0+$/, '').replace(/\.$/, '');
}

/** Rules for interest, waivers and what a missed payment does. First match of a part in a sentence counts. */
export const MONEY_RULES: readonly TermRule[] = [
  {
    term: 'interestAndPenaltyDuringPlan',
    part: 'penalty',
    pattern: new RegExp(`(?:期间|按[期时约].{0,4}还款).{0,16}${STOPPED}[^,，;；]{0,10}${CHARGES}`),
    value: code('paused'),
  },
  {
    term: 'interestAndPenaltyDuringPlan',
    part: 'penalty',
    pattern: new RegExp(`期间.{0,24}${CHARGES}.{0,8}(?:${STOPPED})`),
    value: code('paused'),
  },
  {
    term: 'interestAndPenaltyDuringPlan',
    part: 'penalty',
    pattern: new RegExp(`期间.{0,24}${CHARGES}.{0,6}(?:${RUNS})`),
    value: code('continues'),
  },
  {
    term: 'interestAndPenaltyDuringPlan',
    part: 'interest',
    pattern: new RegExp(
      `(?:期间|按[期时约].{0,4}还款).{0,16}${STOPPED}[^,，;；]{0,6}(?:新的)?(?:(?<!逾期)利息|息费|(?<![罚利])息(?!费))`,
    ),
    value: code('paused'),
  },
  {
    term: 'interestAndPenaltyDuringPlan',
    part: 'interest',
    pattern: new RegExp(`期间.{0,6}(?<!逾期)利息.{0,8}(?:${STOPPED})`),
    value: code('paused'),
  },
  {
    term: 'interestAndPenaltyDuringPlan',
    part: 'interest',
    pattern:
      /期间.{0,10}(?:仍|照|继续|正常|会)(?:然|旧|常)?(?:会)?(?:正常)?计息|期间.{0,6}利息.{0,4}(?:照常|正常|继续|仍|照算)|期间.{0,4}[只仅]收利息/,
    value: code('continues'),
  },
  {
    term: 'defaultConsequence',
    part: 'consequence',
    pattern:
      /(?:[任某有其中]+[一何]期|一期|未按[期时]|没(?:有)?按[期时]|逾期未还|再次?逾期|断供).{0,22}(?:全部到期|一次(?:性)?(?:还|结)清|剩余.{0,6}一次)/,
    value: code('all-due'),
  },
  {
    term: 'defaultConsequence',
    part: 'consequence',
    pattern:
      /(?:[任某有其中]+[一何]期|一期|未按[期时]|没(?:有)?按[期时]|逾期未还|再次?逾期|断供|中间).{0,22}(?:失效|终止|作废|取消|按原合同)/,
    unless: /一次(?:性)?(?:还|结)清|全部到期/,
    value: code('plan-void'),
  },
  {
    term: 'waivedItems',
    part: 'lost',
    pattern: /(?:减免|优惠).{0,14}(?:不会?(?:再|被)*(?:取消|收回|恢复|作废|失效)|不受影响)/,
    value: code('no'),
  },
  {
    term: 'waivedItems',
    part: 'inPayments',
    pattern:
      /(?:减免|优惠).{0,8}(?:没有?|不|未)(?:算|含|包括|扣|减)|(?:最后一期|还完|结清).{0,6}(?:再|才)(?:抵|扣|退|返).{0,6}(?:减免|优惠)/,
    value: code('no'),
  },
  {
    term: 'waivedItems',
    part: 'inPayments',
    pattern:
      /(?:扣(?:除|掉|减)?|减(?:去|掉|过)|[包已]含)了?.{0,4}(?:减免|优惠|逾期费|罚息)|减免(?:以|之)?后的?(?:金额|总额|价|数)|(?:减免|优惠).{0,6}(?:已经?|都).{0,6}(?:算|含|扣|减)/,
    value: code('yes'),
  },
  {
    term: 'waivedItems',
    part: 'lost',
    pattern:
      /(?:[任某有其中]+[一何]期|一期|逾期|失效|作废|[没未]有?按[时期]).{0,30}(?:减免|优惠).{0,6}(?:取消|失效|作废|恢复)|恢复.{0,4}(?:罚息|逾期费|违约金)/,
    value: code('yes'),
  },
  {
    term: 'waivedItems',
    part: 'effective',
    pattern: /减免.{0,22}(?:立即|马上|当天|当场|即时)(?:生效|到账)?|(?:立即|马上|当天).{0,4}减免/,
    unless: /还(?:完|清)|结清/,
    value: code('now'),
  },
  {
    term: 'waivedItems',
    part: 'effective',
    pattern:
      /按[期时].{0,4}还(?:完|清|满)(?:之?后)?.{0,10}(?:减免|生效|免)|减免.{0,6}(?:是)?按[期时].{0,3}还(?:完|清)/,
    value: code('on-time'),
  },
  {
    term: 'waivedItems',
    part: 'effective',
    pattern:
      /减免.{0,6}(?:还|结)(?:完|清).{0,14}后|(?:一次性|全部)?(?:结清|还清)(?:之?后|了?才).{0,10}减免/,
    unless: /按[期时]/,
    value: code('on-settlement'),
  },
  {
    term: 'graceDaysOnMiss',
    part: 'days',
    pattern:
      /宽限(?:日|期)(?:是|为|有|:|：)?\s*(\d{1,2})\s*(?:天|日)|逾期超过\s*([1-9]|1[0-5])\s*天.{0,8}(?:失效|作废|终止|算|才)/,
    value: count,
  },
  {
    term: 'graceDaysOnMiss',
    part: 'days',
    pattern: /(?:没有|不设|无)宽限(?:日|期)/,
    value: () => ({ unit: 'count', value: 0 }),
  },
  {
    term: 'allocation',
    part: 'order',
    pattern: /先(?:冲|抵|还|扣)(?:抵)?(?:当期|逾期)?(?:应还)?.{0,2}本金/,
    value: code('principal-first'),
  },
  {
    term: 'allocation',
    part: 'order',
    pattern: /先(?:冲|抵|还|扣)(?:抵)?(?:罚息|逾期费用?|违约金)/,
    value: code('penalty-first'),
  },
  {
    term: 'allocation',
    part: 'order',
    pattern: /先(?:冲|抵|还|扣)(?:抵)?利息/,
    value: code('interest-first'),
  },
  {
    term: 'allocation',
    part: 'order',
    pattern: /先(?:冲|抵|还|扣)(?:抵)?当期应还/,
    value: code('current-first'),
  },
  {
    term: 'earlySettlementRule',
    part: 'rule',
    pattern: /提前(?:结清|还).{0,24}(?:没有|无|不收|免).{0,6}(?:费用|手续费|违约金)/,
    value: code('free'),
  },
  {
    term: 'earlySettlementRule',
    part: 'rule',
    pattern: /(?:不支持|不能|不可以|无法)提前(?:结清|还)/,
    value: code('not-allowed'),
  },
  {
    term: 'earlySettlementRule',
    part: 'rule',
    pattern: /(?:可以|支持|能)提前(?:结清|还)/,
    unless: /不支持|没有.{0,4}费|不收|无手续费/,
    value: code('allowed'),
  },
  {
    term: 'planRateAnnual',
    part: 'rate',
    pattern: /年化(?:利率|费率|率)?(?:.{0,6}?)(\d{1,3}(?:\.\d{1,4})?)\s*%/,
    unless: /逾期(?:后|利息|费)|罚息|合同(?:利率|约定)/,
    value: (match) =>
      match[1] ? { unit: 'rate', value: percentText(match[1]), basis: 'year' } : null,
  },
];
