import { Decrypter, Encrypter } from 'age-encryption';
import { err, ok, type Result } from '@/lib/result';

/** Encrypts a file with a passphrase, in the age format, a stretch at a time. */
export async function encryptBackup(
  file: Blob,
  passphrase: string,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(file.stream());
}

/** The other way round. A wrong passphrase is noticed before anything comes out. */
export async function decryptBackup(
  file: Blob,
  passphrase: string,
): Promise<Result<ReadableStream<Uint8Array>, 'wrong-passphrase'>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return ok(await decrypter.decrypt(file.stream()));
  } catch {
    return err('wrong-passphrase');
  }
}
