import { logProblem } from '@/lib/log';
import type { SearchAnswer, SearchQuery } from '@/lib/search/search-document';
import type { IntegrityProgress } from './check-integrity';
import type { DeskAnswers, DeskEvent, DeskRequest } from './desk-protocol';
import type { OpenedPackage } from './open-package';
import type { SearchProgress } from './search-desk';
import type { VaultAnswers, VaultOrder } from './vault/vault-calls';
import type { BackupFacts } from './write-backup';

interface DeskListeners {
  readonly onReading: (progress: SearchProgress) => void;
  readonly onChecking: (progress: IntegrityProgress) => void;
}

export interface DeskCalls {
  readonly find: (query: SearchQuery) => Promise<SearchAnswer>;
  readonly verify: (file: Blob, codes: readonly string[]) => Promise<OpenedPackage>;
  readonly backUp: (
    facts: BackupFacts,
    passphrase: string | null,
  ) => Promise<DeskAnswers['backUp']>;
  readonly restore: (file: Blob, passphrase: string | null) => Promise<DeskAnswers['restore']>;
  readonly vault: <W extends VaultOrder['what']>(
    order: VaultOrder & { readonly what: W },
  ) => Promise<VaultAnswers[W]>;
  readonly check: () => void;
  readonly read: () => void;
}

/** The page's side. The worker starts at the first call. */
export function callDesk(
  start: () => Worker,
  extensionVersion: string,
  listeners: DeskListeners,
): DeskCalls {
  const waiting = new Map<number, PromiseWithResolvers<DeskAnswers[keyof DeskAnswers]>>();
  let worker: Worker | null = null;
  let lastId = 0;
  const hear = (event: DeskEvent): void => {
    switch (event.kind) {
      case 'answer':
        waiting.get(event.id)?.resolve(event.answer);
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
        if (event.id !== null) waiting.get(event.id)?.reject(new Error(event.message));
    }
  };
  const say = (request: DeskRequest): void => {
    if (!worker) {
      worker = start();
      worker.onmessage = ({ data }: MessageEvent<DeskEvent>) => hear(data);
      worker.postMessage({ kind: 'begin', extensionVersion } satisfies DeskRequest);
    }
    worker.postMessage(request);
  };
  const ask = <K extends keyof DeskAnswers>(
    requestWith: (id: number) => DeskRequest & { readonly kind: K },
  ): Promise<DeskAnswers[K]> => {
    lastId += 1;
    const answer = Promise.withResolvers<DeskAnswers[keyof DeskAnswers]>();
    waiting.set(lastId, answer);
    say(requestWith(lastId));
    return answer.promise as Promise<DeskAnswers[K]>;
  };
  return {
    find: (query) => ask<'find'>((id) => ({ kind: 'find', id, query })),
    verify: (file, codes) => ask<'verify'>((id) => ({ kind: 'verify', id, file, codes })),
    backUp: (facts, passphrase) =>
      ask<'backUp'>((id) => ({ kind: 'backUp', id, facts, passphrase })),
    restore: (file, passphrase) =>
      ask<'restore'>((id) => ({ kind: 'restore', id, file, passphrase })),
    vault: (order) => ask<'vault'>((id) => ({ kind: 'vault', id, order })) as never,
    check: () => say({ kind: 'check' }),
    read: () => say({ kind: 'read' }),
  };
}
