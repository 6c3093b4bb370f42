import type { Fen } from '@/lib/money/fen';
import { classifyIntent } from '@/lib/nlu/intent/intent';
import { clausesOf, type Mood } from '@/lib/nlu/offers/clauses';
import type { Offer, OfferField, Span, Utterance } from '@/lib/nlu/offers/offer';
import { type OfferReading, offersOf } from '@/lib/nlu/offers/read-offers';
import { civilOf, isoDate, isoDateTime } from '@/lib/nlu/tokens/calendar';
import { normalise, originalSpan } from '@/lib/nlu/tokens/normalise';
import { type TokenText, tokenise } from '@/lib/nlu/tokens/tokens';
import { PROMISE_RULES, type PromiseWhat } from './promise-rules';

/** What the agent promised 承诺: what, by when, in which words. */
export interface AgentPromise {
  readonly id: string;
  readonly what: PromiseWhat;
  /** ISO date or date-time; null when none or only in working days. */
  readonly dueBy: string | null;
  readonly ticket: string | null;
  /** Said, not recorded: 放心, 我答应您. */
  readonly verbalOnly: boolean;
  readonly span: Span;
}

/** A later word that differs from an earlier one 前后不一致, both quoted. */
export interface Contradiction {
  readonly id: string;
  readonly field: OfferField | 'promise';
  readonly earlier: Span;
  readonly later: Span;
  /** Both in fen when the field is an amount. */
  readonly earlierFen: Fen | null;
  readonly laterFen: Fen | null;
  /** The agent named it a correction. */
  readonly corrected: boolean;
}

export interface PromiseLedger {
  readonly promises: readonly AgentPromise[];
  readonly contradictions: readonly Contradiction[];
}

export function emptyLedger(): PromiseLedger {
  return { promises: [], contradictions: [] };
}

const NOT_GIVEN =
  /(?:不能|无法|没法|不敢|没办法)[^，。]{0,2}(?:保证|答应|承诺)|(?:不能|无法|没法|不可以|没有|不支持|不保证)[^，。]{0,8}(?:减|免|联系|申请|[开出]具|提供|恢复)|[要需等看][^，。]{0,4}(?:审[核批]|系统)|(?:能不能|是否|是不是|会不会|要不要)|[吗？]$|如果|若|否则|不然|没有?(?:说|答应|承诺|讲)过|不[还提出开]|征信了|征信(?!不)[^，。]{0,4}报|^[请您]您?(?:先|尽快)?(?:提供|上传|补|开具|可以|可|需|要|在)|可以申请|上次|上回|是吧|对吧/;
/** 如果您能一次还清，利息可以免: without the one there is no word on the other. */
const CONDITION = /(?:如果|要是|若)[^。！？；\n]*$/;
/** Moods in which somebody else's words, or what was, are told of. */
const ELSEWHERE: ReadonlySet<Mood> = new Set(['customer', 'others', 'past', 'example', 'asking']);
/** 您的诉求我已经上报了: named by the customer's word, done by the agent. */
const DONE_BY_AGENT = /我(?:已|会|帮|这就|马上|来)|已经?(?:为您|帮您|给您|上报|登记|提交)/;
const VERBAL =
  /放心|答应|保证|相信我|信我|口头|不用写|备注|应该|一般|没事|我跟[^，。]{0,6}说好|肯定|私下|内部/;
const TICKET = /(?:工单|编号|受理|案号|投诉|单)号?[是为:： ]{0,2}([A-Za-z0-9-]{4,40})/;
const CORRECTION = /更正|打错|说错|写错|算错|看错|报错|搞错|弄错|重新核算|核算|不对|口误|有误|错了/;
const COUNTER =
  /降|拉长|调整|改[成为到期]|推迟|顺延|同意|放宽|重新(?:申请|给您)|争取|最低|再低|优惠|那就?给您|那可以/;

/** Reads one message. `before` and `after` are the offer reading before and after the same message. Costs the same however long the chat. */
export function recordUtterance(
  ledger: PromiseLedger,
  utterance: Utterance,
  readings: { readonly before: OfferReading; readonly after: OfferReading },
): PromiseLedger {
  if (utterance.speaker !== 'agent') return ledger;
  const promises = promisesIn(utterance);
  const broken = brokenPromises(ledger.promises, utterance);
  const changed = changedFigures(utterance, readings);
  if (promises.length + broken.length + changed.length === 0) return ledger;
  return {
    promises: [...ledger.promises, ...promises],
    contradictions: [...ledger.contradictions, ...broken, ...changed],
  };
}

function promisesIn(utterance: Utterance): AgentPromise[] {
  const normal = normalise(utterance.text);
  const read = tokenise(normal, utterance.at);
  // Asked for only where something was promised: it is the dearer half of the reading.
  const isVerbal = () =>
    VERBAL.test(normal.text) || classifyIntent(utterance.text).intent === 'promise_verbal';
  const ticket = TICKET.exec(normal.text)?.[1] ?? null;
  const found: AgentPromise[] = [];
  const others = clausesOf(read).filter(
    (c) => ELSEWHERE.has(c.mood) && !DONE_BY_AGENT.test(c.text),
  );
  for (const clause of normal.text.matchAll(/[^，。！？；\n]+[？]?/g)) {
    if (NOT_GIVEN.test(clause[0])) continue;
    if (others.some((c) => read.from[c.start] === clause.index)) continue;
    const rule = PROMISE_RULES.find(({ given }) => given.test(clause[0]));
    if (rule?.what === 'waiver' && CONDITION.test(normal.text.slice(0, clause.index))) continue;
    if (!rule || found.some((p) => p.what === rule.what)) continue;
    const span: Span = {
      messageId: utterance.id,
      ...originalSpan(normal, clause.index, clause.index + clause[0].length),
    };
    found.push({
      id: `${utterance.id}-${rule.what}`,
      what: rule.what,
      dueBy: dueIn(read, utterance.at),
      ticket,
      verbalOnly: isVerbal(),
      span,
    });
  }
  return found;
}

