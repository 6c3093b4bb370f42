import { blobSource } from '@/lib/platform/blob-source';
import type { RecordData } from '@/lib/records/neutral-record';
import { checkTimestamps, type TimestampFinding } from '@/lib/records/timestamp/check-timestamps';
import type { PackageReport } from '@/lib/records/verify/package-report';
import {
  type VerifiedPackage,
  type VerifyDeps,
  verifyZip,
} from '@/lib/records/verify/verify-package';

/** A record package from anyone, verified and ready to be read; it lives in memory only. */
export interface OpenedPackage {
  readonly report: PackageReport;
  /** What could be read, even when something is wrong with it. */
  readonly record: RecordData | null;
  readonly pictures: readonly PackagePicture[];
  readonly timestamps: readonly TimestampFinding[];
}

export interface PackagePicture {
  readonly sha256: string;
  readonly bytes: Blob;
}

/** Kinds that only show pixels; a drawing that can hold script is not shown. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/webp']);
const MOST_PICTURES = 300;

export async function openPackage(file: Blob, deps: VerifyDeps): Promise<OpenedPackage> {
  const verified = await verifyZip(blobSource(file), deps);
  const { report, record } = verified;
  const timestamps = record ? await checkTimestamps(record) : [];
  return { report, record, timestamps, pictures: await picturesOf(verified) };
}

async function picturesOf({ record, files }: VerifiedPackage): Promise<PackagePicture[]> {
  const pictures: PackagePicture[] = [];
  for (const { sha256, mime, path } of record?.header.attachments ?? []) {
    if (!SHOWN.has(mime) || pictures.length >= MOST_PICTURES) continue;
    const bytes = await files.get(`data/${path}`)?.read();
    if (bytes) pictures.push({ sha256, bytes: new Blob([bytes], { type: mime }) });
  }
  return pictures;
}
