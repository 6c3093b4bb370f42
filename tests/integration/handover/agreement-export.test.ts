import { expect, test } from 'vitest';
import { readEntries } from '@/lib/db/ledger';
import { writeExport } from '@/lib/handover/write-export';
import { fen } from '@/lib/money/fen';
import { agreementOfTalk } from '@/lib/negotiation/agreement/of-talk';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { markPaid, movePayment } from '@/lib/negotiation/calendar/payment-plan';
import { composeReadBack } from '@/lib/negotiation/read-back/read-back';
import { utteranceOfMessage } from '@/lib/negotiation/utterance-of-message';
import { offersOf } from '@/lib/nlu/offers/read-offers';
import { type ExportFormat, wholePackage } from '@/lib/records/export-request';
import type { RecordPlan } from '@/lib/records/neutral-record';
import { NO_REDACTION, type RedactionChoice } from '@/lib/records/redact';
import { currentMessages } from '@/lib/transcript/conversation';
import { caseWith } from '../../gallery/fake-services';
import { messageDraft, START_MS } from '../../unit/transcript/ledger-builder';
import { verifyWithPython } from '../records/python-verifier';
import { readAnew } from './read-anew';
import { inOrder, storedTalk } from './stored-talk';

/** A talk in which an offer was read back by the customer and confirmed by the agent. */
async function agreedTalk() {
  const deps = await storedTalk();
  const before = currentMessages(await readEntries(deps.db, 'c1')).at(-1)?.id ?? null;
  const offer = messageDraft(
    '可以为您办理12期分期,每期850元,首期12月15日,每月15号还款',
    START_MS + 10_000,
  );
  await deps.append(inOrder([offer], before));
  const heard = currentMessages(await readEntries(deps.db, 'c1')).map(utteranceOfMessage);
  const readBack = composeReadBack(agreementTable(agreementOfTalk(heard).ledger));
  const said = readBack.parts.map((text, index) =>
    messageDraft(text, START_MS + 11_000 + index, { speaker: 'customer' }),
  );
  const yes = messageDraft('对的，您复述的内容准确。', START_MS + 20_000);
  await deps.append(inOrder([...said, yes], heard.at(-1)?.id ?? null));
  await deps.db.cases.put({ ...caseWith(), id: 'k' });
  await deps.db.conversations.update('c1', { caseId: 'k' });
  const exported = async (format: ExportFormat, hidden: Partial<RedactionChoice> = {}) => {
    const redaction = { ...NO_REDACTION, ...hidden };
    const request = { ...wholePackage('c1'), format, redaction, language: 'zh-CN' } as const;
    const written = await writeExport(deps, request, () => undefined);
    if (!written.ok) throw new Error(written.error);
    return new Uint8Array(await written.value.file.arrayBuffer());
  };
  const offerIds = offersOf(
    readAnew(currentMessages(await readEntries(deps.db, 'c1'))).reading,
  ).map(({ id }) => id);
  return { exported, yes, deps, offerIds };
}

test('what was confirmed stands in the export, with its messages', async () => {
  const { exported, yes } = await agreedTalk();
  const record = JSON.parse(new TextDecoder().decode(await exported('json')));
  expect(record.agreements).toHaveLength(1);
  const [agreement] = record.agreements;
  expect(record.offers.map(({ id }: { id: string }) => id)).toContain(agreement.offerId);
  expect(agreement.messageIds).toContain(yes.id);
  expect(agreement.confirmedAt).toBe('2026-11-23T22:00:20.000+08:00');
  expect(agreement.openFields).toContain('lender');
  // Nobody spoke of a waiver: there is none to ask about.
  expect(agreement.openFields).not.toContain('waivedItems');
  expect(verifyWithPython([{ zip: await exported('package') }])[0]?.problems).toEqual([]);
});

