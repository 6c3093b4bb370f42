import type { ParleyDatabase } from '@/lib/db/database';
import { messageOf } from '@/lib/errors';
import type { Sha256 } from '@/lib/transcript/commitment';
import { checkIntegrity } from './check-integrity';
import type { DeskEvent, DeskRequest } from './desk-protocol';
import { openSearchDesk } from './search-desk';

/** The worker's side: opens the search desk at the first question, checks the store when asked. */
export function serveDesk(
  db: ParleyDatabase,
  sha256: Sha256,
  say: (event: DeskEvent) => void,
): (request: DeskRequest) => void {
  const fail = (cause: unknown): void => say({ kind: 'failed', message: messageOf(cause) });
  let desk: ReturnType<typeof openSearchDesk> | null = null;
  let isChecking = false;
  const check = async (): Promise<void> => {
    isChecking = true;
    try {
      for await (const progress of checkIntegrity(db, sha256)) say({ kind: 'checking', progress });
    } finally {
      isChecking = false;
    }
  };
  return (request) => {
    if (request.kind === 'check') {
      if (!isChecking) check().catch(fail);
      return;
    }
    desk ??= openSearchDesk(db, (progress) => say({ kind: 'reading', progress }), fail);
    say({ kind: 'found', id: request.id, answer: desk.find(request.query) });
  };
}
