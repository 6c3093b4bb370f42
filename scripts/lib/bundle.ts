import path from 'node:path';
import { build } from 'vite';
import { root } from './exec.mjs';

/** One of our modules with all it imports, as a script for a page. */
export async function bundleForPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@/': `${root}/` } },
    build: {
      write: false,
      lib: { entry: path.join(root, entry), formats: ['iife'], name: 'inPage' },
    },
  });
  const [{ output }] = built as unknown as [{ readonly output: readonly { code: string }[] }];
  return output[0]?.code ?? '';
}
