/**
 * The vault 网盘备份: what lies in the user's own WebDAV folder. Everything is an age file, so that the server learns
 * sizes and dates only, and it can be opened without us: `age -d`.
 *
 * - `keys/NAME.age`: an age identity, sealed with the passphrase.
 * - `objects/NAME.age`: one file of a backup (`backup-format.ts`), sealed for that identity.
 * - `snapshots/TIME-NAME.age`: which objects made up one machine's backup.
 *
 * A name is a keyed hash of the content. Nothing is ever written over with something else, so machines that write at
 * once cannot harm each other, and what is there already is not sent again.
 */
export const VAULT_FORMAT = 'parley-vault';
export const VAULT_VERSION = 1;

/** The folder inside the folder that the user names. */
export const VAULT_FOLDER = 'parley-backup';
export const VAULT_FOLDERS = ['keys', 'objects', 'snapshots'] as const;

/** Rows of an object of entries: a chat that goes on sends its last stretch again, not all of it. */
export const VAULT_PART = 500;

/** One machine's backup: which object holds which file. */
export interface Snapshot {
  readonly format: typeof VAULT_FORMAT;
  readonly v: typeof VAULT_VERSION;
  /** Which machine; its newest snapshot stands for it. */
  readonly machineId: string;
  readonly createdAtMs: number;
  readonly files: Readonly<Record<string, { readonly object: string; readonly sha256: string }>>;
}

export function objectPath(name: string): string {
  return `objects/${name}.age`;
}

/** `20261128T141405Z-01234567-0123456789abcdef.age`: when, which machine (hashed with the key), what. */
export function snapshotName(createdAtMs: number, machineTag: string, name: string): string {
  const time = new Date(createdAtMs).toISOString().replace(/[-:]|\.\d+/g, '');
  return `${time}-${machineTag.slice(0, 8)}-${name.slice(0, 16)}.age`;
}

/** Snapshots by machine, newest first. */
export function snapshotsByMachine(names: Iterable<string>): readonly (readonly string[])[] {
  const byTag = new Map<string, string[]>();
  for (const name of [...names].sort().reverse()) {
    const tag = /^\d{8}T\d{6}Z-([0-9a-f]{8})-[0-9a-f]{16}\.age$/.exec(name)?.[1];
    if (tag !== undefined) byTag.set(tag, [...(byTag.get(tag) ?? []), name]);
  }
  return [...byTag.values()];
}
