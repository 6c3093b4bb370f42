import { planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import {
  deadlineOf,
  isFirstInstalment,
  type OfferText,
} from '@/lib/negotiation/offer-to-plan/payments';
import { isPrincipalOnly } from '@/lib/negotiation/offer-to-plan/principal-only';
import type { Offer, OfferField, Span, Utterance } from '@/lib/nlu/offers/offer';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import type { Waiver } from '@/lib/repayment/plan';
import type { NewStatement, PartName, PartValue } from './part';
import { isCorrection } from './wording';

interface Said {
  readonly term: AgreementTerm;
  readonly part: PartName;
  readonly value: PartValue;
  /** Fields whose span shows it, best first. */
  readonly fields: readonly OfferField[];
}

const code = (value: string): PartValue => ({ unit: 'code', value });

function amountsSaid(offer: Offer, textOf: OfferText): readonly (Said | null)[] {
  const { terms, kind } = offer;
  const fen = (
    part: PartName,
    field: OfferField,
    term: AgreementTerm = 'amountEach',
  ): Said | null => {
    const value = terms[field];
    return typeof value === 'number'
      ? { term, part, value: { unit: 'fen', value: value as never }, fields: [field] }
      : null;
  };
  const firstPart = isFirstInstalment(offer, textOf) ? 'first' : 'down';
  const steps = terms.steps
    ?.map((step) => `${step.periods}×${(step.perPeriodFen / 100).toFixed(2)}`)
    .join('；');
  return [
    isPrincipalOnly(offer) ? null : fen('each', 'perPeriodFen'),
    fen(kind === 'minimum' || kind === 'waiver' ? 'each' : firstPart, 'firstPaymentFen'),
    fen('total', 'totalFen', 'totalToPay'),
    steps
      ? {
          term: 'amountEach',
          part: 'steps',
          value: { unit: 'text', value: steps },
          fields: ['steps'],
        }
      : null,
  ];
}

function datesSaid(offer: Offer, textOf: OfferText): readonly (Said | null)[] {
  const { kind } = offer;
  const terms = { ...offer.terms, deadline: deadlineOf(offer, textOf) };
  const date = (term: AgreementTerm, part: PartName, field: OfferField): Said | null => {
    const value = terms[field];
    return typeof value === 'string'
      ? { term, part, value: { unit: 'date', value: value.slice(0, 10) }, fields: [field] }
      : null;
  };
  const payBy = kind === 'settlement' || kind === 'minimum' || kind === 'waiver';
  const day: Said | null =
    terms.dueDay === undefined
      ? null
      : {
          term: 'paymentDates',
          part: 'day',
          value: { unit: 'day', value: terms.dueDay },
          fields: ['dueDay'],
        };
  return [
    day,
    date('amountEach', 'downDate', 'downPaymentDue'),
    kind === 'extension'
      ? date('paymentDates', 'until', 'firstDueDate')
      : date('firstDate', 'date', 'firstDueDate'),
    payBy ? date('paymentDates', 'until', 'deadline') : date('validUntil', 'date', 'deadline'),
  ];
}

function waiverSaid(waiver: Waiver): readonly (Said | null)[] {
  const item = waiver.item ?? 'other';
  const fields: readonly OfferField[] = ['waivedFen', 'waivedRatio', 'waivedKinds'];
  const base = { term: 'waivedItems' as const, fields };
  const { amountFen, ratio } = waiver;
  return [
    amountFen === null
      ? null
      : { ...base, part: `${item}.amount`, value: { unit: 'fen', value: amountFen } },
    ratio === null
      ? null
      : { ...base, part: `${item}.ratio`, value: { unit: 'ratio', value: ratio } },
    amountFen === null && ratio === null
      ? { ...base, part: `${item}.named`, value: code('yes') }
      : null,
    waiver.effective === 'unknown'
      ? null
      : { ...base, part: 'effective', value: code(waiver.effective) },
    waiver.lostOnDefault === null ? null : { ...base, part: 'lost', value: code('yes') },
  ];
}

function conditionsSaid(offer: Offer, textOf: OfferText): readonly (Said | null)[] {
  const { terms } = offer;
  const { plan } = planFromOffer(offer, { textOf });
  const during = (part: 'interest' | 'penalty', state: string): Said | null =>
    state === 'unknown'
      ? null
      : { term: 'interestAndPenaltyDuringPlan', part, value: code(state), fields: ['waivedKinds'] };
  return [
    { term: 'planType', part: 'kind', value: code(offer.kind), fields: [] },
    terms.periods === undefined
      ? null
      : {
          term: 'count',
          part: 'count',
          value: { unit: 'count', value: terms.periods },
          fields: ['periods'],
        },
    plan.statedRate !== null
      ? {
          term: 'planRateAnnual',
          part: 'rate',
          value: { unit: 'rate', ...plan.statedRate },
          fields: ['rate'],
        }
      : null,
    during('interest', plan.interestDuringPlan),
    during('penalty', plan.penaltyDuringPlan),
    ...plan.waivers.flatMap(waiverSaid),
  ];
}

/** What an offer says of the terms of an agreement, each with the message and words it came from. */
export function statementsOfOffer(
  offer: Offer,
  messages: readonly Utterance[],
): readonly NewStatement[] {
  const ids = new Set([
    ...offer.messageIds,
    ...Object.values(offer.spans).map((span) => span.messageId),
  ]);
  const own = messages.filter(({ id }) => ids.has(id));
  const byId = new Map(own.map((message) => [message.id, message]));
  const textOf: OfferText = (id) => byId.get(id)?.text ?? null;
  const fallback = Object.values(offer.spans)[0];
  const said = [
    ...amountsSaid(offer, textOf),
    ...datesSaid(offer, textOf),
    ...conditionsSaid(offer, textOf),
  ].filter((one) => one !== null);
  return said.map(({ fields, ...rest }) => {
    const span: Span | undefined =
      fields.map((field) => offer.spans[field]).find((one) => one !== undefined) ?? fallback;
    const messageId = span?.messageId ?? offer.messageIds.at(-1) ?? '';
    const message = byId.get(messageId);
    const quote = span?.text ?? message?.text ?? '';
    const hedged = fields.some((field) => offer.terms.approx?.includes(field) === true);
    return {
      ...rest,
      source: {
        kind: 'message',
        messageId,
        quote,
        speaker: message?.speaker ?? 'unknown',
        at: message?.at ?? '',
        offerId: offer.id,
      },
      corrects: message !== undefined && isCorrection(message.text),
      hedged,
    };
  });
}
