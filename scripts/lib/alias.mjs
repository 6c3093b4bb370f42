// node --import ./scripts/lib/alias.mjs FILE.ts: lets Node itself run the project's TypeScript, with the alias `@/` and imports
// without endings. Functions handed to a page stay as written, which a transpiler's helpers would prevent.
import fs from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './exec.mjs';

const endings = ['', '.ts', '.tsx', '.mjs', '.json', '/index.ts'];

/** Models other than those in the repository: a cross-validation leaves a set out of them. */
const models = process.env.NLU_MODELS;
const MODELS = '@/lib/nlu/model/';

function fileFor(specifier, parent) {
  if (models && specifier.startsWith(MODELS))
    return path.join(models, specifier.slice(MODELS.length));
  if (specifier.startsWith('@/')) return path.join(root, specifier.slice(2));
  if (!specifier.startsWith('.') || !parent?.startsWith('file:')) return null;
  return path.resolve(path.dirname(fileURLToPath(parent)), specifier);
}

registerHooks({
  resolve(specifier, context, next) {
    const base = fileFor(specifier, context.parentURL);
    const found =
      base && !base.includes('node_modules')
        ? endings
            .map((end) => base + end)
            .find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile())
        : undefined;
    if (!found) return next(specifier, context);
    const importAttributes = found.endsWith('.json') ? { type: 'json' } : {};
    return next(pathToFileURL(found).href, { ...context, importAttributes });
  },
});
