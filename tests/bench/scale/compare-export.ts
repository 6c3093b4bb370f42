import { zipSync } from 'fflate';
import type { ParleyDatabase } from '@/lib/db/database';
import { readEntries } from '@/lib/db/ledger';
import { gatherRecord } from '@/lib/handover/gather-record';
import { type WriteDeps, writeExport } from '@/lib/handover/write-export';
import en from '@/lib/i18n/locales/en/record.json';
import zhCN from '@/lib/i18n/locales/zh-CN/record.json';
import { blobSource } from '@/lib/platform/blob-source';
import { platformCrypto, quickSha256 } from '@/lib/platform/crypto';
import { writeScratchFile } from '@/lib/platform/scratch-file';
import { packageFiles } from '@/lib/records/build-package';
import { wholePackage } from '@/lib/records/export-request';
import type { PackageFile } from '@/lib/records/package-file';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { wordsFrom } from '@/lib/records/words';
import { zipTo } from '@/lib/records/zip/zip';
import { verifyChain } from '@/lib/transcript/chain';
import { entryBytes } from '@/lib/transcript/chain-preimage';
import { commitmentBytes } from '@/lib/transcript/commitment';
import type { Entry } from '@/lib/transcript/entry';

const sha256 = quickSha256;
const words = { 'zh-CN': wordsFrom(zhCN), en: wordsFrom(en) };
const wordsFor = (language: 'zh-CN' | 'en') => words[language];

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now();
  const value = await work();
  return [performance.now() - start, value];
}

/** Runs in a browser page: the product's export and its check against what a bare program needs for the same bytes. */
export async function compareExport(db: ParleyDatabase, conversationId: string) {
  const deps = {
    db,
    sha256,
    nowMs: () => 1_796_000_000_000,
    utcOffsetMinutes: () => 480,
    timeZone: () => 'Asia/Shanghai',
    newId: () => '0123456789ab',
    extensionVersion: 'bench',
    browserName: 'Chromium',
    writeFile: (fill: Parameters<typeof writeScratchFile>[1]) => writeScratchFile('ours', fill),
  };
  // The first file reads the talk; every later one, and the first one after the panel was open, goes on from there.
  const cold = await exportOnce(deps, conversationId);
  const warm = await exportOnce(deps, conversationId);
  const gathered = await gatherRecord(deps, { conversationId, language: 'zh-CN', painted: [] });
  if (!gathered) throw new Error('nothing to export');
  const options = { sha256, wordsFor, attachments: gathered.attachments };
  const files: PackageFile[] = [];
  for await (const file of packageFiles(gathered.record, options)) files.push(file);
  const entries = await readEntries(db, conversationId);
  const [bareMs] = await timed(async () => {
    JSON.stringify(entries);
    await writeScratchFile('bare', async (put) => put(await zippedByFflate(files)));
  });
  const [barestMs] = await timed(async () => {
    JSON.stringify(entries);
    await writeScratchFile('bare', (put) => zipTo(files, deps.nowMs(), put));
  });
  const [verifyMs, verified] = await timed(() =>
    verifyZip(blobSource(warm.file), { sha256, wordsFor }),
  );
  if (verified.report.problems.length > 0) throw new Error('the package does not verify');
  const chain = await compareChain(entries);
  const fileHashMs = await hashFiles(files);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return { cold, warm, bareMs, barestMs, verifyMs, bytes, ...chain, fileHashMs };
}

/** An export as the product makes it, with the moments at which it said what it was about to do. */
export async function exportOnce(deps: WriteDeps, conversationId: string) {
  const beganAt: Record<string, number> = {};
  const start = performance.now();
  const written = await writeExport(
    deps,
    { ...wholePackage(conversationId), language: 'zh-CN' },
    ({ stage }) => {
      beganAt[stage] ??= performance.now();
    },
  );
  if (!written.ok) throw new Error(written.error);
  const end = performance.now();
  const { writing = end, checking = end } = beganAt;
  return {
    file: written.value.file,
    wholeMs: end - start,
    // The first file is told of when it is made: the record itself counts as read.
    readMs: writing - start,
    writeMs: checking - writing,
    checkMs: end - checking,
  };
}

function zippedByFflate(files: readonly PackageFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const tree = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  return Promise.resolve(zipSync(tree, { level: 6 }) as Uint8Array<ArrayBuffer>);
}

async function hashFiles(files: readonly PackageFile[]): Promise<number> {
  const [spentMs] = await timed(async () => {
    for (const { bytes } of files) await platformCrypto.sha256(bytes);
  });
  return spentMs;
}

/** The chain verified, against SHA-256 over the same bytes and nothing else. */
async function compareChain(entries: readonly Entry[]) {
  const [chainMs, report] = await timed(() => verifyChain(entries, { sha256 }));
  if (!report.ok) throw new Error('the chain does not verify');
  const hashed = entries.flatMap((entry) => [
    entryBytes(entry),
    ...Object.entries(entry.personal).map(([field, { salt, text }]) =>
      commitmentBytes(field, salt ?? '', text ?? ''),
    ),
  ]);
  const [hashMs] = await timed(async () => {
    for (let at = 0; at < hashed.length; at += 1024)
      await Promise.all(hashed.slice(at, at + 1024).map(platformCrypto.sha256));
  });
  return { chainMs, hashMs };
}
