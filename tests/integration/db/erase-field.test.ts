import { expect, test } from 'vitest';
import { eraseFromLedger } from '@/lib/db/erase-field';
import { readEntries } from '@/lib/db/ledger';
import { createLedgerCache } from '@/lib/db/ledger-cache';
import { writeExport } from '@/lib/handover/write-export';
import { NO_REDACTION } from '@/lib/records/redact';
import { verifyChain } from '@/lib/transcript/chain';
import { ID_NUMBER, storedTalk } from '../handover/stored-talk';
import { verifyWithPython } from '../records/python-verifier';

test('an erased text is in no table, the chain verifies and the export says so', async () => {
  const deps = await storedTalk();
  const target = (await readEntries(deps.db, 'c1'))[2];
  const read = createLedgerCache(deps.db);
  expect(JSON.stringify(await read('c1'))).toContain(ID_NUMBER);
  const done = await eraseFromLedger(deps, 'c1', { targetId: target?.id ?? '', field: 'text' });
  expect(done).toEqual({ ok: true, value: null });

  for (const table of deps.db.tables)
    expect(JSON.stringify(await table.toArray()), table.name).not.toContain(ID_NUMBER);
  expect(JSON.stringify(await read('c1'))).not.toContain(ID_NUMBER);
  const entries = await readEntries(deps.db, 'c1');
  const report = await verifyChain(entries, deps.crypto);
  expect(report.problems).toEqual([]);
  expect(entries.at(-1)).toMatchObject({
    kind: 'erasure',
    body: { targetId: target?.id, field: 'text' },
  });
  expect(entries[2]?.personal.text).toMatchObject({ text: null, salt: null });
  const written = await writeExport(
    deps,
    {
      conversationId: 'c1',
      format: 'package',
      language: 'zh-CN',
      redaction: NO_REDACTION,
      painted: [],
      calendarTitle: '',
    },
    () => undefined,
  );
  if (!written.ok) throw new Error(written.error);
  const zip = new Uint8Array(await written.value.file.arrayBuffer());
  const [python] = verifyWithPython([{ zip }]);
  expect(python?.problems).toEqual([]);
  expect(python?.withheld).toEqual([{ place: 'c1:3:text', why: 'erased' }]);
});

test('erasing what is gone already changes nothing', async () => {
  const deps = await storedTalk();
  const before = await readEntries(deps.db, 'c1');
  await eraseFromLedger(deps, 'c1', { targetId: 'unknown', field: 'text' });
  expect(await readEntries(deps.db, 'c1')).toEqual(before);
});
