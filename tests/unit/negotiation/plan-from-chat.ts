import { readFileSync } from 'node:fs';
import { planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';
import type { PlanInput } from '@/lib/repayment/plan';

export interface ChatLine {
  readonly role: 'agent' | 'customer';
  readonly text: string;
}

interface CorpusItem {
  readonly id: string;
  readonly context: { readonly now: string };
  readonly messages: readonly ChatLine[];
}

const CORPUS = new URL('../../data/corpus/offers.jsonl', import.meta.url);
const items = new Map(
  readFileSync(CORPUS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CorpusItem)
    .map((item) => [item.id, item]),
);

/** The plan on the table at the end of a chat, as the panel makes it: read, turned into a plan, nothing typed. */
export function planFromChat(lines: readonly ChatLine[], at: string): PlanInput {
  let reading = emptyReading();
  lines.forEach(({ role, text }, index) => {
    reading = readUtterance(reading, { id: String(index), speaker: role, text, at }, {});
  });
  const offer = offersOf(reading).at(-1);
  if (!offer) throw new Error(`no offer in: ${lines.map(({ text }) => text).join(' / ')}`);
  return planFromOffer(offer, { textOf: (id) => lines[Number(id)]?.text ?? null }).plan;
}

/** The same for one agent message on 23 November 2026. */
export const planFromMessage = (text: string): PlanInput =>
  planFromChat([{ role: 'agent', text }], '2026-11-23T14:30:00+08:00');

/** The same for an item of the labelled corpus. */
export function planFromCorpus(id: string): PlanInput {
  const item = items.get(id);
  if (!item) throw new Error(`no item ${id}`);
  return planFromChat(item.messages, item.context.now);
}
