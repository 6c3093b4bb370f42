import { expect, test, vi } from 'vitest';
import { exportRecord } from '@/lib/handover/export-record';
import type { ExportEvent, ExportOrder } from '@/lib/handover/export-work';
import { wholePackage } from '@/lib/records/export-request';

const order = {
  request: { ...wholePackage('c1'), language: 'zh-CN' },
  scratchName: 'export-1',
  extensionVersion: '1.0.0',
} as const satisfies Omit<ExportOrder, 'browserName'>;

/** A worker that is told what to say, and the private file system as far as it is asked. */
function stage() {
  const worker = {
    onmessage: null as ((event: { readonly data: ExportEvent }) => void) | null,
    postMessage: vi.fn(),
    terminate: vi.fn(),
  };
  const removeEntry = vi.fn(async () => undefined);
  const storage = { getDirectory: async () => ({ removeEntry }) };
  vi.stubGlobal('navigator', { userAgent: 'Chrome/140.0', storage });
  return { worker, removeEntry, say: (data: ExportEvent) => worker.onmessage?.({ data }) };
}

test('cancelling ends the worker and removes what it wrote', async () => {
  const { worker, removeEntry, say } = stage();
  const abort = new AbortController();
  const onProgress = vi.fn();
  const watch = { signal: abort.signal, onProgress };
  const exporting = exportRecord(() => worker as unknown as Worker, order, watch);
  say({ kind: 'progress', progress: { stage: 'writing', share: 0.5 } });
  abort.abort();
  expect(await exporting).toEqual({ ok: false, error: 'cancelled' });
  expect(onProgress).toHaveBeenCalledWith({ stage: 'writing', share: 0.5 });
  expect(worker.terminate).toHaveBeenCalledOnce();
  expect(removeEntry).toHaveBeenCalledWith('export-1');
});
