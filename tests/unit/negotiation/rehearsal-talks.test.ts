import { describe, expect, it } from 'vitest';
import {
  type AgreementLedger,
  emptyAgreement,
  noteMessage,
  noteOffer,
  noteReadBack,
} from '@/lib/negotiation/agreement';
import { agreementTable } from '@/lib/negotiation/agreement-table';
import { agreementVerdict } from '@/lib/negotiation/agreement-verdict';
import { planFromOffer } from '@/lib/negotiation/offer-to-plan';
import { composeReadBack, findSentReadBack, type ReadBack } from '@/lib/negotiation/read-back';
import { answer, start } from '@/lib/negotiation/rehearsal/rehearsal-agent';
import type { RehearsalScriptId } from '@/lib/negotiation/rehearsal/script';
import { rehearsalScriptById } from '@/lib/negotiation/rehearsal/scripts/all-scripts';
import type { Utterance } from '@/lib/nlu/offer';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/read-offers';
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
  const messages: Utterance[] = [];
  let reading = emptyReading();
  let ledger: AgreementLedger = emptyAgreement();
  let readBack: ReadBack | null = null;
  const states: string[] = [];
  const hear = (speaker: Utterance['speaker'], text: string): void => {
    const message = say(`m${messages.length}`, speaker, text);
    messages.push(message);
    reading = readUtterance(reading, message);
    for (const offer of offersOf(reading)) ledger = noteOffer(ledger, offer, messages);
    ledger = noteMessage(ledger, message);
    const each = agreementTable(ledger).find((row) => row.term === 'amountEach');
    states.push(each?.state ?? '');
  };
  const opening = start(script);
  let { state } = opening;
  for (const line of opening.lines) hear(line.speaker, line.text);
  const send = (text: string): void => {
    hear('customer', text);
    const sent = readBack && findSentReadBack(readBack, messages);
    if (sent) {
      ledger = noteReadBack(ledger, sent.messageIds, sent.items);
    }
    const step = answer(state, script, text, { nowIso: NOW });
    state = step.state;
    for (const said of step.lines) hear(said.speaker, said.text);
  };
  for (const line of lines) {
    if (line !== READ_BACK) send(line);
    else {
      readBack = composeReadBack(agreementTable(ledger), { limit });
      for (const part of readBack.parts) send(part);
    }
  }
  const table = agreementTable(ledger);
  return {
    table,
    messages,
    states,
    offers: offersOf(reading),
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
