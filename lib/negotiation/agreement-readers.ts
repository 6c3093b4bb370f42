import { parseYuan } from '@/lib/money/parse-yuan';
import type { Utterance } from '@/lib/nlu/offer';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import type { NewStatement, PartName, PartValue } from './agreement-part';
import { isCorrection, isHedged, statingClauses } from './agreement-wording';
import { readLineFigures } from './rehearsal/line-figures';
import { localDate } from './rehearsal/script-dates';

/** One reading rule: words of a sentence that state one part of a term. */
interface Rule {
  readonly term: AgreementTerm;
  readonly part: PartName;
  readonly pattern: RegExp;
  /** A sentence with these words is not about it. */
  readonly unless?: RegExp;
  readonly value: (match: RegExpExecArray) => PartValue | null;
}

const code = (value: string) => (): PartValue => ({ unit: 'code', value });
const text = (match: RegExpExecArray): PartValue | null =>
  match[1] ? { unit: 'text', value: match[1] } : null;
const wording = (match: RegExpExecArray): PartValue => ({ unit: 'wording', value: match.input });
const count = (match: RegExpExecArray): PartValue | null => {
  const value = Number(match[1] ?? match[2]);
  return Number.isInteger(value) && value >= 0 ? { unit: 'count', value } : null;
};

const CHARGES = '(?:罚息|逾期费用?|违约金|逾期利息)';
const STOPPED = '(?:停(?:止|收|计)?|暂停|不再|不会?(?:再)?(?:计|收|算|新增|产生)|不计|免收|免除)';
const RUNS =
  '(?:仍|照|继续|正常|会)(?:然|旧|常|续)?(?:会)?(?:正常)?(?:计|算|收|累计)|按[天日]累计|照算';

