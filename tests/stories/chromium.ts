import type { Page } from '@playwright/test';
import { exportedFile } from '../../scripts/lib/export-package';
import type { RunningExtension } from '../../scripts/lib/extension';
import type { StoryScreen } from './screen';
import type { Stage } from './walk';

function screenOf(page: Page): StoryScreen {
  page.setDefaultTimeout(30_000);
  const at = (xpath: string) => page.locator(`xpath=${xpath}`).first();
  return {
    press: (xpath) => at(xpath).click(),
    fill: (xpath, text) => at(xpath).fill(text),
    see: (xpath) => at(xpath).waitFor({ timeout: 60_000 }),
    count: (xpath) => page.locator(`xpath=${xpath}`).count(),
    run: (expression) => page.evaluate(expression) as never,
    front: async () => undefined,
  };
}

/** Chromium with its real side panel. */
export async function chromiumStage(running: RunningExtension, url: string): Promise<Stage> {
  const { context } = running;
  const page = await context.newPage();
  await page.goto(url);
  await running.grantSite(url);
  await running.pressIcon(page);
  const panel = await running.sidePanel();
  return {
    chat: screenOf(page),
    panel: screenOf(panel),
    exported: () => exportedFile(panel),
    async openLetters() {
      const id = await panel.evaluate(async () => {
        const open = indexedDB.open('parley');
        const db = await new Promise<IDBDatabase>((ok) => {
          open.onsuccess = () => ok(open.result);
        });
        const all = db.transaction('conversations').objectStore('conversations').getAll();
        return new Promise<string>((ok) => {
          all.onsuccess = () => ok(all.result[0].id);
        });
      });
      const letters = await context.newPage();
      await letters.goto(`${running.url('letters.html')}?conversation=${id}`);
      return screenOf(letters);
    },
  };
}
