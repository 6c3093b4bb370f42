// The practice story, headless: leaves screenshots and the exported package in .output/demo/ and names them.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './lib/browsers.mjs';
import { root } from './lib/exec.mjs';
import { launchExtension } from './lib/extension';
import { compose } from './story/compose';
import { walkStory } from './story/walk';

const folder = path.join(root, '.output', 'demo');

async function playDemo(): Promise<readonly string[]> {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const running = await launchExtension();
  const { moments, fileName, zip } = await walkStory(running).finally(running.close);
  const executablePath = findChromium() ?? '';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const names: string[] = [];
  for (const [index, moment] of moments.entries()) {
    const name = `${index + 1}-${moment.name}.png`;
    fs.writeFileSync(path.join(folder, name), await compose(browser, moment));
    names.push(name);
  }
  await browser.close();
  fs.writeFileSync(path.join(folder, fileName), zip);
  return [...names, fileName];
}

for (const name of await playDemo()) console.log(path.join('.output', 'demo', name));
