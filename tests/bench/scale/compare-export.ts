import { zipSync } from 'fflate';
import type { ParleyDatabase } from '@/lib/db/database';
import { readEntries } from '@/lib/db/ledger';
import { gatherRecord } from '@/lib/handover/gather-record';
import { recordWords as wordsFor } from '@/lib/i18n/record-words';
import { blobSource } from '@/lib/platform/blob-source';
import { platformCrypto } from '@/lib/platform/crypto';
import { writeScratchFile } from '@/lib/platform/scratch-file';
import { packageFiles } from '@/lib/records/build-package';
import { concatBytes, type PackageFile } from '@/lib/records/package-file';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { zipTo } from '@/lib/records/zip/zip';
import { verifyChain } from '@/lib/transcript/chain';
import { entryBytes } from '@/lib/transcript/chain-preimage';
import { commitmentBytes } from '@/lib/transcript/commitment';
import type { Entry } from '@/lib/transcript/entry';
import { exportDeps, exportOnce } from './export-once';

/** One after the other in turn, so that whatever else the machine does slows all alike. */
const ROUNDS = 7;

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now();
  const value = await work();
  return [performance.now() - start, value];
}

/** Runs in a browser page: the product's export and its check against what a bare program needs for the same bytes. */
export async function compareExport(db: ParleyDatabase, conversationId: string) {
  const deps = exportDeps(db);
  const { sha256 } = deps;
  // The first file reads the talk; every later one, and the first one after the panel was open, goes on from there.
  const { file: _, ...cold } = await exportOnce(deps, conversationId);
  const gathered = await gatherRecord(deps, { conversationId, language: 'zh-CN', painted: [] });
  if (!gathered) throw new Error('nothing to export');
  const options = { sha256, wordsFor, attachments: gathered.attachments };
  const files: PackageFile[] = [];
  for await (const { path, parts } of packageFiles(gathered.record, options))
    files.push({ path, bytes: concatBytes(parts) });
  const entries = await readEntries(db, conversationId);
  const preimages = preimagesOf(entries);
  const takeAll = async () => {
    const { file, ...warm } = await exportOnce(deps, conversationId);
    const [bareMs] = await timed(() => stringifyAndZip(entries, zippedByFflate(files)));
    const [barestMs] = await timed(() =>
      stringifyAndZip(entries, (put) => zipTo(files, deps.nowMs(), put)),
    );
    const [verifyMs, verified] = await timed(() =>
      verifyZip(blobSource(file), { sha256, wordsFor }),
    );
    if (verified.report.problems.length > 0) throw new Error('the package does not verify');
    const [chainMs, report] = await timed(() => verifyChain(entries, { sha256 }));
    if (!report.ok) throw new Error('the chain does not verify');
    const [hashMs] = await timed(() => hashChain(preimages));
    const [fileHashMs] = await timed(() => hashFiles(files));
    return { ...warm, bareMs, barestMs, verifyMs, chainMs, hashMs, fileHashMs };
  };
  const rounds: Awaited<ReturnType<typeof takeAll>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await takeAll());
  return { cold, rounds, bytes: files.reduce((sum, file) => sum + file.bytes.length, 0) };
}

type Put = (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;

async function stringifyAndZip(
  entries: readonly Entry[],
  zip: (put: Put) => Promise<void>,
): Promise<void> {
  JSON.stringify(entries);
  await writeScratchFile('bare', zip);
}

function zippedByFflate(files: readonly PackageFile[]): (put: Put) => Promise<void> {
  const tree = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  return (put) => put(zipSync(tree, { level: 6 }) as Uint8Array<ArrayBuffer>);
}

function preimagesOf(entries: readonly Entry[]): readonly Uint8Array<ArrayBuffer>[] {
  return entries.flatMap((entry) => [
    entryBytes(entry),
    ...Object.entries(entry.personal).map(([field, { salt, text }]) =>
      commitmentBytes(field, salt ?? '', text ?? ''),
    ),
  ]);
}

async function hashChain(preimages: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
  for (let at = 0; at < preimages.length; at += 1024)
    await Promise.all(preimages.slice(at, at + 1024).map(platformCrypto.sha256));
}

async function hashFiles(files: readonly PackageFile[]): Promise<void> {
  for (const { bytes } of files) await platformCrypto.sha256(bytes);
}
