import { ParleyDatabase } from '@/lib/db/database';
import { readEntries } from '@/lib/db/ledger';
import { platformCrypto } from '@/lib/platform/crypto';
import { openDatabase } from '@/lib/recording/open-database';
import { verifyChain } from '@/lib/transcript/chain';
import { RESTORED } from './deeds';
import { OLD } from './old-database';

/** What was under way, and the last entry that had been acknowledged. */
export interface CrashedDeed {
  readonly deed: string;
  readonly id: string;
  readonly acknowledged: { readonly seq: number; readonly hash: string } | null;
}

export interface CrashFindings {
  readonly faults: readonly string[];
  /** The deed had not been finished when the browser died. */
  readonly wasCut: boolean;
}

/** Opens the store after a crash: every conversation whole or gone with a tombstone, nothing acknowledged lost. */
export async function lookAfter({ deed, id, acknowledged }: CrashedDeed): Promise<CrashFindings> {
  if (deed === 'migration') return lookAtOld(id);
  const db = openDatabase();
  try {
    const faults = await faultsOf(db);
    if (acknowledged) {
      const { seq, hash } = acknowledged;
      if ((await db.entries.get([id, seq]))?.hash !== hash)
        faults.push(`${id}: acknowledged entry ${seq} is lost`);
    }
    const there = new Set(await db.conversations.toCollection().primaryKeys());
    const restored = RESTORED.filter((one) => there.has(one)).length;
    if (restored !== 0 && restored !== RESTORED.length)
      faults.push(`restored ${restored} of ${RESTORED.length}`);
    if (deed !== 'restore' && deed !== 'delete' && !there.has(id))
      faults.push(`${id}: gone; there: ${[...there].join(' ') || 'nothing'}`);
    const wasCut =
      deed === 'restore'
        ? restored === 0
        : deed === 'delete'
          ? there.has(id)
          : deed === 'append' || !(await isExported());
    return { faults, wasCut };
  } finally {
    db.close();
  }
}

export async function faultsOf(db: ParleyDatabase): Promise<string[]> {
  const faults: string[] = [];
  const gone = new Set(await db.tombstones.toCollection().primaryKeys());
  const rows = await db.conversations.toArray();
  let entries = 0;
  for (const row of rows) {
    if (gone.has(row.id)) faults.push(`${row.id}: there, and a tombstone too`);
    const ledger = await readEntries(db, row.id);
    entries += ledger.length;
    const { problems } = await verifyChain(ledger, platformCrypto);
    if (problems.length > 0) faults.push(`${row.id}: ${problems[0]?.code}`);
    if (ledger.at(-1)?.hash !== row.headHash)
      faults.push(`${row.id}: its head is not its last entry`);
    if (ledger.length !== row.headSeq) faults.push(`${row.id}: ${ledger.length} of ${row.headSeq}`);
  }
  if ((await db.entries.count()) !== entries) faults.push('entries without a conversation');
  return faults;
}

/** A finished export can be opened; one that was cut off leaves no file under the name. */
async function isExported(): Promise<boolean> {
  const folder = await navigator.storage.getDirectory();
  try {
    const file = await (await folder.getFileHandle('export-crash')).getFile();
    return file.size > 0;
  } catch {
    return false;
  }
}

async function lookAtOld(name: string): Promise<CrashFindings> {
  const found = (await indexedDB.databases()).find((one) => one.name === name);
  const wasCut = found?.version === 10;
  const db = new ParleyDatabase(name);
  try {
    const faults: string[] = [];
    const entries = await readEntries(db, OLD.conversationId);
    if (entries.length !== OLD.entries) faults.push(`${name}: ${entries.length} entries`);
    if (!(await verifyChain(entries, platformCrypto)).ok) faults.push(`${name}: chain`);
    const tombstones = await db.tombstones.toArray();
    const upgraded = tombstones.filter(
      ({ what, why }) => what === 'conversation' && why === 'user',
    );
    if (tombstones.length <= OLD.tombstones || upgraded.length !== tombstones.length)
      faults.push(`${name}: ${upgraded.length} of ${tombstones.length} tombstones upgraded`);
    return { faults, wasCut };
  } finally {
    await db.delete();
  }
}
