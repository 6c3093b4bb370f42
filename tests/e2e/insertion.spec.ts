import type { Frame, Locator, Page } from '@playwright/test';
import { EDITORS, type EditorPage, expectedIn, INSERTED, TYPED } from './editors';
import { expect, test } from './fixtures';
import type { Panel } from './pages/panel';
import { words } from './words';

type Place = Pick<Page | Frame, 'evaluate' | 'waitForFunction' | 'locator'>;

const value = (place: Place) =>
  place.evaluate(() => (window as unknown as { editor: EditorPage }).editor.value());
const sent = (place: Place) =>
  place.evaluate(() => (window as unknown as { editor: EditorPage }).editor.sent());

function fieldOf(place: Place): Locator {
  return place.locator('textarea, input, [contenteditable="true"]').first();
}

async function untilReady(place: Place): Promise<void> {
  await place.waitForFunction(() => 'editor' in window);
  await place.evaluate(() => (window as unknown as { editor: EditorPage }).editor.ready);
}

/** The user types a little and leaves the caret in the middle of it. */
async function typeInto(page: Page, place: Place): Promise<void> {
  await untilReady(place);
  await fieldOf(place).click();
  await page.keyboard.type(TYPED);
  await expect.poll(() => value(place)).toBe(TYPED);
  await page.keyboard.press('ArrowLeft');
}

async function insertFromPanel({ page }: Panel, text: string): Promise<void> {
  const draft = page.getByLabel(words('phrasing', 'draft.label'));
  await draft.fill(text);
  await page
    .locator('section')
    .filter({ has: draft })
    .getByRole('button', { name: words('phrasing', 'insert'), exact: true })
    .click();
}

async function expectInserted(panel: Panel, page: Page, place: Place, editor: string) {
  await insertFromPanel(panel, INSERTED);
  await expect.poll(() => value(place), editor).toBe(expectedIn(editor));
  await page.keyboard.press('Control+z');
  await expect.poll(() => value(place), `${editor}, taken back`).not.toContain('方案');
  expect(await sent(place), `${editor}, sent`).toBe(0);
}

async function recordOn(panel: Panel): Promise<void> {
  await panel.record();
  await expect(panel.messages).toHaveCount(4);
  await panel.tab('negotiate').click();
  await panel.page.getByRole('button', { name: '不到三年' }).click();
}

test('writes into every editor at the caret, once, and its own undo takes it back', async ({
  openPanel,
  openEditor,
}) => {
  const chat = await openEditor('chat.html?editor=textarea');
  const panel = await openPanel(chat.page);
  await recordOn(panel);
  for (const editor of EDITORS) {
    await chat.go(`chat.html?editor=${editor}`);
    await typeInto(chat.page, chat.page);
    await expectInserted(panel, chat.page, chat.page, editor);
  }
});

test('writes into editors in shadow roots and frames, and says when a page takes nothing', async ({
  openPanel,
  openEditor,
}) => {
  const chat = await openEditor('chat.html?editor=textarea&shadow=open');
  const panel = await openPanel(chat.page);
  await recordOn(panel);
  for (const editor of ['textarea', 'editable', 'prosemirror']) {
    await chat.go(`chat.html?editor=${editor}&shadow=open`);
    await typeInto(chat.page, chat.page);
    await expectInserted(panel, chat.page, chat.page, editor);
  }
  for (const editor of ['textarea', 'slate']) {
    await chat.go(`around.html?editor=${editor}`);
    const frame = await chat.frame();
    await typeInto(chat.page, frame);
    await expectInserted(panel, chat.page, frame, editor);
  }
  await chat.go('chat.html?editor=refusing');
  await untilReady(chat.page);
  await fieldOf(chat.page).click();
  await insertFromPanel(panel, INSERTED);
  await expect(panel.page.getByText(words('phrasing', 'delivered.not-kept'))).toBeVisible();
  expect(await value(chat.page)).toBe(TYPED);
  const draft = panel.page.getByLabel(words('phrasing', 'draft.label'));
  await draft.fill('');
  await draft.press('Control+v');
  await expect(draft).toHaveValue(INSERTED);
});
