import { describe, expect, it } from 'vitest';
import { agreementOfTalk, emptyTalk, hearMessage } from '@/lib/negotiation/agreement/of-talk';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { agreementVerdict } from '@/lib/negotiation/agreement/verdict';
import { planFromOffer } from '@/lib/negotiation/offer-to-plan/offer-to-plan';
import { composeReadBack } from '@/lib/negotiation/read-back/read-back';
import { answer, start } from '@/lib/negotiation/rehearsal/rehearsal-agent';
import type { RehearsalScriptId } from '@/lib/negotiation/rehearsal/script';
import { rehearsalScriptById } from '@/lib/negotiation/rehearsal/scripts/all-scripts';
import type { Utterance } from '@/lib/nlu/offers/offer';
import { offersOf } from '@/lib/nlu/offers/read-offers';
import { NOW, say, yuan } from './talk';

/** Line of the user that stands for the read-back of the terms so far. */
const READ_BACK = Symbol('read-back');

/** Plays a talk with the scripted agent through the same reading code as a real chat. */
function playTalk(
  id: RehearsalScriptId,
  lines: readonly (string | typeof READ_BACK)[],
  limit = 300,
) {
  const script = rehearsalScriptById(id);
  if (script === null) throw new Error(id);
  let talk = emptyTalk();
  const messages: Utterance[] = [];
  const states: string[] = [];
  const hear = (speaker: Utterance['speaker'], text: string): void => {
    const message = say(`m${messages.length}`, speaker, text);
    messages.push(message);
    talk = hearMessage(talk, message);
    const each = agreementTable(talk.ledger).find((row) => row.term === 'amountEach');
    states.push(each?.state ?? '');
  };
  const opening = start(script);
  let { state } = opening;
  for (const line of opening.lines) hear(line.speaker, line.text);
  const send = (text: string): void => {
    hear('customer', text);
    const step = answer(state, script, text, { nowIso: NOW });
    state = step.state;
    for (const said of step.lines) hear(said.speaker, said.text);
  };
  for (const line of lines) {
    if (line !== READ_BACK) send(line);
    else composeReadBack(agreementTable(talk.ledger), { limit }).parts.forEach(send);
  }
  const table = agreementTable(talk.ledger);
  return {
    talk,
    table,
    messages,
    states,
    offers: offersOf(talk.reading),
    state: (term: string) => table.find((row) => row.term === term)?.state,
    value: (term: string, part: string) =>
      table.find((row) => row.term === term)?.parts.find((one) => one.part === part)?.value?.value,
    verdict: agreementVerdict({ table, check: null, scam: false }),
  };
}

