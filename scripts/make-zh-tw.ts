/**
 * Writes the traditional texts: `lib/i18n/locales/zh-TW/*.json` from zh-CN, and `lib/negotiation/zh-tw.json`
 * for the reviewed content. Run `npx tsx scripts/make-zh-tw.ts` after changing a Chinese text; the output is committed.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentTexts } from './zh-tw/content-texts';
import { toTraditional } from './zh-tw/convert';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const ROOT = new URL('..', import.meta.url).pathname;
const LOCALES = join(ROOT, 'lib/i18n/locales');

function convertJson(value: Json): Json {
  if (typeof value === 'string') return toTraditional(value);
  if (Array.isArray(value)) return value.map(convertJson);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, convertJson(inner)]),
    );
  return value;
}

function writeJson(path: string, value: Json): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

mkdirSync(join(LOCALES, 'zh-TW'), { recursive: true });
for (const file of readdirSync(join(LOCALES, 'zh-CN')).filter((name) => name.endsWith('.json'))) {
  const source = JSON.parse(readFileSync(join(LOCALES, 'zh-CN', file), 'utf8')) as Json;
  writeJson(join(LOCALES, 'zh-TW', file), convertJson(source));
}

const texts = [...new Set(contentTexts())].filter((text) => toTraditional(text) !== text).sort();
writeJson(
  join(ROOT, 'lib/negotiation/zh-tw.json'),
  Object.fromEntries(texts.map((text) => [text, toTraditional(text)])),
);
