import type { PackageProblem } from '@/lib/records/verify/package-problem';
import { checkRecord } from '@/lib/records/verify/record';
import { openZip } from '@/lib/records/zip/read-zip';
import type { ZipSource } from '@/lib/records/zip/zip-source';
import { err, ok, type Result } from '@/lib/result';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import type { WrittenFile } from './bag';
import { judge } from './judge';
import type { StoredFile } from './package-file';
import { readRecord } from './record-reader';

/**
 * Opens a written zip again and holds it against what was written into it: every file must lie there to the byte, or
 * the answer names the first that does not. Only then may the view say 已生成并核对. Resolves to what is wrong with the
 * record itself, read from the zip; its other files were derived from this very record a moment ago, so they are not
 * derived a second time.
 */
export async function comparePackage(
  zip: ZipSource,
  written: readonly WrittenFile[],
  sha256: Sha256,
): Promise<Result<readonly PackageProblem[], PackageProblem>> {
  const opened = await openZip(zip);
  if (!opened.ok) return opened;
  const found = opened.value;
  const problems: PackageProblem[] = [];
  let firstOther: string | null = null;
  let hashing = Promise.resolve();
  const compare = async (file: WrittenFile, content: Uint8Array<ArrayBuffer> | null) => {
    const digest = content && sha256(content);
    // Read while it is hashed.
    if (content && file.path === 'data/record.jsonl')
      problems.push(...(await problemsOf(content, sha256)));
    if (digest === null || toHex(await digest) !== file.sha256) firstOther ??= file.path;
  };
  for (const [index, file] of written.entries()) {
    const content = await contentOf(found[index], file);
    await hashing;
    if (firstOther !== null) break;
    hashing = compare(file, content);
  }
  await hashing;
  if (firstOther !== null) return err({ code: 'file-hash-mismatch', place: firstOther });
  const stranger = found[written.length];
  return stranger ? err({ code: 'unexpected-file', place: stranger.path }) : ok(problems);
}

async function contentOf(
  found: StoredFile | undefined,
  { path, bytes }: WrittenFile,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return found?.path.endsWith(`/${path}`) && found.size === bytes ? found.read() : null;
}

async function problemsOf(bytes: Uint8Array, sha256: Sha256): Promise<readonly PackageProblem[]> {
  const { record, problems } = readRecord(bytes);
  if (record === null) return problems;
  const all = [...problems];
  await checkRecord(record, judge(record), sha256, all);
  return all;
}
