import { clausesOf } from '@/lib/nlu/offers/clauses';
import { conditionFeatures } from '@/lib/nlu/offers/conditions';
import { ROLES, type Role, valueIn } from '@/lib/nlu/offers/figure-roles';
import { kindFeatures } from '@/lib/nlu/offers/kind-features';
import { isJudged, VOTED } from '@/lib/nlu/offers/kind-model';
import { offerText } from '@/lib/nlu/offers/message-facts';
import type { Span } from '@/lib/nlu/offers/offer';
import { spanOf } from '@/lib/nlu/offers/offer-draft';
import { mayHaveRole, roleFeatures } from '@/lib/nlu/offers/role-features';
import { kindsIn } from '@/lib/nlu/offers/roles-waivers';
import { waiverFeatures } from '@/lib/nlu/offers/waiver-model';
import { civilOf, isoDate } from '@/lib/nlu/tokens/calendar';
import type { TokenText } from '@/lib/nlu/tokens/tokens';
import type { Sample } from './linear-trainer';

type Terms = Readonly<Record<string, unknown>> & { readonly kind: string };
interface Mark {
  readonly message: number;
  readonly role: Role;
  readonly start: number;
  readonly text: string;
}
/** A talk with the kind of offer that it comes to. */
export interface KindItem {
  readonly context: { readonly now: string };
  readonly messages: readonly { readonly role: 'agent' | 'customer'; readonly text: string }[];
  readonly expected: { readonly kind: string };
}
/** An item of an offer set. `marks` tell the figures' roles where the terms are not written out. */
export interface OfferItem {
  readonly id: string;
  readonly context: { readonly now: string };
  readonly messages: readonly { readonly role: 'agent' | 'customer'; readonly text: string }[];
  readonly expected: Terms & { readonly alternatives?: readonly Terms[] };
  readonly marks?: readonly Mark[];
}

const kindLabel = (kind: string) => (VOTED as readonly string[]).indexOf(kind);

const MOST_SAID = 5;

/** What the agent comes to say, as the reader hears it at the last message, with the kind that it comes to. */
export function kindSample({ context, messages, expected }: KindItem): Sample {
  const signs = (m: { readonly text: string }) => offerText(m.text, context.now).signs;
  const agent = messages.filter(({ role }) => role === 'agent').map(signs);
  const last = messages.findLastIndex(({ role }) => role === 'agent');
  const asker = messages[last - 1];
  const talk = {
    before: agent.slice(0, -1).slice(-MOST_SAID).join('\n'),
    last: agent.at(-1) ?? '',
    asked: asker?.role === 'customer' ? signs(asker) : '',
  };
  const text = messages.map((m) => m.text).join(' / ');
  return { features: [...kindFeatures(talk)], label: kindLabel(expected.kind), text };
}

/** A message that offers nothing, if it has figures at all. */
export function noneSample(text: string, now: string): Sample[] {
  const messages = [{ role: 'agent', text }] as const;
  const { signs } = offerText(text, now);
  if (!isJudged({ before: '', last: signs, asked: '' }, [])) return [];
  return [kindSample({ context: { now }, messages, expected: { kind: 'none' } })];
}

/** What the agent said before each message, and the customer just before it, as the reader hears it. */
function heardAt({ context, messages }: KindItem, index: number) {
  const signs = (m: { readonly text: string }) => offerText(m.text, context.now).signs;
  const before = messages.slice(0, index).filter(({ role }) => role === 'agent');
  const asker = messages[index - 1];
  return {
    before: before.slice(-MOST_SAID).map(signs).join('\n'),
    asked: asker?.role === 'customer' ? signs(asker) : '',
  };
}

/** Every figure of the agent's with its role, where anything is offered; what an earlier message says of a later figure is left out. */
export function roleSamples(item: OfferItem): Sample[] {
  const { now } = item.context;
  const options = [item.expected, ...(item.expected.alternatives ?? [])];
  const unnamed = ({ steps, choices }: Terms) => steps !== undefined || choices !== undefined;
  if (item.expected.kind === 'none' || options.some(unnamed)) return [];
  const last = item.messages.findLastIndex(({ role }) => role === 'agent');
  return item.messages.flatMap(({ role, text }, index) => {
    if (role !== 'agent') return [];
    const read = offerText(text, now);
    const kind = kindLabel(item.expected.kind);
    const site = { ...heardAt(item, index), kind, today: civilOf(now).day };
    return [...read.tokenAt].flatMap(([at, { symbol }]) => {
      if (!mayHaveRole(symbol)) return [];
      const named = item.marks
        ? markedRole(item.marks, read, at, index)
        : statedRole(options, read, at, now);
      if (named === 'none' && index !== last) return [];
      const label = ROLES.indexOf(named);
      return [{ features: [...roleFeatures(read, at, site)], label, text: `${read.signs}@${at}` }];
    });
  });
}

