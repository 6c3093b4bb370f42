import type { ParleyDatabase } from '@/lib/db/database';
import { messageOf } from '@/lib/errors';
import type { VerifyDeps } from '@/lib/records/verify-package';
import { checkIntegrity } from './check-integrity';
import type { DeskEvent, DeskRequest } from './desk-protocol';
import { openPackage } from './open-package';
import { openSearchDesk } from './search-desk';

interface Deps extends Pick<VerifyDeps, 'sha256' | 'wordsFor'> {
  readonly db: ParleyDatabase;
}

/** The worker's side: opens the search desk at the first question, checks the store and foreign packages when asked. */
export function serveDesk(
  deps: Deps,
  say: (event: DeskEvent) => void,
): (request: DeskRequest) => void {
  const fail = (id: number | null, cause: unknown): void =>
    say({ kind: 'failed', id, message: messageOf(cause) });
  let desk: ReturnType<typeof openSearchDesk> | null = null;
  let isChecking = false;
  const check = async (): Promise<void> => {
    isChecking = true;
    try {
      for await (const progress of checkIntegrity(deps.db, deps.sha256))
        say({ kind: 'checking', progress });
    } finally {
      isChecking = false;
    }
  };
  const find = (request: DeskRequest & { kind: 'find' }): void => {
    desk ??= openSearchDesk(
      deps.db,
      (progress) => say({ kind: 'reading', progress }),
      (cause) => fail(null, cause),
    );
    say({ kind: 'answer', id: request.id, answer: desk.find(request.query) });
  };
  return (request) => {
    switch (request.kind) {
      case 'find':
        find(request);
        break;
      case 'check':
        if (!isChecking) check().catch((cause) => fail(null, cause));
        break;
      case 'verify':
        openPackage(request.file, { ...deps, suppliedCodes: request.codes })
          .then((answer) => say({ kind: 'answer', id: request.id, answer }))
          .catch((cause) => fail(request.id, cause));
    }
  };
}
