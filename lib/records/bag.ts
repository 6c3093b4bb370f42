import type { RecordData } from './neutral-record';
import { encodeLines, type PackageFile } from './package-file';

/** Hash and size of a file that has been written, path below the base folder. */
export interface WrittenFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** `parley-<date>-<id>`: the base folder and the name of the zip. ASCII, and says nothing about the content. */
export function bagName(record: RecordData): string {
  const { createdAt, recordId } = record.header;
  return `parley-${createdAt.slice(0, 10)}-${recordId}`;
}

/** `<hash>  <path>` lines, sorted by path: the form that `sha256sum -c` reads (RFC 8493 §2.1.3). */
export function manifest(files: readonly WrittenFile[]): Uint8Array<ArrayBuffer> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return encodeLines(
    sorted.map(({ sha256, path }) => `${sha256}  ${path}`),
    '\n',
  );
}

/** Tag files of a BagIt 1.0 bag (RFC 8493 §2.2.2, §2.1.1) except the manifests. `edition`: of the readable files. */
export function tagFiles(
  record: RecordData,
  payload: readonly WrittenFile[],
  edition: string | null,
): PackageFile[] {
  const payloadBytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  const { createdAt, recordId, generator } = record.header;
  const info = [
    `Bag-Software-Agent: parley ${generator.version}`,
    `Bagging-Date: ${createdAt.slice(0, 10)}`,
    `External-Identifier: ${recordId}`,
    `Payload-Oxum: ${payloadBytes}.${payload.length}`,
    ...(edition === null ? [] : [`Parley-Documents: ${edition}`]),
  ];
  return [
    {
      path: 'bagit.txt',
      bytes: encodeLines(['BagIt-Version: 1.0', 'Tag-File-Character-Encoding: UTF-8'], '\n'),
    },
    { path: 'bag-info.txt', bytes: encodeLines(info, '\n') },
  ];
}
