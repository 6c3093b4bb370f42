import type { DebtCase, OverdueReason } from '@/lib/negotiation/case';
import { mustNotAcknowledge } from '@/lib/negotiation/limitation';
import { englishValues } from '@/lib/negotiation/playbook/english-value';
import { fillText } from '@/lib/negotiation/playbook/fill-phrasing';
import { phrasingById } from '@/lib/negotiation/playbook/phrasings';
import { REASON_WORDING, reasonTold } from '@/lib/negotiation/playbook/reason-wording';
import type { SlotId, SlotValues } from '@/lib/negotiation/playbook/slots';

/** A long story put into up to three sentences 长话短说: product, reason, what is possible and what is asked. */
export interface ShortOpening {
  /** Simplified Chinese, to be sent; open slots stand in braces. */
  readonly text: string;
  /** The same in English, to understand it. */
  readonly gloss: string;
  readonly missing: readonly SlotId[];
  /** Where the reason comes from; a reason read from the story waits for the user's yes. */
  readonly reason: OverdueReason | null;
  readonly reasonFrom: 'case' | 'story' | null;
}

type Facts = Pick<DebtCase, 'reason' | 'daysOverdue' | 'limitation'>;

/** Reasons after which one can pay and asks for a waiver rather than for time. */
const CAN_PAY_NOW: readonly OverdueReason[] = [
  'forgot',
  'autopay_failed',
  'card_changed',
  'date_unclear',
  'no_notice',
];
/** Reasons that ask for the account first. */
const CHECK_FIRST: readonly OverdueReason[] = [
  'amount_unclear',
  'terms_unclear',
  'amount_disputed',
];

function ask(reason: OverdueReason | null): readonly [string, string] {
  if (reason !== null && CAN_PAY_NOW.includes(reason))
    return [
      '我现在可以处理，请问逾期费用能否酌情减免？',
      'I can settle it now; could the late charges be reduced?',
    ];
  if (reason !== null && CHECK_FIRST.includes(reason))
    return [
      '麻烦把本金、利息、罚息分开告诉我，我核对后安排。',
      'Please give me principal, interest and penalty separately; I will arrange it after checking.',
    ];
  return [
    '我每月最多能还{每月可还}元，每月{发薪日}发工资，请问可以怎样安排？',
    'I can pay at most {monthly amount} yuan a month and am paid on the {payday}; what can be arranged?',
  ];
}

function fromPhrasing(
  id: string,
  values: SlotValues,
): Pick<ShortOpening, 'text' | 'gloss' | 'missing'> {
  const phrasing = phrasingById(id);
  if (phrasing === null) throw new RangeError(`no phrasing ${id}`);
  const { text, missing } = fillText(phrasing.zhCN, values);
  return { text, gloss: fillText(phrasing.en, englishValues(values)).text, missing };
}

function compose(facts: Facts, reason: OverdueReason | null, values: SlotValues) {
  const days = facts.daysOverdue;
  const hasDays = days !== null && days > 0;
  const clause = reason === null ? null : REASON_WORDING[reason].clause;
  const cannot = reason !== null && !CAN_PAY_NOW.includes(reason) && !CHECK_FIRST.includes(reason);
  const [asked, askedInEnglish] = ask(reason);
  const why = clause?.[0] ?? '因{原因}';
  const whyInEnglish = clause?.[1] ?? '{reason}';
  const full = cannot || clause === null;
  const text = `您好，我咨询的是{产品}这笔账单${hasDays ? `，已逾期${days}天` : ''}。${why}${full ? '，暂时还不上全额' : ''}。${asked}`;
  const gloss = `Hello, this is about my {product}${hasDays ? `, ${days} days overdue` : ''}. The reason: ${whyInEnglish}${full ? '; I cannot pay it all now' : ''}. ${askedInEnglish}`;
  const filled = fillText(text, values);
  return {
    text: filled.text,
    missing: filled.missing,
    gloss: fillText(gloss, englishValues(values)).text,
  };
}

/**
 * The first real message from the case; `story` is only read for the reason, nothing else is taken from it.
 * An old or unchecked debt and a loan that is not the user's get the line that owns up to nothing.
 */
export function shortOpening(facts: Facts, story: string, values: SlotValues): ShortOpening {
  const told = facts.reason === null ? reasonTold(story) : null;
  const reason = facts.reason ?? told;
  const reasonFrom = facts.reason !== null ? 'case' : told !== null ? 'story' : null;
  if (reason === 'not_my_loan') return { ...fromPhrasing('D36', values), reason, reasonFrom };
  if (mustNotAcknowledge(facts.limitation))
    return { ...fromPhrasing('C07', values), reason, reasonFrom };
  return { ...compose(facts, reason, values), reason, reasonFrom };
}
