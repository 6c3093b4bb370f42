import { logProblem } from '@/lib/log';
import type { SearchAnswer, SearchQuery } from '@/lib/search/search-document';
import type { IntegrityProgress } from './check-integrity';
import type { DeskEvent, DeskRequest } from './desk-protocol';
import type { SearchProgress } from './search-desk';

interface DeskListeners {
  readonly onReading: (progress: SearchProgress) => void;
  readonly onChecking: (progress: IntegrityProgress) => void;
}

export interface DeskCalls {
  readonly find: (query: SearchQuery) => Promise<SearchAnswer>;
  readonly check: () => void;
}

/** The page's side. The worker starts at the first call. */
export function callDesk(start: () => Worker, listeners: DeskListeners): DeskCalls {
  const waiting = new Map<number, (answer: SearchAnswer) => void>();
  let worker: Worker | null = null;
  let lastId = 0;
  const hear = (event: DeskEvent): void => {
    switch (event.kind) {
      case 'found':
        waiting.get(event.id)?.(event.answer);
        waiting.delete(event.id);
        break;
      case 'reading':
        listeners.onReading(event.progress);
        break;
      case 'checking':
        listeners.onChecking(event.progress);
        break;
      case 'failed':
        logProblem('desk', event.message);
    }
  };
  const say = (request: DeskRequest): void => {
    if (!worker) {
      worker = start();
      worker.onmessage = ({ data }: MessageEvent<DeskEvent>) => hear(data);
    }
    worker.postMessage(request);
  };
  return {
    find: (query) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        say({ kind: 'find', id: lastId, query });
      }),
    check: () => say({ kind: 'check' }),
  };
}
