// Checks every screen of the gallery: node tests/gallery/check.mjs [name-part]
// No axe violation in light and dark, Chinese and English; nothing wider than 380 px with the text at twice its size;
// everything in reach by keyboard in the order it is read, the focus seen; Escape closes what lies above.
import { listViolations, openGallery, settle, sideways } from './camera.mjs';
import { escapeCloses, walkByTab } from './keyboard.mjs';

const part = process.argv[2] ?? '';
const PANEL = { width: 380, height: 760 };
const AT_ONCE = 3;
const gallery = await openGallery();
const findings = [];

async function check(name) {
  const size = gallery.screens[name].size ?? PANEL;
  const note = (what) => {
    findings.push(what);
    console.log(`${name}: ${what}`);
  };
  const { page, complaints } = await gallery.open(name, { lang: 'zh-CN', scheme: 'light', size });
  complaints.forEach(note);
  for (const line of await listViolations(page)) note(line);
  for (const line of await walkByTab(page)) note(line);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await page.setViewportSize(PANEL);
  await settle(page);
  const wider = await sideways(page);
  if (wider) note(`with the text at 200 %, ${wider}`);
  for (const line of await escapeCloses(page)) note(line);
  await page.close();
  const dark = await gallery.open(name, { lang: 'en', scheme: 'dark', size });
  dark.complaints.forEach(note);
  for (const line of await listViolations(dark.page)) note(`in English, dark: ${line}`);
  await dark.page.close();
}

const names = Object.keys(gallery.screens).filter((name) => name.includes(part));
const waiting = [...names];
try {
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let name = waiting.shift(); name; name = waiting.shift()) await check(name);
    }),
  );
} finally {
  await gallery.close();
}
console.log(`${names.length} screens checked, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
