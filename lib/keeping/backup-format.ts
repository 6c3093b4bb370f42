/**
 * The backup file 备份文件: a zip of `backup.json`, one `tables/NAME.jsonl` a table (in numbered parts), every blob under
 * `blobs/HASH`, and `manifest.json`, written last, with the SHA-256 of each file. With a passphrase the whole is an
 * age file, so that it can be opened without us: `age -d`, `unzip`.
 */
export const BACKUP_FORMAT = 'parley-backup';
export const BACKUP_VERSION = 1;

export const HEADER_PATH = 'backup.json';
export const MANIFEST_PATH = 'manifest.json';

/** Tables that belong to this browser alone. */
export const NOT_BACKED_UP: ReadonlySet<string> = new Set(['device']);

export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly v: typeof BACKUP_VERSION;
  readonly createdAtMs: number;
  readonly extensionVersion: string;
  /** Version of the database schema that wrote it. */
  readonly schema: number;
  /** What lies outside the database: language, colours, retention. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export function tablePath(table: string, part: number): string {
  return `tables/${table}-${String(part).padStart(4, '0')}.jsonl`;
}

/** `parley-backup-20261128-2214.zip`, on this machine's clock. */
export function backupFileName(localIso: string, isEncrypted: boolean): string {
  const stamp = localIso.slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  return `parley-backup-${stamp}.zip${isEncrypted ? '.age' : ''}`;
}

/** First bytes of every age file. */
const AGE_MAGIC = 'age-encryption.org/v1';

export function isAgeFile(firstBytes: Uint8Array): boolean {
  return new TextDecoder().decode(firstBytes.subarray(0, AGE_MAGIC.length)) === AGE_MAGIC;
}

export const AGE_MAGIC_BYTES = AGE_MAGIC.length;
