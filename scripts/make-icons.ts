// Draws icon.svg beside it in the sizes that browsers ask for: npx tsx scripts/make-icons.ts. The pictures are committed.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './lib/browsers.mjs';
import { root } from './lib/exec.mjs';

const folder = path.join(root, 'public', 'icon');
const svg = fs.readFileSync(path.join(root, 'scripts', 'icon.svg'), 'utf8');
const executablePath = findChromium();
if (!executablePath) throw new Error('no Chromium found; run npm run setup');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
