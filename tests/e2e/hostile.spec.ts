import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { HOSTILE_HTML, tamper } from './hostile-page';
import { words } from './words';

type Hostile = { readonly say: (content: string | Node, isMine?: boolean) => HTMLElement };

const say = (page: Page, text: string, isMine = false) =>
  page.evaluate(([content, mine]) => void (window as unknown as Hostile).say(content, mine), [
    text,
    isMine,
  ] as const);

interface Seen {
  /** Null for a text that is too long to be carried about; its length says enough. */
  readonly text: string | null;
  readonly length: number;
  readonly gap: string | null;
}

/** What the database holds, without carrying megabytes from the browser to the test at each look. */
const look = (panel: Page): Promise<readonly Seen[]> =>
  panel.evaluate(
    () =>
      new Promise<Seen[]>((resolve) => {
        const opening = indexedDB.open('parley');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(
              reading.result.map((entry) => {
                const text: string = entry.personal.text?.text ?? '';
                const gap = entry.kind === 'gap' ? entry.body.reason : null;
                return { text: text.length > 1_000 ? null : text, length: text.length, gap };
              }),
            );
          };
        };
      }),
  );

const texts = async (panel: Page): Promise<readonly (string | null)[]> =>
  (await look(panel)).map((seen) => seen.text);

const BIDI = '还款\u202e元001\u202c\u200b，<script>alert(1)</script>';
/** Three bytes each: more than five megabytes. */
const LONG = 1_750_000;

test('a hostile page stays usable and is recorded whole, or with a gap', async ({
  running,
  chats,
  openPanel,
}) => {
  const page = await running.context.newPage();
  await page.addInitScript(tamper);
  const url = `${chats.origin}/hostile.html`;
  await page.route(url, (route) => route.fulfill({ body: HOSTILE_HTML, contentType: 'text/html' }));
  await page.goto(url);
  const panel = await openPanel(page);
  await panel.record();
  await expect
    .poll(() => texts(panel.page))
    .toEqual(expect.arrayContaining(['您好，请问有什么可以帮您', '失业了']));
  expect((await texts(panel.page)).join()).not.toContain('活动公告');

  // A ticker that never rests, within the list itself.
  await page.evaluate(() => {
    const ticker = (window as unknown as Hostile).say('0');
    let count = 0;
    const tick = () => {
      ticker.firstChild?.replaceWith(String(count++));
      ticker.className = `b c${count % 7}`;
      requestAnimationFrame(tick);
    };
    tick();
  });
  await say(page, BIDI);
  await page.evaluate((length) => {
    const { say } = window as unknown as Hostile;
    say(`长${'文'.repeat(length - 2)}完`);
    const many = document.createDocumentFragment();
    for (let i = 0; i < 100_000; i += 1) many.append(document.createElement('i'));
    const holder = document.createElement('span');
    holder.append('十万个元素', many, '之后');
    say(holder);
  }, LONG);
  await say(page, '最后一句');

  await expect.poll(() => texts(panel.page), { timeout: 45_000 }).toContain('最后一句');
  const seen = await look(panel.page);
  const stored = seen.map(({ text }) => text);
  expect(stored).toContain(BIDI);
  expect(seen.filter(({ text }) => text === null).reduce((sum, s) => sum + s.length, 0)).toBe(LONG);
  // So many parts are not read to the end: the ledger says that something is missing.
  expect(stored.some((text) => text?.startsWith('十万个元素'))).toBe(true);
  expect(seen.map(({ gap }) => gap)).toContain('page-overload');
  await page.getByPlaceholder('输入消息').fill('页面还能用');
  await expect(page.getByPlaceholder('输入消息')).toHaveValue('页面还能用');
  await expect(panel.state).toContainText(words('panel', 'light.recording'));
  await expect(panel.messages.filter({ hasText: 'U+202E' })).toBeVisible();
});