const RULES: readonly Rule[] = [
  {
    term: 'lender',
    part: 'name',
    pattern:
      /(?:放款(?:机构|方)(?:全称)?(?:为|是|:|：)?|由)([\u4e00-\u9fa5（）()]{3,28}?(?:有限公司|公司|银行))/,
    value: text,
  },
  {
    term: 'productAndContract',
    part: 'contractNumber',
    pattern: /合同(?:编号|号码?)(?:为|是|:|：)?\s*([A-Za-z0-9][A-Za-z0-9-]{5,39})/,
    value: text,
  },
  {
    term: 'agentIdOrTicket',
    part: 'staff',
    pattern: /工号(?:是|为|:|：)?\s*([A-Za-z]?\d{3,8})/,
    value: text,
  },
  {
    term: 'agentIdOrTicket',
    part: 'ticket',
    pattern:
      /(?:工单|受理|登记|反馈)(?:编)?号(?:码)?(?:是|为|:|：)?\s*([A-Za-z0-9][A-Za-z0-9-]{5,29})/,
    value: text,
  },
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
      `(?:期间|按[期时约].{0,4}还款).{0,16}${STOPPED}[^,，;；]{0,6}(?:新的)?(?:利息|息费|计?息(?!费))`,
    ),
    value: code('paused'),
  },
  {
    term: 'interestAndPenaltyDuringPlan',
    part: 'interest',
    pattern:
      /期间.{0,10}(?:仍|照|继续|正常|会)(?:然|旧|常)?(?:会)?(?:正常)?计息|期间.{0,6}利息.{0,4}(?:照常|正常|继续|仍|照算)/,
    value: code('continues'),
  },
  {
    term: 'channel',
    part: 'channel',
    pattern:
      /(?:在|通过|从|走).{0,12}(?:App|APP|app|支付宝|还款页面|官方页面).{0,14}?(?:还款(?!日|页|计划)|还(?!款|是|有)|操作|付款)|不要(?:向|给)?任何个人转账|还款.{0,6}(?:只|仅|都)?.{0,4}(?:App|APP|app).{0,4}(?:内|里|上)/,
    value: code('in-app'),
  },
  {
    term: 'channel',
    part: 'channel',
    pattern: /对公账户|公司账户/,
    unless: /维护|不要|请勿|不会/,
    value: code('corporate-account'),
  },
  {
    term: 'channel',
    part: 'channel',
    pattern:
      /(?:转|打|付|汇)(?:款|账|钱)?(?:到|给|至|入).{0,12}(?:个人|私人|专员|财务|我(?:的)?)(?:.{0,4}(?:账户|账号|卡|微信|支付宝|收款码))?|(?:个人|私人)(?:账户|账号|银行卡|收款码)/,
    unless: /不要|请勿|切勿|勿|不会|不能|别(?!的)|任何个人|谨防/,
    value: code('personal-account'),
  },
  {
    term: 'channel',
    part: 'debit',
    pattern: /自动(?:扣款|代扣|划扣)|代扣/,
    unless: /失败|没(?:有)?成功/,
    value: code('yes'),
  },
  {
    term: 'creditTreatment',
    part: 'during',
    pattern:
      /不(?:会)?新增(?:逾期)?(?:报送|记录)|(?:期间|按期).{0,16}不(?:再)?(?:会)?报送|不(?:会)?(?:影响|上报?|报送)征信/,
    unless: /不影响征信报送|不(?:会)?影响.{0,4}(?:按规定)?报送/,
    value: code('no-new-entry'),
  },
  {
    term: 'creditTreatment',
    part: 'during',
    pattern:
      /征信.{0,10}(?:按(?:规定|月|时)?|照常|正常|如实).{0,6}报送|(?:该|仍)(?:报送|上报)的?(?:还是)?会?.{0,4}报送|按规定.{0,4}报送/,
    unless: /不会?新增/,
    value: code('reported'),
  },
  {
    term: 'creditTreatment',
    part: 'after',
    pattern: /(?:结清|还清).{0,10}(?:更新|显示|标记|变)(?:为|成)?.{0,3}已?结清/,
    value: code('shown-settled'),
  },
  { term: 'creditTreatment', part: 'wording', pattern: /征信/, value: wording },
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
    pattern:
      /(?:[任某有其中]+[一何]期|一期|逾期|失效).{0,16}(?:减免|优惠).{0,6}(?:取消|失效|作废|恢复)|恢复.{0,4}(?:罚息|逾期费|违约金)/,
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
    pattern: /宽限(?:日|期)(?:是|为|有|:|：)?\s*(\d{1,2})\s*(?:天|日)|逾期超过\s*(\d{1,2})\s*天/,
    value: count,
  },
  {
    term: 'graceDaysOnMiss',
    part: 'days',
    pattern: /(?:没有|不设|无)宽限(?:日|期)/,
    value: () => ({ unit: 'count', value: 0 }),
  },
  {
    term: 'collectionPaused',
    part: 'paused',
    pattern:
      /(?:停止|暂停|不会?再?|暂不|不再).{0,4}(?:对外|外部|第三方)?(?:催收|外呼)|(?:催收|外呼).{0,4}(?:停止|暂停)/,
    value: code('yes'),
  },
  {
    term: 'confirmationForm',
    part: 'message',
    pattern: /(?:发|推送|以|有|收到).{0,6}站内信|站内信.{0,8}(?:发|通知|确认)/,
    unless: /无法|不能|不提供|没有站内信/,
    value: code('yes'),
  },
  {
    term: 'confirmationForm',
    part: 'agreement',
    pattern: /(?:协议|合同).{0,8}(?:查看|看到|展示)|签署.{0,4}协议/,
    unless: /无法|不能|不提供|没有协议/,
    value: code('yes'),
  },
  {
    term: 'confirmationForm',
    part: 'sms',
    pattern: /(?:发|收到|以).{0,6}短信.{0,6}(?:通知|确认|为准|告知)?/,
    unless: /验证码|校验码|无法|不能/,
    value: code('yes'),
  },
  {
    term: 'confirmationForm',
    part: 'chat',
    pattern:
      /(?:以)?(?:本次|这次|当前|本)对话.{0,4}(?:为准|确认)|在这里(?:跟|给|为)?您确认|(?:聊天|对话)记录.{0,4}为准/,
    value: code('yes'),
  },
  {
    term: 'confirmationForm',
    part: 'paper',
    pattern:
      /(?:不提供|无法(?:提供|发送|出具)|没有|出不了|不能(?:提供|出具)).{0,4}(?:书面|文字|纸质)|书面.{0,8}(?:出不了|没有|无法)/,
    value: code('no'),
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
    term: 'settlementProof',
    part: 'promised',
    pattern:
      /(?:开具|提供|申请|出具|下载|开).{0,4}结清证明|结清证明.{0,10}(?:开具|提供|申请|出具|下载|发)/,
    unless: /不(?:能|提供|支持)|无法/,
    value: code('yes'),
  },
  {
    term: 'settlementProof',
    part: 'withinDays',
    pattern:
      /结清证明.{0,12}?(\d{1,2})个?(?:工作日|天|日)|(\d{1,2})个?(?:工作日|天|日).{0,12}结清证明/,
    value: count,
  },
  {
    term: 'settlementProof',
    part: 'promised',
    pattern: /(?:不(?:能|提供|支持)|无法).{0,4}(?:开具|提供|出具)?结清证明/,
    value: code('no'),
  },
  {
    term: 'revocable',
    part: 'revocable',
    pattern: /(?:生效|确认|提交)后.{0,8}(?:不会|不能|不可)(?:再)?(?:撤回|撤销|变更|更改|取消)/,
    value: code('no'),
  },
  {
    term: 'revocable',
    part: 'revocable',
    pattern: /(?:有权|可能会?|保留).{0,6}(?:撤回|撤销|收回).{0,4}(?:方案|权利)?/,
    value: code('yes'),
  },
  {
    term: 'planRateAnnual',
    part: 'rate',
    pattern: /年化(?:利率|费率|率)?(?:.{0,6}?)(\d{1,3}(?:\.\d{1,4})?)\s*%/,
    value: (match) =>
      match[1] ? { unit: 'rate', value: percentText(match[1]), basis: 'year' } : null,
  },
];

