import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { exportPackage } from '../../scripts/lib/export-package';
import { expect, say, test } from './fixtures';
import { ledgerOf } from './ledger';
import { words } from './words';

test('exports a bag that sha256sum accepts and that reads without the extension', async ({
  openChat,
  openPanel,
  running,
}, testInfo) => {
  const chat = await openChat('chatui');
  const panel = await openPanel(chat);
  await panel.record();
  await say(chat, 'agent', '可以为您办理12期分期,每期850元,每月15号还款');
  await expect(panel.messages.filter({ hasText: '12期分期' })).toBeVisible();
  // Before the export: what settles while it is written comes after it.
  const hashes = (await ledgerOf(panel.page)).map((entry) => entry.hash);
  const file = testInfo.outputPath('record.zip');
  await exportPackage(panel.page, file);

  const folder = unpack(file, testInfo.outputPath('unpacked'));
  expect(path.basename(folder)).toMatch(/^parley-\d{4}-?\d{2}-?\d{2}-[\w-]+$/);
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const checked = execFileSync('sha256sum', ['-c', '--strict', manifest], { cwd: folder });
    expect(checked.toString()).not.toContain('FAILED');
  }
  const record = fs.readFileSync(path.join(folder, 'data/record.jsonl'), 'utf8');
  for (const hash of hashes) expect(record).toContain(hash);

  const reader = await running.context.newPage();
  await reader.goto(`file://${path.join(folder, 'data/transcript.html')}`);
  await expect(reader.getByText('可以为您办理12期分期,每期850元,每月15号还款')).toBeVisible();
  expect(await reader.locator('script').count()).toBe(0);
});

/** Writes the files of a zip into a folder; gives the one folder that the zip holds. */
function unpack(zip: string, into: string): string {
  const files = unzipSync(fs.readFileSync(zip));
  for (const [name, bytes] of Object.entries(files)) {
    const target = path.join(into, name);
    if (name.endsWith('/')) continue;
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, bytes);
  }
  const [top] = fs.readdirSync(into);
  if (!top) throw new Error(`nothing in ${zip}: ${strFromU8(fs.readFileSync(zip)).slice(0, 40)}`);
  return path.join(into, top);
}

test('hides what was found, erases what is asked, and leaves no trace of either', async ({
  openChat,
  openPanel,
}, testInfo) => {
  const chat = await openChat('chatui');
  const panel = await openPanel(chat);
  await panel.record();
  await say(chat, 'customer', '身份证11010519491231002X');
  const row = panel.messages.filter({ hasText: '11010519491231002X' });
  await row.getByRole('button', { name: words('transcript', 'rowMenu') }).click();
  await panel.page.getByRole('menuitem', { name: words('transcript', 'erase') }).click();
  await panel.page.getByRole('button', { name: words('handover', 'erase.run') }).click();
  await expect(panel.messages.filter({ hasText: words('transcript', 'erased') })).toBeVisible();
  expect(JSON.stringify(await ledgerOf(panel.page))).not.toContain('11010519491231002X');

  await say(chat, 'customer', '我的手机号13800138000');
  await say(chat, 'agent', '可以为您办理12期分期,每期850元,每月15号还款');
  await expect(async () =>
    expect(JSON.stringify(await ledgerOf(panel.page))).toContain('12期分期'),
  ).toPass();
  const file = testInfo.outputPath('hidden.zip');
  await exportPackage(panel.page, file, async (dialog) => {
    await dialog.getByRole('button', { name: words('handover', 'hide.title') }).click();
    await dialog
      .getByRole('checkbox', { name: new RegExp(`^${words('handover', 'hide.group.phone')}`) })
      .check();
  });
  const contents = Object.entries(unzipSync(fs.readFileSync(file)))
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join('\n');
  expect(contents).not.toMatch(/13800138000|11010519491231002X/);
  expect(contents).toContain('每期850元');
  const report = execFileSync('python3', ['-B', 'scripts/verify.py', file, '--json']).toString();
  const { problems, withheld } = JSON.parse(report);
  expect(problems).toEqual([]);
  expect(withheld.map(({ why }: { why: string }) => why).sort()).toEqual(['erased', 'redacted']);
});
