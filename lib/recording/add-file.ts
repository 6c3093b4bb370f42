import { type AppendFailure, appendToLedger } from '@/lib/db/ledger';
import { err, ok, type Result } from '@/lib/result';
import { toHex } from '@/lib/transcript/commitment';
import type { RecordingDeps } from './deps';

/** Larger ones would make every export and backup heavy; a receipt is a picture or a page. */
export const MAX_FILE_BYTES = 20_000_000;

export type AddFileFailure = 'too-large' | 'empty' | AppendFailure;

/** Puts a file of the user's, such as a receipt, into the record with its hash. Returns the entry's id. */
export async function addFile(
  deps: RecordingDeps,
  conversationId: string,
  file: File,
): Promise<Result<string, AddFileFailure>> {
  if (file.size === 0) return err('empty');
  if (file.size > MAX_FILE_BYTES) return err('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = toHex(await deps.crypto.sha256(bytes));
  const mime = file.type || 'application/octet-stream';
  const observedAtMs = deps.nowMs();
  const id = deps.newId();
  const stored = await appendToLedger(
    deps,
    conversationId,
    [
      {
        id,
        kind: 'attachment',
        observedAtMs,
        utcOffsetMinutes: deps.utcOffsetMinutes(observedAtMs),
        body: {
          targetId: null,
          what: 'file',
          mime,
          bytes: bytes.length,
          sha256,
          derivedFrom: null,
        },
        personal: { fileName: file.name },
      },
    ],
    [{ sha256, mime, bytes }],
  );
  return stored.ok ? ok(id) : err(stored.error);
}
