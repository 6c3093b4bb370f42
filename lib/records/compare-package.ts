import { differenceTo } from '@/lib/records/verify/files';
import type { PackageProblem } from '@/lib/records/verify/package-problem';
import type { PackageReport } from '@/lib/records/verify/package-report';
import { type VerifyDeps, verifyZip } from '@/lib/records/verify/verify-package';
import type { ZipSource } from '@/lib/records/zip/zip-source';
import { err, ok, type Result } from '@/lib/result';
import type { RecordData } from './neutral-record';
import { encodeLines } from './package-file';
import { recordLines } from './record-jsonl';

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
  const expected = encodeLines(recordLines(record));
  const line = await differenceTo(expected, files.get(path), deps.sha256);
  if (line !== null)
    return err([...report.problems, { code: 'header-mismatch', place: `${path}:${line}` }]);
  return report.problems.length > 0 ? err(report.problems) : ok(report);
}
