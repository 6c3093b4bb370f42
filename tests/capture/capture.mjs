// Runs the page reader on chat pages and scores it: node tests/capture/capture.mjs [dir/page ...] [--json] [--keep]
// Pages come from tests/chats/zoo/dev (built) and tests/chats/own. One Chromium, one page at a time.
import { build } from 'vite';
import { chromium } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { pagesOf, serve } from '../chats/zoo/serve.mjs';
import { score } from '../chats/zoo/score.mjs';

const here = import.meta.dirname;
const root = path.join(here, '../..');

export async function bundleDriver(entry = 'driver.ts') {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias: { '@': root } },
    build: { write: false, minify: process.env.MINIFY === '1', lib: { entry: path.join(here, entry), formats: ['iife'], name: 'driver' } },
  });
  return [result].flat()[0].output[0].code;
}

async function loadConversation() {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias: { '@': root } },
    build: { write: false, minify: false, lib: { entry: path.join(root, 'lib/transcript/conversation.ts'), formats: ['es'] } },
  });
  const code = [result].flat()[0].output[0].code;
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** Closed shadow roots are opened as the extension API would, before the page's scripts run. */
const OPEN_ROOTS = `(() => { const roots = new WeakMap(); const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) { const root = attach.call(this, init); roots.set(this, root); return root; };
window.__parleyOpen = (el) => roots.get(el) ?? el.shadowRoot; })();`;

export const LAUNCH = { executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] };

const ROLE = { agent: 'agent', bot: 'agent', customer: 'customer', system: 'system', unknown: 'unknown' };
export const toCaptured = (messages) =>
  messages.filter((m) => m.recalled === null).map((m) => ({ role: ROLE[m.speaker], text: m.text, time: m.pageTime?.iso ?? undefined }));

export async function openPage(browser, url, driver, known = []) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  const drafts = [];
  const statuses = new Map();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error).slice(0, 400)));
  await page.exposeBinding('__parleyEmit', (source, json) => {
    const { draft, status } = JSON.parse(json);
    if (draft) drafts.push(draft);
    if (status) statuses.set(source.frame, status);
  });
  if (process.env.DBG) { await page.exposeBinding('__dbg', (_s, t) => console.log('      DBG', t)); }
  await page.addInitScript(OPEN_ROOTS);
  await page.addInitScript(`window.__parleyKnown = ${JSON.stringify(known)};`);
  await page.addInitScript(driver);
  await page.goto(url);
  await page.waitForFunction(() => window.zoo?.ready, null, { timeout: 15000 });
  await page.evaluate(() => window.zoo.ready);
  await page.waitForTimeout(1000);
  return { context, page, drafts, statuses, errors };
}

const truthOf = (page) => page.evaluate(() => ({ truth: window.zoo.truth(), ever: window.zoo.ever(), noise: window.zoo.noise() }));

async function drive(page) {
  const features = await page.evaluate(() => window.zoo.features);
  const index = (role, skip = 0) =>
    page.evaluate(([role, skip]) => window.zoo.truth().map((m, i) => [m, i]).filter(([m]) => m.role === role && m.kind === 'text').at(-1 - skip)?.[1], [role, skip]);
  const push = (role, text) => page.evaluate((m) => window.zoo.push(m), { role, text });
  await push('customer', '这是客户刚刚发的一句话，请确认');
  await push('agent', '收到，这边已经看到您的消息\n请稍等 1 分钟');
  await push('system', '客服邀请您对本次服务进行评价');
  await push('customer', '好的');
  await push('customer', '好的');
  await push('agent', '您的还款日是 18:00 之前');
  if (features.typing) await page.evaluate(() => window.zoo.typing(true)).catch(() => {});
  await page.waitForTimeout(300);
  if (features.typing) await page.evaluate(() => window.zoo.typing(false)).catch(() => {});
  await page.evaluate(() => window.zoo.burst(20));
  if (features.edit) await page.evaluate(([i, t]) => window.zoo.edit(i, t), [await index('agent', 1), '更正：刚才说错了，应还 3,008.00 元']);
  if (features.recall) await page.evaluate((i) => window.zoo.recall(i), await index('customer', 1));
  if (features.prepend) await page.evaluate(() => window.zoo.prependHistory());
  await page.waitForTimeout(2600);
}

