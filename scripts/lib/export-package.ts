import fs from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { words } from '../../tests/e2e/words';

/** The newest file of that name in the extension's private file system: by default the package made last. */
export async function exportedFile(panel: Page, prefix = 'export-'): Promise<Buffer> {
  const base64 = await panel.evaluate(async (start) => {
    const root = await navigator.storage.getDirectory();
    const files: File[] = [];
    for await (const [name, handle] of root.entries())
      if (name.startsWith(start)) files.push(await (handle as FileSystemFileHandle).getFile());
    const file = files.sort((a, b) => b.lastModified - a.lastModified)[0];
    if (!file) throw new Error('no export');
    return new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.onerror = () => reject(reader.error);
      reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
      reader.readAsDataURL(file);
    });
  }, prefix);
  return Buffer.from(base64, 'base64');
}

/** Makes choices in the open dialog. */
export type Choose = (dialog: Locator) => Promise<void>;

/** Presses 导出 in the panel and waits until it says that the package is checked. Resolves with the file's name. */
export async function pressExport(panel: Page, choose?: Choose): Promise<string> {
  await panel.getByRole('button', { name: words('panel', 'menu.label') }).click();
  await panel.getByRole('menuitem', { name: words('panel', 'menu.export') }).click();
  await choose?.(panel.getByRole('dialog'));
  await panel.getByRole('button', { name: words('handover', 'run') }).click();
  const name = panel.getByRole('dialog').getByText(/parley-[\w-]+\.zip/);
  await name.waitFor({ timeout: 60_000 });
  const text = (await name.first().textContent())?.match(/parley-[\w-]+\.zip/)?.[0];
  if (!text) throw new Error('the export does not name its file');
  return text;
}

/** Has the panel export what it shows and keeps the package. */
export async function exportPackage(panel: Page, file: string, choose?: Choose): Promise<void> {
  const skip = panel.getByRole('button', { name: words('panel', 'firstRun.skip') });
  if (await skip.isVisible()) await skip.click();
  await pressExport(panel, choose);
  fs.writeFileSync(file, await exportedFile(panel));
}
