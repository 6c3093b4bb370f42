import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root } from './architecture/import-graph';

const output = path.join(root, '.output/chrome-mv3');
/** Brought into a page when it is needed there. */
const BROUGHT_IN = ['reader.js', 'chat-book.js', 'phrase-picker.js', 'picker.js'];
const bundle = path.join(output, 'content-scripts');

describe.skipIf(!fs.existsSync(bundle))('the built content script', () => {
  const scriptsIn = (folder: string, names: readonly string[]) =>
    names
      .filter((name) => name.endsWith('.js'))
      .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  const scripts = () => scriptsIn(bundle, fs.readdirSync(bundle));
  /** What else is brought into a page once it is recorded. */
  const inPages = () => {
    const reader = fs.readdirSync(output).filter((name) => BROUGHT_IN.includes(name));
    return [...scripts(), ...scriptsIn(output, reader)];
  };

  it.each([
    ['Dexie', /Dexie/],
    ['React', /react\.(element|transitional\.element|fragment)/],
    ['zod', /ZodError|_zod\b/],
    ['Mantine', /mantine/i],
    ['i18next', /i18next/i],
    ['the playbook', /征信业管理条例|民法典|协商还款申请书/],
  ])('holds no %s', (_name, marker) => {
    expect(inPages().some((code) => marker.test(code))).toBe(false);
  });

  it('are at most 25 KB gzipped each, and so is whatever is brought in later', () => {
    const sizes = inPages().map((code) => gzipSync(code).length);
    expect(sizes).toHaveLength(1 + BROUGHT_IN.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(25 * 1024);
  });
});
