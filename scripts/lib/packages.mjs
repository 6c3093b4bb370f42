import fs from 'node:fs';
import path from 'node:path';
import { ask, must, root, run, say } from './exec.mjs';

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/** True when `folder/node_modules` holds what `folder/package-lock.json` asks for (packages of other platforms aside). */
export function isInstalled(folder) {
  const installedFile = path.join(folder, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(installedFile)) return false;
  const wanted = readJson(path.join(folder, 'package-lock.json')).packages;
  const installed = readJson(installedFile).packages;
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true;
    const there = installed[place];
    return there ? there.version === version : Boolean(optional || devOptional);
  });
}

/** The Node that the `node` devDependency brings, or null when it does not run. */
function ownNodeMajor() {
  const bin = path.join(root, 'node_modules', '.bin', 'node');
  if (!fs.existsSync(bin)) return null;
  const version = ask(bin, ['--version']);
  return version ? Number(version.slice(1).split('.')[0]) : null;
}

/** Some npm versions hold back install scripts; without its script the `node` package is an empty shell. */
async function repairNode() {
  if (ownNodeMajor() === 24) return;
  say('set-up: fetching the Node 24 that the tools need');
  await run('npm', ['rebuild', 'node', '--foreground-scripts']);
  if (ownNodeMajor() === 24) return;
  await run(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: path.join(root, 'node_modules', 'node'),
  });
  if (ownNodeMajor() !== 24) {
    throw new Error('Node 24 could not be installed into node_modules; install Node 24 by hand');
  }
}

/** Installs the project's packages when they are missing or differ from the lock file. */
export async function ensurePackages() {
  if (!isInstalled(root)) {
    say('set-up: npm ci');
    await must('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  await repairNode();
}

/** Installs the packages of a folder with its own lock file. */
export async function ensurePackagesOf(folder) {
  if (isInstalled(folder)) return;
  say(`set-up: npm ci in ${path.relative(root, folder)}`);
  await must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
}
