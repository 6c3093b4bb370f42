import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that knows as much of WebDAV (RFC 4918) as a backup needs, and can be told to fail. */
export interface WebdavServer {
  readonly url: string;
  readonly files: ReadonlyMap<string, Buffer>;
  /** What happens to the next uploads. */
  fault: 'none' | 'full' | 'break-off';
  readonly close: () => Promise<void>;
}

export const USER = 'user';
export const PASSWORD = 'app-password';
const AUTHORIZATION = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;

export async function serveWebdav(): Promise<WebdavServer> {
  const files = new Map<string, Buffer>();
  const folders = new Set(['/dav']);
  const server = http.createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').replace(/\/+$/, '');
    const answer = (status: number, body: string | Buffer = '') =>
      response.writeHead(status, { 'Content-Type': 'application/xml' }).end(body);
    if (request.headers.authorization !== AUTHORIZATION) return answer(401);
    const file = files.get(path);
    switch (request.method) {
      case 'MKCOL':
        if (!folders.has(path.replace(/\/[^/]+$/, ''))) return answer(409);
        if (folders.has(path)) return answer(405);
        folders.add(path);
        return answer(201);
      case 'PROPFIND':
        if (!file && !folders.has(path)) return answer(404);
        return answer(207, listing(path, files, folders));
      case 'GET':
        return file ? answer(200, file) : answer(404);
      case 'PUT':
        return receive(request, (bytes) => {
          if (served.fault === 'break-off') return request.socket.destroy();
          if (served.fault === 'full') return answer(507);
          files.set(path, bytes);
          answer(201);
        });
      default:
        answer(405);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const served: WebdavServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/dav/`,
    files,
    fault: 'none',
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
  return served;
}

function receive(request: http.IncomingMessage, done: (bytes: Buffer) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => done(Buffer.concat(chunks)));
}

function listing(
  path: string,
  files: ReadonlyMap<string, Buffer>,
  folders: ReadonlySet<string>,
): string {
  const isHere = (one: string) => one === path || one.replace(/\/[^/]+$/, '') === path;
  const rows = [
    ...[...folders].filter(isHere).map((folder) => row(`${folder}/`, '<d:collection/>', '')),
    ...[...files]
      .filter(([name]) => isHere(name))
      .map(([name, { length }]) =>
        row(name, '', `<d:getcontentlength>${length}</d:getcontentlength>`),
      ),
  ];
  return `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${rows.join('')}</d:multistatus>`;
}

function row(href: string, type: string, length: string): string {
  return `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:resourcetype>${type}</d:resourcetype>${length}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
}
