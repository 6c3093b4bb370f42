import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CONFIG = `
[req]
distinguished_name = dn
[dn]
[tsa]
default_tsa = one
[one]
serial = serial
signer_digest = sha256
digests = sha256
default_policy = 1.2.3.4
accuracy = secs:1
ess_cert_id_alg = sha256
[ext]
extendedKeyUsage = critical,timeStamping
`;

/** A real RFC 3161 authority made on the spot: `openssl ts` over a key of its own. */
export interface Signer {
  /** Path of the certificate, for `openssl ts -verify -CAfile`. */
  readonly certificate: string;
  /** The reply to a query, both DER. */
  readonly answer: (query: Uint8Array) => Buffer;
  readonly close: () => void;
}

export function createSigner(): Signer {
  const folder = mkdtempSync(join(tmpdir(), 'parley-tsa-'));
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG);
  writeFileSync(join(folder, 'serial'), '01\n');
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'ca.pem'];
  const who = ['-subj', '/CN=TSA', '-days', '30', '-config', 'tsa.cnf', '-extensions', 'ext'];
  openssl('req', '-x509', ...key, ...who);
  return {
    certificate: join(folder, 'ca.pem'),
    answer(query) {
      writeFileSync(join(folder, 'query.tsq'), query);
      const signer = ['-signer', 'ca.pem', '-inkey', 'key.pem'];
      const paths = ['-queryfile', 'query.tsq', '-out', 'reply.tsr'];
      openssl('ts', '-reply', '-config', 'tsa.cnf', '-section', 'one', ...paths, ...signer);
      return readFileSync(join(folder, 'reply.tsr'));
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** A signer behind HTTP on loopback. */
export interface Authority extends Pick<Signer, 'certificate' | 'close'> {
  readonly url: string;
  /** Queries as they came in. */
  readonly queries: readonly Buffer[];
}

export async function startAuthority(): Promise<Authority> {
  const signer = createSigner();
  const queries: Buffer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const query = Buffer.concat(chunks);
      queries.push(query);
      response.setHeader('Content-Type', 'application/timestamp-reply');
      response.end(signer.answer(query));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    certificate: signer.certificate,
    queries,
    close: () => {
      server.close();
      signer.close();
    },
  };
}
