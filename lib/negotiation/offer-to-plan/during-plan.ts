import type { ChargeKind, Offer } from '@/lib/nlu/offers/offer';
import type { DuringPlan } from '@/lib/repayment/plan';
import type { OfferText } from './payments';

/** 停息/不再计收/不计息: of interest and charges only, for 停止催收 stops no charge. */
const STOPS =
  /停息|停(?:止|掉)?(?:计|收)?(?:算|取)?(?:利|罚)息?|暂停(?:计|收|罚|利)|(?:利息|罚息|违约金|滞纳金|费用?|息费)[^，,]{0,6}(?:停|不再|不计|不收)|不会?(?:再(?:另外?|额外)?|另外?|额外)(?:计|收|加收|产生|新增)[^，,]{0,4}(?:息|罚|违约|费)|不计(?:息|利息|罚息)/;
/** 照算/照常计收/继续计收. */
const RUNS =
  /(?:利息|罚息|日息|违约金)[^，,]{0,8}(?:照(?:算|收|计|常|旧)|正常(?:计|收|算)|继续(?:计|收|算|产生))|(?:照常|正常|继续)(?:计|收|算|产生)[^，,]{0,4}(?:利息|罚息|日息|违约金)/;
/** What happens after a missed payment says nothing of the plan while it is kept. */
const AFTER_DEFAULT =
  /(?:如|若|一旦|任[一何意]|(?<!不)再次?|未|没)[^，,。]{0,8}(?:逾期|违约|按时|按期|履约)/;

const NAMES: Readonly<Record<ChargeKind, RegExp>> = {
  penalty: /罚息|违约金|滞纳金|逾期(?:的)?(?:利息|费)/,
  interest: /停息|计息|日息|(?<!逾期)(?<!逾期的)利息|息费/,
  fee: /手续费|服务费|(?<!逾期)(?<!逾期的)费用|息费/,
  principal: /本金/,
};

export const kindsNamedIn = (clause: string): readonly ChargeKind[] =>
  (Object.keys(NAMES) as ChargeKind[]).filter((kind) => NAMES[kind].test(clause));

function sentencesOf(offer: Offer, textOf: OfferText): readonly string[] {
  return offer.messageIds.flatMap((id) => (textOf(id) ?? '').split(/[。；;!！?？\n]/));
}

/** The clauses of a sentence up to the one that turns to a missed payment. */
function beforeDefault(sentence: string): readonly string[] {
  const clauses = sentence.split(/[，,]/);
  const end = clauses.findIndex((clause) => AFTER_DEFAULT.test(clause));
  return end < 0 ? clauses : clauses.slice(0, end);
}

/** Charges of which a clause says that they stop, or go on, while the plan is kept; a clause without a name is about all waived. */
function kindsSaid(words: RegExp, offer: Offer, textOf: OfferText): readonly ChargeKind[] {
  const clauses = sentencesOf(offer, textOf)
    .flatMap(beforeDefault)
    .filter((clause) => words.test(clause));
  return clauses.flatMap(kindsNamedIn);
}

/**
 * Charges that stop while paying: what is not charged from now on is not what is let off of the old balance. None in a
 * settlement, after which nothing runs: there 利息不收 lets the interest off.
 */
export function stoppedKinds(offer: Offer, textOf: OfferText): readonly ChargeKind[] {
  return offer.kind === 'settlement' ? [] : kindsSaid(STOPS, offer, textOf);
}

/** 履约期间是否计收: `paused` or `continues` only where the agent said so of this charge. */
export function duringPlanOf(
  item: 'interest' | 'penalty',
  offer: Offer,
  textOf: OfferText,
): DuringPlan {
  if (stoppedKinds(offer, textOf).includes(item)) return 'paused';
  return kindsSaid(RUNS, offer, textOf).includes(item) ? 'continues' : 'unknown';
}
