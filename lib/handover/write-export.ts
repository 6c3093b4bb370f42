import { readEntries } from '@/lib/db/ledger';
import { recordWords as wordsFor } from '@/lib/i18n/record-words';
import type { DuePayment } from '@/lib/negotiation/calendar/outlook';
import { blobSource } from '@/lib/platform/blob-source';
import { bagName, type WrittenFile } from '@/lib/records/bag';
import { packageFiles } from '@/lib/records/build-package';
import { comparePackage } from '@/lib/records/compare-package';
import type { ExportFailure, ExportProgress, ExportRequest } from '@/lib/records/export-request';
import type { RecordData } from '@/lib/records/neutral-record';
import { redactRecord } from '@/lib/records/redact';
import { zipTo } from '@/lib/records/zip/zip';
import { err, ok, type Result } from '@/lib/result';
import { verifyChain } from '@/lib/transcript/chain';
import { toHex } from '@/lib/transcript/commitment';
import { agreedPayments } from './agreed-payments';
import { type GatherDeps, type GatheredRecord, gatherRecord } from './gather-record';
import { EXTENSIONS, type SingleFormat, singleFile } from './single-file';

export interface WriteDeps extends GatherDeps {
  /** Writes a file piece by piece where it does not fill the memory, and opens it again. */
  readonly writeFile: (
    fill: (write: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>) => Promise<void>,
  ) => Promise<Blob>;
}

export interface WrittenExport {
  readonly fileName: string;
  readonly file: Blob;
}

/**
 * Gathers a conversation out of the database, leaves out what was chosen, writes the file, opens it again and
 * holds it against what is stored. Only a file that passes is given back.
 */
export async function writeExport(
  deps: WriteDeps,
  request: ExportRequest,
  onProgress: (progress: ExportProgress) => void,
): Promise<Result<WrittenExport, ExportFailure>> {
  onProgress({ stage: 'reading', share: 0 });
  const { conversationId, language } = request;
  const painted = await hashPainted(deps, request);
  const gathered = await gatherRecord(deps, { conversationId, language, painted }, (share) =>
    onProgress({ stage: 'understanding', share }),
  );
  if (!gathered) return err('nothing-to-export');
  const record = redactRecord(gathered.record, request.redaction);
  const payments = agreedPayments(record, gathered.paymentPlan);
  if (request.format === 'calendar' && payments.length === 0) return err('nothing-agreed');
  const work = { deps, request, gathered, record, payments };
  const written = await write({ ...work, onProgress });
  if (!written.ok) return written;
  onProgress({ stage: 'checking', share: 0 });
  const { file } = written.value;
  const isSame = await isWhatIsStored({ ...work, written: written.value });
  if (!isSame) return err('check-failed');
  return ok({ fileName: `${bagName(record)}.${EXTENSIONS[request.format]}`, file });
}

interface Work {
  readonly deps: WriteDeps;
  readonly request: ExportRequest;
  readonly gathered: GatheredRecord;
  /** What is handed over: the gathered record without what is hidden. */
  readonly record: RecordData;
  readonly payments: readonly DuePayment[];
}

interface Written {
  readonly file: Blob;
  /** The files of a package, as they were hashed when they were made. */
  readonly contents: readonly WrittenFile[];
}

async function write({
  onProgress,
  ...work
}: Work & { readonly onProgress: (progress: ExportProgress) => void }): Promise<
  Result<Written, ExportFailure>
> {
  const { deps, request, gathered, record } = work;
  const { format } = request;
  const contents: WrittenFile[] = [];
  try {
    const file = await deps.writeFile(async (put) => {
      if (format !== 'package') {
        for (const chunk of fileOf(work, format)) await put(chunk);
        return;
      }
      const files = packageFiles(record, {
        sha256: deps.sha256,
        wordsFor,
        attachments: gathered.attachments,
        onFile: (one, total) => {
          contents.push(one);
          onProgress({ stage: 'writing', share: contents.length / total });
        },
      });
      await zipTo(files, Date.parse(record.header.createdAt), put);
    });
    return ok({ file, contents });
  } catch (cause) {
    if ((cause as { name?: string }).name === 'QuotaExceededError') return err('no-space');
    throw cause;
  }
}

/** The written file is this record to the byte, and the store still agrees with it. */
async function isWhatIsStored(work: Work & { readonly written: Written }): Promise<boolean> {
  const { deps, request, gathered, written } = work;
  const { file, contents } = written;
  // The hash of the last entry stands for all before it: the written file is held against the chain itself.
  const { conversationId } = request;
  const last = gathered.entries.at(-1);
  const stored = await deps.db.entries.get([conversationId, last?.seq ?? 0]);
  if (!stored || stored.hash !== last?.hash) return false;
  const { format } = request;
  if (format !== 'package') return holds(file, fileOf(work, format));
  const { sha256 } = deps;
  const compared = await comparePackage(blobSource(file), contents, sha256);
  if (!compared.ok) return false;
  if (compared.value.length === 0) return true;
  // A ledger that is broken in itself is handed over all the same: its documents say where.
  const entries = await readEntries(deps.db, conversationId);
  return (await verifyChain(entries, { sha256 })).problems.length > 0;
}

function fileOf({ record, request, payments }: Work, format: SingleFormat) {
  const { calendarTitle, language } = request;
  return singleFile(record, format, { words: wordsFor(language), calendarTitle, payments });
}

async function holds(file: Blob, stretches: Iterable<Uint8Array>): Promise<boolean> {
  let at = 0;
  for (const expected of stretches) {
    const end = at + expected.length;
    const found = new Uint8Array(await file.slice(at, end).arrayBuffer());
    if (found.length !== expected.length) return false;
    if (expected.some((byte, index) => byte !== found[index])) return false;
    at = end;
  }
  return at === file.size;
}

async function hashPainted(deps: WriteDeps, { painted }: ExportRequest) {
  return Promise.all(
    painted.map(async ({ originalSha256, mime, bytes }) => ({
      originalSha256,
      mime,
      content: bytes,
      bytes: bytes.length,
      sha256: toHex(await deps.sha256(bytes)),
    })),
  );
}
