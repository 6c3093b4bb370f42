import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { err, ok, type Result } from '@/lib/result';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import type { RemoteFolder } from './remote-folder';

/** What a machine needs to add to a vault, and cannot read it with. */
export interface VaultSeal {
  /** age recipient: what is sealed for it opens only with the identity. */
  readonly recipient: string;
  /** Hex. Names of content are hashed together with it, so that they tell the server nothing. */
  readonly nameKey: string;
}

/** What opens a vault. Never stored here: it comes out of the passphrase. */
export interface VaultKey extends VaultSeal {
  readonly identity: string;
}

/** All keys of a vault that the passphrase opens, and how many it does not. */
export async function openKeys(
  remote: RemoteFolder,
  passphrase: string,
  sha256: Sha256,
): Promise<{ readonly keys: readonly VaultKey[]; readonly closed: number }> {
  const keys: VaultKey[] = [];
  let closed = 0;
  for (const name of [...(await remote.list('keys')).keys()].sort()) {
    const bytes = await remote.read(`keys/${name}`);
    const identity = bytes && (await openIdentity(bytes, passphrase));
    if (identity) keys.push(await keyOf(identity, sha256));
    else closed += 1;
  }
  return { keys, closed };
}

/** log₂ of the work of one guess at a passphrase: about a second. */
const SCRYPT_WORK_FACTOR = 18;

/** Makes the first key of a vault. Two machines that do so at once make two, and both stay. */
export async function makeKey(
  remote: RemoteFolder,
  passphrase: string,
  sha256: Sha256,
  workFactor = SCRYPT_WORK_FACTOR,
): Promise<Result<VaultKey, 'not-kept'>> {
  const key = await keyOf(await generateX25519Identity(), sha256);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  const sealed = (await encrypter.encrypt(key.identity)) as Uint8Array<ArrayBuffer>;
  const path = `keys/${toHex(await sha256(bytesOf(key.recipient))).slice(0, 32)}.age`;
  await remote.write(path, sealed);
  // Without this file nothing of the vault could ever be opened.
  const kept = await remote.read(path);
  return kept && (await openIdentity(kept, passphrase)) === key.identity
    ? ok(key)
    : err('not-kept');
}

async function openIdentity(sealed: Uint8Array, passphrase: string): Promise<string | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const identity = await decrypter.decrypt(sealed, 'text');
    return identity.startsWith('AGE-SECRET-KEY-1') ? identity : null;
  } catch {
    // Another passphrase, or a file that was cut off.
    return null;
  }
}

async function keyOf(identity: string, sha256: Sha256): Promise<VaultKey> {
  const recipient = await identityToRecipient(identity);
  return { identity, recipient, nameKey: toHex(await sha256(bytesOf(`names ${identity}`))) };
}

/** Name of a content: a hash of its hash together with the key. */
export async function nameOf(
  contentSha256: string,
  { nameKey }: VaultSeal,
  sha256: Sha256,
): Promise<string> {
  return toHex(await sha256(bytesOf(`${nameKey} ${contentSha256}`)));
}

export async function sealBytes(
  bytes: Uint8Array,
  { recipient }: VaultSeal,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return (await encrypter.encrypt(bytes)) as Uint8Array<ArrayBuffer>;
}

/** Null when none of the keys opens it, or it was cut off or changed. */
export async function openBytes(
  sealed: Uint8Array,
  keys: readonly VaultKey[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const decrypter = new Decrypter();
  for (const { identity } of keys) decrypter.addIdentity(identity);
  try {
    return (await decrypter.decrypt(sealed)) as Uint8Array<ArrayBuffer>;
  } catch {
    return null;
  }
}

/** Plain bytes of an age payload chunk, and what sealing adds to each (age-encryption.org/v1). */
const CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;

/** How long content becomes when it is sealed, so that a file that was cut off is noticed without fetching it. */
export async function sealedSizes(seal: VaultSeal): Promise<(plainBytes: number) => number> {
  const empty = await sealBytes(new Uint8Array(), seal);
  return (plainBytes) => {
    const chunks = Math.max(1, Math.ceil(plainBytes / CHUNK_BYTES));
    return empty.length + plainBytes + (chunks - 1) * TAG_BYTES;
  };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
