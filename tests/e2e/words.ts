import fs from 'node:fs';
import path from 'node:path';

type Words = { readonly [key: string]: string | Words };

const folder = path.resolve(import.meta.dirname, '../../lib/i18n/locales/zh-CN');

/** A text of the interface by namespace and key, so that tests name what it means and not how it is put. */
export function words(
  namespace: string,
  key: string,
  values: Readonly<Record<string, unknown>> = {},
) {
  const all: Words = JSON.parse(fs.readFileSync(path.join(folder, `${namespace}.json`), 'utf8'));
  let found: string | Words | undefined = all;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  if (typeof found !== 'string') throw new Error(`no text ${namespace}:${key}`);
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
