import { type ReadRecord, RecordReader } from '@/lib/records/record-reader';

/** Reads a record that is at hand, in pieces of so many bytes. */
export function readRecord(bytes: Uint8Array, pieceBytes = bytes.length): ReadRecord {
  const reader = new RecordReader();
  for (let at = 0; at < bytes.length; at += pieceBytes)
    reader.add(bytes.subarray(at, at + pieceBytes));
  return reader.end();
}
