import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

export const USER = 'user';
export const PASSWORD = 'app-password';

/** A WebDAV server of Debian's on loopback, over a folder. */
export interface RealServer {
  readonly name: string;
  readonly url: string;
  /** Kills it without warning; `start` brings it back on the same port. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/** Installs what is missing, as root on Debian. */
export function installServers(): void {
  const missing = [
    ['rclone', '/usr/bin/rclone'],
    ['apache2', '/usr/sbin/apache2'],
    ['apache2-utils', '/usr/bin/htpasswd'],
  ].filter(([, file]) => !fs.existsSync(file as string));
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name as string);
  const options = { stdio: ['ignore', 2, 2] as const };
  execFileSync('apt-get', ['update', '-qq'], options as never);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    ...(options as object),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

export function rclone(folder: string, port: number): RealServer {
  const args = ['serve', 'webdav', folder, '--addr', `127.0.0.1:${port}`];
  return running('rclone', port, '/', () =>
    spawn('rclone', [...args, '--user', USER, '--pass', PASSWORD, '--vfs-cache-mode', 'off'], {
      stdio: 'ignore',
    }),
  );
}

export function apache(folder: string, port: number, work: string): RealServer {
  const passwords = path.join(work, 'passwords');
  execFileSync('htpasswd', ['-cb', passwords, USER, PASSWORD], { stdio: 'ignore' });
  // Apache's own processes must be able to write there.
  execFileSync('chown', ['-R', 'www-data', folder, work]);
  const modules = [
    'mpm_event',
    'authn_core',
    'authn_file',
    'authz_core',
    'authz_user',
    'auth_basic',
    'dav',
    'dav_fs',
    'alias',
  ];
  const config = path.join(work, 'apache.conf');
  // Node does not ask again when an idle connection is closed under it, as every browser does.
  fs.writeFileSync(
    config,
    `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerName localhost
KeepAlive Off
Listen 127.0.0.1:${port}
User www-data
Group www-data
PidFile ${work}/apache.pid
ErrorLog ${work}/error.log
DavLockDB ${work}/locks
DocumentRoot ${folder}
<Directory ${folder}>
  Dav On
  AuthType Basic
  AuthName files
  AuthUserFile ${passwords}
  Require valid-user
</Directory>
`,
  );
  return running('apache', port, '/', () =>
    spawn('/usr/sbin/apache2', ['-X', '-f', config], { stdio: 'ignore' }),
  );
}

function running(name: string, port: number, at: string, launch: () => ChildProcess): RealServer {
  let child: ChildProcess | null = null;
  return {
    name,
    url: `http://127.0.0.1:${port}${at}`,
    async start() {
      child = launch();
      await untilListening(port);
    },
    async kill() {
      const gone = new Promise((resolve) => child?.once('exit', resolve));
      if (child?.kill('SIGKILL')) await gone;
      child = null;
    },
  };
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing listens on ${port}`);
}