/** Every clause of the agent's where anything is offered: one that a named condition covers, or is covered by, at least by half. */
export function conditionSamples(item: OfferItem): Sample[] {
  if (item.expected.kind === 'none' || item.marks) return [];
  const named = [item.expected, ...(item.expected.alternatives ?? [])].flatMap(
    ({ conditions }) => (conditions ?? []) as readonly string[],
  );
  return item.messages.flatMap(({ role, text }) => {
    if (role !== 'agent') return [];
    const read = offerText(text, item.context.now);
    const clauses = clausesOf(read);
    return clauses.map(({ start, end }, index) => {
      const span = spanOf(read, '', { name: 'condition', start, end, clause: index });
      const features = [...conditionFeatures(clauses, index, kindLabel(item.expected.kind))];
      const label = Number(named.some((words) => areOne(span, text.indexOf(words), words.length)));
      return { features, label, text: span.text };
    });
  });
}

/** Every clause of the agent's that names charges: kept, given up, or wholly. Where nothing is offered it looks like a waiver. */
export function waiverSamples(item: OfferItem): Sample[] {
  if (item.marks) return [];
  const kind = kindLabel(item.expected.kind === 'none' ? 'waiver' : item.expected.kind);
  const options = [item.expected, ...(item.expected.alternatives ?? [])];
  const named = options.flatMap(({ waivedKinds }) => (waivedKinds ?? []) as readonly string[]);
  const given = options.some(({ waivedRatio }) => waivedRatio === 1) ? 2 : 1;
  return item.messages.flatMap(({ role, text }) => {
    if (role !== 'agent') return [];
    const clauses = clausesOf(offerText(text, item.context.now));
    return clauses.flatMap((clause, index) => {
      const kinds = kindsIn(clause.text).filter((kind) => kind !== 'principal');
      if (kinds.length === 0) return [];
      const features = [...waiverFeatures(clauses, index, kind)];
      const label = kinds.some((kind) => named.includes(kind)) ? given : 0;
      return [{ features, label, text: clause.text }];
    });
  });
}

/** Whether two stretches of a message share half of the shorter. */
function areOne(
  { start, text }: Pick<Span, 'start' | 'text'>,
  at: number,
  length: number,
): boolean {
  const shared = Math.min(at + length, start + text.length) - Math.max(at, start);
  return at >= 0 && shared > 0 && shared >= 0.5 * Math.min(text.length, length);
}

function markedRole(
  marks: readonly Mark[],
  { normal, tokenAt }: TokenText,
  at: number,
  message: number,
): Role {
  const token = tokenAt.get(at);
  const start = normal.at[token?.start ?? 0] ?? 0;
  const end = (normal.at[(token?.end ?? 1) - 1] ?? 0) + 1;
  const mark = marks.find(
    (m) => m.message === message && m.start < end && start < m.start + m.text.length,
  );
  return mark?.role ?? 'none';
}

const FIELD_OF: Readonly<Partial<Record<Role, string>>> = {
  perPeriod: 'perPeriodFen',
  first: 'firstPaymentFen',
  total: 'totalFen',
  waivedFen: 'waivedFen',
  periods: 'periods',
  firstRatio: 'firstPaymentRatio',
  discount: 'discountRatio',
  share: 'waivedRatio',
  firstDue: 'firstDueDate',
  dueDay: 'dueDay',
  deadline: 'deadline',
  downDue: 'downPaymentDue',
};

function statedRole(options: readonly Terms[], text: TokenText, at: number, now: string): Role {
  const token = text.tokenAt.get(at);
  if (!token) return 'none';
  const figure = { token, signs: text.signs, at, today: civilOf(now).day };
  for (const terms of options)
    for (const role of ROLES) {
      const value = valueIn(role, figure);
      if (value?.value !== undefined && says(terms, role, value.value, value.unit, value.high))
        return role;
    }
  return 'none';
}

function says(terms: Terms, role: Role, value: number, unit?: string, high?: number): boolean {
  if (role === 'defer') return terms[unit === 'days' ? 'deferDays' : 'deferMonths'] === value;
  const field = FIELD_OF[role] ?? 'rate';
  const stated =
    role === 'rate' ? (terms.rate as { value: number } | undefined)?.value : terms[field];
  if (high !== undefined) {
    const [low, top] = (terms.ranges as Record<string, number[]> | undefined)?.[field] ?? [];
    return low === value && top === high;
  }
  if (/Due|deadline/.test(role) && role !== 'dueDay')
    return typeof stated === 'string' && stated.slice(0, 10) === isoDate(value);
  return typeof stated === 'number' && Math.abs(stated - value) < 1e-6;
}
