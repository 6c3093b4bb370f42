import type { RecordData } from '@/lib/records/neutral-record';
import type { PackageFile } from '@/lib/records/package-file';

/** Where timestamps lie in the bag: tag files, so that they are no part of what they vouch for. */
export function isTimestampPath(path: string): boolean {
  return /^timestamps\/c\d+-\d+\.tsr$/.test(path);
}

/** Each timestamp of the record as the authority sent it: `timestamps/c1-12.tsr` is entry 12 of conversation 1. */
export function timestampFiles(record: RecordData): readonly PackageFile[] {
  return record.conversations.flatMap(({ entries }, index) =>
    entries.flatMap((entry) => {
      if (entry.kind !== 'anchor' || entry.body.method !== 'rfc3161') return [];
      const bytes = bytesOf(entry.body.token);
      return bytes ? [{ path: `timestamps/c${index + 1}-${entry.seq}.tsr`, bytes }] : [];
    }),
  );
}

/** Null for what is no base64. */
function bytesOf(token: string | null): Uint8Array<ArrayBuffer> | null {
  if (token === null || !/^[A-Za-z0-9+/]+={0,2}$/.test(token) || token.length % 4 !== 0)
    return null;
  return Uint8Array.from(atob(token), (character) => character.charCodeAt(0));
}
