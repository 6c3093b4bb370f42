import type { AgreementTerm, TermState } from '@/lib/repayment/agreement-terms';
import { type PartName, type PartStatement, type PartValue, sameValue, valueKey } from './part';

/** The agent's yes to this very value. */
export interface ConfirmedBy {
  readonly seq: number;
  readonly messageId: string;
  readonly quote: string;
  readonly at: string;
}

/** One part of a term as it stands 条款的一项. */
export interface PartRow {
  readonly part: PartName;
  readonly state: TermState;
  /** Null: nobody has said it, or only in words that do not bind. */
  readonly value: PartValue | null;
  /** Statements of the value that stands, newest last. */
  readonly saidBy: readonly PartStatement[];
  /** Statements of other values that still stand against it. */
  readonly against: readonly PartStatement[];
  /** Earlier values that the other side replaced, oldest first; not those that the person decided against. */
  readonly replaced: readonly PartStatement[];
  /** Said only with 应该/大概. */
  readonly hedged: readonly PartStatement[];
  readonly confirmedBy: ConfirmedBy | null;
}

export interface PartEvents {
  readonly part: PartName;
  readonly statements: readonly PartStatement[];
  readonly changeAsks: readonly number[];
  readonly confirmations: readonly (ConfirmedBy & { readonly value: PartValue })[];
  /** When a read-back that names this part was sent. */
  readonly readBackSeqs: readonly number[];
  readonly choice: { readonly seq: number; readonly key: string } | null;
}

interface Standing {
  readonly saidBy: readonly PartStatement[];
  readonly against: readonly PartStatement[];
  readonly replaced: readonly PartStatement[];
}

const NOTHING: Standing = { saidBy: [], against: [], replaced: [] };

/** Terms that several values can hold at once or one after the other: another clerk is no contradiction. */
const SUCCESSIVE: readonly AgreementTerm[] = ['agentIdOrTicket', 'confirmationForm'];

function replaces(next: PartStatement, last: PartStatement, events: PartEvents): boolean {
  if (SUCCESSIVE.includes(next.term)) return true;
  if (next.source.kind === 'user') return true;
  if (last.source.kind === 'user') return false;
  const asked = events.changeAsks.some((seq) => seq > last.seq && seq < next.seq);
  return next.corrects || asked;
}

/** Adds one statement: the same value supports, a correction or an asked-for change replaces, anything else contradicts. */
function take(standing: Standing, next: PartStatement, events: PartEvents): Standing {
  const last = standing.saidBy.at(-1);
  if (last === undefined) return { ...standing, saidBy: [next] };
  const contradicted = standing.against.length > 0;
  if (sameValue(last.value, next.value) && !(contradicted && next.corrects))
    return { ...standing, saidBy: [...standing.saidBy, next] };
  if (replaces(next, last, events))
    return {
      saidBy: [next],
      against: [],
      replaced: [...standing.replaced, ...standing.saidBy, ...standing.against],
    };
  return { ...standing, against: [...standing.against, next] };
}

function chosen(standing: Standing, choice: PartEvents['choice']): Standing {
  if (choice === null || standing.against.length === 0) return standing;
  const all = [...standing.saidBy, ...standing.against];
  if (all.some((one) => one.seq > choice.seq)) return standing;
  const saidBy = all.filter((one) => valueKey(one.value) === choice.key);
  const others = all.filter((one) => valueKey(one.value) !== choice.key);
  return saidBy.length === 0
    ? standing
    : { saidBy, against: [], replaced: [...standing.replaced, ...others] };
}

/** The message that made this value firm: a yes to a read-back, or the agent repeating it after one. */
function confirmationOf(
  value: PartValue,
  standing: Standing,
  events: PartEvents,
): ConfirmedBy | null {
  const since = standing.replaced.at(-1)?.seq ?? 0;
  const affirmed = events.confirmations
    .filter((one) => sameValue(one.value, value) && one.seq > since)
    .at(-1);
  if (affirmed) {
    const { seq, messageId, quote, at } = affirmed;
    return { seq, messageId, quote, at };
  }
  const sentAt = events.readBackSeqs.at(-1) ?? Number.POSITIVE_INFINITY;
  const repeated = standing.saidBy.find(
    (one) => one.seq > sentAt && one.source.kind === 'message' && one.source.speaker === 'agent',
  );
  if (repeated?.source.kind !== 'message') return null;
  const { messageId, quote, at } = repeated.source;
  return { seq: repeated.seq, messageId, quote, at };
}

/** Resolves what was said of one part, in order, to a value and a state. */
export function resolvePart(events: PartEvents): PartRow {
  const firm = events.statements.filter((one) => !one.hedged);
  const hedged = events.statements.filter((one) => one.hedged);
  const said = firm.reduce<Standing>((now, next) => take(now, next, events), NOTHING);
  const standing = chosen(said, events.choice);
  const last = standing.saidBy.at(-1);
  const base = { part: events.part, hedged, ...standing, replaced: said.replaced };
  if (last === undefined) return { ...base, state: 'unknown', value: null, confirmedBy: null };
  const confirmedBy = confirmationOf(last.value, standing, events);
  const onPage = standing.saidBy.some(
    ({ source }) => source.kind === 'user' && source.from === 'app-page',
  );
  const state =
    standing.against.length > 0
      ? 'conflict'
      : confirmedBy !== null || onPage
        ? 'confirmed'
        : 'stated';
  return { ...base, state, value: last.value, confirmedBy };
}
