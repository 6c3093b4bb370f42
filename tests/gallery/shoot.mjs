// Pictures of every screen: node tests/gallery/shoot.mjs OUT_DIR [name-part] [--all] [--axe] [--lang=en] [--scheme=dark] [--width=320]
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const out = args[0] ?? '.output/gallery';
const part = args[1] ?? '';
const isAll = process.argv.includes('--all');
const axe = process.argv.includes('--axe');
function option(name, fallback) {
  const found = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return found ? found.slice(name.length + 3) : fallback;
}
mkdirSync(out, { recursive: true });

const VARIANTS = isAll
  ? ['zh-CN', 'en'].flatMap((lang) =>
      ['light', 'dark'].flatMap((scheme) =>
        [320, 380, 480].map((width) => ({ lang, scheme, width })),
      ),
    )
  : [
      {
        lang: option('lang', 'zh-CN'),
        scheme: option('scheme', 'light'),
        width: Number(option('width', '380')),
      },
    ];

const configFile = `${here}vite.config.mjs`;
await build({ configFile, logLevel: 'error' });
const server = await preview({ configFile, logLevel: 'error' });
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

let violations = 0;
try {
  const index = await browser.newPage();
  await index.goto(base, { timeout: 120_000 });
  await index.waitForSelector('a', { timeout: 120_000 });
  const names = await index.$$eval('a', (links) => links.map((link) => link.textContent));
  const presses = await index.evaluate(() => window.galleryScreens);
  await index.close();
  for (const name of names.filter((candidate) => candidate.includes(part)))
    for (const { lang, scheme, width } of VARIANTS) {
      const zoom = process.env.ZOOM ?? '';
      const size = presses[name].size ?? { width, height: Number(process.env.HEIGHT ?? 760) };
      if (presses[name].size && width !== VARIANTS[0].width) continue;
      const page = await browser.newPage({
        viewport: size,
        locale: lang,
        timezoneId: 'Asia/Shanghai',
      });
      page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
      await page.goto(`${base}?screen=${name}&lang=${lang}&scheme=${scheme}&zoom=${zoom}`);
      await page.waitForSelector('#root *:not(style)', { timeout: 60_000 });
      await page.waitForTimeout(250);
      let toType = presses[name].type;
      const typeIfThere = async () => {
        if (!toType) return;
        const field = page.getByRole('textbox', { name: new RegExp(`^(${toType[0]})$`) });
        if (!(await field.isVisible())) return;
        await field.fill(toType[1]);
        toType = null;
        await page.waitForTimeout(200);
      };
      await typeIfThere();
      for (const label of presses[name].press) {
        const pattern = new RegExp(`^(${label})$`);
        const target = page
          .getByRole('tab', { name: pattern })
          .or(page.getByRole('button', { name: pattern }))
          .or(page.getByRole('menuitem', { name: pattern }))
          .or(page.getByRole('radio', { name: pattern }))
          .or(page.locator('label').filter({ hasText: pattern }));
        await target
          .first()
          .click({ timeout: 5000 })
          .catch((error) =>
            console.error(`${name}: cannot press ${label}: ${error.message.split('\n')[0]}`),
          );
        await page.waitForTimeout(300);
        await typeIfThere();
      }
      await page.waitForTimeout(150);
      if (axe) {
        await page.addScriptTag({ path: `${here}../../node_modules/axe-core/axe.min.js` });
        const result = await page.evaluate(() =>
          window.axe.run(document, { resultTypes: ['violations'] }),
        );
        for (const found of result.violations) {
          violations++;
          console.log(`${name} ${lang} ${scheme} ${width}: ${found.id} ${found.help}`);
          for (const node of found.nodes.slice(0, 3))
            console.log(
              `   ${node.html.slice(0, 160)} ${node.failureSummary?.split('\n')[1] ?? ''}`,
            );
        }
      }
      const suffix = VARIANTS.length > 1 ? `-${lang}-${scheme}-${size.width}` : '';
      await page.screenshot({
        path: `${out}/${name}${suffix}${zoom ? `-zoom${zoom}` : ''}.png`,
        fullPage: process.env.FULL === '1',
      });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0)
        console.log(`${name} ${lang} ${width}: ${overflow}px wider than the window`);
      await page.close();
    }
} finally {
  await browser.close();
  await server.close();
}
if (axe) console.log(`axe violations: ${violations}`);
