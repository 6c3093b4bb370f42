import { attachmentPath } from '@/lib/records/attachment-path';
import { tagFiles, type WrittenFile } from '@/lib/records/bag';
import { derivedFiles } from '@/lib/records/build-package';
import { documentsEdition, namedEdition } from '@/lib/records/documents-edition';
import { hashStretches } from '@/lib/records/long-hash';
import type { AttachmentHeader, RecordData, RecordLanguage } from '@/lib/records/neutral-record';
import { concatBytes, keepStretches } from '@/lib/records/package-file';
import { isTimestampPath, timestampFiles } from '@/lib/records/timestamp/files';
import type { Words } from '@/lib/records/words';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import type { BagFile, OpenBag } from './bag';
import type { PackageProblem, PackageProblemCode } from './package-problem';

const DIFFERS: Readonly<Record<string, PackageProblemCode>> = {
  'data/transcript.html': 'html-differs',
  'data/transcript.csv': 'csv-differs',
  'data/plans.json': 'plans-differ',
  'data/plans.csv': 'plans-differ',
  'data/README.zh.txt': 'readme-differs',
};

/** Derives every readable file again from the record and compares to the byte; the words of another version differ. */
export async function checkDerivedFiles(
  record: RecordData,
  bag: OpenBag,
  deps: { readonly sha256: Sha256; wordsFor(language: RecordLanguage): Words },
  problems: PackageProblem[],
): Promise<void> {
  const recordHash = bag.get('data/record.jsonl')?.sha256 ?? '';
  const named = await editionOf(bag);
  const isOurs = named === documentsEdition(record.header.language, deps);
  for (const { path, stretches } of derivedFiles(record, recordHash, deps)) {
    const line = await differenceTo(stretches, bag.get(path), deps.sha256);
    if (line === 'missing') problems.push({ code: 'file-missing', place: path });
    else if (line !== null)
      problems.push({
        code: isOurs || path === WORDLESS ? (DIFFERS[path] ?? 'unexpected-file') : 'other-version',
        place: `${path}:${line}`,
      });
  }
}

/** The same whatever words and style a version has. */
const WORDLESS = 'data/plans.json';

async function editionOf(bag: OpenBag): Promise<string | null> {
  const bytes = await bag.get('bag-info.txt')?.read();
  return bytes ? namedEdition(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) : null;
}

/** Number of the first line in which a file of the bag is not what is expected; it is read again only to find that line. */
export async function differenceTo(
  expected: () => Iterable<Uint8Array<ArrayBuffer>>,
  file: BagFile | undefined,
  sha256: Sha256,
): Promise<number | 'missing' | null> {
  if (file === undefined) return 'missing';
  const hash = await hashStretches(expected(), file.size, sha256);
  if (toHex(hash) === file.sha256) return null;
  const found = await file.read();
  return found
    ? (firstDifferentLine(concatBytes(keepStretches(expected())), found) ?? 1)
    : 'missing';
}

/** Number of the first line in which two files differ, or null when they are the same. */
export function firstDifferentLine(a: Uint8Array, b: Uint8Array): number | null {
  let line = 1;
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    if (a[at] !== b[at]) return line;
    if (a[at] === 10) line += 1;
  }
  return a.length === b.length ? null : line;
}

/** Attachments against the record, `bag-info.txt`, and files that have no business in the bag. */
export async function checkOtherFiles(
  record: RecordData,
  bag: OpenBag,
  problems: PackageProblem[],
): Promise<void> {
  const expected = new Set(['data/record.jsonl', ...Object.keys(DIFFERS)]);
  const recorded = recordedFiles(record);
  for (const header of record.header.attachments) {
    const place = `data/${header.path}`;
    const isTwice = expected.has(place);
    expected.add(place);
    const code = isTwice ? 'attachment-mismatch' : attachmentProblem(header, bag, recorded);
    if (code !== null) problems.push({ code, place });
  }
  for (const path of bag.keys())
    if (path.startsWith('data/') && !expected.has(path))
      problems.push({ code: 'unexpected-file', place: path });
  await checkBagInfo(record, bag, problems);
  await checkTimestampFiles(record, bag, problems);
}

/** Timestamps lie in the bag as they stand in the record, and there are no others. */
async function checkTimestampFiles(
  record: RecordData,
  bag: OpenBag,
  problems: PackageProblem[],
): Promise<void> {
  const expected = new Map(timestampFiles(record).map(({ path, bytes }) => [path, bytes]));
  for (const [path, bytes] of expected) {
    const found = await bag.get(path)?.read();
    if (!found) problems.push({ code: 'file-missing', place: path });
    else if (firstDifferentLine(bytes, found) !== null)
      problems.push({ code: 'timestamp-invalid', place: path });
  }
  for (const path of bag.keys())
    if (isTimestampPath(path) && !expected.has(path))
      problems.push({ code: 'unexpected-file', place: path });
}

/** Files as the chain names them: by hash, each with its kind and size. */
function recordedFiles(record: RecordData): ReadonlyMap<string, ReadonlySet<string>> {
  const recorded = new Map<string, Set<string>>();
  for (const { entries } of record.conversations)
    for (const entry of entries) {
      if (entry.kind !== 'attachment') continue;
      const { sha256, mime, bytes } = entry.body;
      recorded.set(sha256, (recorded.get(sha256) ?? new Set()).add(`${mime} ${bytes}`));
    }
  return recorded;
}

function attachmentProblem(
  header: AttachmentHeader,
  bag: OpenBag,
  recorded: ReadonlyMap<string, ReadonlySet<string>>,
): PackageProblemCode | null {
  const { sha256, mime, bytes, path, derivedFrom } = header;
  const found = bag.get(`data/${path}`);
  if (found === undefined) return 'file-missing';
  if (found.sha256 !== sha256 || found.size !== bytes) return 'attachment-mismatch';
  if (path !== attachmentPath(sha256, mime)) return 'attachment-mismatch';
  const origins = recorded.get(derivedFrom ?? sha256);
  if (!origins) return 'attachment-unreferenced';
  // As another kind of file, a picture would not be shown.
  return derivedFrom !== null || origins.has(`${mime} ${bytes}`) ? null : 'attachment-mismatch';
}

async function checkBagInfo(
  record: RecordData,
  bag: OpenBag,
  problems: PackageProblem[],
): Promise<void> {
  const payload: WrittenFile[] = [...bag]
    .filter(([path]) => path.startsWith('data/'))
    .map(([path, { size, sha256 }]) => ({ path, sha256, bytes: size }));
  for (const { path, bytes } of tagFiles(record, payload, await editionOf(bag))) {
    if (path !== 'bag-info.txt') continue;
    const found = await bag.get(path)?.read();
    if (!found || firstDifferentLine(bytes, found) !== null)
      problems.push({ code: 'bag-malformed', place: path });
  }
}
