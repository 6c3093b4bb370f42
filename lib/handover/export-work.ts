import { ParleyDatabase } from '@/lib/db/database';
import { messageOf } from '@/lib/errors';
import { nowMs, timeZone, utcOffsetMinutes } from '@/lib/platform/clock';
import { quickSha256 } from '@/lib/platform/crypto';
import { newId } from '@/lib/platform/ids';
import { writeScratchFile } from '@/lib/platform/scratch-file';
import type { ExportFailure, ExportProgress, ExportRequest } from '@/lib/records/export-request';
import type { Result } from '@/lib/result';
import { type WrittenExport, writeExport } from './write-export';

/** How the names of files begin that exports leave in the private file system for a while. */
export const EXPORT_SCRATCH = 'export-';

/** What the page tells its worker: the request, and what only a page can find out. */
export interface ExportOrder {
  readonly request: ExportRequest;
  readonly scratchName: string;
  readonly extensionVersion: string;
  readonly browserName: string;
}

export type ExportEvent =
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'done'; readonly result: Result<WrittenExport, ExportFailure> }
  | { readonly kind: 'broke'; readonly message: string };

/** The worker's side of an export. One order a worker; the page ends the worker to cancel. */
export async function serveExport(
  order: ExportOrder,
  say: (event: ExportEvent) => void,
): Promise<void> {
  const { request, scratchName, extensionVersion, browserName } = order;
  const db = new ParleyDatabase();
  const deps = {
    db,
    nowMs,
    utcOffsetMinutes,
    timeZone,
    newId,
    extensionVersion,
    browserName,
    sha256: quickSha256,
    writeFile: (fill: Parameters<typeof writeScratchFile>[1]) =>
      writeScratchFile(scratchName, fill),
  };
  try {
    const result = await writeExport(deps, request, (progress) =>
      say({ kind: 'progress', progress }),
    );
    say({ kind: 'done', result });
  } catch (cause) {
    say({ kind: 'broke', message: messageOf(cause) });
  } finally {
    db.close();
  }
}
