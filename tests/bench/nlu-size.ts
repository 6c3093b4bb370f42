import { buildSync } from 'esbuild';

/** Reading a message: offer, intent, scam. */
export const READING = ['offers/read-offers', 'intent/intent', 'scams/scams'] as const;
/** Beside it, what checks the user's draft. */
export const WITH_DRAFTS = [...READING, 'draft/draft-check', 'promises'] as const;

/** Models and rules of `lib/nlu` modules as they ship: bundled and minified, everything they import included. */
export function bundled(modules: readonly string[]): Uint8Array {
  const { outputFiles } = buildSync({
    stdin: {
      contents: modules.map((name) => `export * from './lib/nlu/${name}';`).join(''),
      resolveDir: '.',
      loader: 'ts',
    },
    alias: { '@': process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
