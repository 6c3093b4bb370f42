import type { BlobRow, ParleyDatabase } from './database';

export async function saveBlob(db: ParleyDatabase, blob: BlobRow): Promise<void> {
  await db.blobs.put(blob);
}

export function readBlob(db: ParleyDatabase, sha256: string): Promise<BlobRow | undefined> {
  return db.blobs.get(sha256);
}
