import fs from 'node:fs';
import type { Page } from '@playwright/test';
import type { Entry } from '@/lib/transcript/entry';
import { exportedFile } from '../../scripts/lib/export-package';
import { readTable } from '../../scripts/lib/panel-calls';
import { expect, say, test } from './fixtures';
import type { Panel } from './pages/panel';
import { words } from './words';

const OFFER = '可以为您办理12期分期,每期850元,每月15号还款';

/** Records a short talk and opens the records page beside it. */
async function openRecords(panel: Panel, chat: Page, running: { url: (f: string) => string }) {
  await panel.record();
  await say(chat, 'agent', OFFER);
  await say(chat, 'customer', '我核算一下再答复');
  await expect(panel.messages.filter({ hasText: '核算一下' })).toBeVisible();
  await panel.choose('stop');
  const page = await chat.context().newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(running.url('records.html'));
  return page;
}

test('finds a sentence in all records, narrows to offers, and checks the store', async ({
  openChat,
  openPanel,
  running,
}) => {
  const chat = await openChat('chatui');
  const panel = await openPanel(chat);
  const page = await openRecords(panel, chat, running);
  const search = page.getByRole('textbox', { name: words('records', 'search.label') });
  await search.fill('每期850');
  const hits = page.getByRole('region', { name: words('records', 'search.list') });
  await expect(hits.getByRole('button')).toHaveCount(1);
  await hits.getByRole('button').click();
  await expect(page.getByRole('log').locator('[data-focused]')).toContainText('12期分期');
  await search.fill('');
  await page.getByRole('button', { name: words('records', 'filter.open') }).click();
  await page.getByText(words('records', 'filter.offers'), { exact: true }).click();
  await expect(hits.getByRole('button').filter({ hasText: '12期分期' })).toBeVisible();
  await expect(hits.getByRole('button').filter({ hasText: '核算一下' })).toHaveCount(0);
  const line = page.getByRole('button', { name: words('keeping', 'storage.title') });
  await expect(line).toContainText(words('keeping', 'line.sound'));
});

test('deletes a conversation and leaves a note of it', async ({ openChat, openPanel, running }) => {
  const chat = await openChat('chatui');
  const panel = await openPanel(chat);
  const page = await openRecords(panel, chat, running);
  await page
    .getByRole('button', { name: /chat|localhost/ })
    .first()
    .click();
  await page.getByRole('button', { name: words('records', 'more') }).click();
  await page.getByRole('menuitem', { name: words('records', 'delete') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(words('keeping', 'delete.goes'));
  await dialog.getByRole('button', { name: words('keeping', 'delete.run.conversation') }).click();
  await expect(page.getByText(words('records', 'empty.title'))).toBeVisible();
  expect(await readTable(page, 'entries')).toEqual([]);
  // Nor does the panel that was open on it show it any longer.
  await expect(panel.messages).toHaveCount(0);
  await expect(panel.page.getByText(words('handover', 'anchor.ended'))).toHaveCount(0);
  expect(await readTable(page, 'tombstones')).toMatchObject([
    { what: 'conversation', why: 'user' },
  ]);
  await page.getByRole('button', { name: words('keeping', 'menu.label') }).click();
  await page.getByRole('menuitem', { name: words('keeping', 'deletions.title') }).click();
  await expect(page.getByRole('dialog')).toContainText('手动删除');
});

test('backs up, wipes, restores: every entry is there again', async ({
  openChat,
  openPanel,
  running,
}, testInfo) => {
  const chat = await openChat('chatui');
  const panel = await openPanel(chat);
  const page = await openRecords(panel, chat, running);
  const before = await readTable<Entry>(page, 'entries');
  const heads = await readTable<{ readonly headHash: string }>(page, 'conversations');
  const openBackup = async () => {
    await page.getByRole('button', { name: words('keeping', 'menu.label') }).click();
    await page.getByRole('menuitem', { name: words('backup', 'open') }).click();
  };
  await openBackup();
  await page.getByLabel(words('backup', 'passphrase')).fill('一匹 会数数的 马');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: words('backup', 'run') }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^parley-backup-\d{8}-\d{4}\.zip\.age$/);
  const file = testInfo.outputPath(download.suggestedFilename());
  fs.writeFileSync(file, await exportedFile(page, 'backup.zip.age'));

  await page.goto(running.url('options.html'));
  await page.getByRole('button', { name: words('keeping', 'wipe.open') }).click();
  const word = words('keeping', 'wipe.word');
  await page.getByLabel(words('keeping', 'wipe.confirm', { word })).fill(word);
  await page.getByRole('button', { name: words('keeping', 'wipe.run') }).click();
  await expect(page.getByText(words('keeping', 'wipe.done'))).toBeVisible();
  for (const table of ['entries', 'conversations', 'tombstones', 'cases'])
    expect(await readTable(page, table)).toEqual([]);

  await page.goto(running.url('records.html'));
  await openBackup();
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
  await page.getByLabel(words('backup', 'restore.passphrase')).fill('一匹 会数数的 马');
  await page.getByRole('button', { name: words('backup', 'restore.run'), exact: true }).click();
  // A passphrase is slow to undo on purpose.
  await expect(page.getByText(words('backup', 'restore.done'), { exact: true })).toBeVisible({
    timeout: 30_000,
  });
  expect(await readTable<Entry>(page, 'entries')).toEqual(before);
  expect(before.length).toBeGreaterThan(3);
  expect(await readTable(page, 'conversations')).toMatchObject(
    heads.map(({ headHash }) => ({ headHash })),
  );
  await page.reload();
  const line = page.getByRole('button', { name: words('keeping', 'storage.title') });
  await expect(line).toContainText(words('keeping', 'line.sound'));
});

test('a folder that is picked holds a backup at once, and is remembered', async ({
  openChat,
  openPanel,
  running,
}) => {
  const chat = await openChat('chatui');
  const panel = await openPanel(chat);
  const page = await openRecords(panel, chat, running);
  // No dialog can be answered headless: the folder is one of the browser's private file system.
  const pick = () =>
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true }),
    });
  await page.evaluate(pick);
  await page.getByRole('button', { name: words('keeping', 'menu.label') }).click();
  await page.getByRole('menuitem', { name: words('backup', 'open') }).click();
  await page.getByRole('button', { name: words('backup', 'folder.pick') }).click();
  const chosen = page.getByText(words('backup', 'folder.chosen', { name: 'picked' }));
  await expect(chosen).toBeVisible();
  const inFolder = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = (await root.getDirectoryHandle('picked')) as unknown as {
        entries(): AsyncIterable<[string, FileSystemFileHandle]>;
      };
      const found: [string, number][] = [];
      for await (const [name, file] of folder.entries())
        found.push([name, (await file.getFile()).size]);
      return found;
    });
  await expect.poll(inFolder).toEqual([[expect.stringMatching(/\.zip$/), expect.any(Number)]]);
  expect((await inFolder())[0]?.[1]).toBeGreaterThan(1000);
  await page.reload();
  await page.getByRole('button', { name: words('keeping', 'menu.label') }).click();
  await page.getByRole('menuitem', { name: words('backup', 'open') }).click();
  await expect(chosen).toBeVisible();
});
