import type { PaperFile } from '@/lib/negotiation/case';
import type { Result } from '@/lib/result';

/** Files of papers 材料文件: on this machine only, in no record. */
export interface PapersServices {
  readonly keep: (
    file: File,
  ) => Promise<Result<PaperFile, 'too-large' | 'empty' | 'storage-failed'>>;
  /** Hands the file to the browser's downloads; false: it is no longer there. */
  readonly takeOut: (file: PaperFile) => Promise<boolean>;
  /** A picture to be looked at here; null: it is no longer there, or no kind of picture that cannot run anything. */
  readonly picture: (file: PaperFile) => Promise<Blob | null>;
  /** Call once the debt no longer points at it. */
  readonly drop: (file: PaperFile) => Promise<void>;
}
