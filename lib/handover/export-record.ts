import { logProblem } from '@/lib/log';
import { browserName } from '@/lib/platform/browser-name';
import { downloadFile } from '@/lib/platform/download';
import { removeScratchFile } from '@/lib/platform/scratch-file';
import type { ExportFailure, ExportOutcome, ExportProgress } from '@/lib/records/export-request';
import { err, ok, type Result } from '@/lib/result';
import type { ExportEvent, ExportOrder } from './export-work';
import type { WrittenExport } from './write-export';

export interface ExportWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** An export that is handed to the downloads, and can be saved a second time where the user says. */
export interface HandedOver {
  readonly outcome: ExportOutcome;
  readonly file: Blob;
}

/**
 * Has a worker write the file into the private file system and check it there, then hands it to the browser's
 * downloads. The page stays free meanwhile; cancelling ends the worker and removes what it wrote.
 */
export async function exportRecord(
  startWorker: () => Worker,
  order: Omit<ExportOrder, 'browserName'>,
  watch: ExportWatch,
): Promise<Result<HandedOver, ExportFailure>> {
  const written = await runWorker(startWorker(), { ...order, browserName: browserName() }, watch);
  if (!written.ok) {
    await removeScratchFile(order.scratchName);
    return written;
  }
  const { fileName, file } = written.value;
  downloadFile(file, fileName);
  return ok({ outcome: { fileName, bytes: file.size, savedForSure: false }, file });
}

function runWorker(
  worker: Worker,
  order: ExportOrder,
  { signal, onProgress }: ExportWatch,
): Promise<Result<WrittenExport, ExportFailure>> {
  return new Promise<Result<WrittenExport, ExportFailure>>((resolve) => {
    const breakOff = (message: string): void => {
      logProblem('export', message);
      resolve(err('failed'));
    };
    signal.addEventListener('abort', () => resolve(err('cancelled')));
    worker.onerror = ({ message }) => breakOff(message);
    worker.onmessage = ({ data }: MessageEvent<ExportEvent>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else if (data.kind === 'done') resolve(data.result);
      else breakOff(data.message);
    };
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
