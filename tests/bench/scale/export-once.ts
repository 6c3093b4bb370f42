import type { ConversationRow, ParleyDatabase } from '@/lib/db/database';
import { type WriteDeps, writeExport } from '@/lib/handover/write-export';
import { quickSha256 } from '@/lib/platform/crypto';
import { writeScratchFile } from '@/lib/platform/scratch-file';
import { wholePackage } from '@/lib/records/export-request';

export const emptyRow = (id: string): ConversationRow => ({
  id,
  caseId: null,
  origin: 'live',
  pageOrigin: null,
  pagePath: null,
  startedAtMs: 0,
  lastEntryAtMs: 0,
  headSeq: 0,
  headHash: '0'.repeat(64),
  openSessionId: null,
});

/** What an export needs, as it has it in the product's worker. */
export const exportDeps = (db: ParleyDatabase): WriteDeps => ({
  db,
  sha256: quickSha256,
  nowMs: () => 1_796_000_000_000,
  utcOffsetMinutes: () => 480,
  timeZone: () => 'Asia/Shanghai',
  newId: () => '0123456789ab',
  extensionVersion: 'bench',
  browserName: 'Chromium',
  writeFile: (fill) => writeScratchFile('ours', fill),
});

/** An export as the product makes it, with the moments at which it said what it was about to do. */
export async function exportOnce(deps: WriteDeps, conversationId: string) {
  const beganAt: Record<string, number> = {};
  let understoodAt = Number.NaN;
  const start = performance.now();
  const request = { ...wholePackage(conversationId), language: 'zh-CN' } as const;
  const written = await writeExport(deps, request, ({ stage }) => {
    beganAt[stage] ??= performance.now();
    if (stage === 'understanding') understoodAt = performance.now();
  });
  if (!written.ok) throw new Error(written.error);
  const end = performance.now();
  const { writing = end, checking = end, understanding } = beganAt;
  const understandMs = understanding === undefined ? 0 : understoodAt - understanding;
  return {
    file: written.value.file,
    wholeMs: end - start,
    // The first file is told of when it is made: the record itself counts as read.
    readMs: writing - start - understandMs,
    understandMs,
    writeMs: checking - writing,
    checkMs: end - checking,
  };
}
