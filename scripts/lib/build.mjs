import fs from 'node:fs';
import path from 'node:path';
import { must, root, say } from './exec.mjs';

const sources = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'wxt.config.ts',
  'package-lock.json',
];

function newestChangeMs(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return fs
    .readdirSync(place)
    .reduce(
      (newest, name) => Math.max(newest, newestChangeMs(path.join(place, name))),
      stat.mtimeMs,
    );
}

/** Folder of the built extension for a browser. */
export const builtFolder = (browser) => path.join(root, '.output', `${browser}-mv3`);

/** Builds the extension when a source is newer than the last build. Resolves with the folder. */
export async function ensureBuild(browser = 'chrome') {
  const folder = builtFolder(browser);
  const builtAtMs = newestChangeMs(path.join(folder, 'manifest.json'));
  const changedAtMs = Math.max(...sources.map((name) => newestChangeMs(path.join(root, name))));
  if (builtAtMs > changedAtMs) return folder;
  say(`building for ${browser}`);
  await must('wxt', ['build', '-b', browser]);
  return folder;
}
