// Pictures of every screen: node tests/gallery/shoot.mjs OUT_DIR [name-part] [--main|--all] [--axe] [--tall]
// --main: the six variants that differ most.
// [--lang=en] [--scheme=dark] [--width=320,380]; a name-part may be several, joined by commas. ZOOM=200 doubles the text.
import { mkdirSync } from 'node:fs';
import { listViolations, openGallery, settle, sideways } from './camera.mjs';

const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const out = args[0] ?? '.output/gallery';
const parts = (args[1] ?? '').split(',');
const has = (flag) => process.argv.includes(`--${flag}`);
const option = (name, fallback) =>
  (
    process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback
  ).split(',');
const zoom = process.env.ZOOM ?? '';
const languages = option('lang', has('all') ? 'zh-CN,en' : 'zh-CN');
const schemes = option('scheme', has('all') ? 'light,dark' : 'light');
const widths = option('width', has('all') ? '320,380,480' : '380').map(Number);
const MAIN = [
  { lang: 'zh-CN', scheme: 'light', widths: [380, 320] },
  { lang: 'zh-CN', scheme: 'dark', widths: [380] },
  { lang: 'en', scheme: 'light', widths: [480, 320] },
  { lang: 'en', scheme: 'dark', widths: [480] },
];
const looks = has('main')
  ? MAIN
  : languages.flatMap((lang) => schemes.map((scheme) => ({ lang, scheme, widths })));
const isAlone = looks.length === 1 && widths.length === 1;
const TALLEST_PX = 2600;

mkdirSync(out, { recursive: true });
const gallery = await openGallery();
const { page } = gallery;
let violations = 0;

/** Gives everything that scrolls the room it wants, so that nothing stays below the edge. */
async function unroll({ width, height }) {
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('*')].reduce((most, element) => {
      if (!/auto|scroll/.test(getComputedStyle(element).overflowY)) return most;
      return Math.max(most, element.scrollHeight - element.clientHeight);
    }, document.documentElement.scrollHeight - innerHeight),
  );
  if (hidden > 0)
    await page.setViewportSize({ width, height: Math.min(TALLEST_PX, height + hidden) });
}

async function takeLook(name, { lang, scheme, widths }) {
  const own = gallery.screens[name].size;
  const height = own?.height ?? Number(process.env.HEIGHT ?? 760);
  const sizes = own && !option('width', '')[0] ? [own.width] : widths;
  for (const width of sizes) {
    const size = { width, height };
    await gallery.turn({ lang, scheme, size });
    await page.evaluate((percent) => {
      document.documentElement.style.fontSize = percent ? `${percent}%` : '';
    }, zoom);
    await settle(page);
    const wider = await sideways(page);
    if (wider) console.log(`${name} ${lang} ${width}: ${wider}`);
    if (has('axe'))
      for (const line of await listViolations(page)) {
        violations++;
        console.log(`${name} ${lang} ${scheme} ${width}: ${line}`);
      }
    if (has('tall')) await unroll(size);
    await settle(page);
    const suffix = isAlone ? '' : `-${lang}-${scheme}-${width}`;
    await page.screenshot({ path: `${out}/${name}${suffix}${zoom ? `-zoom${zoom}` : ''}.png` });
  }
}

async function shoot(name) {
  const size = gallery.screens[name].size ?? { width: 380, height: 760 };
  // What is pressed has its name in Chinese and English only.
  for (const line of await gallery.show(name, { lang: 'zh-CN', scheme: 'light', size }))
    console.error(`${name}: ${line}`);
  for (const look of looks) await takeLook(name, look);
}

const names = Object.keys(gallery.screens).filter((name) =>
  parts.some((part) => name.includes(part)),
);
try {
  for (const name of names) await shoot(name);
} finally {
  await gallery.close();
}
if (has('axe')) console.log(`axe violations: ${violations}`);
