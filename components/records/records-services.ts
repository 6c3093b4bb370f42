import type { BackupServices } from '@/components/records/backup-services';
import type { VaultServices } from '@/components/records/vault-services';
import type { Store } from '@/components/services-context';
import type { TombstoneRow } from '@/lib/db/database';
import type { DeletionPreview, DeletionTarget } from '@/lib/db/deletion-preview';
import type { IntegrityProgress } from '@/lib/keeping/check-integrity';
import type { OpenedPackage } from '@/lib/keeping/open-package';
import type { SearchProgress } from '@/lib/keeping/search-desk';
import type { DebtCase } from '@/lib/negotiation/case';
import type { Result } from '@/lib/result';
import type { SearchAnswer, SearchQuery } from '@/lib/search/search-document';
import type { Annotation } from '@/lib/transcript/annotation';

/** How the store of records is doing 存储状况. */
export interface StorageHealth {
  readonly usageBytes: number | null;
  readonly quotaBytes: number | null;
  /** The browser has promised not to clear the records when space runs short. */
  readonly isProtected: boolean;
}

/** `recording`: a conversation that is being recorded cannot go. */
export type DeletionFailure = 'recording' | 'not-found' | 'storage-failed';

/** What the records page and the settings ask of the store of records. */
export interface RecordsServices {
  readonly listCases: () => Promise<readonly DebtCase[]>;
  readonly listTombstones: () => Promise<readonly TombstoneRow[]>;
  readonly listAnnotations: (conversationId: string) => Promise<readonly Annotation[]>;
  readonly saveAnnotation: (annotation: Annotation) => Promise<Result<null, 'storage-failed'>>;
  readonly find: (query: SearchQuery) => Promise<SearchAnswer>;
  /** Null before the first search. */
  readonly searchProgress: Store<SearchProgress | null>;
  readonly previewDeletion: (target: DeletionTarget) => Promise<DeletionPreview>;
  readonly remove: (
    target: DeletionTarget,
    why: TombstoneRow['why'],
  ) => Promise<Result<null, DeletionFailure>>;
  readonly removeEverything: () => Promise<Result<null, DeletionFailure>>;
  /** Conversations without a word for longer than this go on the list of what may be deleted; null: never. */
  readonly retentionDays: Store<number | null>;
  readonly setRetentionDays: (days: number | null) => void;
  readonly readHealth: () => Promise<StorageHealth>;
  /** The check of the whole store: null before the first; runs when the records page opens and when asked. */
  readonly integrity: Store<IntegrityProgress | null>;
  readonly checkIntegrity: () => void;
  readonly backup: BackupServices;
  readonly vault: VaultServices;
  /** Verifies a record package from anyone, in memory; nothing of it enters the store. */
  readonly openPackage: (
    file: Blob,
    codes: readonly string[],
  ) => Promise<Result<OpenedPackage, 'unreadable'>>;
}
