import { expect, test } from 'vitest';
import { readEntries } from '@/lib/db/ledger';
import { writeExport } from '@/lib/handover/write-export';
import { linkCodesSeen, noteCodeTaken } from '@/lib/recording/anchor-entries';
import { wholePackage } from '@/lib/records/export-request';
import { headToAnchor } from '@/lib/transcript/anchoring';
import { messageDraft, START_MS, sessionDraft } from '../../unit/transcript/ledger-builder';
import { storedTalk } from '../handover/stored-talk';
import { verifyWithPython } from '../records/python-verifier';

test('a code that was taken along and comes back in the chat anchors what lies before it', async () => {
  const deps = await storedTalk();
  const head = headToAnchor(await readEntries(deps.db, 'c1'));
  if (!head) throw new Error('no head');
  expect(await noteCodeTaken(deps, 'c1', head)).toEqual({ ok: true, value: null });
  await noteCodeTaken(deps, 'c1', head);

  const message = messageDraft(`记录核对码：${head.code}`, START_MS + 10_000);
  await deps.append([message]);
  const fresh = (await readEntries(deps.db, 'c1')).slice(-1);
  await linkCodesSeen(deps, 'c1', fresh);
  await linkCodesSeen(deps, 'c1', fresh);

  const anchors = (await readEntries(deps.db, 'c1')).filter(({ kind }) => kind === 'anchor');
  expect(anchors.map(({ body }) => body)).toMatchObject([
    { code: head.code, seenInId: null },
    { code: head.code, headSeq: head.headSeq, seenInId: message.id },
  ]);
  const written = await writeExport(
    deps,
    { ...wholePackage('c1'), language: 'zh-CN' },
    () => undefined,
  );
  if (!written.ok) throw new Error(written.error);
  const zip = new Uint8Array(await written.value.file.arrayBuffer());
  expect(verifyWithPython([{ zip }])[0]).toMatchObject({
    problems: [],
    integrity: { verdict: 'anchored-in-chat' },
    conversations: [{ anchoredToSeq: head.headSeq }],
  });
});

test('a rehearsal gets no anchor', async () => {
  const deps = await storedTalk();
  const head = headToAnchor(await readEntries(deps.db, 'c1'));
  if (!head) throw new Error('no head');
  await deps.append([sessionDraft('start', START_MS + 9, { origin: 'rehearsal' })]);
  expect(await noteCodeTaken(deps, 'c1', head)).toEqual({ ok: false, error: 'refused' });
});
