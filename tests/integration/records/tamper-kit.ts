import { createHash } from 'node:crypto';
import { buildPackage } from '@/lib/records/build-package';
import type { ConversationHeader, RecordData } from '@/lib/records/neutral-record';
import type { PackageFile } from '@/lib/records/package-file';
import { appendDrafts } from '@/lib/transcript/chain';
import { entryBytes } from '@/lib/transcript/chain-preimage';
import type { Entry, EntryDraft } from '@/lib/transcript/entry';
import type { Sample } from '../../unit/records/sample-record';
import { nodeCrypto } from '../../unit/transcript/ledger-builder';

/** A package that somebody changed, and what both verifiers must call it (any of the codes). */
export interface Tampered {
  readonly name: string;
  readonly files: readonly PackageFile[];
  readonly expect: readonly string[];
  readonly codes?: readonly string[];
}

export const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const utf8 = (text: string) => new TextEncoder().encode(text);
export const text = (bytes: Uint8Array | undefined) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Recomputes both manifests and the size in `bag-info.txt`, as a careful forger would. */
export function resealed(files: readonly PackageFile[]): PackageFile[] {
  const base = files[0]?.path.split('/')[0] ?? '';
  const bare = new Map(files.map((file) => [file.path.slice(base.length + 1), file.bytes]));
  const payload = [...bare].filter(([path]) => path.startsWith('data/'));
  const size = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const info = text(bare.get('bag-info.txt')).replace(
    /Oxum: .*/,
    `Oxum: ${size}.${payload.length}`,
  );
  bare.set('bag-info.txt', utf8(info));
  const list = (entries: [string, Uint8Array][]) =>
    utf8(
      entries
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, bytes]) => `${hex(bytes)}  ${path}\n`)
        .join(''),
    );
  bare.set('manifest-sha256.txt', list(payload));
  const stamps = [...bare.keys()].filter((path) => path.startsWith('timestamps/'));
  const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', ...stamps];
  bare.set(
    'tagmanifest-sha256.txt',
    list(tags.map((path) => [path, bare.get(path) as Uint8Array])),
  );
  return [...bare].map(([path, bytes]) => ({ path: `${base}/${path}`, bytes }));
}

/** One file changed by text, manifests left alone or recomputed. */
export function withFile(
  files: readonly PackageFile[],
  path: string,
  change: (content: string) => string,
): PackageFile[] {
  return files.map((file) => {
    if (!file.path.endsWith(`/${path}`)) return file;
    const after = change(text(file.bytes));
    if (after === text(file.bytes)) throw new Error(`nothing changed in ${path}`);
    return { ...file, bytes: utf8(after) };
  });
}

export type Change = (entry: Entry) => Partial<Entry> | null;

export function withEntry(record: RecordData, index: number, change: Change): RecordData {
  return withEntries(record, (entries) =>
    entries.map((entry, at) => (at === index ? ({ ...entry, ...change(entry) } as Entry) : entry)),
  );
}

export function withEntries(
  record: RecordData,
  change: (entries: readonly Entry[]) => readonly Entry[],
  fixHeader = false,
): RecordData {
  const [first, ...rest] = record.conversations;
  if (!first) return record;
  const entries = change(first.entries);
  const last = entries.at(-1) as Entry;
  const head = {
    ...record.header.conversations[0],
    toSeq: last.seq,
    headSeq: last.seq,
    headHash: last.hash,
  } as ConversationHeader;
  const header = fixHeader
    ? { ...record.header, conversations: [head, ...record.header.conversations.slice(1)] }
    : record.header;
  return { ...record, header, conversations: [{ ...first, entries }, ...rest] };
}

/** Hashes one entry again, as it now stands. */
export const rehashed = (entry: Entry): Entry => ({ ...entry, hash: hex(entryBytes(entry)) });

/** The whole chain made again from changed drafts: a forger with all the time in the world. */
export async function rebuilt(
  record: RecordData,
  change: (draft: EntryDraft, index: number) => EntryDraft,
): Promise<RecordData> {
  const first = record.conversations[0];
  if (!first) return record;
  const drafts = first.entries.map((entry, index) => {
    const personal = Object.fromEntries(
      Object.entries(entry.personal).map(([name, field]) => [name, field.text ?? '']),
    );
    const { id, kind, observedAtMs, utcOffsetMinutes, body } = entry;
    return change(
      { id, kind, observedAtMs, utcOffsetMinutes, body, personal } as EntryDraft,
      index,
    );
  });
  const entries = await appendDrafts({
    conversationId: first.id,
    head: null,
    drafts,
    crypto: nodeCrypto,
  });
  return withEntries(record, () => entries, true);
}

export async function made(
  name: string,
  record: RecordData,
  sample: Sample,
  expect: readonly string[],
): Promise<Tampered> {
  return { name, files: (await buildPackage(record, sample.deps)).files, expect };
}
