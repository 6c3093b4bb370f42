import { ParleyDatabase } from '@/lib/db/database';
import { appendToLedger } from '@/lib/db/ledger';
import { platformCrypto } from '@/lib/platform/crypto';
import { toHex } from '@/lib/transcript/commitment';
import type { EntryDraft } from '@/lib/transcript/entry';
import { emptyRow, exportDeps, exportOnce } from '../scale/export-once';

const AT_ONCE = 1000;
const db = new ParleyDatabase('bench-memory');

/** A conversation with as many screenshots as are asked for, of random bytes: nothing could make them smaller. */
async function fill(drafts: readonly EntryDraft[], pictures: number, bytesEach: number) {
  await db.conversations.put(emptyRow('c1'));
  const deps = { db, crypto: platformCrypto };
  for (let at = 0; at < drafts.length; at += AT_ONCE)
    await appendToLedger(deps, 'c1', drafts.slice(at, at + AT_ONCE));
  const atMs = drafts.at(-1)?.observedAtMs ?? 0;
  for (let number = 0; number < pictures; number += 1) {
    const bytes = new Uint8Array(bytesEach);
    for (let at = 0; at < bytesEach; at += 65_536)
      crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    const sha256 = toHex(await platformCrypto.sha256(bytes));
    const body = { targetId: null, what: 'screenshot', mime: 'image/png', derivedFrom: null };
    const draft = {
      id: `picture-${number}`,
      kind: 'attachment',
      observedAtMs: atMs + number,
      utcOffsetMinutes: 480,
      body: { ...body, bytes: bytesEach, sha256 },
      personal: { fileName: `screenshot-${number}.png` },
    } as EntryDraft;
    await appendToLedger(deps, 'c1', [draft], [{ sha256, mime: 'image/png', bytes }]);
  }
}

async function exportAll() {
  const { file, ...spent } = await exportOnce(exportDeps(db), 'c1');
  return { ...spent, bytes: file.size };
}

Object.assign(globalThis, { fill, exportAll });
