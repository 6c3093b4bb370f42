import type { Fen } from '@/lib/money/fen';
import { formatYuanInText } from '@/lib/money/format-yuan';
import type { Product } from '@/lib/negotiation/case';
import { dateText } from '@/lib/negotiation/read-back/wording';
import type { Proposal } from '@/lib/repayment/propose';

function yuan(amount: Fen): string {
  return `${formatYuanInText(amount)}元`;
}

const PRODUCTS: Readonly<Partial<Record<Product, string>>> = {
  huabei: '花呗',
  jiebei: '借呗',
  xinyonggou: '信用购',
  xinyongdai: '信用贷',
};

/** `isRough`: made from about what is owed, so what the last payment comes to is not known yet. */
function termsText({ count, eachFen, lastFen, firstDueDate }: Proposal, isRough = false): string {
  const amount = isRough ? '按核对后的余额结清' : yuan(lastFen);
  const last = count === 1 || (lastFen === eachFen && !isRough) ? '' : `，最后一期${amount}`;
  const first = firstDueDate === null ? '' : `，首期${dateText(firstDueDate)}`;
  return `分${count}期，每期${yuan(eachFen)}${last}${first}`;
}

/**
 * The line that proposes a plan in the chat 提出方案: one plan, one question, no promise beyond the means.
 * Sent by the user, never by us.
 */
export function proposalMessage(
  proposal: Proposal,
  product: Product | null,
  isRough = false,
): string {
  const name = product === null ? undefined : PRODUCTS[product];
  const what = name === undefined ? '这笔账单' : `${name}这笔账单`;
  const pause = proposal.kind === 'after-pause' ? '希望缓一个月再开始。' : '';
  return `您好，${what}我愿意继续还。${pause}留出必要生活费后，我每月能稳定还${yuan(proposal.eachFen)}，能否${termsText(proposal, isRough)}？`;
}

/** The same plan for a letter 申请的还款安排. */
export function proposalSentence(proposal: Proposal, isRough = false): string {
  const { plan } = proposal;
  const monthly = plan.dueDay === null ? '' : `，之后每月${plan.dueDay}日前还款`;
  return `申请${termsText(proposal, isRough)}${monthly}，合计${isRough ? '约' : ''}${yuan(proposal.balanceFen)}，不含此后可能计收的利息和费用`;
}