describe('a practice talk read like a real one', () => {
  it('kind: offer, counter, read-back, confirmed', () => {
    const talk = playTalk('kind', ['我想分期', '太高了，我每月最多还600', READ_BACK, '同意']);
    expect(talk.value('count', 'count')).toBe(18);
    expect(talk.value('amountEach', 'each')).toBe(yuan(585));
    expect(talk.state('count')).toBe('confirmed');
    expect(talk.state('amountEach')).toBe('confirmed');
    expect(talk.value('totalDue', 'total')).toBe(yuan(9800));
    expect(talk.states).not.toContain('conflict');
  });

  it('kind: the offer becomes a plan for the calculator', () => {
    const { offers, messages } = playTalk('kind', ['我想分期']);
    const textOf = (id: string) => messages.find((one) => one.id === id)?.text ?? null;
    const [offer] = offers;
    expect(offer && planFromOffer(offer, { textOf }).plan).toMatchObject({
      kind: 'stated-instalments',
      count: 12,
      perPaymentFen: yuan(850),
      dueDay: 15,
    });
  });

  it.each(['bot-handover', 'stonewalling', 'credit-threat', 'deadline-pressure'] as const)(
    '%s: count and amount are confirmed by the read-back',
    (id) => {
      const talk = playTalk(id, [
        '转人工',
        '我想分期',
        '请登记工单，转专员',
        '我想分期',
        READ_BACK,
      ]);
      expect(talk.state('count')).toBe('confirmed');
      expect(talk.state('amountEach')).toBe('confirmed');
      expect(talk.states).not.toContain('conflict');
    },
  );

  it('contradiction: the second figure is a conflict until the agent corrects it', () => {
    const talk = playTalk('contradiction', [
      '我想分期',
      '好的，同意',
      '您刚才说每期820，怎么变成880',
      READ_BACK,
    ]);
    expect(talk.states).toContain('conflict');
    expect(talk.value('amountEach', 'each')).toBe(yuan(820));
    expect(talk.state('amountEach')).toBe('confirmed');
  });

  it('contradiction: left alone, it blocks', () => {
    const talk = playTalk('contradiction', ['我想分期', '好的，同意']);
    expect(talk.state('amountEach')).toBe('conflict');
    expect(talk.verdict.state).toBe('do-not-answer-yet');
  });

  it('hidden interest: what runs on meanwhile comes out on asking', () => {
    const quiet = playTalk('hidden-interest', ['想延期']);
    expect(quiet.verdict).toMatchObject({ state: 'do-not-answer-yet' });
    const asked = playTalk('hidden-interest', ['想延期', '延期期间利息怎么算']);
    expect(asked.value('interestAndPenaltyDuringPlan', 'interest')).toBe('continues');
  });

  it('proper confirmation: nothing is called waived that only stops', () => {
    const talk = playTalk('proper-confirmation', [
      '方便',
      '期间还收罚息吗，放款方是谁，征信怎么报，晚还一期会怎样',
      READ_BACK,
    ]);
    expect(talk.value('waivedItems', 'penalty.amount')).toBe(yuan(260));
    expect(talk.value('waivedItems', 'penalty.ratio')).toBeUndefined();
    expect(talk.value('interestAndPenaltyDuringPlan', 'penalty')).toBe('paused');
    expect(talk.value('lender', 'name')).toBe('演练消费金融有限公司');
    expect(talk.value('validUntil', 'date')).not.toBe('2026-11-23');
    expect(talk.state('defaultConsequence')).not.toBe('unknown');
  });

  it('scam: the private account stops everything', () => {
    const talk = playTalk('scam', ['好', '不会给验证码', '不接受', '不转']);
    expect(talk.verdict.stops).toContain('personal-account');
    expect(talk.verdict.state).toBe('do-not-answer-yet');
  });

  it('written refusal: the chat itself becomes the form of confirmation', () => {
    const talk = playTalk('written-refusal', [
      '我想分期',
      '能发我书面的吗',
      '请在本对话里写明文字',
      READ_BACK,
    ]);
    expect(talk.value('confirmationForm', 'chat')).toBe('yes');
    expect(talk.value('count', 'count')).toBe(10);
  });
});

describe('agreementOfTalk', () => {
  const { talk, messages } = playTalk('kind', [
    '我想分期',
    '太高了，我每月最多还600',
    READ_BACK,
    '同意',
  ]);

  it('builds the same from all messages at once as message by message', () => {
    const again = agreementOfTalk(messages);
    expect(agreementTable(again.ledger)).toEqual(agreementTable(talk.ledger));
  });

  it('puts the user’s entries among the messages by time', () => {
    const entry = {
      id: 'e1',
      at: '2026-11-23T21:00:00+08:00',
      term: 'lender' as const,
      part: 'name',
      value: { unit: 'text' as const, value: '示例银行' },
      from: 'app-page' as const,
    };
    const edited = agreementOfTalk(messages, { entries: [entry], chosenOfferId: null });
    const lender = agreementTable(edited.ledger).find((row) => row.term === 'lender');
    expect(lender).toMatchObject({ state: 'confirmed', parts: [{ value: { value: '示例银行' } }] });
  });

  it('confirms nothing when the read-back was another than what is known', () => {
    const lines = messages.map((message) =>
      message.speaker === 'customer' && message.text.includes('①')
        ? { ...message, text: '我复述一下：①共24期，每期400元。以上是否准确？' }
        : message,
    );
    const table = agreementTable(agreementOfTalk(lines).ledger);
    expect(table.find((row) => row.term === 'amountEach')?.state).not.toBe('confirmed');
  });

  it.each([60, 100, 200])('recognises a read-back sent in parts of %i characters', (limit) => {
    const parts = playTalk('kind', ['我想分期', READ_BACK], limit);
    expect(parts.state('count')).toBe('confirmed');
    expect(parts.state('amountEach')).toBe('confirmed');
  });
});
