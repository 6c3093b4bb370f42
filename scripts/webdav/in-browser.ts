import assert from 'node:assert/strict';
import { words } from '../../tests/e2e/words';
import { launchExtension } from '../lib/extension';
import { readTable } from '../lib/panel-calls';
import { seed } from './seed';
import { PASSWORD, type RealServer, USER } from './servers';

const PASSPHRASE = '浏览器里的 口令';

/** The whole way by hand: connect, back up, wipe, connect again, merge; nothing is asked of the network before. */
export async function checkInBrowser(server: RealServer): Promise<void> {
  const running = await launchExtension();
  try {
    await running.grantSite(new URL(server.url).origin);
    const page = await running.context.newPage();
    const sent: string[] = [];
    running.context.on('request', (request) => {
      if (request.url().startsWith(server.url)) sent.push(request.url());
    });
    const open = async () => {
      await page.goto(running.url('records.html'));
      await page.getByRole('button', { name: words('keeping', 'menu.label') }).click();
      await page.getByRole('menuitem', { name: words('backup', 'open') }).click();
    };
    const connect = async () => {
      await page.getByRole('button', { name: words('vault', 'setUp') }).click();
      await page.getByLabel(words('vault', 'address')).fill(server.url);
      await page.getByLabel(words('vault', 'user')).fill(USER);
      await page.getByLabel(words('vault', 'password'), { exact: true }).fill(PASSWORD);
      await page.getByLabel(words('vault', 'passphrase'), { exact: true }).fill(PASSPHRASE);
      await page.getByRole('button', { name: words('vault', 'connect') }).click();
      await page
        .getByText(words('vault', 'connected', { host: new URL(server.url).host }))
        .waitFor();
    };
    await page.goto(running.url('records.html'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await seed(page, 'talk', 1200);
    const before = await readTable(page, 'entries');
    await open();
    assert.deepEqual(sent, []);
    await connect();
    await page.getByRole('button', { name: words('vault', 'save') }).click();
    await page.getByRole('status').filter({ hasText: '已上传并核对' }).waitFor({ timeout: 60_000 });
    await page.goto(running.url('options.html'));
    await page.getByRole('button', { name: words('keeping', 'wipe.open') }).click();
    const word = words('keeping', 'wipe.word');
    await page.getByLabel(words('keeping', 'wipe.confirm', { word })).fill(word);
    await page.getByRole('button', { name: words('keeping', 'wipe.run') }).click();
    await page.getByText(words('keeping', 'wipe.done')).waitFor();
    assert.deepEqual(await readTable(page, 'entries'), []);
    assert.deepEqual(await readTable(page, 'device'), []);
    await open();
    await connect();
    await page.getByLabel(words('vault', 'passphrase'), { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: words('vault', 'restore') }).click();
    await page
      .getByText(words('backup', 'restore.done'), { exact: true })
      .waitFor({ timeout: 60_000 });
    assert.deepEqual(await readTable(page, 'entries'), before);
  } finally {
    await running.close();
  }
}