/** "14.6" per cent → "0.146". */
function percentText(percent: string): string {
  const [whole = '0', decimals = ''] = percent.split('.');
  const digits = whole.padStart(3, '0') + decimals;
  const at = digits.length - decimals.length - 2;
  return `${Number(digits.slice(0, at))}.${digits.slice(at)}`.replace(/0+$/, '').replace(/\.$/, '');
}

const BALANCE_PARTS: readonly (readonly [PartName, RegExp])[] = [
  ['principal', /本金[^\d,，。;；]{0,4}([\d,]+(?:\.\d{1,2})?)\s*元/],
  ['interest', /(?<!逾期)利息[^\d,，。;；]{0,4}([\d,]+(?:\.\d{1,2})?)\s*元/],
  ['penalty', /(?:罚息|逾期费用|逾期利息|违约金)[^\d,，。;；]{0,4}([\d,]+(?:\.\d{1,2})?)\s*元/],
  ['fees', /(?:手续费|服务费|其他费用)[^\d,，。;；]{0,4}([\d,]+(?:\.\d{1,2})?)\s*元/],
  ['total', /(?:合计|共计|总计|总额|应还)[^\d,，。;；]{0,6}([\d,]+(?:\.\d{1,2})?)\s*元/],
];

/** A statement of account 欠款明细: at least principal and one more item, or 应还合计. */
function readBalance(
  clause: string,
  at: string,
): readonly (readonly [AgreementTerm, PartName, PartValue])[] {
  if (/每期|分\d+期|期\s*[,，]|\d\s*期|一次性|减免/.test(clause)) return [];
  const found = BALANCE_PARTS.flatMap(([part, pattern]) => {
    const amount = pattern.exec(clause)?.[1];
    const parsed = amount === undefined ? null : parseYuan(amount);
    return parsed?.ok ? [[part, parsed.value] as const] : [];
  });
  const names = found.map(([part]) => part);
  const split = names.includes('principal') && names.length >= 2;
  if (!split && !/应还|欠款|截至/.test(clause)) return [];
  const amounts = found.map(
    ([part, value]) => ['totalDue', part, { unit: 'fen', value } as PartValue] as const,
  );
  const asOf = /截至|截止|目前|今天/.test(clause) ? dateIn(clause, at) : null;
  return amounts.length > 0 && asOf
    ? [...amounts, ['asOf', 'date', { unit: 'date', value: asOf } as PartValue] as const]
    : amounts;
}

function dateIn(clause: string, at: string): string | null {
  const date = readLineFigures(clause, at).date;
  return date ?? (/目前|现在|当前/.test(clause) ? localDate(at) : null);
}

function readValidity(clause: string, at: string): PartValue | null {
  if (!/(?:方案|优惠).{0,10}(?:保留|有效)|有效期|(?:保留|有效)(?:到|至)/.test(clause)) return null;
  const date = readLineFigures(clause, at).date;
  return date === null ? null : { unit: 'date', value: date };
}

function readClause(
  clause: string,
  at: string,
): readonly (readonly [AgreementTerm, PartName, PartValue])[] {
  const found: (readonly [AgreementTerm, PartName, PartValue])[] = [];
  for (const { term, part, pattern, unless, value } of RULES) {
    if (found.some(([t, p]) => t === term && p === part)) continue;
    const match = pattern.exec(clause);
    const read = match && !unless?.test(clause) ? value(match) : null;
    if (read !== null) found.push([term, part, read]);
  }
  const validity = readValidity(clause, at);
  if (validity !== null) found.push(['validUntil', 'date', validity]);
  return [...found, ...readBalance(clause, at)];
}

/** What a message of the other side says of terms that an offer does not hold: lender, channel, credit record and so on. */
export function statementsOfMessage(utterance: Utterance): readonly NewStatement[] {
  if (utterance.speaker !== 'agent' && utterance.speaker !== 'bot') return [];
  const corrects = isCorrection(utterance.text);
  return statingClauses(utterance.text).flatMap((clause) => {
    const source = {
      kind: 'message' as const,
      messageId: utterance.id,
      quote: clause,
      speaker: utterance.speaker,
      at: utterance.at,
      offerId: null,
    };
    return readClause(clause, utterance.at).map(([term, part, value]) => ({
      term,
      part,
      value,
      source,
      corrects,
      hedged: isHedged(clause),
    }));
  });
}