/** The first date or time limit of the message. */
function dueIn(read: TokenText, at: string): string | null {
  for (const token of read.tokenAt.values()) {
    if ((token.symbol !== 'Ⓓ' && token.symbol !== 'Ⓦ') || token.day === undefined) continue;
    if (token.day < civilOf(at).day) continue;
    return token.minutes === null || token.minutes === undefined
      ? isoDate(token.day)
      : isoDateTime(token.day, token.minutes);
  }
  return null;
}

const CHARGES = /罚息|违约金|利息|手续费|费/g;
const chargesOf = (text: string): readonly string[] => text.match(CHARGES) ?? [];

/** 罚息全免 is not broken by 利息照算; 帮您减免, of whatever, by 减不了 alone. */
function areOfOneCharge(given: string, broken: string): boolean {
  const [promised, charged] = [chargesOf(given), chargesOf(broken)];
  if (promised.length === 0) return /[减免]/.test(broken);
  return charged.length === 0 || charged.some((one) => promised.some((p) => one.endsWith(p)));
}

function brokenPromises(known: readonly AgentPromise[], utterance: Utterance): Contradiction[] {
  const normal = normalise(utterance.text);
  const out: Contradiction[] = [];
  for (const { what, broken } of PROMISE_RULES) {
    const match = broken?.exec(normal.text);
    const earlier =
      match &&
      known.findLast(
        (p) =>
          p.what === what &&
          (what !== 'waiver' || areOfOneCharge(normalise(p.span.text).text, match[0])),
      );
    if (!earlier) continue;
    const later: Span = {
      messageId: utterance.id,
      ...originalSpan(normal, match.index, match.index + match[0].length),
    };
    out.push({
      id: `${earlier.id}>${utterance.id}`,
      field: 'promise',
      earlier: earlier.span,
      later,
      earlierFen: null,
      laterFen: null,
      corrected: false,
    });
  }
  return out;
}

const COMPARED = [
  'perPeriodFen',
  'totalFen',
  'firstPaymentFen',
  'waivedFen',
  'periods',
  'discountRatio',
  'waivedRatio',
  'firstDueDate',
  'dueDay',
  'deadline',
] as const;
const AMOUNTS: ReadonlySet<string> = new Set([
  'perPeriodFen',
  'totalFen',
  'firstPaymentFen',
  'waivedFen',
]);

/** 每期505元 and of it 本金每期500元: a part is not compared with the whole. */
const NAMES_PART = /(?:本金|利息|费)(?:是|为|部分)?$/;
const IS_PART = /本金|利息|费/;
/** Another count with other instalments is another plan; with the same ones somebody miscounted. */
const isOtherPlan = (old: Offer, fresh: Offer) =>
  old.terms.periods !== fresh.terms.periods &&
  (old.terms.perPeriodFen === undefined || old.terms.perPeriodFen !== fresh.terms.perPeriodFen);

/** 大概820 → 823.5: what was hedged is only told more exactly. */
const HEDGE = 0.05;
const isWithinHedge = (old: Offer, field: OfferField, a: unknown, b: unknown) =>
  old.terms.approx?.includes(field) === true &&
  Math.abs(Number(a) - Number(b)) <= HEDGE * Number(a);

/** A term of the same offer said anew with another value. A counter-offer after the customer spoke is bargaining, not this. */
function changedFigures(
  utterance: Utterance,
  readings: { readonly before: OfferReading; readonly after: OfferReading },
): Contradiction[] {
  const [old, fresh] = [offersOf(readings.before).at(-1), offersOf(readings.after).at(-1)];
  if (!old || !fresh || old.kind !== fresh.kind) return [];
  const corrected = CORRECTION.test(utterance.text) || readings.before.correcting;
  const asked = readings.before.lastSpeaker === 'customer';
  if (!corrected && ((asked && COUNTER.test(utterance.text)) || isOtherPlan(old, fresh))) return [];
  return COMPARED.flatMap((field): Contradiction[] => {
    const [a, b] = [old.terms[field], fresh.terms[field]];
    const [earlier, later] = [old.spans[field], fresh.spans[field]];
    if (
      a === undefined ||
      b === undefined ||
      a === b ||
      isWithinHedge(old, field, a, b) ||
      // More time, after the customer said that it is too short.
      (field === 'deadline' && asked && String(b) > String(a)) ||
      !earlier ||
      !later ||
      later.messageId !== utterance.id ||
      (field === 'perPeriodFen' &&
        NAMES_PART.test(utterance.text.slice(0, later.start)) &&
        !IS_PART.test(earlier.text))
    )
      return [];
    const money = AMOUNTS.has(field);
    return [
      {
        id: `${earlier.messageId}>${utterance.id}-${field}`,
        field,
        earlier,
        later,
        earlierFen: money ? (a as Fen) : null,
        laterFen: money ? (b as Fen) : null,
        corrected,
      },
    ];
  });
}
