import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { must, root, say } from './exec.mjs';
import { ensurePackagesOf } from './packages.mjs';

const folder = path.join(root, 'tests', 'chats', 'zoo', 'dev');
const stampFile = path.join(folder, 'dist', '.stamp');

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

function fingerprint() {
  const hash = createHash('sha256');
  const files = ['package-lock.json', 'vite.config.mjs'].map((name) => path.join(folder, name));
  for (const file of [...files, ...filesUnder(path.join(folder, 'pages'))]) {
    hash.update(path.relative(folder, file)).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

/** Installs and builds the pages of real chat widgets; does nothing while lock file and pages are unchanged. */
export async function ensureChatPages() {
  const wanted = fingerprint();
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted) return;
  await ensurePackagesOf(folder);
  say('building the chat pages');
  await must('npm', ['run', '-s', 'build'], { cwd: folder });
  fs.writeFileSync(stampFile, wanted);
}
