// npm run test:webdav: backups on real WebDAV servers of Debian's, on loopback: merging two machines, wrong password and
// passphrase, a server that dies in the middle, a full disk; and the whole way by hand in the browser.
import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkBreakingOff, checkFull, checkMerging } from './webdav/checks';
import { checkInBrowser } from './webdav/in-browser';
import { apache, installServers, type RealServer, rclone } from './webdav/servers';

const FIRST_PORT = 18_080;
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'parley-webdav-'));
fs.chmodSync(work, 0o755);
let port = FIRST_PORT;

function makeServer(kind: 'rclone' | 'apache', folder: string): RealServer {
  fs.mkdirSync(folder, { recursive: true });
  port += 1;
  if (kind === 'rclone') return rclone(folder, port);
  const own = path.join(work, `apache-${port}`);
  fs.mkdirSync(own);
  return apache(folder, port, own);
}

async function step(name: string, run: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await run();
  console.log(`ok ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

/** A disk of 2 MB, or null where none may be mounted. */
function smallDisk(name: string): string | null {
  const folder = path.join(work, name);
  fs.mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m,mode=777', 'none', folder]);
    return folder;
  } catch {
    return null;
  }
}

installServers();
const mounted: string[] = [];
const started: RealServer[] = [];
try {
  for (const kind of ['rclone', 'apache'] as const) {
    const folder = path.join(work, `${kind}-files`);
    const server = makeServer(kind, folder);
    started.push(server);
    await server.start();
    await step(`${kind}: merging, wrong password, wrong passphrase`, async () => {
      const seal = await checkMerging(server);
      await step(`${kind}: killed in the middle of an upload`, () =>
        checkBreakingOff(server, seal, folder),
      );
    });
    const disk = smallDisk(`${kind}-full`);
    if (disk === null) console.log(`skipped ${kind}: a full disk (nothing may be mounted here)`);
    else {
      mounted.push(disk);
      const full = makeServer(kind, disk);
      started.push(full);
      await full.start();
      await step(`${kind}: a full disk`, () => checkFull(full));
    }
    const browserFolder = path.join(work, `${kind}-browser`);
    const forBrowser = makeServer(kind, browserFolder);
    started.push(forBrowser);
    await forBrowser.start();
    await step(`${kind}: by hand in the browser`, () => checkInBrowser(forBrowser));
  }
} finally {
  for (const server of started) await server.kill();
  for (const disk of mounted) execFileSync('umount', ['-l', disk]);
  fs.rmSync(work, { recursive: true, force: true });
}
