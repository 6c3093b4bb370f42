import type { ParleyDatabase } from '@/lib/db/database';
import { messageOf } from '@/lib/errors';
import type { VerifyDeps } from '@/lib/records/verify/verify-package';
import { callTalkReader } from './call-talk-reader';
import { checkIntegrity } from './check-integrity';
import type { DeskAnswers, DeskEvent, DeskRequest } from './desk-protocol';
import { makeBackup } from './make-backup';
import { restoreFile } from './open-backup-file';
import { openPackage } from './open-package';
import { openSearchDesk } from './search-desk';
import { runVaultOrder } from './vault/vault-calls';

interface Deps extends Pick<VerifyDeps, 'sha256' | 'wordsFor'> {
  readonly db: ParleyDatabase;
  readonly startReader: () => Worker;
}

/** The worker's side: opens the search desk at the first question, checks the store and foreign packages when asked. */
export function serveDesk(
  deps: Deps,
  say: (event: DeskEvent) => void,
): (request: DeskRequest) => void {
  const fail = (id: number | null, cause: unknown): void =>
    say({ kind: 'failed', id, message: messageOf(cause) });
  let desk: ReturnType<typeof openSearchDesk> | null = null;
  let extensionVersion = '';
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
  const openDesk = () => {
    desk ??= openSearchDesk(
      { db: deps.db, reader: callTalkReader(deps.startReader, extensionVersion) },
      (progress) => say({ kind: 'reading', progress }),
      (cause) => fail(null, cause),
    );
    return desk;
  };
  const answer = (id: number, work: Promise<DeskAnswers[keyof DeskAnswers]>): void => {
    work
      .then((value) => say({ kind: 'answer', id, answer: value }))
      .catch((cause) => fail(id, cause));
  };
  return (request) => {
    switch (request.kind) {
      case 'begin':
        ({ extensionVersion } = request);
        break;
      case 'read':
        openDesk();
        break;
      case 'find':
        say({ kind: 'answer', id: request.id, answer: openDesk().find(request.query) });
        break;
      case 'check':
        if (!isChecking) check().catch((cause) => fail(null, cause));
        break;
      case 'verify':
        answer(request.id, openPackage(request.file, { ...deps, suppliedCodes: request.codes }));
        break;
      case 'backUp':
        answer(request.id, makeBackup(deps.db, request.facts, request.passphrase, deps.sha256));
        break;
      case 'restore':
        answer(request.id, restoreFile(deps.db, request.file, request.passphrase, deps.sha256));
        break;
      case 'vault':
        answer(request.id, runVaultOrder(request.order, deps));
    }
  };
}
