import type { PackageProblem } from '@/lib/records/verify/package-problem';
import { checkRecord } from '@/lib/records/verify/record';
import { openZip } from '@/lib/records/zip/read-zip';
import type { ZipSource } from '@/lib/records/zip/zip-source';
import { err, ok, type Result } from '@/lib/result';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import type { WrittenFile } from './bag';
import { judge } from './judge';
import type { StoredFile } from './package-file';
import { type ReadRecord, RecordReader } from './record-reader';

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
  const reader = new RecordReader();
  const lookAtRecord = (piece: Uint8Array) => reader.add(piece);
  for (const [index, file] of written.entries()) {
    const isRecord = file.path === 'data/record.jsonl';
    const one = fileOf(found[index], file);
    const hash = await one?.hash(sha256, isRecord ? lookAtRecord : undefined);
    if (!hash || toHex(hash) !== file.sha256)
      return err({ code: 'file-hash-mismatch', place: file.path });
  }
  const stranger = found[written.length];
  return stranger
    ? err({ code: 'unexpected-file', place: stranger.path })
    : ok(await problemsOf(reader.end(), sha256));
}

/** What lies where a file should, if it is called and as long as it was when it was written. */
function fileOf(found: StoredFile | undefined, { path, bytes }: WrittenFile): StoredFile | null {
  return found?.path.endsWith(`/${path}`) && found.size === bytes ? found : null;
}

async function problemsOf(
  { record, problems, proven }: ReadRecord,
  sha256: Sha256,
): Promise<readonly PackageProblem[]> {
  if (record === null) return problems;
  const all = [...problems];
  await checkRecord(record, judge(record), { sha256, proven }, all);
  return all;
}
