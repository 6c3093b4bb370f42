import { beforeEach, expect, test } from 'vitest';
import { ParleyDatabase } from '@/lib/db/database';
import { readEntries } from '@/lib/db/ledger';
import { joinVault } from '@/lib/keeping/vault/join-vault';
import { RemoteError, type RemoteFolder } from '@/lib/keeping/vault/remote-folder';
import { restoreFromVault } from '@/lib/keeping/vault/restore-from-vault';
import { saveToVault } from '@/lib/keeping/vault/save-to-vault';
import { makeKey, type VaultKey } from '@/lib/keeping/vault/vault-key';
import { toHex } from '@/lib/transcript/commitment';
import { nodeCrypto } from '../../unit/transcript/ledger-builder';
import { record, said } from './ledger-fixture';
import { memoryFolder } from './memory-folder';

const PASSPHRASE = '一匹 会数数的 马';
const { sha256 } = nodeCrypto;
/** Guessing is cheap here, so that the tests are quick. */
const CHEAP = 8;

let counter = 0;
let remote: ReturnType<typeof memoryFolder>;
let seal: VaultKey;
beforeEach(async () => {
  remote = memoryFolder();
  const made = await makeKey(remote, PASSPHRASE, sha256, CHEAP);
  if (!made.ok) throw new Error(made.error);
  seal = made.value;
});

const openMachine = () => new ParleyDatabase(`vault-${counter++}`);

function save(
  db: ParleyDatabase,
  machineId: string,
  createdAtMs: number,
  to: RemoteFolder = remote,
) {
  const facts = { createdAtMs, extensionVersion: '1', settings: {} };
  return saveToVault({ db, remote: to, seal, machineId, sha256 }, facts);
}

const textsOf = async (db: ParleyDatabase, id: string) =>
  (await readEntries(db, id)).map(({ personal }) => personal.text?.text).filter(Boolean);

test('two machines that save at once both come back, on either of them', async () => {
  const [a, b] = [openMachine(), openMachine()];
  await record(a, 'talk-a', [said('a1', '每期 850 元')]);
  await record(b, 'talk-b', [said('b1', '罚息可以减免')]);
  const saved = await Promise.all([save(a, 'A', 1000), save(b, 'B', 1000)]);
  expect(saved.map(({ ok }) => ok)).toEqual([true, true]);
  for (const db of [a, b, openMachine()]) {
    const restored = await restoreFromVault(db, remote, PASSPHRASE, sha256);
    expect(restored).toMatchObject({ ok: true, value: { machines: 2, unread: 0, refused: 0 } });
    expect(await textsOf(db, 'talk-a')).toEqual(['每期 850 元']);
    expect(await textsOf(db, 'talk-b')).toEqual(['罚息可以减免']);
  }
});

test('the same talk gone on differently on two machines is kept twice', async () => {
  const [a, b] = [openMachine(), openMachine()];
  await record(a, 'talk', [said('m1', '您好')]);
  await save(a, 'A', 1000);
  await restoreFromVault(b, remote, PASSPHRASE, sha256);
  await record(a, 'talk', [said('m2', '甲这边')]);
  await record(b, 'talk', [said('m3', '乙这边')]);
  await save(a, 'A', 2000);
  await save(b, 'B', 2000);
  await restoreFromVault(a, remote, PASSPHRASE, sha256);
  const ids = (await a.conversations.toArray()).map(({ id }) => id);
  expect(ids).toHaveLength(2);
  const texts = await Promise.all(ids.map((id) => textsOf(a, id)));
  expect(texts.sort()).toEqual(
    [
      ['您好', '乙这边'],
      ['您好', '甲这边'],
    ].sort(),
  );
});

test('the server sees neither texts nor their hashes, and what it has is not sent again', async () => {
  const a = openMachine();
  const picture = new Uint8Array(5000).fill(7);
  const blob = { sha256: toHex(await sha256(picture)), mime: 'image/png', bytes: picture };
  await record(a, 'talk', [said('m1', '秘密的一句话')], [blob]);
  const first = await save(a, 'A', 1000);
  const stored = [...remote.files].map(
    ([path, bytes]) => path + Buffer.from(bytes).toString('latin1'),
  );
  for (const secret of ['秘密的一句话', blob.sha256, 'talk'])
    expect(stored.join()).not.toContain(Buffer.from(secret).toString('latin1'));
  const again = await save(a, 'A', 2000);
  if (!first.ok || !again.ok) throw new Error('not saved');
  expect(again.value.sentBytes).toBeLessThan(first.value.sentBytes / 5);
});

test('an upload that broke off harms nothing and is made good by the next', async () => {
  const a = openMachine();
  await record(a, 'talk', [said('m1', '第一句')]);
  await save(a, 'A', 1000);
  await record(a, 'talk', [said('m2', '第二句')]);
  let left = 1;
  const failing: RemoteFolder = {
    ...remote,
    async write(path, bytes) {
      if (left-- > 0) return remote.write(path, bytes);
      // What a server without care leaves behind: half of the file.
      await remote.write(path, bytes.slice(0, bytes.length >> 1));
      throw new RemoteError('unreachable', path);
    },
  };
  await expect(save(a, 'A', 2000, failing)).rejects.toMatchObject({ failure: 'unreachable' });
  const fresh = openMachine();
  expect((await restoreFromVault(fresh, remote, PASSPHRASE, sha256)).ok).toBe(true);
  expect(await textsOf(fresh, 'talk')).toEqual(['第一句']);
  expect((await save(a, 'A', 2000)).ok).toBe(true);
  await restoreFromVault(fresh, remote, PASSPHRASE, sha256);
  expect(await textsOf(fresh, 'talk')).toEqual(['第一句', '第二句']);
});

test('a damaged newest backup gives way to the one before it', async () => {
  const a = openMachine();
  await record(a, 'talk', [said('m1', '第一句')]);
  await save(a, 'A', 1000);
  await record(a, 'talk', [said('m2', '第二句')]);
  await save(a, 'A', 2000);
  const newest = [...remote.files.keys()]
    .filter((path) => path.startsWith('snapshots/'))
    .sort()
    .at(-1);
  remote.files.get(newest ?? '')?.fill(0, 300);
  const fresh = openMachine();
  const restored = await restoreFromVault(fresh, remote, PASSPHRASE, sha256);
  expect(restored).toMatchObject({ ok: true, value: { machines: 1, unread: 0 } });
  expect(await textsOf(fresh, 'talk')).toEqual(['第一句']);
});

test('a server that cuts its lists short is asked for each file', async () => {
  const a = openMachine();
  await record(a, 'talk', [said('m1', '一句')]);
  const short: RemoteFolder = { ...remote, list: async () => new Map() };
  expect((await save(a, 'A', 1000, short)).ok).toBe(true);
});

test('a wrong passphrase opens nothing and makes no second vault', async () => {
  const before = remote.files.size;
  expect(await joinVault(remote, '别的口令', sha256)).toEqual({
    ok: false,
    error: 'wrong-passphrase',
  });
  expect(remote.files.size).toBe(before);
  const restored = await restoreFromVault(openMachine(), remote, '别的口令', sha256);
  expect(restored).toEqual({ ok: false, error: 'wrong-passphrase' });
  const joined = await joinVault(remote, PASSPHRASE, sha256);
  expect(joined).toEqual({
    ok: true,
    value: { recipient: seal.recipient, nameKey: seal.nameKey },
  });
});
