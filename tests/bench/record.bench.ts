import { webcrypto } from 'node:crypto';
import { zipSync } from 'fflate';
import { buildPackage } from '@/lib/records/build-package';
import { storedFile } from '@/lib/records/package-file';
import { sha256Now } from '@/lib/records/sha256';
import { verifyPackage } from '@/lib/records/verify/verify-package';
import { zipTo } from '@/lib/records/zip/zip';
import { appendDrafts, verifyChain } from '@/lib/transcript/chain';
import { entryBytes } from '@/lib/transcript/chain-preimage';
import { commitmentBytes } from '@/lib/transcript/commitment';
import { sampleRecord } from '../unit/records/sample-record';
import { messageDraft, nodeCrypto, START_MS } from '../unit/transcript/ledger-builder';

/** `npx tsx tests/bench/record.bench.ts [entries]`: ratios of issue 6 against plain stringify, zip and hashing. */
const COUNT = Number(process.argv[2] ?? 50_000);
const subtle = {
  sha256: async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes)),
};

async function time<T>(label: string, work: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const value = await work();
  const spentMs = performance.now() - start;
  console.info(`${label}: ${spentMs.toFixed(0)} ms`);
  return [value, spentMs];
}

const drafts = Array.from({ length: COUNT }, (_, index) =>
  messageDraft(
    `第${index}句：您这边的分期方案需要综合评估，以系统显示为准，每期金额为${index}元。`,
    START_MS + index * 1000,
  ),
);
const [, appendMs] = await time('append, WebCrypto, batches of 20', async () => {
  let head: { seq: number; hash: string } | null = null;
  const crypto = { ...subtle, randomBytes: nodeCrypto.randomBytes };
  for (let at = 0; at < drafts.length; at += 20) {
    const made: Awaited<ReturnType<typeof appendDrafts>> = await appendDrafts({
      conversationId: 'c1',
      head,
      drafts: drafts.slice(at, at + 20),
      crypto,
    });
    const last = made.at(-1);
    head = last ? { seq: last.seq, hash: last.hash } : null;
  }
});
console.info(`  ${((appendMs / COUNT) * 1000).toFixed(0)} µs an entry`);

const { record, entries, deps } = await sampleRecord({ extraMessages: COUNT, withOffer: false });
const preimages = entries.flatMap((entry) => [
  entryBytes(entry),
  ...Object.entries(entry.personal).map(([name, field]) =>
    commitmentBytes(name, field.salt ?? '', field.text ?? ''),
  ),
]);
const [, hashMs] = await time('hash the same bytes one by one, WebCrypto', async () => {
  for (let at = 0; at < preimages.length; at += 512)
    await Promise.all(preimages.slice(at, at + 512).map(subtle.sha256));
});
const [, chainMs] = await time('verify the chain, WebCrypto', () => verifyChain(entries, subtle));
const [, chainNowMs] = await time('verify the chain, synchronous SHA-256', () =>
  verifyChain(entries, { sha256: sha256Now }),
);
console.info(
  `  ${(chainMs / hashMs).toFixed(2)} × and ${(chainNowMs / hashMs).toFixed(2)} × hashing`,
);

const [built, buildMs] = await time('build the package', () =>
  buildPackage(record, { ...deps, sha256: subtle.sha256 }),
);
const [, zipMs] = await time('zip the package', () =>
  zipTo(built.files, START_MS, () => undefined),
);
const bytes = built.files.reduce((sum, file) => sum + file.bytes.length, 0);
const [, plainMs] = await time('stringify the entries and zip as many bytes', () => {
  const text = new TextEncoder().encode(entries.map((entry) => JSON.stringify(entry)).join('\n'));
  const pieces = Object.fromEntries(built.files.map((file, index) => [`${index}`, file.bytes]));
  return [text, zipSync(pieces, { level: 6 })];
});
console.info(
  `  ${(bytes / 1e6).toFixed(0)} MB, export ${((buildMs + zipMs) / plainMs).toFixed(2)} × plain`,
);
await time('verify the whole package', () =>
  verifyPackage(built.files.map(storedFile), { ...deps, sha256: subtle.sha256 }),
);
console.info(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
