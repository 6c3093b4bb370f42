import { err, ok, type Result } from '@/lib/result';
import type { RecordData } from './neutral-record';
import { encodeLines } from './package-file';
import type { PackageProblem } from './package-problem';
import type { PackageReport } from './package-report';
import { recordLines } from './record-jsonl';
import { firstDifferentLine } from './verify-files';
import { type VerifyDeps, verifyZip } from './verify-package';
import type { ZipSource } from './zip-source';

/**
 * Opens a written zip again and holds it against the record it was made from: it must verify, and its
 * `record.jsonl` must be this record to the byte. Only then may the view say 已生成并核对.
 */
export async function comparePackage(
  zip: ZipSource,
  record: RecordData,
  deps: VerifyDeps,
): Promise<Result<PackageReport, readonly PackageProblem[]>> {
  const { report, files } = await verifyZip(zip, deps);
  const path = 'data/record.jsonl';
  const written = (await files.get(path)?.read()) ?? new Uint8Array();
  const line = firstDifferentLine(encodeLines(recordLines(record)), written);
  if (line !== null)
    return err([...report.problems, { code: 'header-mismatch', place: `${path}:${line}` }]);
  return report.problems.length > 0 ? err(report.problems) : ok(report);
}
