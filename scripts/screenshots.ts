// Makes the screenshots of the README from the real product: the practice story, in Chinese and in English.
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from './lib/browsers.mjs';
import { root } from './lib/exec.mjs';
import { launchExtension } from './lib/extension';
import { compose } from './story/compose';
import { type Moment, walkStory } from './story/walk';

const folder = path.join(root, '.github', 'screenshots');

const speak = (page: Page, language: 'zh-CN' | 'en'): Promise<void> =>
  page.evaluate((value) => chrome.storage.local.set({ language: value }), language);

async function takeMoments(): Promise<{ chinese: Moment; english: Moment }> {
  const running = await launchExtension();
  const english: Moment[] = [];
  const { moments } = await walkStory(running, async (name, page, panel) => {
    if (name !== 'offer-checked') return;
    await speak(panel, 'en');
    await panel.getByRole('tab', { name: 'Plans' }).waitFor();
    english.push({ name, page: await page.screenshot(), panel: await panel.screenshot() });
    await speak(panel, 'zh-CN');
    await panel.getByRole('tab', { name: '方案' }).waitFor();
  }).finally(running.close);
  const chinese = moments.find(({ name }) => name === 'offer-checked');
  if (!chinese || !english[0]) throw new Error('the story did not come to the offer');
  return { chinese, english: english[0] };
}

const { chinese, english } = await takeMoments();
fs.mkdirSync(folder, { recursive: true });
const executablePath = findChromium() ?? '';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
fs.writeFileSync(path.join(folder, 'panel-zh-CN.png'), await compose(browser, chinese));
fs.writeFileSync(path.join(folder, 'panel-en.png'), await compose(browser, english));
await browser.close();
console.log(`${path.relative(root, folder)}: panel-zh-CN.png, panel-en.png`);
