import { beforeEach, expect, test } from 'vitest';
import { ParleyDatabase } from '@/lib/db/database';
import { checkIntegrity, type IntegrityProgress } from '@/lib/keeping/check-integrity';
import type { EntryDraft } from '@/lib/transcript/entry';
import { PICTURE, PICTURE_HASH } from '../../unit/records/sample-record';
import { nodeCrypto } from '../../unit/transcript/ledger-builder';
import { record, said, saidAt } from './ledger-fixture';

const picture: EntryDraft = {
  id: 'p1',
  kind: 'attachment',
  observedAtMs: saidAt(3),
  utcOffsetMinutes: 480,
  body: {
    targetId: null,
    what: 'screenshot',
    mime: 'image/png',
    bytes: PICTURE.length,
    sha256: PICTURE_HASH,
    derivedFrom: null,
  },
  personal: {},
};

let counter = 0;
let db: ParleyDatabase;
beforeEach(async () => {
  db = new ParleyDatabase(`integrity-${counter++}`);
  await record(db, 'sound', [said('a1', '您好'), said('a2', '再见', 2)]);
  await record(
    db,
    'other',
    [said('b1', '可以分期'), picture],
    [{ sha256: PICTURE_HASH, mime: 'image/png', bytes: PICTURE }],
  );
});

async function check(): Promise<IntegrityProgress> {
  const steps = [];
  for await (const step of checkIntegrity(db, nodeCrypto.sha256)) steps.push(step);
  return steps.at(-1) as IntegrityProgress;
}

test('finds nothing wrong with what is whole', async () => {
  expect(await check()).toEqual({ checked: 2, of: 2, entries: 6, findings: [] });
});

test('names the entry whose text was changed, and goes on with the rest', async () => {
  const entry = await db.entries.get(['sound', 2]);
  if (entry?.kind !== 'message') throw new Error('no message');
  const text = { ...entry.personal.text, text: '别的话' };
  await db.entries.put({ ...entry, personal: { ...entry.personal, text } } as typeof entry);
  const { findings, checked } = await check();
  expect(checked).toBe(2);
  expect(findings).toEqual([
    {
      conversationId: 'sound',
      code: 'commitment-mismatch',
      seq: 2,
      entryId: 'a1',
      field: 'text',
    },
  ]);
});

test('names a picture that is gone and one that is not what it was', async () => {
  await db.blobs.delete(PICTURE_HASH);
  expect((await check()).findings).toMatchObject([{ code: 'blob-missing', seq: 3 }]);
  await db.blobs.put({ sha256: PICTURE_HASH, mime: 'image/png', bytes: new Uint8Array([1]) });
  expect((await check()).findings).toMatchObject([{ code: 'blob-altered', seq: 3 }]);
});

test('notices a chain whose end was cut off', async () => {
  await db.entries.delete(['sound', 3]);
  expect((await check()).findings).toMatchObject([{ code: 'head-mismatch', seq: 2 }]);
});
