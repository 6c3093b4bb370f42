import type { Page } from '@playwright/test';
import type { EntryDraft, MessageBody } from '@/lib/transcript/entry';
import { readTable } from '../../scripts/lib/panel-calls';
import { seedRecords } from '../../scripts/lib/seed-records';
import {
  gapDraft,
  ledger,
  messageDraft,
  START_MS,
  sessionDraft,
} from '../unit/transcript/ledger-builder';
import { expect, test } from './fixtures';
import { words } from './words';

const NEXT_MS = START_MS + 86_400_000;
const OFFER = '可以为您办理12期分期，每期850元，每月15号还款';
const PROMISE = '专员会在三个工作日内给您回电';
const MINE = '我核算一下再答复';

const message = (id: string, text: string, atMs: number, over: Partial<MessageBody>) => ({
  ...messageDraft(text, atMs, over),
  id,
});

/** Two days with a reload of the page between them. */
const talk: readonly EntryDraft[] = [
  sessionDraft('start', START_MS),
  message('m1', OFFER, START_MS + 1000, {}),
  message('m2', MINE, START_MS + 2000, { speaker: 'customer', afterId: 'm1' }),
  gapDraft('page-reloaded', NEXT_MS, { fromMs: START_MS + 2000, toMs: NEXT_MS }),
  message('m3', '您好，工号1027继续为您服务', NEXT_MS + 1000, { afterId: 'm2' }),
  message('m4', PROMISE, NEXT_MS + 2000, { afterId: 'm3' }),
  sessionDraft('stop', NEXT_MS + 3000),
];

async function openTalk(page: Page): Promise<void> {
  await seedRecords(page, await ledger(talk));
  await page.reload();
  await page.getByRole('button', { name: /cs\.example\.com/ }).click();
  await expect(page.getByRole('log')).toContainText(PROMISE);
}

const hitsOf = (page: Page) =>
  page.getByRole('region', { name: words('records', 'search.list') }).getByRole('button');
const choose = (page: Page, name: string) =>
  page.getByRole('search').getByText(name, { exact: true }).click();

test('narrows to offers, promises, gaps, a speaker and a day', async ({ running }) => {
  const page = await running.context.newPage();
  await page.goto(running.url('records.html'));
  await openTalk(page);
  await page.getByRole('button', { name: words('records', 'filter.open') }).click();
  for (const [filter, text] of [
    ['offers', OFFER],
    ['promises', PROMISE],
    ['gaps', words('transcript', 'gapReason.page-reloaded')],
  ] as const) {
    await choose(page, words('records', `filter.${filter}`));
    await expect(hitsOf(page)).toHaveCount(1);
    await expect(hitsOf(page)).toContainText(text);
    await choose(page, words('records', `filter.${filter}`));
  }
  await choose(page, words('transcript', 'speaker.customer'));
  await expect(hitsOf(page)).toHaveCount(1);
  await expect(hitsOf(page)).toContainText(MINE);
  await choose(page, words('transcript', 'speaker.customer'));
  await page.getByLabel(words('records', 'filter.from'), { exact: true }).fill('2026-11-24');
  await expect(hitsOf(page)).toHaveCount(2);
  await page.getByLabel(words('records', 'filter.to'), { exact: true }).fill('2026-11-23');
  await expect(page.getByText(words('records', 'search.none'))).toBeVisible();
  await page.getByRole('button', { name: words('records', 'filter.reset') }).click();
  await page.getByLabel(words('records', 'jump')).fill('2026-11-24');
  await expect(page.getByRole('log').locator('[data-focused]')).toContainText('工号1027继续');
});

test('stars, tags, annotates and cuts an excerpt without touching an entry', async ({
  running,
}) => {
  const page = await running.context.newPage();
  await page.goto(running.url('records.html'));
  await openTalk(page);
  const before = await readTable(page, 'entries');
  const row = page.getByRole('log').getByRole('article').filter({ hasText: OFFER });
  const pick = async (item: string) => {
    await row.getByRole('button', { name: words('transcript', 'rowMenu') }).click();
    await page.getByRole('menuitem', { name: words('records', item) }).click();
  };
  await pick('annotation.star');
  await expect(row).toContainText(words('records', 'annotation.starred'));
  await pick('annotation.edit');
  await page
    .getByRole('textbox', { name: words('records', 'annotation.remark') })
    .fill('利率还没有说');
  await page
    .getByRole('textbox', { name: words('records', 'annotation.tags') })
    .fill('要核对 首个方案');
  await page.getByRole('button', { name: words('records', 'annotation.save') }).click();
  await expect(row).toContainText('利率还没有说');
  await expect(row).toContainText('首个方案');
  await page.getByRole('textbox', { name: words('records', 'search.label') }).fill('首个方案');
  await expect(hitsOf(page)).toContainText(OFFER);
  await page.getByRole('textbox', { name: words('records', 'search.label') }).fill('');

  await running.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await pick('excerpt.open');
  await page.getByLabel(words('records', 'excerpt.after')).fill('2');
  await page.getByRole('button', { name: words('records', 'excerpt.copy') }).click();
  // Numbers and their units are kept on one line by blanks that do not break.
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll(
    '\u00a0',
    ' ',
  );
  const [{ headHash } = { headHash: '' }] = await readTable<{ headHash: string }>(
    page,
    'conversations',
  );
  expect(copied).toContain(words('records', 'excerpt.head', { id: 'c1' }));
  expect(copied).toContain(words('records', 'excerpt.range', { from: 1, to: 3, of: 4 }));
  expect(copied).toMatch(
    /\[0002\].*12期分期.*\n\[0003\].*我核算一下.*\n—— .*页面重新载入过。\n\[0005\]/,
  );
  expect(copied).not.toContain(PROMISE);
  expect(copied).toContain(words('records', 'excerpt.whole', { count: 7, hash: headHash }));
  expect(await readTable(page, 'entries')).toEqual(before);
  expect(await readTable(page, 'annotations')).toMatchObject([
    { isStarred: true, tags: ['要核对', '首个方案'], remark: '利率还没有说' },
  ]);
});
