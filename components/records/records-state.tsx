import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { DeletionTarget } from '@/lib/db/deletion-preview';

/** What lies over the records page. */
export type RecordsOverlay =
  | { readonly kind: 'delete'; readonly target: DeletionTarget }
  | { readonly kind: 'storage' }
  /** `file`: a backup that was dropped on the page. */
  | { readonly kind: 'backup'; readonly file: File | null }
  | { readonly kind: 'deletions' };

/** How backups are called; anything else that is opened is taken for a record. */
const IS_BACKUP = /backup.*\.zip$|\.age$/i;

interface RecordsState {
  readonly overlay: RecordsOverlay | null;
  readonly open: (overlay: RecordsOverlay) => void;
  readonly close: () => void;
  /** A file that was opened to be checked; null: the own records are in view. */
  readonly file: File | null;
  readonly openFile: (file: File | null) => void;
}

const RecordsStateContext = createContext<RecordsState | null>(null);

export function RecordsStateProvider({ children }: { readonly children: ReactNode }) {
  const [overlay, setOverlay] = useState<RecordsOverlay | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const value = useMemo<RecordsState>(
    () => ({
      overlay,
      open: setOverlay,
      close: () => setOverlay(null),
      file,
      openFile: (next) => {
        if (next && IS_BACKUP.test(next.name)) setOverlay({ kind: 'backup', file: next });
        else setFile(next);
      },
    }),
    [overlay, file],
  );
  return <RecordsStateContext.Provider value={value}>{children}</RecordsStateContext.Provider>;
}

export function useRecordsState(): RecordsState {
  const state = useContext(RecordsStateContext);
  if (!state) throw new Error('useRecordsState: no RecordsStateProvider above this view');
  return state;
}
