import { beforeEach, describe, expect, it } from 'vitest';
import { saveAnnotation } from '@/lib/db/annotations';
import { ParleyDatabase } from '@/lib/db/database';
import { deleteEverything } from '@/lib/db/delete-conversation';
import { readEntries } from '@/lib/db/ledger';
import { decryptBackup, encryptBackup } from '@/lib/keeping/encrypt-backup';
import { openBackup } from '@/lib/keeping/read-backup';
import { type RestoreReport, restoreBackup } from '@/lib/keeping/restore-backup';
import { backupFiles } from '@/lib/keeping/write-backup';
import { zipFiles } from '@/lib/records/zip/zip';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { blankAnnotation } from '@/lib/transcript/annotation';
import { verifyChain } from '@/lib/transcript/chain';
import { debtCase } from '../../unit/records/sample-case';
import { PICTURE, PICTURE_HASH } from '../../unit/records/sample-record';
import { nodeCrypto } from '../../unit/transcript/ledger-builder';
import { record, said } from './ledger-fixture';

const FACTS = { createdAtMs: 1_764_000_000_000, extensionVersion: '0.1.0', settings: { a: 1 } };
const PICTURE_ROW = { sha256: PICTURE_HASH, mime: 'image/png', bytes: PICTURE };

let counter = 0;
const newDatabase = () => new ParleyDatabase(`backup-${counter++}`);
let db: ParleyDatabase;

beforeEach(async () => {
  db = newDatabase();
  await record(db, 'c1', [said('m1', '可以分12期'), said('m2', '我核算一下', 2)], [PICTURE_ROW]);
  await db.cases.put(debtCase);
  await saveAnnotation(db, { ...blankAnnotation('c1', 'm1'), isStarred: true, tags: ['要问'] });
  await db.device.put({ name: 'folder', value: 'only here' });
});

async function backUp(from = db): Promise<Uint8Array<ArrayBuffer>> {
  return zipFiles(backupFiles(from, FACTS, nodeCrypto.sha256), FACTS.createdAtMs);
}

async function restore(into: ParleyDatabase, zip: Uint8Array<ArrayBuffer>): Promise<RestoreReport> {
  const backup = await openBackup(bytesSource(zip), nodeCrypto.sha256);
  if (!backup.ok) throw new Error(backup.error);
  const restored = await restoreBackup(into, backup.value, nodeCrypto.sha256);
  if (!restored.ok) throw new Error(restored.error);
  return restored.value;
}

async function everything(from: ParleyDatabase): Promise<Record<string, unknown[]>> {
  const tables = from.tables.filter(({ name }) => name !== 'device');
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])),
  );
}

it('drill: export, wipe, restore gives everything back, entry for entry', async () => {
  const before = await everything(db);
  const zip = await backUp();
  await deleteEverything(db);
  const report = await restore(db, zip);
  expect(report).toMatchObject({ conversations: { added: 1 }, entries: 3, refused: 0 });
  expect(report.settings).toEqual({ a: 1 });
  expect(await everything(db)).toEqual(before);
});

it('restoring twice changes nothing the second time', async () => {
  const zip = await backUp();
  const before = await everything(db);
  expect(await restore(db, zip)).toMatchObject({ conversations: { same: 1 }, entries: 0 });
  expect(await everything(db)).toEqual(before);
});

