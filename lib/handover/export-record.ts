import { readEntries } from '@/lib/db/ledger';
import en from '@/lib/i18n/locales/en/record.json';
import zhCN from '@/lib/i18n/locales/zh-CN/record.json';
import { blobSource } from '@/lib/platform/blob-source';
import { downloadFile } from '@/lib/platform/download';
import { writeScratchFile } from '@/lib/platform/scratch-file';
import type { RecordingDeps } from '@/lib/recording/deps';
import { bagName } from '@/lib/records/bag';
import { packageFiles } from '@/lib/records/build-package';
import { comparePackage } from '@/lib/records/compare-package';
import type { RecordLanguage } from '@/lib/records/neutral-record';
import { type WordTree, wordsFrom } from '@/lib/records/words';
import { zipTo } from '@/lib/records/zip';
import { err, ok, type Result } from '@/lib/result';
import { verifyChain } from '@/lib/transcript/chain';
import { gatherRecord } from './gather-record';

export interface ExportOutcome {
  readonly fileName: string;
  readonly bytes: number;
  /** True only when the browser told us that the file is on disk. */
  readonly savedForSure: boolean;
}
export type ExportFailure = 'nothing-to-export' | 'check-failed' | 'cancelled' | 'no-space';

const SCRATCH = 'export.zip';
const WORDS: Readonly<Record<RecordLanguage, WordTree>> = { 'zh-CN': zhCN, en };

/**
 * Writes the package into the private file system, opens it again, compares it with what is stored, and only
 * then hands it to the browser's downloads.
 */
export async function exportRecord(
  deps: RecordingDeps,
  conversationId: string,
  language: RecordLanguage,
): Promise<Result<ExportOutcome, ExportFailure>> {
  const gathered = await gatherRecord(deps, conversationId, language);
  if (!gathered) return err('nothing-to-export');
  const { record, attachments, entries } = gathered;
  const sources = {
    sha256: deps.crypto.sha256,
    wordsFor: (asked: RecordLanguage) => wordsFrom(WORDS[asked]),
  };
  let file: File;
  try {
    file = await writeScratchFile(SCRATCH, (write) =>
      zipTo(packageFiles(record, { ...sources, attachments }), deps.nowMs(), write),
    );
  } catch (cause) {
    if ((cause as { name?: string }).name === 'QuotaExceededError') return err('no-space');
    throw cause;
  }
  const compared = await comparePackage(blobSource(file), record, sources);
  const stored = (await readEntries(deps.db, conversationId)).slice(0, entries.length);
  const isStored = stored.at(-1)?.hash === entries.at(-1)?.hash;
  // A ledger that is broken in itself is handed over all the same: its documents say where.
  const isSound = (await verifyChain(stored, deps.crypto)).problems.length === 0;
  if (!isStored || (isSound && !compared.ok)) return err('check-failed');
  const fileName = `${bagName(record)}.zip`;
  downloadFile(file, fileName);
  return ok({ fileName, bytes: file.size, savedForSure: false });
}
