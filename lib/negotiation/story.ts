import type { Fen } from '@/lib/money/fen';
import { formatYuanInText } from '@/lib/money/format-yuan';
import type { DebtCase, OverdueReason, Product } from '@/lib/negotiation/case';
import { readLineFigures } from './rehearsal/line-figures';

/** The story in three sentences 三句话说清: which bill, why, what can be done. */
export interface ShortStory {
  readonly sentences: readonly [string, string, string];
  /** What would make it clearer; each is left out of the text, never invented. */
  readonly missing: readonly ('product' | 'overdue' | 'reason' | 'amount' | 'date')[];
}

interface StoryInput {
  readonly debt: DebtCase;
  /** What the user wrote for themselves, of any length; nothing of it is copied word for word. */
  readonly story: string;
  /** ISO time with offset. */
  readonly nowIso: string;
  /** What can be paid each month; null: not worked out. */
  readonly monthlyFen: Fen | null;
}

const REASON_CUES: readonly (readonly [OverdueReason, RegExp])[] = [
  ['medical', /住院|手术|生病|医院|病历|治疗|看病|化疗|受伤/],
  ['job_loss', /失业|裁员|被裁|离职|辞退|没(?:有)?(?:了)?工作|丢了工作|下岗/],
  ['disaster', /受灾|洪水|地震|台风|水灾|火灾/],
  ['business', /停业|倒闭|关店|生意|店铺|店里|开店|工地停/],
  ['income_drop', /降薪|减薪|工资(?:少|降|减|拖|没发)|欠薪|拖欠工资|收入(?:少|降|减)/],
  ['family_event', /离婚|去世|生孩子|怀孕|家里出/],
  ['multi_debt', /好几个平台|多个平台|好几笔|以贷养贷|多笔/],
  ['autopay_failed', /自动扣款|扣款(?:没|失败)|没扣(?:成|上)/],
  ['card_changed', /换(?:了)?(?:银行)?卡/],
  ['forgot', /忘(?:了|记)|疏忽|记错/],
  ['amount_disputed', /金额不对|多算|算错|莫名其妙多/],
  ['terms_unclear', /没看(?:懂|清)|不懂条款|不理解/],
];

const REASON_TEXT: Readonly<Record<OverdueReason, string>> = {
  medical: '家里有人住院治疗，支出较大',
  job_loss: '失去了工作',
  income_drop: '收入下降',
  family_event: '家里有变故，支出增加',
  business: '店里停业，收入中断',
  disaster: '当地受灾，收入受到影响',
  multi_debt: '同时有几笔欠款到期，正在逐一安排',
  forgot: '疏忽错过了还款日，不是有意拖欠',
  autopay_failed: '自动扣款没有成功，没能及时发现',
  card_changed: '换了扣款的银行卡，没能及时更新',
  terms_unclear: '对条款理解有误',
  amount_unclear: '对应还金额不清楚',
  date_unclear: '没弄清还款日期',
  no_notice: '没有收到还款提醒',
  amount_disputed: '对金额有疑问，想先核对明细',
  not_my_loan: '这笔借款不是我本人办理的，需要核实',
};

const PRODUCTS: Readonly<Partial<Record<Product, string>>> = {
  huabei: '花呗',
  jiebei: '借呗',
  xinyonggou: '信用购',
  xinyongdai: '信用贷',
};

function reasonOf(debt: DebtCase, story: string): OverdueReason | null {
  return debt.reason ?? REASON_CUES.find(([, cue]) => cue.test(story))?.[0] ?? null;
}

/** 「9月起」 if the story names one month next to a beginning. */
function sinceOf(story: string): string {
  const month =
    /(?<!\d)(1[0-2]|[1-9])月(?:份|初|底|中旬)?(?:的时候)?(?:开始|起|以来|就|被|失|没|停|住|生|做|降|摔)/.exec(
      story.normalize('NFKC'),
    );
  return month ? `从${month[1]}月起` : '';
}

function productOf(debt: DebtCase, story: string): string | null {
  if (debt.product !== null) return PRODUCTS[debt.product] ?? null;
  return /借呗/.test(story) ? '借呗' : /花呗/.test(story) ? '花呗' : null;
}

function askOf(monthlyFen: Fen | null, date: string | null): string {
  const amount = monthlyFen === null ? '' : `我每月能稳定还${formatYuanInText(monthlyFen)}元`;
  if (monthlyFen !== null)
    return `${amount}${date === null ? '' : `，${date}`}，请问可以怎么安排？`;
  return date === null ? '请问可以申请哪些还款安排？' : `${date}，请问可以怎么安排？`;
}

/** Shortens a long story to three factual sentences out of the case; the story only fills what the case leaves open. */
export function shortenStory({ debt, story, nowIso, monthlyFen }: StoryInput): ShortStory {
  const figures = readLineFigures(story, nowIso);
  const product = productOf(debt, story);
  const reason = reasonOf(debt, story);
  const monthly =
    monthlyFen ?? (/(?:能|可以|最多|只能).{0,4}还/.test(story) ? figures.monthlyFen : null);
  const date = debt.payday === null ? null : `每月${debt.payday}日前后发薪`;
  const overdue = debt.daysOverdue === null ? '有逾期' : `已逾期${debt.daysOverdue}天`;
  const missing: ShortStory['missing'][number][] = [];
  if (product === null) missing.push('product');
  if (debt.daysOverdue === null) missing.push('overdue');
  if (reason === null) missing.push('reason');
  if (monthly === null) missing.push('amount');
  if (date === null) missing.push('date');
  return {
    sentences: [
      `您好，我的${product ?? '账单'}${overdue}，我想继续还清。`,
      reason === null ? '我目前还款有困难。' : `我${sinceOf(story)}${REASON_TEXT[reason]}。`,
      askOf(monthly, date),
    ],
    missing,
  };
}
