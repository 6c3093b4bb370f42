import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { words } from '../../tests/e2e/words';

/** Name of the file that the export leaves in the extension's private file system. */
const SCRATCH = 'export.zip';

/** The package that the panel made last, as it lies in the extension's private file system. */
export async function exportedFile(panel: Page): Promise<Buffer> {
  const base64 = await panel.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle(name)).getFile();
    return new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.onerror = () => reject(reader.error);
      reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
      reader.readAsDataURL(file);
    });
  }, SCRATCH);
  return Buffer.from(base64, 'base64');
}

/** Presses 导出 in the panel and waits until it says that the package is checked. Resolves with the file's name. */
export async function pressExport(panel: Page): Promise<string> {
  await panel.getByRole('button', { name: words('panel', 'menu.label') }).click();
  await panel.getByRole('menuitem', { name: words('panel', 'menu.export') }).click();
  await panel.getByRole('button', { name: words('transcript', 'export.run') }).click();
  const name = panel.getByRole('dialog').getByText(/parley-[\w-]+\.zip/);
  await name.waitFor({ timeout: 60_000 });
  const text = (await name.first().textContent())?.match(/parley-[\w-]+\.zip/)?.[0];
  if (!text) throw new Error('the export does not name its file');
  return text;
}

/** Has the panel export what it shows and keeps the package. */
export async function exportPackage(panel: Page, file: string): Promise<void> {
  const skip = panel.getByRole('button', { name: words('panel', 'firstRun.skip') });
  if (await skip.isVisible()) await skip.click();
  await pressExport(panel);
  fs.writeFileSync(file, await exportedFile(panel));
}
