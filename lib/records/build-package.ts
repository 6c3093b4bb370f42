import { htmlLines } from '@/lib/records/html/transcript-html';
import { timestampFiles } from '@/lib/records/timestamp/files';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import { bagName, manifest, tagFiles, type WrittenFile } from './bag';
import { documentsEdition } from './documents-edition';
import { hashStretches } from './long-hash';
import type { AttachmentSource, RecordData, RecordLanguage } from './neutral-record';
import {
  concatBytes,
  encodeStretches,
  type FileInParts,
  keepStretches,
  type PackageFile,
} from './package-file';
import { plansCsvLines } from './plans-csv';
import { plansJson } from './plans-json';
import { readmeLines } from './readme-zh';
import { recordLines } from './record-jsonl';
import { csvLines } from './transcript-csv';
import type { Words } from './words';

export interface PackageDeps {
  readonly sha256: Sha256;
  /** Words of the `record` namespace. */
  wordsFor(language: RecordLanguage): Words;
  readonly attachments: readonly AttachmentSource[];
  /** Stops between two files with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called with each file, and with how many there will be. */
  onFile?(file: WrittenFile, total: number): void;
}

export interface BuiltPackage {
  /** `parley-<date>-<id>.zip` */
  readonly fileName: string;
  readonly files: readonly PackageFile[];
}

/** The whole package in memory. For long records prefer `packageFiles` with `zipTo`. */
export async function buildPackage(record: RecordData, deps: PackageDeps): Promise<BuiltPackage> {
  const files: PackageFile[] = [];
  for await (const { path, parts } of packageFiles(record, deps))
    files.push({ path, bytes: concatBytes(parts) });
  return { fileName: `${bagName(record)}.zip`, files };
}

/** The files derived from a record, by path below the base folder. Verifiers derive them again and compare. */
export function derivedFiles(
  record: RecordData,
  recordHash: string,
  deps: Pick<PackageDeps, 'wordsFor'>,
): readonly { readonly path: string; stretches(): Iterable<Uint8Array<ArrayBuffer>> }[] {
  const words = deps.wordsFor(record.header.language);
  const zh = deps.wordsFor('zh-CN');
  return [
    {
      path: 'data/transcript.html',
      stretches: () => encodeStretches(htmlLines(record, recordHash, words), '\n'),
    },
    { path: 'data/transcript.csv', stretches: () => encodeStretches(csvLines(record, words)) },
    { path: 'data/plans.json', stretches: () => encodeStretches([plansJson(record)]) },
    { path: 'data/plans.csv', stretches: () => encodeStretches(plansCsvLines(record, words)) },
    {
      path: 'data/README.zh.txt',
      stretches: () => encodeStretches(readmeLines(record, recordHash, zh), '\n'),
    },
  ];
}

/**
 * The files of the package one after the other, so that only one is held at a time. Paths begin with the base
 * folder. Rejects with `MissingAttachmentError` when a blob named in the record is gone.
 */
export async function* packageFiles(
  record: RecordData,
  deps: PackageDeps,
): AsyncGenerator<FileInParts> {
  const base = bagName(record);
  const timestamps = timestampFiles(record);
  const total = 10 + record.header.attachments.length + timestamps.length;
  const written: WrittenFile[] = [];
  const emit = async (path: string, ...parts: Uint8Array<ArrayBuffer>[]): Promise<FileInParts> => {
    deps.signal?.throwIfAborted();
    const bytes = parts.reduce((sum, part) => sum + part.length, 0);
    const file = { path, sha256: toHex(await hashStretches(parts, bytes, deps.sha256)), bytes };
    written.push(file);
    deps.onFile?.(file, total);
    return { path: `${base}/${path}`, parts };
  };
  const lines = encodeStretches(recordLines(record));
  yield await emit('data/record.jsonl', ...keepStretches(lines));
  const recordHash = written[0]?.sha256 ?? '';
  for (const { path, stretches } of derivedFiles(record, recordHash, deps))
    yield await emit(path, ...keepStretches(stretches()));
  for (const { sha256, path } of record.header.attachments)
    yield await emit(`data/${path}`, await attachmentBytes(sha256, deps));
  const payload = [...written];
  const edition = documentsEdition(record.header.language, deps);
  for (const { path, bytes } of [...tagFiles(record, payload, edition), ...timestamps])
    yield await emit(path, bytes);
  yield await emit('manifest-sha256.txt', manifest(payload));
  const tags = written.slice(payload.length);
  yield await emit('tagmanifest-sha256.txt', manifest(tags));
}

/** A blob that the record names is not in the store any more. */
export class MissingAttachmentError extends Error {
  override readonly name = 'MissingAttachmentError';
  readonly sha256: string;

  constructor(sha256: string) {
    super(`attachment ${sha256} is missing`);
    this.sha256 = sha256;
  }
}

async function attachmentBytes(
  sha256: string,
  deps: PackageDeps,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = deps.attachments.find((one) => one.sha256 === sha256);
  const bytes = await source?.open();
  if (!bytes) throw new MissingAttachmentError(sha256);
  return bytes;
}
