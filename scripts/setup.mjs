#!/usr/bin/env node
// Makes a fresh machine ready: packages, Node 24 for the tools, browsers, generated types. Needs Node >= 20 and git only.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowsers } from './lib/browsers.mjs';
import { must, root, say } from './lib/exec.mjs';
import { ensurePackages } from './lib/packages.mjs';

/** Generated types older than the configuration are generated again. */
function typesAreFresh() {
  const generated = fs.statSync(path.join(root, '.wxt', 'tsconfig.json'), {
    throwIfNoEntry: false,
  });
  return Boolean(generated) && fs.existsSync(path.join(root, '.wxt', 'types'));
}

/** Does whatever is still to be done, quietly when nothing is. `browsers: false` leaves system packages alone. */
export async function setUp({ browsers = true } = {}) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Error(`Node 20 or newer is needed, this is ${process.version}`);
  await ensurePackages();
  if (!typesAreFresh()) await must('wxt', ['prepare'], { stdout: 'ignore' });
  if (browsers) await ensureBrowsers();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  setUp().then(
    () => say('set-up: ready'),
    (error) => {
      say(`set-up: ${error.message}`);
      process.exitCode = 1;
    },
  );
}
