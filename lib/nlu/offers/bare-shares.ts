import type { MessageFacts } from './message-facts';
import type { ChargeKind } from './offer';
import type { Fact, OptionFact } from './offer-facts';
import type { SpokenSoFar } from './resolve-bare';
import { kindsIn } from './roles-waivers';

/** 利息优惠申请好了 → 减百分之二十五: a share of the charge just spoken of, not of the debt. */
export function isShareOfCharge(state: SpokenSoFar, fact: Fact, all: readonly Fact[]): boolean {
  const { current, charges } = state;
  return (
    fact.name === 'discount' &&
    fact.base === undefined &&
    (current.waivers.length > 0 || charges.length > 0) &&
    !current.slots.lump &&
    !current.slots.discount &&
    !all.some((f) => f.name === 'lump' || f.name === 'lumpAmount')
  );
}

/** 逾期费我申请下来了，免30%: with charges alone spoken of, and no end of the debt, a share is theirs. */
export function chargesOf(
  { text: { signs } }: MessageFacts,
  all: readonly Fact[],
): readonly ChargeKind[] {
  const whole = all.some(
    ({ name, base, value }) =>
      /^(?:lump|lumpAmount|total)$/.test(name) || base || (name === 'waive' && value !== undefined),
  );
  return whole || /本金|欠款|账单|总额|全部|结清|一次|折/.test(signs) ? [] : kindsIn(signs);
}

export function asWaiver(
  { current, charges }: SpokenSoFar,
  message: MessageFacts,
  fact: OptionFact,
): OptionFact {
  const kinds = current.waivers.at(-1)?.fact.kinds ?? charges;
  return { ...fact, name: 'waive', kinds, value: shareGivenUp(message, fact) };
}

/** Of a charge 30% is what is given up, 七折 what is kept. */
export function shareGivenUp({ text }: MessageFacts, { start, end, value = 0 }: Fact): number {
  const at = start + text.signs.slice(start, end).lastIndexOf('Ⓡ');
  const token = text.tokenAt.get(at);
  return token && token.style !== 'discount' ? token.value : Math.round((1 - value) * 1e4) / 1e4;
}
