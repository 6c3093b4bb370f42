import type { BlobRow, ParleyDatabase } from './database';

export function readBlob(db: ParleyDatabase, sha256: string): Promise<BlobRow | undefined> {
  return db.blobs.get(sha256);
}
