import type { Fen } from '@/lib/money/fen';
import { formatYuan } from '@/lib/money/format-yuan';
import type { ReadBackItem } from '@/lib/negotiation/agreement/agreement';
import { applicableTerms } from '@/lib/negotiation/agreement/scope';
import { type AgreementTable, partOf, type TermRow } from '@/lib/negotiation/agreement/table';
import type { Utterance } from '@/lib/nlu/offers/offer';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import type { QuestionCode } from '@/lib/repayment/questions';
import { type PartQuestion, partQuestions } from './part-questions';
import { packParts } from './split-message';
import { termName } from './term-name';
import { type Clause, ClauseWriter, joinClauses, valueText } from './wording';

export interface ReadBackOptions {
  /** Longest message the chat takes, in UTF-16 units; null: no limit. */
  readonly limit: number | null;
  /** Total that the calculator got from the stated instalments, to be checked by the agent; null: none. */
  readonly computedTotalFen: Fen | null;
  /** Recommended terms to ask for besides the required ones. */
  readonly alsoAsk: readonly AgreementTerm[];
  /** What the check of the plan leaves open for the other side to say. */
  readonly openQuestions: readonly QuestionCode[];
}

export interface NumberedClause extends ReadBackItem {
  /** The sentence as sent, without its number. */
  readonly sentence: string;
}

