/** Why a server of the user's did not do what was asked. */
export type RemoteFailure =
  | 'unauthorised' // name or password is wrong
  | 'full'
  | 'unreachable' // no network, no such server, or the way broke off
  | 'not-webdav' // there is a server, but not one that keeps files at this address
  | 'refused'; // any other answer that is no success

export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly failure: RemoteFailure;
  constructor(failure: RemoteFailure, detail: string) {
    super(`${failure}: ${detail}`);
    this.failure = failure;
  }
}

/** The folder on a server that holds a vault. Everything rejects with `RemoteError`. */
export interface RemoteFolder {
  /** Makes the folder and those above it; harmless when it is there. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Sizes in bytes by file name. */
  readonly list: (path: string) => Promise<ReadonlyMap<string, number>>;
  /** Size in bytes of one file, null when there is none: some servers cut long lists short. */
  readonly size: (path: string) => Promise<number | null>;
  /** Null when there is none. */
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly write: (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
}
