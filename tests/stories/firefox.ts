import type { Page } from 'puppeteer-core';
import { openSidebarFor, reach } from '../firefox/chat-tab';
import type { RunningFirefox } from '../firefox/firefox';
import type { StoryScreen } from './screen';
import type { Stage } from './walk';

const READ_EXPORT = `(async () => {
  const root = await navigator.storage.getDirectory();
  const files = [];
  for await (const [name, handle] of root.entries())
    if (name.startsWith('export-')) files.push(await handle.getFile());
  files.sort((a, b) => b.lastModified - a.lastModified);
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(',')[1]);
    reader.readAsDataURL(files[0]);
  });
})()`;

const FIRST_CONVERSATION = `new Promise((done) => {
  const open = indexedDB.open('parley');
  open.onsuccess = () => {
    const all = open.result.transaction('conversations').objectStore('conversations').getAll();
    all.onsuccess = () => { open.result.close(); done(all.result[0].id); };
  };
})`;

function screenOf(page: Page): StoryScreen {
  const at = (xpath: string) => `::-p-xpath(${xpath})`;
  return {
    press: (xpath) => reach(page, at(xpath)).click(),
    fill: (xpath, text) => reach(page, at(xpath)).fill(text),
    async see(xpath) {
      await page.waitForSelector(at(xpath), { visible: true, timeout: 60_000 });
    },
    count: async (xpath) => (await page.$$(at(xpath))).length,
    run: (expression) => page.evaluate(expression) as never,
    front: () => page.bringToFront(),
  };
}

/** Firefox ESR with the sidebar's page in a tab. */
export async function firefoxStage(running: RunningFirefox, url: string): Promise<Stage> {
  const chat = await running.browser.newPage();
  await chat.goto(url);
  const sidebar = await openSidebarFor(url, running.openOwnPage);
  return {
    chat: screenOf(chat),
    panel: screenOf(sidebar),
    async openLetters() {
      const id = await sidebar.evaluate(FIRST_CONVERSATION);
      return screenOf(await running.openOwnPage(`letters.html?conversation=${id}`));
    },
    exported: async () => Buffer.from((await sidebar.evaluate(READ_EXPORT)) as string, 'base64'),
  };
}