/** A read-back 复述 ready to be sent: what is known, in order, and questions for the rest. */
export interface ReadBack {
  /** The messages to send, in order; one when it fits the limit. */
  readonly parts: readonly string[];
  readonly items: readonly NumberedClause[];
  readonly asks: readonly AgreementTerm[];
  /** Parts of terms that were said in part. */
  readonly asksParts: readonly PartQuestion[];
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const numberSign = (number: number): string => CIRCLED[number - 1] ?? `(${number})`;
const OPENING = '您好，我按您说的整理如下，麻烦逐项确认：';
const OPENING_OF_REST = '您好，还有几项也麻烦逐项确认：';

function balanceClause(w: ClauseWriter): Clause | null {
  const split = joinClauses([
    w.say('totalDue', 'total', '应还合计'),
    w.say('totalDue', 'principal', '本金'),
    w.say('totalDue', 'interest', '利息'),
    w.say('totalDue', 'penalty', '罚息（逾期费用）'),
    w.say('totalDue', 'fees', '其他费用'),
  ]);
  const asOf = w.say('asOf', 'date', '截至');
  return split === null ? null : joinClauses([asOf, split]);
}

function planClause(w: ClauseWriter, computedTotalFen: Fen | null): Clause | null {
  const until = w.known('planType', 'kind')?.value.value === 'extension' ? '延期到' : '';
  const totals = w.known('totalToPay', 'total');
  const computed: Clause | null =
    totals === null && computedTotalFen !== null
      ? { text: `总计我核算为${formatYuan(computedTotalFen)}元，请核对`, states: [] }
      : null;
  return joinClauses([
    w.say('planType', 'kind'),
    w.say('amountEach', 'down', '首付'),
    w.say('amountEach', 'downDate', '首付日'),
    w.say('count', 'count', '共', '期'),
    w.say('firstDate', 'date', '首期'),
    w.say('paymentDates', 'day', '', '还款'),
    w.say('paymentDates', 'until', until, until === '' ? '前还款' : ''),
    w.say('amountEach', 'first', '首期'),
    w.say('amountEach', 'each', eachLabel(w)),
    w.say('amountEach', 'steps', '各期金额（期数×元）'),
    w.say('amountEach', 'last', '最后一期'),
    w.say('totalToPay', 'total', '总计'),
    computed,
  ]);
}

function eachLabel(w: ClauseWriter): string {
  const kind = w.known('planType', 'kind')?.value.value;
  return kind === 'minimum' || kind === 'waiver' ? '还' : '每期';
}

/** The sentences in the order of the confirmation list 确认清单. */
function clausesOf(w: ClauseWriter, options: ReadBackOptions): readonly (Clause | null)[] {
  return [
    joinClauses([
      w.say('lender', 'name', '放款方：'),
      w.say('productAndContract', 'contractNumber', '合同编号'),
    ]),
    balanceClause(w),
    planClause(w, options.computedTotalFen),
    joinClauses([
      ...w.waivers(),
      w.say('waivedItems', 'effective'),
      w.say('waivedItems', 'lost'),
      w.say('waivedItems', 'inPayments'),
    ]),
    joinClauses(
      [
        w.say('interestAndPenaltyDuringPlan', 'interest'),
        w.say('interestAndPenaltyDuringPlan', 'penalty'),
      ],
      '还款期间',
    ),
    joinClauses([w.say('creditTreatment', 'during'), w.say('creditTreatment', 'after')], '征信：'),
    joinClauses([
      w.say('defaultConsequence', 'consequence'),
      w.say('graceDaysOnMiss', 'days', '宽限', '天'),
    ]),
    joinClauses([w.say('channel', 'channel'), w.say('channel', 'debit')]),
    joinClauses([
      w.say('allocation', 'order'),
      w.say('planRateAnnual', 'rate', '方案'),
      w.say('earlySettlementRule', 'rule'),
      w.say('collectionPaused', 'paused'),
      w.say('settlementProof', 'promised'),
      w.say('revocable', 'revocable'),
    ]),
    joinClauses(
      ['agreement', 'message', 'sms', 'chat'].map((part) => w.say('confirmationForm', part)),
      '方案确认方式：',
    ),
    w.say('validUntil', 'date', '方案有效期到'),
  ];
}

/** A question about two values that were both said 前后不一. */
function conflictQuestion(row: TermRow, table: AgreementTable): readonly string[] {
  return row.parts
    .filter((part) => part.state === 'conflict')
    .map((part) => {
      const values = [...part.saidBy, ...part.against].map((one) =>
        valueText(row.term, part.part, one.value),
      );
      const said = [...new Set(values)].map((value) => `“${value}”`).join('和');
      return `${termName(row.term, table)}，前面说过${said}，请说明以哪个为准`;
    });
}

function asksOf(
  table: AgreementTable,
  alsoAsk: readonly AgreementTerm[],
): readonly AgreementTerm[] {
  const scope = applicableTerms(table);
  return table
    .filter(({ term, state }) => state === 'unknown' && scope.includes(term))
    .filter(({ term, need }) => need === 'required' || alsoAsk.includes(term))
    .filter(({ term }) => term !== 'asOf' || isKnown(table, 'totalDue'))
    .map(({ term }) => term);
}

function isKnown(table: AgreementTable, term: AgreementTerm): boolean {
  return table.some((row) => row.term === term && row.state !== 'unknown');
}

function closing(
  table: AgreementTable,
  { asks, asksParts }: Pick<ReadBack, 'asks' | 'asksParts'>,
  anyItem: boolean,
): string[] {
  const conflicts = table.flatMap((row) => conflictQuestion(row, table));
  const named = [
    ...asks.filter((term) => term !== 'confirmationForm').map((term) => termName(term, table)),
    ...asksParts.map(({ text }) => text),
  ];
  const lines = [
    ...conflicts.map((question) => `${question}。`),
    ...(named.length > 0 ? [`还有几项没有说到，麻烦补充：${named.join('、')}。`] : []),
  ];
  const form = asks.includes('confirmationForm') ? '方案会以什么方式（协议、站内信）发给我？' : '';
  return [...lines, `${anyItem ? '以上是否准确？' : ''}${form}`].filter((line) => line !== '');
}

/** What the other side has already said yes to need not be said yes to again, unless there is nothing else. */
function withoutConfirmed(clauses: readonly Clause[], table: AgreementTable) {
  const open = clauses.filter(
    ({ states }) => !states.every((item) => partOf(table, item)?.state === 'confirmed'),
  );
  const isRest = open.length > 0 && open.length < clauses.length;
  return isRest ? { clauses: open, opening: OPENING_OF_REST } : { clauses, opening: OPENING };
}

/** Composes the read-back from the table: only what is known; the rest is asked for. Never accepts anything. */
export function composeReadBack(
  table: AgreementTable,
  options: Partial<ReadBackOptions> = {},
): ReadBack {
  const full: ReadBackOptions = {
    limit: null,
    computedTotalFen: null,
    alsoAsk: [],
    openQuestions: [],
    ...options,
  };
  const known = clausesOf(new ClauseWriter(table), full).filter((clause) => clause !== null);
  const { clauses, opening } = withoutConfirmed(known, table);
  const asks = asksOf(table, full.alsoAsk);
  const asksParts = partQuestions(full.openQuestions, asks);
  const sentences = clauses.map((clause, index) => {
    const end = index === clauses.length - 1 ? '。' : '；';
    return `${numberSign(index + 1)}${clause.text}${end}`;
  });
  const items = clauses.flatMap((clause, index) =>
    clause.states.map((state) => ({ ...state, number: index + 1, sentence: clause.text })),
  );
  const pieces = [
    clauses.length > 0 ? opening : '您好，麻烦确认以下几项：',
    ...sentences,
    ...closing(table, { asks, asksParts }, clauses.length > 0),
  ];
  return { parts: packParts(pieces, full.limit), items, asks, asksParts };
}

/** The numbered sentences alone 复述内容, to stand within a sentence of the user's; null: nothing is known. */
export function readBackClauses({ items }: ReadBack): string | null {
  const byNumber = new Map(items.map(({ number, sentence }) => [number, sentence]));
  const clauses = [...byNumber].map(([number, text]) => `${numberSign(number)}${text}`);
  return clauses.length === 0 ? null : clauses.join('；');
}

/** Letters and digits only, so that a chat's own spacing or punctuation does not hide a sentence. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}.%]/gu, '');
}

/** Whether a sentence stands in a text, however the chat has set it. */
export const holds = (text: string, sentence: string): boolean =>
  bare(text).includes(bare(sentence));

export interface SentReadBackMatch {
  readonly messageIds: readonly string[];
  /** Items whose sentence is still in what was sent; the user may have edited it. */
  readonly items: readonly NumberedClause[];
}

/** The number under which a sentence was sent: the user may have put others before it. */
function numberIn(sent: readonly Utterance[], sentence: string): number | null {
  for (const { text } of sent)
    for (const [, sign = '', rest = ''] of text.matchAll(/([①-⑳])([^①-⑳]*)/g))
      if (holds(rest, sentence)) return CIRCLED.indexOf(sign) + 1;
  return null;
}

/** Finds the read-back in what the customer has sent since. Null: not (all) sent. */
export function findSentReadBack(
  readBack: ReadBack,
  messages: readonly Utterance[],
): SentReadBackMatch | null {
  const sent = messages.filter(({ speaker }) => speaker === 'customer');
  const holding = sent.filter(({ text }) =>
    readBack.items.some((item) => holds(text, item.sentence)),
  );
  const whole = holding.map(({ text }) => bare(text)).join('|');
  const items = readBack.items
    .filter((item) => whole.includes(bare(item.sentence)))
    .map((item) => ({ ...item, number: numberIn(holding, item.sentence) ?? item.number }));
  return items.length === 0 ? null : { messageIds: holding.map(({ id }) => id), items };
}
