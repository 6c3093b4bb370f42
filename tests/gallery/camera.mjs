// Opens screens of the gallery in Chromium and brings each into the state that its `press` and `type` name.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const configFile = `${here}vite.config.mjs`;
const AXE = `${here}../../node_modules/axe-core/axe.min.js`;

/** Builds and serves the gallery; one page shows its screens one after the other, as `screens` names them. */
export async function openGallery() {
  // A folder of its own, so that two runs do not pull it away from under each other.
  const outDir = mkdtempSync(`${tmpdir()}/gallery-`);
  const options = { configFile, logLevel: 'error', build: { outDir } };
  await build(options);
  const server = await preview(options);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.resolvedUrls.local[0], { timeout: 120_000 });
  await page.waitForSelector('a', { timeout: 120_000 });
  await page.addScriptTag({ path: AXE });
  const screens = await page.evaluate(() => window.gallery.screens);
  return {
    screens,
    page,
    /** Brings the screen up and into its state; says what went wrong on the way. */
    show: async (name, look) => {
      errors.length = 0;
      await page.setViewportSize(look.size);
      await page.evaluate(([what, how]) => window.gallery.show(what, how), [name, look]);
      const complaints = await reach(page, screens[name]);
      return [...errors, ...complaints];
    },
    /** The same screen as it stands, looking otherwise. */
    turn: async (look) => {
      if (look.size) await page.setViewportSize(look.size);
      await page.evaluate((how) => window.gallery.turn(how), look);
      await settle(page);
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}

/** Types and presses what the screen asks for. */
async function reach(page, screen) {
  const complaints = [];
  await page.waitForSelector('#root *:not(style)', { state: 'attached', timeout: 60_000 });
  await settle(page);
  let toType = screen.type;
  const fieldToType = () => page.getByRole('textbox', { name: new RegExp(`^(${toType[0]})$`) });
  const typeIfThere = async () => {
    if (!toType) return;
    const field = fieldToType();
    if (!(await field.isVisible())) return;
    await field.fill(toType[1]);
    toType = null;
    await settle(page);
  };
  await typeIfThere();
  for (const label of screen.press) {
    await press(page, label).catch((error) =>
      complaints.push(`cannot press ${label}: ${error.message.split('\n')[0]}`),
    );
    await settle(page);
    await typeIfThere();
  }
  // On a busy machine the view may still be on its way.
  if (toType)
    await fieldToType()
      .waitFor({ timeout: 10_000 })
      .catch(() => undefined);
  await typeIfThere();
  if (toType) complaints.push(`no field ${toType[0]}`);
  return complaints;
}

async function press(page, label) {
  const name = new RegExp(`^(${label})$`);
  const target = page
    .getByRole('tab', { name })
    .or(page.getByRole('button', { name }))
    .or(page.getByRole('menuitem', { name }))
    .or(page.getByRole('radio', { name }))
    .or(page.locator('label, summary').filter({ hasText: name }));
  await target.first().click({ timeout: 5000 });
}

/** Until nothing has changed for 80 ms and what moved or took another colour has arrived; at most 3 s for each. */
export function settle(page) {
  return page.evaluate(async () => {
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    await new Promise((done) => {
      const stop = () => {
        observer.disconnect();
        done(null);
      };
      let timer = setTimeout(stop, 80);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(stop, 80);
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      setTimeout(stop, 3000);
    });
    await new Promise(requestAnimationFrame);
    const arrived = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      .map(({ finished }) => finished);
    await Promise.race([Promise.allSettled(arrived), pause(3000)]);
  });
}

/** What axe says against the page, one line each; what is no longer so a moment later was a colour still on its way. */
export async function listViolations(page) {
  if ((await askAxe(page)).length === 0) return [];
  await settle(page);
  return askAxe(page);
}

async function askAxe(page) {
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.split('\n')[1]}`),
  );
}

/** Runs in the page. */
function tooWide() {
  const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflowX);
  const within = [...document.querySelectorAll('body *')].find(
    (one) =>
      scrolls(one) &&
      one.scrollWidth > one.clientWidth + 1 &&
      !one.matches('[tabindex="0"], input, textarea'),
  );
  if (within) {
    const edge = within.getBoundingClientRect().right;
    const wide = [...within.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > edge + 1,
    );
    const words = wide.at(-1)?.textContent?.slice(0, 40) ?? '';
    return `${within.scrollWidth - within.clientWidth}px hidden in ${within.className}: ${wide.at(-1)?.className} ${words}`;
  }
  const px = document.documentElement.scrollWidth - innerWidth;
  if (px <= 0) return null;
  const wide = [...document.querySelectorAll('body *')].filter(
    (one) => one.getBoundingClientRect().right > innerWidth + 1,
  );
  const innermost = wide.at(-1);
  const words = innermost?.textContent?.slice(0, 40);
  return `${px}px wider than the window: ${innermost?.tagName} ${innermost?.className} ${words}`;
}

/** How long what moves when the window does may be on its way. */
const ARRIVES_MS = 3000;

/**
 * What has to be scrolled sideways to be read, in words; null as it should be. A table or chart that can be scrolled by
 * keyboard alone may be wider than its frame. What lies above the page is placed anew after the window has another size,
 * and on a busy machine no change is seen for a while before: only what stays too wide is.
 */
export async function sideways(page) {
  if ((await page.evaluate(tooWide)) === null) return null;
  const arrived = page.waitForFunction(`(${tooWide})() === null`, null, { timeout: ARRIVES_MS });
  return arrived.then(
    () => null,
    () => page.evaluate(tooWide),
  );
}
