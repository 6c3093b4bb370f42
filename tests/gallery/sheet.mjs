// Several pictures side by side: node tests/gallery/sheet.mjs OUT.png A.png B.png …
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const [out, ...files] = process.argv.slice(2);
const images = files
  .map((file) => `<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">`)
  .join('');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 400 * files.length, height: 300 } });
await page.setContent(
  `<body style="margin:8px;display:flex;gap:8px;background:#888;width:max-content">${images}`,
);
await page.locator('body').screenshot({ path: out });
await browser.close();
