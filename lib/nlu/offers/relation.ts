import type { MessageFacts } from './message-facts';
import type { OfferKind } from './offer';
import type { OfferDraft } from './offer-draft';
import type { Fact, FactName } from './offer-facts';
import type { OfferReading } from './read-offers';
import { putsOffTheDay, RAISES } from './resolve-bare';

/** How a message stands to the offer on the table. */
export type Relation = 'merge' | 'new' | 'alternative';

export function relate(
  known: OfferKind,
  fresh: OfferKind,
  message: MessageFacts,
  afterCustomer: boolean,
  { current, answered }: Pick<OfferReading, 'current' | 'answered'>,
): Relation {
  if (known === 'none' || fresh === 'none' || putsOffTheDay(current, message.facts)) return 'merge';
  if (known === fresh && isSideBySide(message))
    return afterCustomer && !message.text.signs.startsWith('要么') ? 'new' : 'alternative';
  if (known === fresh) return isAnotherPlan(message, current, answered) ? 'alternative' : 'merge';
  if (fresh === 'waiver' || known === 'waiver') return 'merge';
  if (known === 'settlement' || fresh === 'settlement') {
    if (afterCustomer) return 'new';
    // 本金6000，利息全免 → 分6期: how it is to be paid was open.
    if (fresh === 'installment' && !current.slots.lump && !current.slots.discount) return 'merge';
    return message.corrects || known === 'minimum' ? 'new' : 'alternative';
  }
  // 先还500，可以申请延期 → 延到1月10号: until when is told of the same offer.
  if (fresh === 'extension' && current.slots.deferral) return 'merge';
  if (message.continues || (known === 'installment' && ofItsDates(message))) return 'merge';
  if (afterCustomer) return 'new';
  return message.instead && known === 'installment' ? 'alternative' : 'merge';
}

/** 首期可以挪到1月20号: dates of the plan on the table, no delay instead of it. */
function ofItsDates({ facts, text }: MessageFacts): boolean {
  return /首[期次笔]|扣款|ⓞ/.test(text.signs) && !facts.some(({ name }) => name === 'defer');
}

/** 「也可以分24期，每期460元」 after 12 instalments: a second way beside the first, not another figure for it. */
function isSideBySide({ text, facts, corrects }: MessageFacts): boolean {
  return (
    !corrects &&
    /^(?:另外|您)?[，]?(?:[也还]可以|还有[一另分]|或者|要么)(?![先的])/.test(text.signs) &&
    facts.some(({ name }) => name === 'periods')
  );
}

/** 每期本金394元 stands for the instalment where nothing else does. */
const asInstalment = ({ name }: Fact): FactName => (name === 'perPrincipal' ? 'perPeriod' : name);

/** 3期每期3100 → 6期每期1580: whole plans one after the other, with nobody asking and nothing put right. */
function isAnotherPlan(
  { text, facts, corrects }: MessageFacts,
  { slots }: OfferDraft,
  answered: boolean,
): boolean {
  const both = (names: readonly FactName[]) =>
    names.every((name) => {
      const value = facts.find((fact) => asInstalment(fact) === name)?.value;
      return value !== undefined && slots[name] !== undefined && slots[name].fact.value !== value;
    });
  const put =
    answered ||
    corrects ||
    RAISES.test(text.signs) ||
    /重新|现在|问过|只能|更新|[改降增调升涨]/.test(text.signs);
  return !put && (both(['periods', 'perPeriod']) || both(['discount', 'payBy']));
}
