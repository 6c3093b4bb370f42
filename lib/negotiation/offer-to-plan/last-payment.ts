import { type Fen, fen } from '@/lib/money/fen';
import type { Offer, OfferedWay } from '@/lib/nlu/offers/offer';
import { normalise, originalSpan } from '@/lib/nlu/tokens/normalise';
import { tokenise } from '@/lib/nlu/tokens/tokens';
import type { OfferText } from './payments';

/** 最后一期833.39元, 尾期为860; 最后一期多还3元 states a difference and no sum. Ⓜ: money, ⓟ ⓣ: one period, one month. */
const LAST_SUM =
  /(?:最后(?:[ⓟⓣ]|一?[期笔])|[末尾][期ⓟ])(?:款|的|金额|只|需|应|要|还|是|为|：|:|，){0,4}(Ⓜ)/d;
/** What every such sum stands beside: most messages are told apart by this alone, which costs nothing. */
const SPEAKS_OF_AN_END = /[最末尾]/;
/** Dates that count from now are not read here. */
const ANY_TIME = '2026-01-01T00:00:00+08:00';

/** Where a message last spoke of this way's instalments before a place; -1: not before it. */
function spokeOf({ spans }: OfferedWay, messageId: string, before: number): number {
  const starts = [spans.periods, spans.perPeriodFen]
    .filter((span) => span?.messageId === messageId)
    .map((span) => span?.start ?? -1)
    .filter((start) => start < before);
  return Math.max(-1, ...starts);
}

/** Of several ways to pay in one message, the last instalment is that of the way spoken of just before. */
function isOfThisWay(offer: Offer, messageId: string, at: number): boolean {
  const own = spokeOf(offer, messageId, at);
  return offer.alternatives.every((other) => spokeOf(other, messageId, at) <= own);
}

/** The last instalment where it was stated apart 尾期; the latest word stands. */
export function lastPaymentOf(offer: Offer, textOf: OfferText): Fen | null {
  const sums = offer.messageIds.flatMap((id) => {
    const said = textOf(id) ?? '';
    if (!SPEAKS_OF_AN_END.test(said)) return [];
    const text = tokenise(normalise(said), ANY_TIME);
    const at = LAST_SUM.exec(text.signs)?.indices?.[1]?.[0];
    const token = at === undefined ? undefined : text.tokenAt.get(at);
    if (at === undefined || token === undefined) return [];
    const { start } = originalSpan(text.normal, text.from[at] ?? 0, text.from[at + 1] ?? 0);
    return isOfThisWay(offer, id, start) ? [fen(Math.round(token.value))] : [];
  });
  return sums.at(-1) ?? null;
}