test('what a check found stands beside the plan, as in the panel, without the user’s means', async () => {
  const { exported, deps } = await agreedTalk();
  const figures = { monthlyIncomeFen: fen(300_000), necessaryExpensesFen: fen(260_000) };
  const means = { ...figures, otherDebtPaymentsFen: fen(0), payday: 20 };
  const owed = { principalFen: fen(900_000), interestFen: fen(0), feesFen: fen(0) };
  await deps.db.cases.update('k', { ...owed, penaltyFen: fen(0), ...means });
  const json = new TextDecoder().decode(await exported('json'));
  const { plans, agreements } = JSON.parse(json);
  const plan = plans.find(({ offerId }: RecordPlan) => offerId === agreements[0].offerId);
  const { verdict, findings, questions, terms, checked } = plan.check;
  expect(verdict).toBe('do-not-answer-yet');
  expect(questions).toContain('channel');
  expect(terms).toContain('lender');
  expect(checked).toContain('balance');
  expect(findings.map(({ code }: { code: string }) => code)).toEqual(['terms-missing']);
  const figuresShown = plan.working.map(({ figure }: { figure: string }) => figure);
  expect(figuresShown).toEqual(expect.arrayContaining(['highestMonth', 'planMonths']));
  expect(JSON.stringify(plans)).not.toMatch(/capacity|payday|afford|\b(40000|300000)\b/);
});

test('its payments make a calendar with neutral titles and no amounts', async () => {
  const { exported } = await agreedTalk();
  const calendar = new TextDecoder().decode(await exported('calendar'));
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(12);
  expect(calendar).toContain('DTSTART;VALUE=DATE:20261215');
  expect(calendar).not.toMatch(/850|还款|元/);
});

test('a payment that was moved keeps its day in the calendar, and one that was paid is not in it', async () => {
  const { exported, deps } = await agreedTalk();
  const payments = ['2026-12-15', '2027-01-15', '2027-02-15'].map((date, at) => ({
    id: `p-${at + 1}`,
    index: at + 1,
    date,
    amountFen: fen(85_000),
    paid: false,
    proofEntryId: null,
  }));
  const plan = { id: 'p', conversationId: 'c1', payments };
  const moved = movePayment(markPaid(plan, 'p-1', '2026-12-14'), 'p-2', '2027-01-20');
  await deps.db.cases.update('k', { paymentPlan: moved });
  const daysIn = async () =>
    [...new TextDecoder().decode(await exported('calendar')).matchAll(/DTSTART.*:(\d{8})/g)].map(
      ([, day]) => day,
    );
  expect(await daysIn()).toEqual(['20270120', '20270215']);
  // Of another talk: the days that were agreed on here.
  await deps.db.cases.update('k', { paymentPlan: { ...moved, conversationId: 'c2' } });
  expect(await daysIn()).toHaveLength(12);
});

test('the user’s own plans and corrections stand beside what was said, and say whose they are', async () => {
  const { exported, deps, offerIds } = await agreedTalk();
  const [offerId = ''] = offerIds;
  await deps.db.cases.update('k', {
    ownPlans: {
      mine: { kind: 'zero-interest', terms: { count: 12, financedFen: fen(960_000) } },
      open: { kind: 'settlement', terms: {} },
    },
    offerCorrections: { c1: { [offerId]: { count: 10 } }, elsewhere: { [offerId]: { count: 3 } } },
  });
  const { plans } = JSON.parse(new TextDecoder().decode(await exported('json')));
  const shape = ({ id, offerId, instalments, totalFen }: RecordPlan) => [
    id,
    offerId,
    instalments.length,
    totalFen,
  ];
  const said = offerIds.map((id) => [`plan-${id}`, id, 12, 1_020_000]);
  const corrected = [`plan-${offerId}-corrected`, null, 10, 850_000];
  const own = ['plan-mine', null, 12, 960_000];
  expect(plans.map(shape)).toEqual([said[0], corrected, ...said.slice(1), own]);
  const hidden = async (choice: Partial<RedactionChoice>) =>
    JSON.parse(new TextDecoder().decode(await exported('json', choice))).plans.map(shape);
  expect(await hidden({ ownPlans: true })).toEqual(said);
  // What was put right tells what a withheld message said.
  expect(await hidden({ literals: ['每期850元'] })).toEqual([own]);
  expect(verifyWithPython([{ zip: await exported('package') }])[0]?.problems).toEqual([]);
});
