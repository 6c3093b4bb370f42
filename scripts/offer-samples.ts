import { ROLES, type Role, valueIn } from '@/lib/nlu/offers/figure-roles';
import { kindFeatures } from '@/lib/nlu/offers/kind-features';
import { isJudged, VOTED } from '@/lib/nlu/offers/kind-model';
import { offerText } from '@/lib/nlu/offers/message-facts';
import { mayHaveRole, roleFeatures } from '@/lib/nlu/offers/role-model';
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

/** Every figure of the agent's with its role; what an earlier message says of a later figure is left out. */
export function roleSamples(item: OfferItem): Sample[] {
  const options = [item.expected, ...(item.expected.alternatives ?? [])];
  if (options.some(({ steps, choices }) => steps !== undefined || choices !== undefined)) return [];
  const last = item.messages.findLastIndex(({ role }) => role === 'agent');
  return item.messages.flatMap(({ role, text }, index) => {
    if (role !== 'agent') return [];
    const read = offerText(text, item.context.now);
    return [...read.tokenAt].flatMap(([at, { symbol }]) => {
      if (!mayHaveRole(symbol)) return [];
      const named = item.marks
        ? markedRole(item.marks, read, at, index)
        : statedRole(options, read, at, item.context.now);
      if (named === 'none' && item.expected.kind !== 'none' && index !== last) return [];
      const label = ROLES.indexOf(named);
      return [{ features: [...roleFeatures(read, at)], label, text: `${read.signs}@${at}` }];
    });
  });
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
