// Checks every screen of the gallery: node tests/gallery/check.mjs [name-part]
// No axe violation in light and dark; in Chinese and English nothing wider than 320, 380 and 480 px, nor than 380
// and 320 px with the text at twice its size, neither the page nor a pane in it; everything in reach by
// keyboard in the order it is read, the focus seen;
// Escape closes what lies above.
import { listViolations, openGallery, settle, sideways } from './camera.mjs';
import { escapeCloses, walkByTab } from './keyboard.mjs';

const part = process.argv[2] ?? '';
const HEIGHT = 760;
const WIDTHS = [320, 380, 480];
const WIDTHS_OF_LARGE_TEXT = [380, 320];
const LANGUAGES = ['en', 'zh-CN'];
const gallery = await openGallery();
const { page } = gallery;
let findings = 0;

async function findTooWide(note) {
  for (const lang of LANGUAGES) {
    await gallery.turn({ lang, scheme: 'light' });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await settle(page);
      const wider = await sideways(page);
      if (wider) note(`${lang} at ${width} px: ${wider}`);
    }
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    for (const width of WIDTHS_OF_LARGE_TEXT) {
      await page.setViewportSize({ width, height: HEIGHT });
      await settle(page);
      const wider = await sideways(page);
      if (wider) note(`${lang} at ${width} px with the text at 200 %: ${wider}`);
    }
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
  }
}

async function check(name) {
  const size = gallery.screens[name].size ?? { width: 380, height: HEIGHT };
  const note = (what) => {
    findings++;
    console.log(`${name}: ${what}`);
  };
  for (const line of await gallery.show(name, { lang: 'zh-CN', scheme: 'light', size })) note(line);
  for (const line of await listViolations(page)) note(line);
  for (const line of await walkByTab(page)) note(line);
  await gallery.turn({ lang: 'en', scheme: 'dark' });
  for (const line of await listViolations(page)) note(`in English, dark: ${line}`);
  await findTooWide(note);
  await page.setViewportSize(size);
  await settle(page);
  for (const line of await escapeCloses(page)) note(line);
}

const names = Object.keys(gallery.screens).filter((name) => name.includes(part));
const beganMs = Date.now();
try {
  for (const name of names) await check(name);
} finally {
  await gallery.close();
}
const seconds = Math.round((Date.now() - beganMs) / 1000);
console.log(`${names.length} screens checked in ${seconds} s, ${findings} findings`);
process.exitCode = findings > 0 ? 1 : 0;
