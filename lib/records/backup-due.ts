const DAY_MS = 86_400_000;

export interface BackupState {
  readonly lastBackupAtMs: number | null;
  /** Null: never remind. */
  readonly everyDays: number | null;
  readonly nowMs: number;
}

interface Talk {
  readonly lastEntryAtMs: number;
  readonly entryCount: number;
}

/** Whether there is something that no backup holds yet, and the time for one has come 该备份了. */
export function isBackupDue(state: BackupState, talks: readonly Talk[]): boolean {
  const { lastBackupAtMs, everyDays, nowMs } = state;
  if (everyDays === null) return false;
  const newestMs = Math.max(
    0,
    ...talks.filter((t) => t.entryCount > 0).map((t) => t.lastEntryAtMs),
  );
  if (newestMs === 0) return false;
  if (lastBackupAtMs === null) return true;
  return newestMs > lastBackupAtMs && nowMs - lastBackupAtMs >= everyDays * DAY_MS;
}
