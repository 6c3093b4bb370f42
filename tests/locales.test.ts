import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, read, root } from './architecture/import-graph';

type Json = { readonly [key: string]: Json | string };

function keysOf(value: Json | string, prefix = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    keysOf(inner, prefix ? `${prefix}.${key}` : key),
  );
}

// Plural endings differ between languages; the base key is what counts.
const baseKey = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

const localeFolder = 'lib/i18n/locales';
const namespacesOf = (locale: string) =>
  filesUnder(`${localeFolder}/${locale}`).map((file) => path.posix.basename(file));
const stringsOf = (locale: string, file: string) =>
  keysOf(JSON.parse(read(`${localeFolder}/${locale}/${file}`)));
const placeholders = (text: string) => [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].sort();

describe('locales', () => {
  it('has the same namespaces in both', () => {
    expect(namespacesOf('en')).toEqual(namespacesOf('zh-CN'));
  });

  it.each(namespacesOf('zh-CN'))('has the same keys in both: %s', (file) => {
    const keys = (locale: string) =>
      [...new Set(stringsOf(locale, file).map(([key]) => baseKey(key)))].sort();
    expect(keys('en')).toEqual(keys('zh-CN'));
  });

  it.each(namespacesOf('zh-CN'))('has the same placeholders in both: %s', (file) => {
    const other = new Map(stringsOf('en', file));
    const wrong = stringsOf('zh-CN', file).filter(([key, text]) => {
      const twin = other.get(key);
      return twin !== undefined && String(placeholders(twin)) !== String(placeholders(text));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it.each(namespacesOf('zh-CN'))('speaks calmly: %s', (file) => {
    const wrong = stringsOf('zh-CN', file).filter(([, text]) =>
      /[!！]|你|监控|取证神器/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('has the same manifest strings in every language', () => {
    const locales = fs.readdirSync(path.join(root, 'public/_locales'));
    const keys = locales.map((l) =>
      Object.keys(JSON.parse(read(`public/_locales/${l}/messages.json`))).sort(),
    );
    for (const list of keys) expect(list).toEqual(keys[0]);
  });
});
