import { useRef, useState } from 'react';
import { useServices } from '@/components/services-context';
import type {
  ExportFailure,
  ExportOutcome,
  ExportProgress,
  ExportRequest,
} from '@/lib/records/export-request';

type Progress =
  | { readonly state: 'ready' }
  | { readonly state: 'working'; readonly progress: ExportProgress }
  | { readonly state: 'done'; readonly outcome: ExportOutcome }
  | { readonly state: 'failed'; readonly error: ExportFailure };

export type ExportRun = Progress & {
  readonly start: (request: Omit<ExportRequest, 'language'>) => Promise<void>;
  readonly cancel: () => void;
  /** Back to the beginning; ends what is running. */
  readonly reset: () => void;
};

/** One export at a time. */
export function useExport(): ExportRun {
  const { handover } = useServices();
  const [progress, setProgress] = useState<Progress>({ state: 'ready' });
  const running = useRef<AbortController | null>(null);
  const end = (next: Progress) => {
    running.current?.abort();
    running.current = null;
    setProgress(next);
  };
  const start: ExportRun['start'] = async (request) => {
    const abort = new AbortController();
    running.current = abort;
    setProgress({ state: 'working', progress: { stage: 'reading', share: 0 } });
    const result = await handover.exportRecord(request, {
      signal: abort.signal,
      onProgress: (next) =>
        abort.signal.aborted ? undefined : setProgress({ state: 'working', progress: next }),
    });
    if (abort.signal.aborted) return;
    running.current = null;
    setProgress(
      result.ok
        ? { state: 'done', outcome: result.value }
        : { state: 'failed', error: result.error },
    );
  };
  return {
    ...progress,
    start,
    cancel: () => end({ state: 'failed', error: 'cancelled' }),
    reset: () => end({ state: 'ready' }),
  };
}