describe('merge of two machines', () => {
  let other: ParleyDatabase;
  beforeEach(async () => {
    other = newDatabase();
    await restore(other, await backUp());
  });

  it('takes the longer of two copies, whichever side has it', async () => {
    await record(other, 'c1', [said('m3', '罚息可以减免', 3)]);
    expect(await restore(db, await backUp(other))).toMatchObject({
      conversations: { extended: 1 },
      entries: 1,
    });
    const here = await readEntries(db, 'c1');
    expect(here).toEqual(await readEntries(other, 'c1'));
    const row = await db.conversations.get('c1');
    expect(row).toMatchObject({ headSeq: 4, headHash: here.at(-1)?.hash });
    await record(db, 'c1', [said('m4', '好', 4)]);
    expect(await restore(db, await backUp(other))).toMatchObject({ conversations: { same: 1 } });
    expect(await readEntries(db, 'c1')).toHaveLength(5);
  });

  it('keeps both of two copies that went their own ways, each with a sound chain', async () => {
    await record(db, 'c1', [said('here', '这边的话', 3)]);
    await record(other, 'c1', [said('there', '那边的话', 3)]);
    await saveAnnotation(other, { ...blankAnnotation('c1', 'there'), remark: '那边的批注' });
    const zip = await backUp(other);
    expect(await restore(db, zip)).toMatchObject({ conversations: { branched: 1 } });
    const rows = await db.conversations.toArray();
    expect(rows).toHaveLength(2);
    for (const { id, headHash } of rows) {
      const entries = await readEntries(db, id);
      expect((await verifyChain(entries, nodeCrypto)).problems).toEqual([]);
      expect(entries.at(-1)?.hash).toBe(headHash);
    }
    const branch = rows.find(({ chainId }) => chainId === 'c1');
    expect(await db.annotations.get([branch?.id ?? '', 'there'])).toBeTruthy();
    // The branch can be recorded on, and the same backup adds nothing more.
    await record(db, branch?.id ?? '', [said('more', '接着说', 4)]);
    const onward = await readEntries(db, branch?.id ?? '');
    expect((await verifyChain(onward, nodeCrypto)).problems).toEqual([]);
    expect(await restore(db, zip)).toMatchObject({ conversations: { same: 1, branched: 0 } });
  });

  it('keeps the words of both sides in cases and annotations', async () => {
    await db.cases.update(debtCase.id, { lenderName: '甲公司', updatedAtMs: 10, payday: null });
    await other.cases.update(debtCase.id, { label: '第一笔', updatedAtMs: 5, payday: 20 });
    await saveAnnotation(db, { ...blankAnnotation('c1', 'm1'), remark: '甲', updatedAtMs: 9 });
    await saveAnnotation(other, { ...blankAnnotation('c1', 'm1'), remark: '乙', updatedAtMs: 5 });
    await restore(db, await backUp(other));
    expect(await db.cases.get(debtCase.id)).toMatchObject({ lenderName: '甲公司', payday: 20 });
    expect((await db.annotations.get(['c1', 'm1']))?.remark).toBe('甲\n乙');
  });
});

it('an interrupted restore leaves everything as it was', async () => {
  const zip = await backUp();
  const empty = newDatabase();
  empty.annotations.hook('creating', () => {
    throw new Error('power cut');
  });
  await expect(restore(empty, zip)).rejects.toThrow('storage-failed');
  for (const table of empty.tables) expect(await table.count()).toBe(0);
});

it('refuses a file that is damaged, is no backup, or comes from a later version', async () => {
  const open = async (bytes: Uint8Array<ArrayBuffer>) => {
    const opened = await openBackup(bytesSource(bytes), nodeCrypto.sha256);
    return opened.ok ? 'ok' : opened.error;
  };
  expect(await open(new Uint8Array([1, 2, 3]))).toBe('not-a-backup');
  const files = await Array.fromAsync(backupFiles(db, FACTS, nodeCrypto.sha256));
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const change = (path: string, from: string, to: string) =>
    files.map((file) =>
      file.path === path
        ? { ...file, bytes: new TextEncoder().encode(text(file.bytes).replace(from, to)) }
        : file,
    );
  expect(
    await open(
      await zipFiles(change('tables/entries-0000.jsonl', '12期', '24期'), FACTS.createdAtMs),
    ),
  ).toBe('damaged');
  expect(
    await open(await zipFiles(change('backup.json', '"v": 1', '"v": 2'), FACTS.createdAtMs)),
  ).toBe('newer-version');
  expect(await open(await zipFiles(files.slice(0, -1), FACTS.createdAtMs))).toBe('damaged');
});

it('encrypts with a passphrase in the age format and opens with nothing else', async () => {
  const zip = await backUp();
  const sealed = await new Response(await encryptBackup(new Blob([zip]), '正确 马 电池')).blob();
  const bytes = new Uint8Array(await sealed.arrayBuffer());
  expect(new TextDecoder().decode(bytes.subarray(0, 21))).toBe('age-encryption.org/v1');
  expect(Buffer.from(bytes).includes('backup.json')).toBe(false);
  expect(await decryptBackup(sealed, '错的')).toEqual({ ok: false, error: 'wrong-passphrase' });
  const opened = await decryptBackup(sealed, '正确 马 电池');
  if (!opened.ok) throw new Error(opened.error);
  expect(new Uint8Array(await new Response(opened.value).arrayBuffer())).toEqual(zip);
}, 60_000);
