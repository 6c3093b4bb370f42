import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root } from './architecture/import-graph';

const bundle = path.join(root, '.output/chrome-mv3/content-scripts');

describe.skipIf(!fs.existsSync(bundle))('the built content script', () => {
  const scripts = () =>
    fs
      .readdirSync(bundle)
      .filter((name) => name.endsWith('.js'))
      .map((name) => fs.readFileSync(path.join(bundle, name), 'utf8'));

  it.each([
    ['Dexie', /Dexie/],
    ['React', /react\.(element|transitional\.element|fragment)/],
    ['zod', /ZodError|_zod\b/],
    ['Mantine', /mantine/i],
    ['i18next', /i18next/i],
    ['the playbook', /征信业管理条例|民法典|协商还款申请书/],
  ])('holds no %s', (_name, marker) => {
    expect(scripts().some((code) => marker.test(code))).toBe(false);
  });

  it('is at most 25 KB gzipped', () => {
    const sizes = scripts().map((code) => gzipSync(code).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(25 * 1024);
  });
});
