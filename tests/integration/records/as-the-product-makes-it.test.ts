import { expect, it, vi } from 'vitest';
import { checkOffers } from '@/lib/handover/checked-offers';
import { buildPackage } from '@/lib/records/build-package';
import { sha256Now } from '@/lib/records/sha256';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { zipFiles } from '@/lib/records/zip/zip';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { currentMessages } from '@/lib/transcript/conversation';
import { debtCase } from '../../unit/records/sample-case';
import { sampleRecord, wordsFor } from '../../unit/records/sample-record';
import { ledger, messageDraft, START_MS, sessionDraft } from '../../unit/transcript/ledger-builder';
import { readAnew } from '../handover/read-anew';
import { verifyWithPython } from './python-verifier';

vi.setConfig({ testTimeout: 60_000 });

const SAID = [
  '可以给您分12期，每期850元，合计10200元。',
  '您好，最多分２４期，首期还款日是12月10日，年化利率不超过百分之二十四。',
  '一次性结清的话可以减免罚息，只需要还九千五百元，月底前有效。',
  '日利率万分之五，前3期每期500元，后9期每期900元。',
  '首付20%，剩余分六期，每月15号还。',
  '首付10%，余款分12期，每期900元。',
  '先延后2个月，然后分12期，每期1050元。',
  '本金打八折，7200元，2026-11-30前有效',
];

it.each(SAID)('raises no alarm with the offer in 「%s」', async (said) => {
  const entries = await ledger([
    sessionDraft('start', START_MS),
    messageDraft(said, START_MS + 1000),
    sessionDraft('stop', START_MS + 60_000),
  ]);
  const at = '2026-11-23T22:30:00+08:00';
  const messages = currentMessages(entries);
  const talk = readAnew(messages, debtCase);
  const { offers, plans } = checkOffers({ ...talk, messages, conversationId: 'c1' }, debtCase, at);
  expect(offers).toHaveLength(1);
  const over = { conversations: [{ id: 'c1', entries }], offers, plans, agreements: [] };
  const { record, deps } = await sampleRecord({ withPicture: false, over });
  const zip = await zipFiles((await buildPackage(record, deps)).files, START_MS);
  const { report } = await verifyZip(bytesSource(zip), { sha256: sha256Now, wordsFor });
  expect(report.problems).toEqual([]);
  expect(report.completeness.verdict).toBe('complete');
  expect(verifyWithPython([{ zip }])[0]?.problems).toEqual([]);
});
