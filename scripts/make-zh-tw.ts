/**
 * Writes the traditional texts: `lib/i18n/locales/zh-TW/*.json` from zh-CN, and `lib/negotiation/zh-tw.json`
 * for the reviewed content. Run `npx tsx scripts/make-zh-tw.ts` after changing a Chinese text; the output is committed.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentTexts } from './zh-tw/content-texts';
import { toTraditional } from './zh-tw/convert';
import { type Json, localeToTraditional, textsIn } from './zh-tw/locale-texts';

const ROOT = new URL('..', import.meta.url).pathname;
const LOCALES = join(ROOT, 'lib/i18n/locales');

function writeJson(path: string, value: Json): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

mkdirSync(join(LOCALES, 'zh-TW'), { recursive: true });
const sources = readdirSync(join(LOCALES, 'zh-CN'))
  .filter((name) => name.endsWith('.json'))
  .map((file) => ({
    file,
    source: JSON.parse(readFileSync(join(LOCALES, 'zh-CN', file), 'utf8')) as Json,
  }));
const labels = new Set(sources.flatMap(({ source }) => textsIn(source)));
for (const { file, source } of sources)
  writeJson(join(LOCALES, 'zh-TW', file), localeToTraditional(source, labels));

const texts = [...new Set(contentTexts())].filter((text) => toTraditional(text) !== text).sort();
writeJson(
  join(ROOT, 'lib/negotiation/zh-tw.json'),
  Object.fromEntries(texts.map((text) => [text, toTraditional(text)])),
);
