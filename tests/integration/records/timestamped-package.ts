import { buildPackage } from '@/lib/records/build-package';
import { makeRecord } from '@/lib/records/make-record';
import { zipFiles } from '@/lib/records/zip/zip';
import type { Entry } from '@/lib/transcript/entry';
import { append, sampleRecord } from '../../unit/records/sample-record';
import { START_MS } from '../../unit/transcript/ledger-builder';

/** A zipped package whose last entry is a timestamp of the one before. */
export async function timestampedPackage(
  tokenFor: (head: Entry) => string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { entries, record, deps } = await sampleRecord();
  const head = entries.at(-1) as Entry;
  const body = {
    method: 'rfc3161',
    headSeq: head.seq,
    headHash: head.hash,
    code: null,
    seenInId: null,
    token: tokenFor(head),
  } as const;
  const all = await append(entries, 'c1', [
    {
      id: 'ts',
      kind: 'anchor',
      observedAtMs: START_MS + 2e7,
      utcOffsetMinutes: 480,
      body,
      personal: {},
    },
  ]);
  const { recordId, timeZone, language } = record.header;
  const again = makeRecord({
    recordId,
    timeZone,
    language,
    createdAtMs: START_MS + 3e7,
    utcOffsetMinutes: 480,
    extensionVersion: '0.1.0',
    browser: 'Chromium 156',
    debtCase: null,
    conversations: [{ id: 'c1', entries: all }],
    offers: [],
    plans: [],
    agreements: [],
    includedAttachments: [],
    paintedCopies: [],
  });
  const built = await buildPackage(again, deps);
  return zipFiles(built.files, START_MS);
}
