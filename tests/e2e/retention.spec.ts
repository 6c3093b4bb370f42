import type { Page } from '@playwright/test';
import type { Entry } from '@/lib/transcript/entry';
import { readTable } from '../../scripts/lib/panel-calls';
import { seedRecords } from '../../scripts/lib/seed-records';
import { ledger, messageDraft, sessionDraft } from '../unit/transcript/ledger-builder';
import { expect, say, test } from './fixtures';
import { words } from './words';

const DAY_MS = 86_400_000;

const talkOf = (id: string, daysAgo: number): Promise<Entry[]> => {
  const at = Date.now() - daysAgo * DAY_MS;
  const drafts = [
    sessionDraft('start', at),
    messageDraft(`${daysAgo}天前说的`, at + 1000),
    sessionDraft('stop', at + 2000),
  ];
  return ledger(drafts, id);
};

/** Puts the last word of a conversation back in time. */
const age = (page: Page, id: string, days: number): Promise<void> =>
  page.evaluate(
    ([key, atMs]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('parley');
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction('conversations', 'readwrite');
          const rows = writing.objectStore('conversations');
          const reading = rows.get(key);
          reading.onsuccess = () => rows.put({ ...reading.result, lastEntryAtMs: atMs });
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    [id, Date.now() - days * DAY_MS] as const,
  );

interface Row {
  readonly id: string;
  readonly openSessionId: string | null;
}

test('what is past its time is listed, and goes when told to, with a note of it; what is recorded stays', async ({
  openChat,
  openPanel,
  running,
}) => {
  const chat = await openChat('chatui');
  const panel = await openPanel(chat);
  await panel.record();
  await say(chat, 'agent', '正在说的话');
  await expect(panel.messages.filter({ hasText: '正在说的话' })).toBeVisible();
  const page = await running.context.newPage();
  await page.goto(running.url('options.html'));
  const [open] = await readTable<Row>(page, 'conversations');
  if (!open) throw new Error('nothing is recorded');
  await age(page, open.id, 40);
  await seedRecords(page, await talkOf('old', 40));
  await seedRecords(page, await talkOf('new', 20));
  const old = (await readTable<Row & { headHash: string }>(page, 'conversations')).find(
    ({ id }) => id === 'old',
  );

  await page.reload();
  await expect(page.getByText(/^按这个期限/)).toHaveCount(0);
  await page.getByLabel(words('keeping', 'retention.label')).selectOption('30');
  await expect(page.getByText(/^按这个期限，现在有 2\s段对话会列出来/)).toBeVisible();
  // Nothing goes by itself.
  expect(await readTable(page, 'tombstones')).toEqual([]);

  await page.goto(running.url('records.html'));
  await expect(page.getByText(/^2\s段对话超过了 30\s天的保留期限/)).toBeVisible();
  await page.getByRole('button', { name: /^删除这 2\s段/ }).click();
  await expect(page.getByRole('alert')).toContainText(words('keeping', 'delete.failed.recording'));
  const left = await readTable<Row>(page, 'conversations');
  expect(left.map(({ id }) => id).sort()).toEqual([open.id, 'new'].sort());
  const entries = await readTable<Entry>(page, 'entries');
  expect(new Set(entries.map(({ conversationId }) => conversationId))).toEqual(
    new Set([open.id, 'new']),
  );
  expect(await readTable(page, 'tombstones')).toMatchObject([
    { id: 'old', what: 'conversation', why: 'retention', entryCount: 3, headHash: old?.headHash },
  ]);
  // The talk goes on being recorded, and is young again with its next word.
  await say(chat, 'agent', '还在说');
  await expect(panel.messages.filter({ hasText: '还在说' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /cs\.example\.com/ })).toBeVisible();
  await expect(page.getByText(/的保留期限/)).toHaveCount(0);
});
