import { canonicalBytes } from '@/lib/transcript/canonical';
import { toHex } from '@/lib/transcript/commitment';
import { HTML_STYLE } from './html/style';
import type { RecordLanguage } from './neutral-record';
import { sha256Now } from './sha256';
import type { Words } from './words';

/** Raised by whoever changes how the readable files are laid out without changing a word. */
const LAYOUT = 3;

/**
 * Edition of the readable files 文件版本: the first 16 hex digits of the SHA-256 of JCS
 * `[layout, zh-CN words, words of the record's language, style]`. Another edition words or lays them out otherwise, so
 * they cannot be derived again to the byte.
 */
export function documentsEdition(
  language: RecordLanguage,
  { wordsFor }: { wordsFor(language: RecordLanguage): Words },
): string {
  const parts = [LAYOUT, wordsFor('zh-CN').hash(), wordsFor(language).hash(), HTML_STYLE.trim()];
  return toHex(sha256Now(canonicalBytes(parts))).slice(0, 16);
}

const LINE = /^Parley-Documents: ([0-9a-f]{16})$/;

/** The edition that `bag-info.txt` names; null in packages from before it was named. */
export function namedEdition(bagInfo: string): string | null {
  for (const line of bagInfo.split('\n')) {
    const edition = LINE.exec(line)?.[1];
    if (edition !== undefined) return edition;
  }
  return null;
}
