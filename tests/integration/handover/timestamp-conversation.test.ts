import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEntries } from '@/lib/db/ledger';
import { askAuthority } from '@/lib/handover/ask-authority';
import { timestampConversation } from '@/lib/handover/timestamp-conversation';
import { writeExport } from '@/lib/handover/write-export';
import { wholePackage } from '@/lib/records/export-request';
import { ok } from '@/lib/result';
import { headToAnchor } from '@/lib/transcript/anchoring';
import { START_MS, sessionDraft } from '../../unit/transcript/ledger-builder';
import { type Authority, startAuthority } from '../timestamp-authority';
import { storedTalk } from './stored-talk';

describe.skipIf(!existsSync('/usr/bin/openssl'))('a timestamp from an authority', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-stamped-'));
  let authority: Authority;

  beforeAll(async () => {
    authority = await startAuthority();
  });
  afterAll(() => {
    authority.close();
    rmSync(folder, { recursive: true });
  });

  const ask = (query: Uint8Array<ArrayBuffer>) => askAuthority(authority.url, query);

  it('lies in the bag, and openssl and our verifier accept it', { timeout: 60_000 }, async () => {
    const deps = await storedTalk();
    const head = headToAnchor(await readEntries(deps.db, 'c1'));
    expect(await timestampConversation(deps, 'c1', ask)).toMatchObject({ ok: true });
    // Nothing but the hash and a random number has left.
    expect(authority.queries.at(-1)?.toString('hex')).toContain(head?.headHash);
    expect(authority.queries.at(-1)?.length).toBeLessThan(80);

    const request = { ...wholePackage('c1'), language: 'zh-CN' } as const;
    const written = await writeExport(deps, request, () => undefined);
    if (!written.ok) throw new Error(written.error);
    const zip = new Uint8Array(await written.value.file.arrayBuffer());
    const path = join(folder, 'package.zip');
    writeFileSync(path, zip);
    const [name, token] =
      Object.entries(unzipSync(zip)).find(([file]) => file.endsWith('.tsr')) ?? [];
    expect(name).toMatch(/\/timestamps\/c1-8\.tsr$/);
    writeFileSync(join(folder, 'token.tsr'), token ?? new Uint8Array());
    const digest = ['-digest', head?.headHash ?? ''];
    const trust = ['-in', join(folder, 'token.tsr'), '-CAfile', authority.certificate];
    const said = execFileSync('openssl', ['ts', '-verify', ...digest, ...trust], { stdio: 'pipe' });
    expect(said.toString()).toContain('Verification: OK');

    const verify = ['-B', 'scripts/verify.py', path, '--json'];
    const report = JSON.parse(
      execFileSync('python3', [...verify, '--tsa-ca', authority.certificate]).toString(),
    );
    expect(report).toMatchObject({
      problems: [],
      integrity: { verdict: 'anchored' },
      anchors: [{ method: 'rfc3161', signature: 'verified' }],
      conversations: [{ confirmedToSeq: head?.headSeq, toSeq: (head?.headSeq ?? 0) + 1 }],
    });
  });

  it('is not stored when it answers another question, or when nobody answers', async () => {
    const deps = await storedTalk();
    const before = await readEntries(deps.db, 'c1');
    const first = await ask(new Uint8Array(authority.queries[0] ?? []));
    const replayed = async () => (first.ok ? ok(first.value) : first);
    expect(await timestampConversation(deps, 'c1', replayed)).toEqual({
      ok: false,
      error: 'mismatch',
    });
    const nobody = (query: Uint8Array<ArrayBuffer>) => askAuthority('http://127.0.0.1:9/', query);
    expect(await timestampConversation(deps, 'c1', nobody)).toEqual({
      ok: false,
      error: 'no-answer',
    });
    expect(await timestampConversation(deps, 'c1', async () => ok(new Uint8Array([1])))).toEqual({
      ok: false,
      error: 'malformed',
    });
    expect(await readEntries(deps.db, 'c1')).toEqual(before);
  });

  it('is refused for a rehearsal before anything leaves', async () => {
    const deps = await storedTalk();
    await deps.append([sessionDraft('start', START_MS + 9, { origin: 'rehearsal' })]);
    const asked = authority.queries.length;
    expect(await timestampConversation(deps, 'c1', ask)).toEqual({ ok: false, error: 'rehearsal' });
    expect(authority.queries).toHaveLength(asked);
  });
});
