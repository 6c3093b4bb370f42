import type { OfferedWay } from '@/lib/nlu/offers/offer';

/**
 * 每期本金750元: the principal in each instalment is stated, and what is charged beside it is still to be added.
 * With interest or fees let off, or where the words name the sum (本金750+手续费67.5=817.5), it is the instalment.
 */
export function isPrincipalOnly({ spans, terms }: OfferedWay): boolean {
  const isLetOff = terms.waivedKinds?.some((kind) => kind === 'interest' || kind === 'fee');
  return !isLetOff && /本金[^=＝+＋和加共计]{0,12}$/.test(spans.perPeriodFen?.text ?? '');
}
