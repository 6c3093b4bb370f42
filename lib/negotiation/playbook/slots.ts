/** Places in a phrasing that take a value 填空项. Amounts are written without 元, counts without 期. */
export interface Slot {
  readonly zhCN: string;
  readonly en: string;
  readonly kind: 'amount' | 'count' | 'date' | 'text';
}

const defineSlots = <T extends Readonly<Record<string, Slot>>>(slots: T): T => slots;

/** Every slot with its label in braces; a text holds `{label}` of its own language. */
export const SLOTS = defineSlots({
  product: { zhCN: '产品', en: 'product', kind: 'text' },
  lender: { zhCN: '机构', en: 'institution', kind: 'text' },
  /** The day as of which figures are asked for: today unless the user says otherwise. */
  date: { zhCN: '日期', en: 'date', kind: 'date' },
  incomeDate: { zhCN: '到账日期', en: 'day of income', kind: 'date' },
  payDate: { zhCN: '可还日期', en: 'day I can pay', kind: 'date' },
  dueDate: { zhCN: '到期日', en: 'due date', kind: 'date' },
  replyDate: { zhCN: '答复日期', en: 'day of reply', kind: 'date' },
  pastDate: { zhCN: '哪一天', en: 'which day', kind: 'date' },
  untilDate: { zhCN: '延期到', en: 'new date', kind: 'date' },
  time: { zhCN: '时间', en: 'time', kind: 'date' },
  month: { zhCN: '月份', en: 'month', kind: 'date' },
  reason: { zhCN: '原因', en: 'reason', kind: 'text' },
  payday: { zhCN: '发薪日', en: 'payday', kind: 'date' },
  monthlyCapacity: { zhCN: '每月可还', en: 'monthly amount', kind: 'amount' },
  income: { zhCN: '收入', en: 'income', kind: 'amount' },
  expenses: { zhCN: '支出', en: 'expenses', kind: 'amount' },
  livingCost: { zhCN: '生活费', en: 'living costs', kind: 'amount' },
  otherDebts: { zhCN: '其他月供', en: 'other repayments', kind: 'amount' },
  debtCount: { zhCN: '笔数', en: 'number of debts', kind: 'count' },
  count: { zhCN: '期数', en: 'instalment count', kind: 'count' },
  firstDate: { zhCN: '首期日', en: 'first date', kind: 'date' },
  amount: { zhCN: '金额', en: 'amount', kind: 'amount' },
  downPaymentMax: { zhCN: '首付上限', en: 'highest down payment', kind: 'amount' },
  theirAmount: { zhCN: '对方金额', en: 'their amount', kind: 'amount' },
  theirDate: { zhCN: '对方日期', en: 'their date', kind: 'date' },
  myDate: { zhCN: '我的日期', en: 'my date', kind: 'date' },
  difference: { zhCN: '差额', en: 'difference', kind: 'amount' },
  days: { zhCN: '天数', en: 'day count', kind: 'count' },
  overdueDays: { zhCN: '逾期天数', en: 'days overdue', kind: 'count' },
  lateDays: { zhCN: '晚了几天', en: 'days late', kind: 'count' },
  charge: { zhCN: '费用名称', en: 'charge', kind: 'text' },
  clause: { zhCN: '具体条款', en: 'clause', kind: 'text' },
  materials: { zhCN: '材料清单', en: 'list of papers', kind: 'text' },
  substitute: { zhCN: '替代材料', en: 'other paper', kind: 'text' },
  readBack: { zhCN: '复述内容', en: 'read-back', kind: 'text' },
  instalmentNo: { zhCN: '期', en: 'instalment number', kind: 'count' },
  ticket: { zhCN: '工单号', en: 'ticket number', kind: 'text' },
  staffNumber: { zhCN: '客服工号', en: 'staff number', kind: 'text' },
  creditEntry: { zhCN: '记录位置', en: 'entry', kind: 'text' },
  quote: { zhCN: '原话', en: 'their words', kind: 'text' },
  earlierAmount: { zhCN: '先前金额', en: 'earlier amount', kind: 'amount' },
  wrongItem: { zhCN: '有误项', en: 'wrong item', kind: 'text' },
  purpose: { zhCN: '用途', en: 'purpose', kind: 'text' },
  newFacts: { zhCN: '新情况', en: 'new facts', kind: 'text' },
  plan: { zhCN: '方案', en: 'plan', kind: 'text' },
});

export type SlotId = keyof typeof SLOTS;
export type SlotValues = Readonly<Partial<Record<SlotId, string>>>;

export const SLOT_IDS = Object.keys(SLOTS) as readonly SlotId[];
