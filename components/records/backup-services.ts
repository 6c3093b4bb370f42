import type { Store } from '@/components/services-context';
import type { BackupFailure } from '@/lib/keeping/make-backup';
import type { OpeningProblem } from '@/lib/keeping/open-backup-file';
import type { RestoreReport } from '@/lib/keeping/restore-backup';
import type { BackupFolder } from '@/lib/platform/backup-folder';
import type { Result } from '@/lib/result';

/** Backup 备份 and restore 恢复. */
export interface BackupServices {
  /** Writes everything into one file, checks it, and hands it to the browser's downloads. */
  readonly make: (
    passphrase: string | null,
  ) => Promise<Result<{ readonly fileName: string; readonly bytes: number }, BackupFailure>>;
  /** Merges a backup into what is stored; neither side loses anything. */
  readonly restore: (
    file: Blob,
    passphrase: string | null,
  ) => Promise<Result<RestoreReport, OpeningProblem>>;
  readonly lastAtMs: Store<number | null>;
  /** When the browser was found to have thrown the store away; null when it has not, or the user knows. */
  readonly emptiedAtMs: Store<number | null>;
  readonly forgetEmptied: () => void;
  /** Null: never remind. */
  readonly everyDays: Store<number | null>;
  readonly setEveryDays: (days: number | null) => void;
  /** Folder for backups that make themselves; `unsupported`: this browser keeps no such permission. */
  readonly folder: Store<BackupFolder | null | 'unsupported'>;
  /** These three must be called straight from a click. */
  readonly pickFolder: () => Promise<void>;
  readonly grantFolder: () => Promise<void>;
  readonly forgetFolder: () => Promise<void>;
  /** Writes into the folder when a backup is due and the permission is there. */
  readonly runWhenDue: () => Promise<void>;
}
