import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPackage } from '@/lib/records/build-package';
import { sampleRecord } from '../../unit/records/sample-record';

const folder = mkdtempSync(path.join(tmpdir(), 'parley-bag-'));
let bag = '';

/** The Library of Congress's own validator, where Python has it (`pip install bagit`). */
const hasBagit = spawnSync('python3', ['-c', 'import bagit']).status === 0;
const VALIDATE = 'import bagit, sys; bagit.Bag(sys.argv[1]).validate()';

beforeAll(async () => {
  const { record, deps } = await sampleRecord();
  const { files, fileName } = await buildPackage(record, deps);
  for (const file of files) {
    const place = path.join(folder, file.path);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, file.bytes);
  }
  bag = path.join(folder, fileName.replace(/\.zip$/, ''));
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each(['manifest-sha256.txt', 'tagmanifest-sha256.txt'])(
  'sha256sum -c accepts %s, and refuses a changed file',
  (manifest) => {
    const check = () => spawnSync('sha256sum', ['-c', '--strict', manifest], { cwd: bag });
    expect(check().status).toBe(0);
    const name = manifest.startsWith('tag') ? 'bag-info.txt' : 'data/plans.json';
    const place = path.join(bag, name);
    const before = execFileSync('cat', [place]);
    writeFileSync(place, `${before} `);
    expect(check().status).not.toBe(0);
    writeFileSync(place, before);
  },
);

it.runIf(hasBagit)('bagit-python accepts it, and refuses a file that nobody lists', () => {
  const validate = () => spawnSync('python3', ['-c', VALIDATE, bag], { encoding: 'utf8' });
  expect(validate()).toMatchObject({ status: 0 });
  const stranger = path.join(bag, 'data', 'stranger.txt');
  writeFileSync(stranger, 'x');
  expect(validate().status).not.toBe(0);
  rmSync(stranger);
});
