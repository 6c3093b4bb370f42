import type { ConversationHeader, RecordAgreement, RecordData } from '@/lib/records/neutral-record';
import type { EntryDraft } from '@/lib/transcript/entry';
import type { Sample } from '../../unit/records/sample-record';

import { made, rebuilt, type Tampered, withEntries } from './tamper-kit';
export async function headerTampers(sample: Sample): Promise<Tampered[]> {
  const { record } = sample;
  const one = record.header.conversations[0] as ConversationHeader;
  const heads: Partial<ConversationHeader>[] = [
    { headHash: 'f'.repeat(64) },
    { toSeq: one.toSeq - 1 },
    { headSeq: one.headSeq - 1 },
    { fromSeq: 2 },
    { id: 'c9' },
  ];
  const out: Tampered[] = [];
  for (const [number, change] of heads.entries()) {
    const header = { ...record.header, conversations: [{ ...one, ...change }] };
    out.push(
      await made(`header ${number}`, { ...record, header }, sample, [
        'header-mismatch',
        'first-entry-missing',
        'foreign-conversation',
      ]),
    );
  }
  const attachments = record.header.attachments.map((file) => ({ ...file, mime: 'image/gif' }));
  out.push(
    await made(
      'mime of the screenshot',
      { ...record, header: { ...record.header, attachments } },
      sample,
      ['attachment-mismatch'],
    ),
  );
  const offers = record.offers.map((offer) => ({
    ...offer,
    spans: { ...offer.spans, totalFen: { messageId: 'm3', start: 0, text: '合计9600元' } },
  }));
  out.push(await made('quotation of an offer', { ...record, offers }, sample, ['quote-mismatch']));
  const twoWays = record.plans.map((plan) => ({
    ...plan,
    conflicts: [
      {
        term: 'amountEach',
        said: [
          { messageId: 'm3', text: '每期850元' },
          { messageId: 'm4', text: '每期880元' },
        ],
      },
    ],
  }));
  out.push(
    await made('what was stated in two ways', { ...record, plans: twoWays }, sample, [
      'quote-mismatch',
    ]),
  );
  const plans = record.plans.map((plan) => ({ ...plan, totalFen: plan.totalFen - 100 }));
  const totals = ['plan-sum-mismatch', 'plan-working-mismatch'];
  out.push(await made('total of a plan', { ...record, plans }, sample, totals));
  const cheaper = record.plans.map((plan) => ({ ...plan, simpleAnnual: '0.041782' }));
  const rate = ['plan-rate-mismatch'];
  out.push(await made('rate of a plan', { ...record, plans: cheaper }, sample, rate));
  const split = record.plans.map((plan) => ({
    ...plan,
    instalments: plan.instalments.map((row) => ({
      ...row,
      principalFen: 80_000,
      interestFen: 4_999,
      feeFen: 0,
    })),
  }));
  for (const [name, change] of outOfNowhere(record))
    out.push(
      await made(name, { ...record, ...change } as RecordData, sample, [
        'reference-unknown',
        'plan-working-mismatch',
      ]),
    );
  const parts = ['plan-sum-mismatch'];
  out.push(await made('parts of a payment', { ...record, plans: split }, sample, parts));
  return out;
}

/** Claims outside the chain that rest on nothing in it. */
function outOfNowhere(record: RecordData): readonly (readonly [string, Partial<RecordData>])[] {
  const agreed = (change: Partial<RecordAgreement>) => ({
    agreements: record.agreements.map((one) => ({ ...one, ...change })),
  });
  const nothing = { terms: { periods: 24 }, spans: {}, messageIds: [] };
  const offer = { type: 'offer', id: 'o9', kind: 'installment', ...nothing } as const;
  return [
    ['an agreement in a message that is not there', agreed({ messageIds: ['m3', 'm99'] })],
    ['an agreement in no message', agreed({ messageIds: [] })],
    ['an agreement to an offer that is not there', agreed({ offerId: 'o9' })],
    ['an agreement a day earlier', agreed({ confirmedAt: '2026-11-22T22:14:35.120+08:00' })],
    ['an offer that nobody made', { offers: [...record.offers, offer] }],
    ['a plan of no offer', { plans: record.plans.map((plan) => ({ ...plan, offerId: 'o9' })) }],
  ];
}

/** The chain rebuilt, with the old anchor still in it or held by the other side. */
export async function anchorTampers(sample: Sample): Promise<Tampered[]> {
  const { record, entries } = sample;
  const out: Tampered[] = [];
  const anchors = entries.filter((entry) => entry.kind === 'anchor');
  const code = anchors[0]?.kind === 'anchor' ? (anchors[0].body.code ?? '') : '';
  for (const [index, entry] of entries.entries()) {
    if (entry.kind !== 'message' || entry.id === 'mc') continue;
    const forged = await rebuilt(record, (draft, at) =>
      at === index
        ? ({ ...draft, personal: { ...draft.personal, text: '我承认全部欠款。' } } as EntryDraft)
        : draft,
    );
    out.push(
      await made(
        `chain rebuilt from ${index} under the old anchor`,
        { ...forged, offers: [], agreements: [], plans: [] },
        sample,
        ['anchor-mismatch'],
      ),
    );
    const silent = withEntries(forged, (all) => all.filter((one) => one.kind !== 'anchor'));
    const again = await rebuilt(silent, (draft) => draft);
    const bare = { ...again, offers: [], agreements: [], plans: [] };
    out.push(
      await made(
        `chain rebuilt from ${index}, anchors dropped, code left in the chat`,
        bare,
        sample,
        ['anchor-code-unknown'],
      ),
    );
    const mute = withEntries(again, (all) => all.filter((one) => one.id !== 'mc'));
    const clean = {
      ...(await rebuilt(mute, (draft) => draft)),
      offers: [],
      agreements: [],
      plans: [],
    };
    out.push({
      ...(await made(
        `chain rebuilt from ${index}, every trace of the anchor dropped, code held elsewhere`,
        clean,
        sample,
        ['anchor-supplied-unknown'],
      )),
      codes: [code],
    });
  }
  return out;
}
