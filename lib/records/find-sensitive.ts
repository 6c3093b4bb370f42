import type { PersonalFieldName } from '@/lib/transcript/entry';
import type { RecordData } from './neutral-record';

/** Something personal found in a text, e.g. an ID number. `start` is a UTF-16 index. */
export interface SensitiveSpan {
  readonly kind: string;
  readonly start: number;
  readonly text: string;
}

/** A finding with its place, to be previewed before it is redacted. */
export interface SensitiveFinding extends SensitiveSpan {
  readonly conversationId: string;
  readonly seq: number;
  readonly entryId: string;
  readonly field: PersonalFieldName;
}

/** Looks through every personal field of the record. What counts as sensitive is for `detect` to say. */
export function findSensitive(
  { conversations }: Pick<RecordData, 'conversations'>,
  detect: (text: string) => readonly SensitiveSpan[],
): SensitiveFinding[] {
  const findings: SensitiveFinding[] = [];
  for (const { id: conversationId, entries } of conversations)
    for (const { seq, id: entryId, personal } of entries)
      for (const [field, { text }] of Object.entries(personal)) {
        if (text === null) continue;
        for (const span of detect(text))
          findings.push({
            ...span,
            conversationId,
            seq,
            entryId,
            field: field as PersonalFieldName,
          });
      }
  return findings;
}

/** Paths of the files that still hold one of the words, in name or content. Empty: no trace. */
export function filesHolding(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  words: readonly string[],
): string[] {
  const decoder = new TextDecoder();
  const wanted = words.filter((word) => word !== '');
  return files
    .filter(({ path, bytes }) => {
      const content = `${path}\n${decoder.decode(bytes)}`;
      return wanted.some((word) => content.includes(word));
    })
    .map(({ path }) => path);
}
