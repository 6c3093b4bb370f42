import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { must, root, say } from './exec.mjs';
import { ensurePackagesOf } from './packages.mjs';

/** Pages of real chat widgets, and one with real editors; each with packages of its own. */
const FOLDERS = ['zoo/dev', 'editors'];
/** More widgets, heavy to install: only `npm run test:chats` asks for them. */
const MORE = 'more';

function filesUnder(place) {
  return fs
    .readdirSync(place, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesUnder(path.join(place, entry.name))
        : [path.join(place, entry.name)],
    )
    .sort();
}

function fingerprint(folder) {
  const hash = createHash('sha256');
  const files = ['package-lock.json', 'vite.config.mjs'].map((name) => path.join(folder, name));
  for (const file of [...files, ...filesUnder(path.join(folder, 'pages'))]) {
    hash.update(path.relative(folder, file)).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

async function ensurePagesIn(folder) {
  const stampFile = path.join(folder, 'dist', '.stamp');
  const wanted = fingerprint(folder);
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted) return;
  await ensurePackagesOf(folder);
  say(`building the pages in ${path.relative(root, folder)}`);
  await must('npm', ['run', '-s', 'build'], { cwd: folder });
  fs.writeFileSync(stampFile, wanted);
}

/** Installs and builds the pages of real chat widgets and editors; does nothing while lock files and pages are unchanged. */
export async function ensureChatPages({ more = false } = {}) {
  for (const name of more ? [...FOLDERS, MORE] : FOLDERS)
    await ensurePagesIn(path.join(root, 'tests', 'chats', name));
}
