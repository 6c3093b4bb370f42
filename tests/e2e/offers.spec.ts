import { expect, say, test } from './fixtures';
import { words } from './words';

const OFFER = '可以为您办理12期分期,每期850元,每月15号还款';

test('turns the agent’s sentence into an offer, a schedule, costs and findings', async ({
  openChat,
  openPanel,
}) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  await panel.record();
  await say(chat, 'agent', OFFER);
  const strip = panel.page.getByRole('region', { name: words('panel', 'strip.label') });
  await expect(strip).toContainText('12 期');
  await expect(strip).toContainText('850');
  await strip.getByRole('button', { name: words('panel', 'strip.check') }).click();

  const card = panel.page
    .getByRole('tabpanel', { name: words('panel', 'tabs.offers') })
    .getByRole('article')
    .first();
  await expect(card).toContainText('850');
  await expect(card).toContainText('10,200');

  const owed: readonly (readonly [string, string])[] = [
    ['fact.principal', '9000'],
    ['fact.interest', '300'],
    ['fact.penalty', '100'],
    ['fact.fees', '58'],
  ];
  for (const [field, amount] of owed) {
    const input = card.getByRole('textbox', { name: words('calculator', field), exact: true });
    await input.fill(amount);
    await input.blur();
  }
  await expect(card).toContainText('742');
  for (const convention of ['rate.simple', 'rate.compound']) {
    const name = `${words('calculator', 'details.rates')} · ${words('calculator', convention)}`;
    const rate = card.locator('dl > div').filter({ hasText: name }).locator('dd');
    await expect(rate).toHaveText(/^\d+\.\d{2}\s?%$/);
  }
  const payments = card.locator('table').getByText('850.00', { exact: true });
  await expect(payments).toHaveCount(12);
});

test('puts each way to pay that was named on a card, side by side and in charts', async ({
  openChat,
  openPanel,
}) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  await panel.record();
  await say(chat, 'agent', '可以分12期每期850元，也可以分24期每期460元。');
  await panel.tab('offers').click();
  const tab = panel.page.getByRole('tabpanel', { name: words('panel', 'tabs.offers') });
  await expect(tab.getByRole('article').filter({ hasText: '10,200' })).toHaveCount(1);
  await expect(tab.getByRole('article').filter({ hasText: '11,040' })).toHaveCount(1);
  const table = tab.getByRole('region', { name: words('comparison', 'table') });
  await expect(table.getByRole('row').nth(1)).toContainText(/10,200.*11,040/);
  const burden = tab.getByRole('img', { name: words('comparison', 'chart.burden') });
  await expect(burden.locator('rect')).not.toHaveCount(0);
});

test('links every figure to the message it came from', async ({ openChat, openPanel }) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  await panel.record();
  await say(chat, 'agent', OFFER);
  await panel.tab('offers').click();
  const card = panel.page.getByRole('article').filter({ hasText: '850' }).first();
  await card
    .getByTitle(words('offers', 'openSource', { text: '' }))
    .first()
    .click();
  await expect(panel.messages.filter({ hasText: OFFER })).toHaveAttribute('data-focused', 'true');
});

test('refuses absurd amounts at the field and keeps the rest', async ({ openChat, openPanel }) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  await panel.record();
  await say(chat, 'agent', OFFER);
  await panel.tab('offers').click();
  const card = panel.page.getByRole('article').filter({ hasText: '850' }).first();
  await card.getByRole('button', { name: words('offers', 'open'), exact: true }).click();
  const principal = card.getByLabel(words('calculator', 'fact.principal'), { exact: true });
  await principal.fill('-5');
  await principal.blur();
  await expect(card.getByText(words('calculator', 'error.negative'))).toBeVisible();
  await principal.fill('九千');
  await principal.blur();
  await principal.fill('9000');
  await principal.blur();
  await expect(card.getByText(words('calculator', 'error.negative'))).toBeHidden();
});
