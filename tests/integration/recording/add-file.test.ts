import { expect, test } from 'vitest';
import { readBlob } from '@/lib/db/blobs';
import { readEntries } from '@/lib/db/ledger';
import { addFile } from '@/lib/recording/add-file';
import { createKit } from './recording-kit';

const receipt = () => new File(['paid'], 'receipt.png', { type: 'image/png' });

test('a receipt stands in the record of its talk, with its bytes', async () => {
  const { deps, begin } = await createKit();
  const { conversationId } = await begin();
  const kept = await addFile(deps, { conversationId, caseId: 'k' }, receipt());
  expect(kept).toMatchObject({ ok: true, value: { conversationId } });
  const last = (await readEntries(deps.db, conversationId)).at(-1);
  expect(last?.kind === 'attachment' && (await readBlob(deps.db, last.body.sha256))?.mime).toBe(
    'image/png',
  );
});

test('without a talk a whole record of its own is begun for it, under the debt', async () => {
  const { deps, kinds } = await createKit();
  const kept = await addFile(deps, { conversationId: null, caseId: 'k' }, receipt());
  if (!kept.ok) throw new Error(kept.error);
  const { conversationId, entryId } = kept.value;
  expect(await kinds(conversationId)).toEqual(['session:start', 'attachment', 'session:stop']);
  const entries = await readEntries(deps.db, conversationId);
  expect(entries[1]?.id).toBe(entryId);
  expect(await deps.db.conversations.get(conversationId)).toMatchObject({
    origin: 'pasted',
    caseId: 'k',
  });
});

test('nor does a talk that was deleted keep a receipt from its place', async () => {
  const { deps, kinds } = await createKit();
  const kept = await addFile(deps, { conversationId: 'gone', caseId: 'k' }, receipt());
  if (!kept.ok) throw new Error(kept.error);
  expect(await kinds(kept.value.conversationId)).toContain('attachment');
});

test('an empty file begins nothing', async () => {
  const { deps } = await createKit();
  const about = { conversationId: null, caseId: 'k' };
  expect(await addFile(deps, about, new File([], 'x.png'))).toEqual({ ok: false, error: 'empty' });
  expect(await deps.db.conversations.count()).toBe(0);
});
