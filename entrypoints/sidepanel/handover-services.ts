import type { HandoverServices } from '@/components/export/handover-services';
import type { Store } from '@/components/services-context';
import { noteExported } from '@/lib/db/assign-case';
import { readBlob } from '@/lib/db/blobs';
import { eraseFromLedger } from '@/lib/db/erase-field';
import { exportRecord } from '@/lib/handover/export-record';
import { EXPORT_SCRATCH } from '@/lib/handover/export-work';
import { keepTalk, readBefore } from '@/lib/handover/stored-reading';
import { logProblem } from '@/lib/log';
import { saveFile } from '@/lib/platform/save-file';
import { removeScratchFiles } from '@/lib/platform/scratch-file';
import { noteCodeTaken } from '@/lib/recording/anchor-entries';
import type { RecordingDeps } from '@/lib/recording/deps';
import { wholePackage } from '@/lib/records/export-request';
import { err, ok } from '@/lib/result';
import { timestampServices } from './timestamp-services';

const startWorker = () =>
  new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });

/** A download may still be reading the file after it was handed over. */
const KEPT_MS = 3_600_000;

/** Handing over, out of the real database and browser. */
export async function handoverServices(
  deps: RecordingDeps,
  language: Store<'zh-CN' | 'zh-TW' | 'en'>,
): Promise<HandoverServices> {
  void removeScratchFiles(EXPORT_SCRATCH, deps.nowMs() - KEPT_MS);
  let last: { readonly file: Blob; readonly fileName: string } | null = null;
  const exportAs: HandoverServices['exportRecord'] = async (asked, watch) => {
    const request = { ...asked, language: language.get() === 'en' ? 'en' : 'zh-CN' } as const;
    const { extensionVersion, nowMs, newId } = deps;
    await removeScratchFiles(EXPORT_SCRATCH, nowMs() - KEPT_MS);
    const scratchName = `${EXPORT_SCRATCH}${newId()}`;
    const made = await exportRecord(startWorker, { request, extensionVersion, scratchName }, watch);
    if (!made.ok) return made;
    const { outcome, file } = made.value;
    last = { file, fileName: outcome.fileName };
    if (request.format !== 'calendar')
      await noteExported(deps.db, request.conversationId, {
        newId: newId(),
        nowMs: nowMs(),
      }).catch((cause) => logProblem('note export', cause));
    return ok(outcome);
  };
  return {
    exportRecord: exportAs,
    exportWhole: (conversationId) =>
      exportAs(wholePackage(conversationId), {
        signal: new AbortController().signal,
        onProgress: () => undefined,
      }),
    saveAgain: () => (last ? saveFile(last.file, last.fileName) : Promise.resolve(err('failed'))),
    async readPicture(sha256) {
      const row = await readBlob(deps.db, sha256);
      return row ? new Blob([row.bytes as Uint8Array<ArrayBuffer>], { type: row.mime }) : null;
    },
    async noteCodeTaken(conversationId, head) {
      const noted = await noteCodeTaken(deps, conversationId, head);
      if (noted.ok) return noted;
      return err(noted.error === 'refused' ? 'refused' : 'storage-failed');
    },
    ...(await timestampServices(deps)),
    keepReading: (readTo, heard, talk, edits) => keepTalk(deps, readTo, heard, talk, { edits }),
    findReading: (conversationId, heard, edits) =>
      readBefore(deps, conversationId, heard, { edits }),
    async eraseField(conversationId, targetId, field) {
      const erased = await eraseFromLedger(deps, conversationId, { targetId, field });
      // Files of earlier exports may still hold the text.
      await removeScratchFiles(EXPORT_SCRATCH, Number.POSITIVE_INFINITY);
      return erased.ok ? ok(null) : err('storage-failed');
    },
  };
}
