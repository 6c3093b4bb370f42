import { AuthType, createClient, type FileStat, type WebDAVClient } from 'webdav';
import { RemoteError, type RemoteFailure, type RemoteFolder } from './remote-folder';
import { VAULT_FOLDER } from './vault-format';

/** Where the user's own server is, and how it knows the user. */
export interface WebdavAccount {
  /** Address of a folder that exists: `https://dav.example.com/dav/` */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** `https` only, for the password goes along; this machine itself aside. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/**
 * The folder of an account. One of the few places that use the network, and only once the user has named the server
 * and allowed it; the architecture test lists them.
 */
export function webdavFolder(account: WebdavAccount): RemoteFolder {
  const client = createClient(account.url, {
    authType: AuthType.Password,
    username: account.user,
    password: account.password,
  });
  const at = (path: string): string => `/${VAULT_FOLDER}/${path}`;
  return {
    makeFolder: (path) =>
      named(path, () => makeFolder(client, path === '' ? `/${VAULT_FOLDER}` : at(path))),
    list: (path) =>
      named(path, async () => {
        const found = (await client.getDirectoryContents(at(path))) as FileStat[];
        const files = found.filter(({ type }) => type === 'file');
        return new Map(files.map(({ basename, size }) => [basename, size]));
      }),
    size: (path) =>
      named(path, () => orNull(async () => ((await client.stat(at(path))) as FileStat).size)),
    read: (path) =>
      named(path, () =>
        orNull(async () => {
          const bytes = await client.getFileContents(at(path), { format: 'binary' });
          return new Uint8Array(bytes as ArrayBuffer);
        }),
      ),
    write: (path, bytes) => named(path, () => putFile(client, at(path), bytes)),
  };
}

async function putFile(
  client: WebDAVClient,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  try {
    // The library takes a buffer, which may be larger than what is to be written.
    await client.putFileContents(path, bytes.slice().buffer, { overwrite: true });
  } catch (cause) {
    // rclone says so when its disk is full; the folder has been listed, so it is WebDAV.
    if (statusOf(cause) === 405) throw new RemoteError('refused', `${path}: ${String(cause)}`);
    throw cause;
  }
}

async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (cause) {
    if (statusOf(cause) === 404) return null;
    throw cause;
  }
}

/** Servers answer 405 for a folder that is there already. */
async function makeFolder(client: WebDAVClient, path: string): Promise<void> {
  try {
    await client.createDirectory(path);
  } catch (cause) {
    if (statusOf(cause) !== 405) throw cause;
  }
}

async function named<T>(path: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof RemoteError) throw cause;
    throw new RemoteError(failureOf(cause), `${path}: ${String(cause)}`);
  }
}

function statusOf(cause: unknown): number | null {
  const { status } = cause as { readonly status?: unknown };
  return typeof status === 'number' ? status : null;
}

function failureOf(cause: unknown): RemoteFailure {
  switch (statusOf(cause)) {
    case null:
      // Without an answer there is no status; an answer that is no list of files is no WebDAV.
      return /response|xml|multistatus/i.test(String(cause)) ? 'not-webdav' : 'unreachable';
    case 401:
    case 403:
      return 'unauthorised';
    case 404:
    case 405:
    case 409:
    case 501:
      return 'not-webdav';
    case 413:
    case 507:
      return 'full';
    default:
      return 'refused';
  }
}
