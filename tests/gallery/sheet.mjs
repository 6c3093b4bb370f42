// One sheet for each screen, its pictures side by side: node tests/gallery/sheet.mjs SHOTS_DIR OUT_DIR [name-part] [--rest]
// Sheet: the six variants that differ most; with --rest the other six.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const [shots, out, part = ''] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const SHEETS = {
  main: [
    'zh-CN-light-380',
    'zh-CN-dark-380',
    'zh-CN-light-320',
    'en-light-320',
    'en-dark-480',
    'en-light-480',
  ],
  rest: [
    'zh-CN-dark-320',
    'en-dark-320',
    'zh-CN-light-480',
    'zh-CN-dark-480',
    'en-light-380',
    'en-dark-380',
  ],
};
const wanted = process.argv.includes('--rest') ? SHEETS.rest : SHEETS.main;
const VARIANT = /-((?:zh-CN|zh-TW|en)-(?:light|dark)-\d+)(?:-zoom\d+)?\.png$/;

const files = new Map();
for (const file of readdirSync(shots)) {
  const variant = VARIANT.exec(file)?.[1];
  const name = file.replace(VARIANT, '');
  if (variant && name.includes(part)) files.set(name, { ...files.get(name), [variant]: file });
}
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1400, height: 300 } });
async function lay(name, pictures) {
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture}">`);
  await page.setContent(
    `<body style="margin:8px;display:flex;flex-wrap:wrap;align-items:flex-start;gap:8px;background:#888">${images.join('')}`,
  );
  await page.locator('body').screenshot({ path: `${out}/${name}.png` });
}

for (const [name, variants] of files) {
  const found = wanted.filter((variant) => variants[variant]);
  const chosen = found.length > 0 ? found : Object.keys(variants);
  const pictures = chosen.map((variant) => readFileSync(`${shots}/${variants[variant]}`));
  const coded = pictures.map((picture) => picture.toString('base64'));
  // Bytes 16 to 23 of a PNG are its width and height.
  const isBig = pictures.some(
    (picture) => picture.readUInt32BE(16) * picture.readUInt32BE(20) > 480 * 900,
  );
  if (isBig && coded.length > 2) {
    const half = Math.ceil(coded.length / 2);
    await lay(`${name}-1`, coded.slice(0, half));
    await lay(`${name}-2`, coded.slice(half));
  } else await lay(name, coded);
}
await browser.close();
