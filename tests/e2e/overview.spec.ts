import { expect, test } from './fixtures';
import { Overview } from './pages/overview';
import { words } from './words';

/** A day from today, as the browser counts it (Asia/Shanghai). */
function dayIn(days: number): string {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}

test('two debts share one income: what is due within 30 days is summed, with a warning where it does not reach', async ({
  running,
}) => {
  const page = await running.context.newPage();
  await page.goto(running.url('overview.html'));
  const overview = new Overview(page);
  const first = dayIn(3);
  await overview.begin('花呗', '9800');
  await overview.agreeOnTwo('600', first);
  await overview.button('debts', 'list.add').click();
  await overview.begin('借呗', '5000');
  await overview.agreeOnTwo('500', first);
  const month = words('debts', 'list.month', { amount: '1,100' });
  await expect(overview.debts.getByText(month)).toBeVisible();

  // Said once for one of them, with the debt in view that was begun last.
  await overview.goToStep(1);
  const item = words('negotiation', 'checklist.prepare.incomeBudget.label');
  const row = page.getByRole('listitem').filter({ hasText: item });
  await row.getByRole('button', { name: words('checklist-ui', 'whyOf', { item }) }).click();
  await row.getByRole('button', { name: words('checklist-ui', 'fillFacts') }).click();
  const fact = (key: string) =>
    page.getByRole('textbox', { name: words('calculator', `fact.${key}`), exact: true });
  await fact('income').fill('3000');
  await fact('expenses').fill('2200');
  await fact('expenses').press('Tab');
  const short = words('debts', 'list.short', { amount: '800' });
  await expect(overview.debts.getByText(short)).toBeVisible();

  // The other one has the same income.
  await overview.debts.getByRole('button', { name: /花呗/ }).click();
  await expect(page.getByRole('region', { name: words('debts', 'line.label') })).toContainText(
    '花呗',
  );
  await expect(fact('income')).toHaveValue('3,000.00');
});

test('a plan agreed on the phone goes from its entry to the last payment and what follows it', async ({
  running,
}) => {
  const page = await running.context.newPage();
  await page.goto(running.url('overview.html'));
  const overview = new Overview(page);
  await overview.begin('花呗', '1200');
  await overview.agreeOnTwo('600', dayIn(3));
  // There is no record yet, so nobody is sent to save one.
  const next = page.locator('li[data-next]');
  await expect(next).not.toContainText(words('negotiation', 'checklist.followup.saved.label'));

  const download = page.waitForEvent('download');
  await overview.button('agreement', 'calendar.export').click();
  expect((await download).suggestedFilename()).toBe('reminders.ics');

  await overview.unpaid.first().click();
  await expect(overview.unpaid).toHaveCount(1);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'receipt.png', mimeType: 'image/png', buffer: Buffer.from('receipt') });
  await overview.button('payments', 'receipt.open').click();
  await expect(page.getByText('receipt.png')).toBeVisible();

  await page.getByRole('tab', { name: words('panel', 'tabs.negotiate') }).click();
  await overview.unpaid.click();
  await expect(overview.debts).toContainText(words('debts', 'list.settled'));
  for (const task of ['certificate', 'creditReport'])
    await expect(
      page.getByRole('checkbox', { name: words('payments', `after.${task}.label`) }),
    ).toBeVisible();
  const opening = running.context.waitForEvent('page');
  const letter = words('letters', 'kinds.settlement-proof');
  await page.getByRole('button', { name: words('letters', 'write', { letter }) }).click();
  const letters = await opening;
  const paper = letters.getByRole('article', { name: letter });
  await expect(paper.locator('[data-text*="金额 600.00 元"]')).toBeVisible();
});

test('letters of a debt or a record that is not there say so, and lead back', async ({
  running,
}) => {
  for (const about of ['case=gone', 'conversation=gone']) {
    const page = await running.context.newPage();
    await page.goto(running.url(`letters.html?${about}`));
    await expect(page.getByText(words('letters', 'gone.title'))).toBeVisible();
    const opening = running.context.waitForEvent('page');
    await page.getByRole('button', { name: words('debts', 'title') }).click();
    expect((await opening).url()).toContain('overview.html');
  }
});
