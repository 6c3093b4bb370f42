import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ParleyDatabase } from '@/lib/db/database';
import { readEntries } from '@/lib/db/ledger';
import { runVaultOrder } from '@/lib/keeping/vault/vault-calls';
import type { VaultSeal } from '@/lib/keeping/vault/vault-key';
import { toHex } from '@/lib/transcript/commitment';
import { record, said } from '../../tests/integration/keeping/ledger-fixture';
import { nodeCrypto } from '../../tests/unit/transcript/ledger-builder';
import { PASSWORD, type RealServer, USER } from './servers';

const PASSPHRASE = '一匹 会数数的 马';
const { sha256 } = nodeCrypto;
let machines = 0;

interface Machine {
  readonly db: ParleyDatabase;
  readonly id: string;
}

function newMachine(): Machine {
  machines += 1;
  return { db: new ParleyDatabase(`machine-${machines}`), id: `machine-${machines}` };
}

function accountOf({ url }: RealServer, password = PASSWORD) {
  return { url, user: USER, password };
}

function save(server: RealServer, { db, id }: Machine, seal: VaultSeal, createdAtMs: number) {
  const facts = { createdAtMs, extensionVersion: 'test', settings: {} };
  const account = accountOf(server);
  return runVaultOrder({ what: 'save', account, seal, machineId: id, facts }, { db, sha256 });
}

async function join(server: RealServer, passphrase = PASSPHRASE, password = PASSWORD) {
  const account = accountOf(server, password);
  const { db } = newMachine();
  return runVaultOrder({ what: 'join', account, passphrase }, { db, sha256 });
}

function restore(server: RealServer, { db }: Machine, passphrase = PASSPHRASE) {
  const account = accountOf(server);
  return runVaultOrder({ what: 'restore', account, passphrase }, { db, sha256 });
}

const textsOf = async ({ db }: Machine, id: string) =>
  (await readEntries(db, id)).flatMap(({ personal }) => personal.text?.text ?? []);

async function withPicture({ db }: Machine, talk: string, bytes: number): Promise<void> {
  const content = new Uint8Array(randomBytes(bytes));
  const blob = { sha256: toHex(await sha256(content)), mime: 'image/png', bytes: content };
  await record(db, talk, [said(`m-${blob.sha256.slice(0, 8)}`, `图 ${bytes}`)], [blob]);
}

/** Joins, saves from two machines at once, and merges on each and on a third. */
export async function checkMerging(server: RealServer): Promise<VaultSeal> {
  assert.deepEqual(await join(server, PASSPHRASE, 'wrong'), { ok: false, error: 'unauthorised' });
  const joined = await join(server);
  assert.ok(joined.ok, JSON.stringify(joined));
  const seal = joined.value as VaultSeal;
  assert.deepEqual(await join(server), joined);
  assert.deepEqual(await join(server, '另一个口令'), { ok: false, error: 'wrong-passphrase' });
  const [a, b] = [newMachine(), newMachine()];
  await record(a.db, 'talk-a', [said('a1', '每期 850 元')]);
  await record(b.db, 'talk-b', [said('b1', '罚息可以减免')]);
  await withPicture(a, 'talk-a', 300_000);
  const saved = await Promise.all([save(server, a, seal, 1000), save(server, b, seal, 1000)]);
  assert.deepEqual(
    saved.map(({ ok }) => ok),
    [true, true],
    JSON.stringify(saved),
  );
  for (const machine of [a, b, newMachine()]) {
    const merged = await restore(server, machine);
    assert.ok(merged.ok, JSON.stringify(merged));
    assert.equal((await textsOf(machine, 'talk-a'))[0], '每期 850 元');
    assert.deepEqual(await textsOf(machine, 'talk-b'), ['罚息可以减免']);
    assert.equal(await machine.db.blobs.count(), 1);
  }
  return seal;
}

/** The server dies in the middle of an upload; the next try makes it good. */
export async function checkBreakingOff(server: RealServer, seal: VaultSeal, folder: string) {
  const machine = newMachine();
  for (let picture = 0; picture < 12; picture += 1) await withPicture(machine, 'talk-c', 2_000_000);
  const objects = path.join(folder, 'parley-backup', 'objects');
  const before = fs.readdirSync(objects).length;
  const saving = save(server, machine, seal, 3000);
  while (fs.readdirSync(objects).length < before + 5) await new Promise((r) => setTimeout(r, 5));
  await server.kill();
  assert.deepEqual(await saving, { ok: false, error: 'unreachable' });
  await server.start();
  const fresh = newMachine();
  assert.ok((await restore(server, fresh)).ok);
  assert.deepEqual(await textsOf(fresh, 'talk-c'), []);
  const again = await save(server, machine, seal, 4000);
  assert.ok(again.ok, JSON.stringify(again));
  assert.ok((await restore(server, fresh)).ok);
  assert.equal((await textsOf(fresh, 'talk-c')).length, 12);
  assert.equal(await fresh.db.blobs.count(), 13);
}

/** A disk that is full; what was there before is still whole. */
export async function checkFull(server: RealServer): Promise<void> {
  const joined = await join(server);
  assert.ok(joined.ok, JSON.stringify(joined));
  const seal = joined.value as VaultSeal;
  const machine = newMachine();
  await record(machine.db, 'talk-d', [said('d1', '先存下的')]);
  assert.ok((await save(server, machine, seal, 1000)).ok);
  await withPicture(machine, 'talk-d', 3_000_000);
  const full = await save(server, machine, seal, 2000);
  assert.ok(
    !full.ok && ['full', 'refused', 'check-failed'].includes(full.error),
    JSON.stringify(full),
  );
  console.log(`  a full disk is told as: ${full.error}`);
  const fresh = newMachine();
  assert.ok((await restore(server, fresh)).ok);
  assert.deepEqual(await textsOf(fresh, 'talk-d'), ['先存下的']);
}
