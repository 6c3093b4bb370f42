import { describe, expect, it } from 'vitest';
import { isWayOpen, offerOnTable } from '@/lib/negotiation/agreement/agreement';
import { agreementOfTalk, NO_EDITS } from '@/lib/negotiation/agreement/of-talk';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { composeReadBack } from '@/lib/negotiation/read-back/read-back';
import type { Utterance } from '@/lib/nlu/offers/offer';

const TWO = '可以分6期，每期1600元，或者分24期，每期430元，您选哪一种？';

type Line = readonly [Utterance['speaker'], string];

const talk = (...lines: readonly Line[]): Utterance[] =>
  lines.map(([speaker, text], i) => ({
    id: `m${i}`,
    speaker,
    text,
    at: `2026-11-29T10:${String(i).padStart(2, '0')}:00+08:00`,
  }));

function standing(lines: readonly Line[], edits = NO_EDITS) {
  const { ledger } = agreementOfTalk(talk(...lines), edits);
  const each = agreementTable(ledger)
    .find(({ term }) => term === 'amountEach')
    ?.parts.find(({ part }) => part === 'each');
  return { ledger, isOpen: isWayOpen(ledger), each };
}

const offered: Line = ['agent', TWO];

describe('several ways to pay in one offer', () => {
  it('are left open until somebody settles on one', () => {
    expect(standing([offered]).isOpen).toBe(true);
  });

  it.each(['我选24期的。', '那就按每期430元的来吧', '选第二种，谢谢', '我要后一种'])(
    'the customer takes one: %s',
    (text) => {
      const { isOpen, each } = standing([offered, ['customer', text]]);
      expect(isOpen).toBe(false);
      expect(each?.value?.value).toBe(43_000);
    },
  );

  it.each(['24期一共要还多少？', '24期的我做不到', '好的，我考虑一下', '6期和24期我都可以'])(
    'the customer takes none: %s',
    (text) => {
      expect(standing([offered, ['customer', text]]).isOpen).toBe(true);
    },
  );

  it.each(['6期的话每期压力大一些', '分6期需要先审核，请问您选哪一种？'])(
    'the agent only speaks of one: %s',
    (text) => {
      expect(standing([offered, ['agent', text]]).isOpen).toBe(true);
    },
  );

  it('the agent carries one out, and says so of that one', () => {
    const { each } = standing([
      offered,
      ['agent', '好的，已为您提交：分24期，每期430元，首期12月10日。'],
    ]);
    expect(each).toMatchObject({ value: { value: 43_000 }, against: [] });
    expect(each?.saidBy).toHaveLength(2);
  });

  it('a read-back of one is recognised, and so is the yes to it', () => {
    const edits = { ...NO_EDITS, chosenOfferId: 'offer-m0-2', chosenAt: null };
    const { ledger } = agreementOfTalk(talk(offered), edits);
    const [readBack = ''] = composeReadBack(agreementTable(ledger)).parts;
    const { each, isOpen } = standing([offered, ['customer', readBack], ['agent', '对的，没错。']]);
    expect(isOpen).toBe(false);
    expect(each).toMatchObject({ state: 'confirmed', value: { value: 43_000 } });
  });

  it('the user chooses in the panel, until the other side offers something new', () => {
    const chosenAt = '2026-11-29T10:00:30+08:00';
    const edits = { ...NO_EDITS, chosenOfferId: 'offer-m0-2', chosenAt };
    expect(standing([offered], edits).each?.value?.value).toBe(43_000);
    const later: readonly Line[] = [
      offered,
      ['customer', '还是太高了，能一次性结清吗？'],
      ['agent', '可以的，12月20日前一次性还8000元结清。'],
    ];
    expect(offerOnTable(standing(later, edits).ledger)).toBe('offer-m2');
  });

  it('a choice of something that is no longer read is no choice', () => {
    const edits = { ...NO_EDITS, chosenOfferId: 'offer-gone', chosenAt: null };
    expect(standing([offered], edits)).toMatchObject({ isOpen: true });
  });
});
