import { type Sha256, toHex } from '@/lib/transcript/commitment';
import type { PackageFile } from './package-file';
import type { PackageProblem } from './package-problem';

/** A bag taken apart: files by path below the base folder, with their hashes. */
export interface OpenBag {
  readonly files: ReadonlyMap<string, PackageFile['bytes']>;
  readonly hashes: ReadonlyMap<string, string>;
}

const TAG_FILES = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'];
const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Left behind by desktop systems when a folder is zipped again; nothing of ours. */
export function isDesktopLitter(path: string): boolean {
  return /^__MACOSX\//.test(path) || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path);
}

/** Checks a bag (RFC 8493) against its manifests. Null when there is no bag to check. */
export async function openBag(
  files: readonly PackageFile[],
  sha256: Sha256,
  problems: PackageProblem[],
): Promise<OpenBag | null> {
  const stripped = stripBase(files.filter((file) => !isDesktopLitter(file.path)));
  if (stripped === null || !stripped.has('bagit.txt') || !stripped.has('manifest-sha256.txt')) {
    problems.push({ code: 'bag-malformed', place: '' });
    return null;
  }
  const hashes = new Map<string, string>();
  for (const [path, bytes] of stripped) hashes.set(path, toHex(await sha256(bytes)));
  const bag: OpenBag = { files: stripped, hashes };
  if (asText(stripped.get('bagit.txt')) !== DECLARATION)
    problems.push({ code: 'bag-malformed', place: 'bagit.txt' });
  checkManifest(bag, 'manifest-sha256.txt', problems);
  checkManifest(bag, 'tagmanifest-sha256.txt', problems);
  for (const path of stripped.keys())
    if (!path.startsWith('data/') && !TAG_FILES.includes(path))
      problems.push({ code: 'unexpected-file', place: path });
  return bag;
}

function stripBase(files: readonly PackageFile[]): Map<string, PackageFile['bytes']> | null {
  const base = files[0]?.path.split('/')[0];
  if (base === undefined) return null;
  const stripped = new Map<string, PackageFile['bytes']>();
  for (const { path, bytes } of files) {
    if (!path.startsWith(`${base}/`)) return null;
    stripped.set(path.slice(base.length + 1), bytes);
  }
  return stripped;
}

function asText(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : '';
}

function checkManifest(bag: OpenBag, name: string, problems: PackageProblem[]): void {
  const ofPayload = name === 'manifest-sha256.txt';
  const listed = parseManifest(asText(bag.files.get(name)));
  if (listed === null) {
    problems.push({ code: 'bag-malformed', place: name });
    return;
  }
  for (const [path, hash] of listed) {
    const found = bag.hashes.get(path);
    if (found === undefined) problems.push({ code: 'file-missing', place: path });
    else if (found !== hash)
      problems.push({ code: ofPayload ? 'file-hash-mismatch' : 'tag-hash-mismatch', place: path });
  }
  for (const path of bag.files.keys()) {
    const inScope = ofPayload
      ? path.startsWith('data/')
      : TAG_FILES.includes(path) && path !== 'tagmanifest-sha256.txt';
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
