import { formatYuan } from '@/lib/money/format-yuan';
import { statedPercent } from '@/lib/money/stated-percent';
import type { PartName, PartValue } from '@/lib/negotiation/agreement/part';
import type { PartRow } from '@/lib/negotiation/agreement/resolve';
import { type AgreementTable, partOf } from '@/lib/negotiation/agreement/table';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import { partsOf } from '@/lib/repayment/iso-date';

/** A part that has a value, as it goes into a sentence. */
export type KnownPart = PartRow & { readonly value: PartValue };

/** A sentence of the read-back and the parts it states. */
export interface Clause {
  readonly text: string;
  readonly states: readonly {
    readonly term: AgreementTerm;
    readonly part: PartName;
    readonly value: PartValue;
  }[];
}

export function dateText(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return `${year}年${month}月${day}日`;
}

const CODES: Readonly<Record<string, string>> = {
  'planType.kind.installment': '分期还款',
  'planType.kind.settlement': '一次性结清',
  'planType.kind.extension': '延期还款',
  'planType.kind.minimum': '先还最低还款额',
  'planType.kind.waiver': '减免费用',
  'waivedItems.effective.now': '方案生效时立即减免',
  'waivedItems.effective.on-time': '按期还完后减免',
  'waivedItems.effective.on-settlement': '结清后减免',
  'waivedItems.lost.yes': '有一期逾期则减免取消',
  'waivedItems.lost.no': '减免后不再取消',
  'waivedItems.inPayments.yes': '上面的金额已经扣除减免',
  'waivedItems.inPayments.no': '上面的金额还没有扣除减免',
  'interestAndPenaltyDuringPlan.interest.paused': '不再计收利息',
  'interestAndPenaltyDuringPlan.interest.continues': '利息照常计算',
  'interestAndPenaltyDuringPlan.interest.reduced': '利息降低计收',
  'interestAndPenaltyDuringPlan.penalty.paused': '不再计收罚息（逾期费用）',
  'interestAndPenaltyDuringPlan.penalty.continues': '罚息（逾期费用）继续计收',
  'interestAndPenaltyDuringPlan.penalty.reduced': '罚息（逾期费用）降低计收',
  'channel.channel.in-app': '还款在App官方页面内完成',
  'channel.channel.corporate-account': '还款转入对公账户',
  'channel.debit.yes': '到期自动扣款',
  'creditTreatment.during.no-new-entry': '按期还款期间不新增逾期报送',
  'creditTreatment.during.reported': '还款期间按规定报送',
  'creditTreatment.after.shown-settled': '结清后更新为已结清',
  'defaultConsequence.consequence.all-due': '任一期未按时还，剩余金额一次还清',
  'defaultConsequence.consequence.plan-void': '任一期未按时还，方案失效',
  'confirmationForm.agreement.yes': '协议在“我的合同”查看',
  'confirmationForm.message.yes': '以站内信通知',
  'confirmationForm.sms.yes': '以短信通知',
  'confirmationForm.chat.yes': '以本对话为准',
  'confirmationForm.paper.no': '不另出书面材料',
  'allocation.order.principal-first': '每笔还款先冲本金',
  'allocation.order.interest-first': '每笔还款先冲利息',
  'allocation.order.penalty-first': '每笔还款先冲罚息（逾期费用）',
  'allocation.order.current-first': '每笔还款先冲当期应还',
  'earlySettlementRule.rule.free': '可以提前结清，不另收费用',
  'earlySettlementRule.rule.allowed': '可以提前结清',
  'earlySettlementRule.rule.not-allowed': '不支持提前结清',
  'collectionPaused.paused.yes': '方案生效后停止外部催收',
  'settlementProof.promised.yes': '结清后开具结清证明',
  'settlementProof.promised.no': '不开具结清证明',
  'revocable.revocable.no': '确认后不再撤回方案',
  'revocable.revocable.yes': '确认后放款方仍可以撤回方案',
};

const BASIS: Readonly<Record<string, string>> = {
  day: '日利率',
  month: '月利率',
  year: '年化',
  perPeriodFlat: '每期费率',
};
const ITEMS: Readonly<Record<string, string>> = {
  penalty: '罚息（逾期费用）',
  interest: '利息',
  fee: '手续费',
  principal: '本金',
  other: '费用',
};

