import type { Localised } from '@/lib/negotiation/playbook/phrasing';
import table from '@/lib/negotiation/zh-tw.json';

const TABLE: Readonly<Record<string, string>> = table;

/**
 * Traditional text 繁體 of a reviewed Simplified one, from the generated table (scripts/make-zh-tw.ts).
 * A text not in the table comes back as it is; a test keeps the table complete.
 */
export function traditional(simplified: string): string {
  return Object.hasOwn(TABLE, simplified) ? (TABLE[simplified] ?? simplified) : simplified;
}

/** One text in the three languages. */
export function localise(zh: string, en: string): Localised {
  return { zhCN: zh, zhTW: traditional(zh), en };
}
