import { termsAskedFor } from '@/lib/negotiation/open-questions';
import type { AgreementTerm, TermState } from '@/lib/repayment/agreement-terms';
import { BLOCKING_TOPICS } from '@/lib/repayment/findings/catalogue';
import type { Verdict, VerdictReason, VerdictState } from '@/lib/repayment/verdict';
import { type AgreementKind, agreementKind, applicableTerms } from './scope';
import type { AgreementTable, TermRow } from './table';

/** A term that is not firm, and what it means for the answer. */
export interface OpenTerm {
  readonly term: AgreementTerm;
  /** `unknown` nobody said it; `stated` said but not confirmed; `conflict` said in two ways. */
  readonly state: Exclude<TermState, 'confirmed'>;
  /** `blocks`: do not answer before it is clear; `decide`: the user weighs what follows from it. */
  readonly weight: 'blocks' | 'decide';
}

/** The state of an agreement 协议状态: 可以确认 / 可自行决定 / 先别答应, with its reasons. Never an acceptance. */
export interface AgreementVerdict {
  readonly state: VerdictState;
  readonly open: readonly OpenTerm[];
  /** Reasons from the calculator's check of the plan. */
  readonly fromCheck: readonly VerdictReason[];
  /** Terms that have to be clear before there can be an answer, whichever of the two asks for them. */
  readonly blocking: readonly AgreementTerm[];
  readonly stops: readonly ('scam' | 'personal-account' | 'which-way' | 'not-calculated')[];
}

export interface VerdictInput {
  readonly table: AgreementTable;
  /** The calculator's verdict on the same plan; null: not calculated yet. */
  readonly check: Verdict | null;
  /** A scam warning stands in this talk. */
  readonly scam: boolean;
  /** Several ways to pay are open, none is settled on. */
  readonly isWayOpen?: boolean;
}

/** Terms without which there is nothing to agree to: how much, by when, what is let off. */
const CORE: Readonly<Record<AgreementKind, readonly AgreementTerm[]>> = {
  installment: ['count', 'amountEach'],
  settlement: ['totalToPay', 'paymentDates'],
  extension: ['paymentDates', 'interestAndPenaltyDuringPlan'],
  minimum: ['amountEach'],
  waiver: ['waivedItems'],
};

function hasPart(row: TermRow | undefined, accept: (part: string) => boolean): boolean {
  return row?.parts.some(({ part, value }) => value !== null && accept(part)) === true;
}

/** Core terms that are open, some of which can stand for each other. */
function openCore(table: AgreementTable): readonly AgreementTerm[] {
  const kind = agreementKind(table);
  if (kind === null) return ['planType'];
  const row = (term: AgreementTerm) => table.find((one) => one.term === term);
  const isOpen = (term: AgreementTerm) => row(term)?.state === 'unknown';
  const open = CORE[kind].filter(isOpen);
  const noDate = kind === 'installment' && isOpen('firstDate') && isOpen('paymentDates');
  const steps = hasPart(row('amountEach'), (part) => part === 'steps');
  const vagueWaiver =
    hasPart(row('waivedItems'), (part) => part.endsWith('.named')) &&
    !hasPart(row('waivedItems'), (part) => /\.(?:amount|ratio)$/.test(part));
  return [
    ...open.filter((term) => !(term === 'count' && steps)),
    ...(noDate ? (['firstDate'] as const) : []),
    ...(vagueWaiver && !open.includes('waivedItems') ? (['waivedItems'] as const) : []),
  ];
}

/** Paid anywhere but in the official app 还款渠道: even if confirmed, the user looks twice. */
function isPaidElsewhere({ term, parts }: TermRow): boolean {
  return (
    term === 'channel' &&
    parts.some(
      ({ part, value }) => part === 'channel' && value !== null && value.value !== 'in-app',
    )
  );
}

function openTerms(table: AgreementTable): readonly OpenTerm[] {
  const scope = applicableTerms(table);
  const core = openCore(table);
  return table.flatMap((row): readonly OpenTerm[] => {
    const { term, need, topic } = row;
    const state = isPaidElsewhere(row) && row.state === 'confirmed' ? 'stated' : row.state;
    if (!scope.includes(term) || state === 'confirmed') return [];
    const canBlock = BLOCKING_TOPICS.includes(topic);
    if (core.includes(term)) return [{ term, state, weight: 'blocks' }];
    if (state === 'conflict') return [{ term, state, weight: canBlock ? 'blocks' : 'decide' }];
    return need === 'required' ? [{ term, state, weight: 'decide' }] : [];
  });
}

function channelCode(table: AgreementTable): string | null {
  const parts = table.find((row) => row.term === 'channel')?.parts ?? [];
  const said = parts.flatMap((part) => [...part.saidBy, ...part.against, ...part.hedged]);
  return said.some(({ value }) => value.value === 'personal-account') ? 'personal-account' : null;
}

function blockingTerms(open: readonly OpenTerm[], check: Verdict | null): readonly AgreementTerm[] {
  const own = open.filter(({ weight }) => weight === 'blocks').map(({ term }) => term);
  if (check?.state !== 'do-not-answer-yet') return own;
  const asked = check.reasons.flatMap((reason) =>
    reason.kind === 'question' ? [reason.code] : [],
  );
  // What was said and the check still asks for is the person's to enter on the plan, not the other side's to say.
  const isUnclear = (term: AgreementTerm) =>
    open.some((one) => one.term === term && one.state !== 'stated');
  const notFirm = termsAskedFor(asked).filter(isUnclear);
  return [...new Set([...own, ...notFirm])];
}

/** Only money, dates, waivers and the payment channel can block; everything else is the user's to decide. */
export function agreementVerdict(input: VerdictInput): AgreementVerdict {
  const { table, check, scam, isWayOpen = false } = input;
  const open = openTerms(table);
  const stops: AgreementVerdict['stops'] = [
    ...(scam ? (['scam'] as const) : []),
    ...(channelCode(table) === null ? [] : (['personal-account'] as const)),
    ...(isWayOpen ? (['which-way'] as const) : []),
    ...(check === null ? (['not-calculated'] as const) : []),
  ];
  const fromCheck = check?.reasons ?? [];
  const base = { open, fromCheck, stops, blocking: blockingTerms(open, check) };
  const blocked =
    open.some((term) => term.weight === 'blocks') ||
    check?.state === 'do-not-answer-yet' ||
    stops.some((stop) => stop !== 'not-calculated');
  if (blocked) return { ...base, state: 'do-not-answer-yet' };
  const clear = open.length === 0 && check?.state === 'can-confirm';
  return { ...base, state: clear ? 'can-confirm' : 'your-decision' };
}
