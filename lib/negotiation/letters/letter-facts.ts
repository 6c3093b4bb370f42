import type { Fen } from '@/lib/money/fen';
import { formatYuan, formatYuanInText } from '@/lib/money/format-yuan';
import type { DebtCase, OverdueReason, Product } from '@/lib/negotiation/case';
import { daysOverdueOn } from '@/lib/negotiation/debts/begin-debt';
import { dateText } from '@/lib/negotiation/read-back/wording';
import type { IsoDate } from '@/lib/repayment/iso-date';
import type { ConversationOrigin } from '@/lib/transcript/entry';
import { LENDER_BLANK } from './blanks';
import { blank, type EvidenceItem, type Letter } from './letter';

/** Something in the record that a letter may point at. */
export interface EvidenceSource {
  readonly id: string;
  /** ISO time with offset. */
  readonly at: string;
  /** Who or what: 客服（工号1027）在线对话, 电话记录, 截图. */
  readonly from: string;
  /** Words as recorded; null: a file. */
  readonly quote: string | null;
}

/** A fact of the story, told in one sentence 事实经过. */
export interface LetterEvent {
  /** ISO date or time with offset. */
  readonly at: string;
  readonly what: string;
  readonly evidenceIds: readonly string[];
}

/** What letters are written from: the case and the record. Null: not known, so it stays a place to fill. */
export interface LetterFacts {
  readonly debt: DebtCase;
  /** Where the record comes from; a rehearsal can support no letter. */
  readonly origin: ConversationOrigin;
  readonly today: IsoDate;
  readonly name: string | null;
  readonly contact: string | null;
  readonly contractNumber: string | null;
  readonly tickets: readonly string[];
  readonly events: readonly LetterEvent[];
  readonly evidence: readonly EvidenceSource[];
  /** Names of papers that go with the letter. */
  readonly materials: readonly string[];
  /** What is proposed, as one sentence; see `proposalSentence`. */
  readonly proposal: string | null;
}

/** Remarks for the user beside the letter; wording in the locale file `letters` under `notes`. */
export type LetterNote =
  | 'limitation' // F11: a request to pay restarts the period
  | 'complaint-terms-may-be-updated' // F60
  | 'objection-only-for-errors' // F40
  | 'regulator-does-not-order-waivers' // F61, X7
  | 'no-calls'
  | 'lender-unknown'
  | 'lender-kind-unknown' // no day count in the complaint
  | 'regulator-depends-on-kind'; // micro-lenders: the local authority

export interface LetterDraft {
  readonly letter: Letter;
  readonly notes: readonly LetterNote[];
}

export type LetterRefusal =
  | { readonly code: 'rehearsal' }
  /** 非本人借款: report and object instead of negotiating. */
  | { readonly code: 'not-my-loan' }
  /** 方案要点表 before any term was stated: it would be a page of 没有说到. */
  | { readonly code: 'nothing-stated' };

const PRODUCTS: Readonly<Record<Product, string>> = {
  huabei: '花呗',
  jiebei: '借呗',
  xinyonggou: '信用购',
  xinyongdai: '信用贷',
  other: '',
};

export function productText(product: Product | null): string {
  const name = product === null ? '' : PRODUCTS[product];
  return name === '' ? blank('产品名称') : name;
}

export function yuanText(amount: Fen): string {
  return `${formatYuan(amount)}元`;
}

/** 约4,200元: what is known roughly has no idle decimals. */
export function aboutYuanText(amount: Fen): string {
  return `约${formatYuanInText(amount)}元`;
}

/** 2026年11月23日20:15, or the date alone. */
export function timeText(at: string): string {
  const clock = /T(\d{2}:\d{2})/.exec(at)?.[1] ?? '';
  return dateText(at.slice(0, 10)) + clock;
}

export function lenderText({ debt }: LetterFacts): string {
  return debt.lenderName?.trim() || blank(LENDER_BLANK);
}

/** 「花呗（合同编号：…）」; a contract that is not known stays to be filled. */
export function loanText({ debt, contractNumber }: LetterFacts): string {
  return `${productText(debt.product)}（合同编号：${contractNumber?.trim() || blank('合同编号')}）`;
}

