import type { Page } from '@playwright/test';
import { Panel } from '../../tests/e2e/pages/panel';
import { words } from '../../tests/e2e/words';
import { exportedFile, pressExport } from '../lib/export-package';
import type { RunningExtension } from '../lib/extension';

/** One moment of the story, as both its screens looked. */
export interface Moment {
  readonly name: string;
  readonly page: Buffer;
  readonly panel: Buffer;
}

export interface StoryResult {
  readonly moments: readonly Moment[];
  readonly fileName: string;
  readonly zip: Buffer;
}

const pageSize = { width: 986, height: 768 };
const panelSize = { width: 380, height: 768 };

/** What she owes, as she types it in. */
const owed: readonly (readonly [string, string])[] = [
  ['fact.principal', '9000'],
  ['fact.interest', '420'],
  ['fact.penalty', '380'],
  ['fact.fees', '0'],
];

async function openPractice(running: RunningExtension): Promise<Page> {
  const page = await running.context.newPage();
  await page.setViewportSize(pageSize);
  await page.goto(running.url('rehearsal.html?script=kind&pace=0.3'));
  return page;
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel(words('rehearsal-ui', 'input')).fill(text);
  await page.getByRole('button', { name: words('rehearsal-ui', 'send'), exact: true }).click();
}

/** Called at each moment, before the story goes on. */
export type OnMoment = (name: string, page: Page, panel: Page) => Promise<void>;

/** The way through the product with the practice agent, as a person would go it: record, ask, check, reply, export. */
export async function walkStory(
  running: RunningExtension,
  onMoment: OnMoment = async () => undefined,
): Promise<StoryResult> {
  const moments: Moment[] = [];
  const page = await openPractice(running);
  await running.pressIcon(page);
  const panel = new Panel(await running.sidePanel());
  await panel.page.setViewportSize(panelSize);
  const look = async (name: string): Promise<void> => {
    await panel.page.mouse.move(0, 0);
    moments.push({
      name,
      page: await page.screenshot(),
      panel: await panel.page.screenshot({ animations: 'disabled' }),
    });
    await onMoment(name, page, panel.page);
  };

  await look('first-use');
  await panel.record();
  await say(page, '您好，我的花呗逾期了，最近失业，想申请分期，每个月还一部分');
  const offer = panel.messages.filter({ hasText: '每期850元' });
  await offer.first().waitFor();
  await look('recording');

  await panel.page.getByRole('button', { name: words('panel', 'strip.check') }).click();
  await fillOwed(panel);
  await look('offer-checked');

  await panel.tab('negotiate').click();
  await panel.page.getByRole('button', { name: '不到三年' }).first().click();
  await panel.page
    .getByRole('button', { name: words('phrasing', 'insert') })
    .first()
    .waitFor();
  await look('what-to-say');

  const fileName = await pressExport(panel.page);
  await look('exported');
  return { moments, fileName, zip: await exportedFile(panel.page) };
}

async function fillOwed(panel: Panel): Promise<void> {
  for (const [field, amount] of owed) {
    const input = panel.page.getByLabel(words('calculator', field), { exact: true }).first();
    await input.fill(amount);
    await input.blur();
  }
  const card = panel.page.getByRole('article').filter({ hasText: '850' }).first();
  const strip = panel.page.getByRole('region', { name: words('panel', 'strip.label') });
  await strip.getByText(words('panel', 'strip.more', { amount: '400' })).waitFor();
  await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}
