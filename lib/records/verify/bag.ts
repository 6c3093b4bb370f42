import type { Look, StoredFile } from '@/lib/records/package-file';
import { isTimestampPath } from '@/lib/records/timestamp/files';
import { err, ok, type Result } from '@/lib/result';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import type { PackageProblem } from './package-problem';

/** A file of a bag with its hash, as it was when the bag was opened. */
export interface BagFile extends StoredFile {
  readonly sha256: string;
}

/** A bag taken apart: files by path below the base folder. */
export type OpenBag = ReadonlyMap<string, BagFile>;

const TAG_FILES = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'];
const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

const isTagFile = (path: string) => TAG_FILES.includes(path) || isTimestampPath(path);

/** Left behind by desktop systems when a folder is zipped again; nothing of ours. */
export function isDesktopLitter(path: string): boolean {
  return (
    /^__MACOSX\/(.*\/)?\._[^/]+$/.test(path) ||
    /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path)
  );
}

/**
 * Checks a bag (RFC 8493) against its manifests. Null when there is no bag to check. Every file is read once for that:
 * `lookAtRecord` sees the record go by.
 */
export async function openBag(
  files: readonly StoredFile[],
  { sha256, lookAtRecord }: { readonly sha256: Sha256; readonly lookAtRecord: Look },
  problems: PackageProblem[],
): Promise<OpenBag | null> {
  const hashed = await hashFiles(files, sha256, lookAtRecord);
  if (!hashed.ok) {
    problems.push(hashed.error);
    return null;
  }
  const bag = stripBase(hashed.value.filter((file) => !isDesktopLitter(file.path)));
  if (bag === null || !bag.has('bagit.txt') || !bag.has('manifest-sha256.txt')) {
    problems.push({ code: 'bag-malformed', place: '' });
    return null;
  }
  if ((await textOf(bag, 'bagit.txt')) !== DECLARATION)
    problems.push({ code: 'bag-malformed', place: 'bagit.txt' });
  await checkManifest(bag, 'manifest-sha256.txt', problems);
  await checkManifest(bag, 'tagmanifest-sha256.txt', problems);
  for (const path of bag.keys())
    if (!path.startsWith('data/') && !isTagFile(path))
      problems.push({ code: 'unexpected-file', place: path });
  return bag;
}

async function hashFiles(
  files: readonly StoredFile[],
  sha256: Sha256,
  lookAtRecord: Look,
): Promise<Result<readonly BagFile[], PackageProblem>> {
  const hashed: BagFile[] = [];
  for (const file of files) {
    const hash = await file.hash(sha256, RECORD.test(file.path) ? lookAtRecord : undefined);
    if (hash === null) return err({ code: 'zip-malformed', place: file.path });
    hashed.push({ ...file, sha256: toHex(hash) });
  }
  return ok(hashed);
}

/** In whatever base folder: a bag with two of them is none. */
const RECORD = /^[^/]+\/data\/record\.jsonl$/;

function stripBase(files: readonly BagFile[]): Map<string, BagFile> | null {
  const base = files[0]?.path.split('/')[0];
  if (base === undefined) return null;
  const stripped = new Map<string, BagFile>();
  for (const file of files) {
    if (!file.path.startsWith(`${base}/`)) return null;
    stripped.set(file.path.slice(base.length + 1), file);
  }
  return stripped;
}

async function textOf(bag: OpenBag, path: string): Promise<string> {
  const bytes = await bag.get(path)?.read();
  return bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '';
}

async function checkManifest(
  bag: OpenBag,
  name: string,
  problems: PackageProblem[],
): Promise<void> {
  const ofPayload = name === 'manifest-sha256.txt';
  const listed = parseManifest(await textOf(bag, name));
  if (listed === null) {
    problems.push({ code: 'bag-malformed', place: name });
    return;
  }
  for (const [path, hash] of listed) {
    const found = bag.get(path)?.sha256;
    if (found === undefined) problems.push({ code: 'file-missing', place: path });
    else if (found !== hash)
      problems.push({ code: ofPayload ? 'file-hash-mismatch' : 'tag-hash-mismatch', place: path });
  }
  for (const path of bag.keys()) {
    const inScope = ofPayload
      ? path.startsWith('data/')
      : isTagFile(path) && path !== 'tagmanifest-sha256.txt';
    if (inScope && !listed.has(path)) problems.push({ code: 'file-unlisted', place: path });
  }
}

function parseManifest(text: string): ReadonlyMap<string, string> | null {
  const listed = new Map<string, string>();
  if (!text.endsWith('\n')) return null;
  for (const line of text.slice(0, -1).split('\n')) {
    const match = /^([0-9a-f]{64}) {2}([\x21-\x7e]+)$/.exec(line);
    if (!match?.[1] || !match[2] || listed.has(match[2])) return null;
    listed.set(match[2], match[1]);
  }
  return listed;
}