const REASONS: Readonly<Record<OverdueReason, string>> = {
  medical: '本人或家人患病，医疗支出较大',
  job_loss: '失去工作，收入中断',
  income_drop: '收入下降',
  family_event: '家庭发生变故，支出增加',
  business: '经营停顿，收入中断',
  disaster: '受灾影响了工作和收入',
  multi_debt: '同时有多笔欠款到期，周转困难',
  forgot: '疏忽错过了还款日，并非有意拖欠',
  autopay_failed: '自动扣款没有成功，未能及时发现',
  card_changed: '更换了扣款银行卡，未能及时更新',
  terms_unclear: '对合同条款理解有误',
  amount_unclear: '对应还金额不清楚，正在核对',
  date_unclear: '对还款日期不清楚',
  no_notice: '没有收到还款提醒',
  amount_disputed: '对列示的金额有疑问，正在核对',
  not_my_loan: '',
};

/** The reason as the user gave it; nothing is added to it. */
export function reasonText({ debt }: LetterFacts): string {
  const known = debt.reason === null ? '' : REASONS[debt.reason];
  const note = debt.reasonNote?.trim() ?? '';
  if (known === '' && note === '') return blank('逾期原因');
  return note === '' ? known : known === '' ? note : `${known}。具体情况：${note}`;
}

/** Days as they stood on the day of the amounts; the first day where that one is still to be filled. */
function overdueText(debt: DebtCase): string {
  if (debt.overdueSince && debt.balanceAsOf === null)
    return `，自${dateText(debt.overdueSince)}起逾期`;
  const days = daysOverdueOn(debt, debt.balanceAsOf);
  return days === null ? '' : `，已逾期${days}天`;
}

/** Amounts as the lender lists them, never acknowledged 以明细核对为准 (F71). */
export function balanceText({ debt }: LetterFacts): string {
  const amounts: readonly (readonly [string, Fen | null])[] = [
    ['本金', debt.principalFen],
    ['利息', debt.interestFen],
    ['罚息（逾期费用）', debt.penaltyFen],
    ['其他费用', debt.feesFen],
  ];
  const parts = amounts.flatMap(([name, amount]) =>
    amount === null || amount === 0 ? [] : [`${name}${yuanText(amount)}`],
  );
  const asOf = debt.balanceAsOf === null ? blank('金额截至日期') : dateText(debt.balanceAsOf);
  const total = debt.totalOwedFen
    ? `合计${aboutYuanText(debt.totalOwedFen)}`
    : blank('账单列示金额');
  const listed = parts.length === 0 ? total : parts.join('、');
  return `截至${asOf}，账单列示${listed}${overdueText(debt)}。上述金额以贵方提供的明细核对为准。`;
}

/** Numbers evidence in the order of mention and writes the references. */
export class EvidenceNumbers {
  readonly #sources: ReadonlyMap<string, EvidenceSource>;
  readonly #items: EvidenceItem[] = [];

  constructor(sources: readonly EvidenceSource[]) {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
  }

  /** 「（证据1、证据2）」, or nothing when there is no such source. */
  refer(ids: readonly string[]): string {
    const numbers = ids
      .map((id) => this.#numberOf(id))
      .filter((number) => number !== null)
      .sort((a, b) => a - b);
    return numbers.length === 0 ? '' : `（${numbers.map((n) => `证据${n}`).join('、')}）`;
  }

  #numberOf(id: string): number | null {
    const known = this.#items.find((item) => item.id === id);
    if (known) return known.number;
    const source = this.#sources.get(id);
    if (!source) return null;
    const number = this.#items.length + 1;
    const title = `${timeText(source.at)}，${source.from}`;
    this.#items.push({ id, number, title, quote: source.quote });
    return number;
  }

  list(): readonly EvidenceItem[] {
    return [...this.#items];
  }
}

/** Events in order of time, numbered, with their evidence. */
export function eventLines(facts: LetterFacts, evidence: EvidenceNumbers): readonly string[] {
  return [...facts.events]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ at, what, evidenceIds }, index) => {
      const said = what.trim().replace(/[。；;.]$/, '');
      return `${index + 1}. ${timeText(at)}，${said}${evidence.refer(evidenceIds)}。`;
    });
}

export function lenderNotes({ debt }: LetterFacts): readonly LetterNote[] {
  return debt.lenderName?.trim() ? [] : ['lender-unknown'];
}
