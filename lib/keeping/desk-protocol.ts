import type { Result } from '@/lib/result';
import type { SearchAnswer, SearchQuery } from '@/lib/search/search-document';
import type { IntegrityProgress } from './check-integrity';
import type { BackupFailure } from './make-backup';
import type { OpeningProblem } from './open-backup-file';
import type { OpenedPackage } from './open-package';
import type { RestoreReport } from './restore-backup';
import type { SearchProgress } from './search-desk';
import type { VaultAnswers, VaultOrder } from './vault/vault-calls';
import type { BackupFacts } from './write-backup';

/** What the records page asks of its worker. `id` names the question in the answer. */
export type DeskRequest =
  /** The first of all: a worker cannot find out itself which version it is of. */
  | { readonly kind: 'begin'; readonly extensionVersion: string }
  /** Read all there is, so that a search or an export finds it read. */
  | { readonly kind: 'read' }
  | { readonly kind: 'find'; readonly id: number; readonly query: SearchQuery }
  | {
      readonly kind: 'verify';
      readonly id: number;
      readonly file: Blob;
      readonly codes: readonly string[];
    }
  | {
      readonly kind: 'backUp';
      readonly id: number;
      readonly facts: BackupFacts;
      readonly passphrase: string | null;
    }
  | {
      readonly kind: 'restore';
      readonly id: number;
      readonly file: Blob;
      readonly passphrase: string | null;
    }
  | { readonly kind: 'vault'; readonly id: number; readonly order: VaultOrder }
  | { readonly kind: 'check' };

/** Questions that get an answer, with what it is. */
export interface DeskAnswers {
  readonly find: SearchAnswer;
  readonly verify: OpenedPackage;
  readonly backUp: Result<File, BackupFailure>;
  readonly restore: Result<RestoreReport, OpeningProblem>;
  readonly vault: VaultAnswers[VaultOrder['what']];
}

/** What the worker says, asked or not. */
export type DeskEvent =
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly answer: DeskAnswers[keyof DeskAnswers];
    }
  | { readonly kind: 'reading'; readonly progress: SearchProgress }
  | { readonly kind: 'checking'; readonly progress: IntegrityProgress }
  /** `id` is null when it was no question that failed. */
  | { readonly kind: 'failed'; readonly id: number | null; readonly message: string };