/** A value in Chinese as it is written to the agent. */
export function valueText(term: AgreementTerm, part: PartName, value: PartValue): string {
  switch (value.unit) {
    case 'fen':
      return `${formatYuan(value.value)}元`;
    case 'count':
      return String(value.value);
    case 'day':
      return `每月${value.value}日`;
    case 'date':
      return dateText(value.value);
    case 'ratio':
      return statedPercent(value.value);
    case 'rate':
      return `${BASIS[value.basis]}${statedPercent(value.value)}`;
    case 'code':
      return CODES[`${term}.${part}.${value.value}`] ?? '';
    case 'text':
      return value.value;
    case 'wording':
      return `“${value.value}”`;
  }
}

function waiverText(name: string, what: string, value: PartValue): string {
  if (what === 'amount') return `减免${name}${valueText('waivedItems', what, value)}`;
  if (what !== 'ratio') return `减免${name}，金额请说明`;
  return Number(value.value) === 1
    ? `全部减免${name}`
    : `减免${name}的${valueText('waivedItems', what, value)}`;
}

/** Writes the sentences from the table, leaving out every part without a value. */
export class ClauseWriter {
  readonly #rows: AgreementTable;

  constructor(rows: AgreementTable) {
    this.#rows = rows;
  }

  /** The part if it has one uncontested value that can be put into words. */
  known(term: AgreementTerm, part: PartName): KnownPart | null {
    const found = partOf(this.#rows, { term, part });
    if (!found || found.value === null || found.state === 'conflict') return null;
    if (found.value.unit === 'wording') return null;
    return valueText(term, part, found.value) === '' ? null : { ...found, value: found.value };
  }

  /** `before` + value + `after`, or null when the part is open. */
  say(term: AgreementTerm, part: PartName, before = '', after = ''): Clause | null {
    const known = this.known(term, part);
    if (known === null) return null;
    return {
      text: before + valueText(term, part, known.value) + after,
      states: [{ term, part, value: known.value }],
    };
  }

  /** Waived sums and shares, item by item. */
  waivers(): readonly Clause[] {
    const row = this.#rows.find((one) => one.term === 'waivedItems');
    return (row?.parts ?? []).flatMap(({ part, value, state }) => {
      const [item = '', what] = part.split('.');
      if (value === null || state === 'conflict' || what === undefined) return [];
      const name = ITEMS[item] ?? ITEMS.other;
      const text = waiverText(name ?? '费用', what, value);
      return [{ text, states: [{ term: 'waivedItems' as const, part, value }] }];
    });
  }
}

/** Joins clauses that belong under one number; null when none of them is known. */
export function joinClauses(clauses: readonly (Clause | null)[], lead = ''): Clause | null {
  const known = clauses.filter((clause) => clause !== null);
  if (known.length === 0) return null;
  return {
    text: lead + known.map((clause) => clause.text).join('，'),
    states: known.flatMap((clause) => clause.states),
  };
}

/** Name of a term in a question to the agent. */
export const TERM_NAMES: Readonly<Record<AgreementTerm, string>> = {
  lender: '放款机构全称',
  productAndContract: '合同编号',
  asOf: '金额的截至日期',
  totalDue: '应还总额及本金、利息、罚息、费用的明细',
  planType: '方案类型',
  totalToPay: '方案的总还款额',
  count: '期数',
  firstDate: '首期还款日',
  paymentDates: '每期还款日',
  amountEach: '每期金额和最后一期金额',
  waivedItems: '减免的项目、金额和生效时间',
  interestAndPenaltyDuringPlan: '还款期间是否再计利息和罚息',
  channel: '还款渠道',
  creditTreatment: '征信在还款期间和结清后如何报送',
  defaultConsequence: '有一期没按时还的处理方式',
  confirmationForm: '方案以什么方式（协议、站内信）发给我',
  allocation: '每笔还款的冲抵顺序',
  planRateAnnual: '方案的年化利率',
  earlySettlementRule: '能否提前结清、是否收费',
  graceDaysOnMiss: '宽限日',
  collectionPaused: '是否停止外部催收',
  validUntil: '方案的有效期',
  settlementProof: '结清证明的开具时间',
  agentIdOrTicket: '工号或工单号',
  revocable: '确认后方案是否会被撤回',
};