export async function scroll(page) {
  await page.evaluate(() => window.zoo._scroll(0));
  await page.waitForTimeout(500);
  await page.evaluate(() => window.zoo._scroll(0));
  for (let i = 0; i < 80; i++) {
    await page.waitForTimeout(250);
    if (await page.evaluate(() => window.zoo._scroll('next'))) break;
  }
  await page.waitForTimeout(1200);
}

const line = (label, s) =>
  `${label.padEnd(26)} rec ${s.recallExact} prec ${s.precisionExact} role ${s.roleAccuracy} order ${s.orderErrors} dup ${s.duplicates} fp ${s.falsePositives} time ${s.timeAccuracy} (${s.captured}/${s.truth})`;

function details(s) {
  const out = [];
  if (s.missing.length) out.push(['missing', s.missing]);
  if (s.near.length) out.push(['near', s.near]);
  if (s.wrongRole.length) out.push(['wrong role', s.wrongRole]);
  for (const [key, list] of Object.entries(s.extra)) if (list.length && key !== 'superseded') out.push([`extra/${key}`, list]);
  return out.map(([k, v]) => `    ${k}: ${JSON.stringify(v).slice(0, 1500)}`).join('\n');
}

export const perfect = (s) => s.recallExact === 1 && s.precisionExact === 1 && s.orderErrors === 0 && s.duplicates === 0 && s.roleAccuracy === 1;

async function main() {
  const wanted = process.argv.slice(2).filter((a) => !a.startsWith('--'));
  const verbose = !process.argv.includes('--quiet');
  const driver = await bundleDriver();
  const { currentMessages } = await loadConversation();
  const server = await serve({ port: 0, framePort: 0, dirs: [path.join(here, '../chats/zoo/dev'), path.join(here, '../chats/own')] });
  const browser = await chromium.launch(LAUNCH);
  const results = [];
  for (const [half, dist] of Object.entries(server.mounts))
    for (const name of pagesOf(dist)) {
      if (wanted.length && !wanted.some((w) => w === name || w === half || w === `${half}/${name}`)) continue;
      const url = `http://localhost:${server.port}/${half}/${name}.html`;
      const note = (label, s) => {
        results.push({ page: `${half}/${name}`, label, ...s });
        console.log(line(`${half}/${name} ${label}`, s));
        if (verbose) { const d = details(s); if (d) console.log(d); }
      };
      let session;
      try {
        session = await openPage(browser, url, driver);
        const { page, drafts, errors, statuses } = session;
        const measure = async (label) => {
          const t = await truthOf(page);
          note(label, score(t.truth, toCaptured(currentMessages(drafts)), { ...t, name }));
        };
        await measure('start');
        await drive(page);
        await measure('driven');
        const virtual = await page.evaluate(() => window.zoo.features.virtual);
        if (virtual) {
          await scroll(page);
          await measure('scrolled');
        }
        const known = currentMessages(drafts).map((m) => ({ id: m.id, speaker: m.speaker, text: m.text, pageTimeRaw: m.pageTime?.raw ?? null, recalled: m.recalled !== null }));
        const again = await openPage(browser, url, driver, known);
        const fresh = again.drafts.filter((d) => d.kind === 'message').map((d) => d.personal.text);
        console.log(`    reload: ${fresh.length} new, status ${JSON.stringify([...statuses.values()].map((s) => [s.state, s.messages, s.evidence.join('+')]))} gaps ${drafts.filter((d) => d.kind === 'gap').map((d) => d.body.reason)}`);
        if (fresh.length && verbose) console.log(`    doubled? ${JSON.stringify(fresh).slice(0, 600)}`);
        await again.context.close();
        if (errors.length) console.log(`    errors ${JSON.stringify(errors.slice(0, 3))}`);
        if (process.argv.includes('--keep')) fs.writeFileSync(`/tmp/drafts-${name}.json`, JSON.stringify({ drafts, captured: toCaptured(currentMessages(drafts)), ...(await truthOf(page)) }, null, 1));
      } catch (error) {
        console.log(`    THROWN ${half}/${name} ${String(error).slice(0, 500)}`);
      }
      await session?.context.close();
    }
  await browser.close();
  server.close();
  const bad = results.filter((s) => !perfect(s));
  console.log(`${results.length - bad.length}/${results.length} measurements perfect`);
  if (process.argv.includes('--json')) fs.writeFileSync('reports/capture.json', JSON.stringify(results, null, 1));
}

if (process.argv[1] === import.meta.filename) await main();
