import type { Locator, Page } from '@playwright/test';
import { expect, say, test } from './fixtures';
import { Panel } from './pages/panel';
import { words } from './words';

/** The tenth of the month after next, as an agent writes it. */
function firstDate(): string {
  const now = new Date();
  const first = new Date(now.getFullYear(), now.getMonth() + 2, 10);
  return `${first.getFullYear()}年${first.getMonth() + 1}月10日`;
}

const OWED = '截至今天，您的花呗本金9,800元，利息380元，逾期费用520元，合计10,700元。';
const OFFER = `可以给您分12期，每期870元，每月10号还款，首期${firstDate()}，总共10,440元，减免逾期费用260元。`;
/** The answers to what the plan left open, none of them in the order of the list. */
const ANSWERS = [
  '您正常还的话，履约期间不会上报新的逾期，还清后显示已结清。',
  '有一期没按时还的话，方案作废，剩下的要一次性还清，已经给的减免不受影响。',
  '减免的260元在方案生效当天到账，每期金额已经扣掉减免部分。',
  '还款期间利息和罚息都不再计算。',
  '在支付宝App的还款页面操作就行，不要转给任何个人。',
  '签好的协议在我的合同里可以查看。放款方是重庆蚂蚁消费金融有限公司，合同编号HB20250101。',
];
const section = (page: Page): Locator =>
  page
    .locator('section:visible')
    .filter({ has: page.getByRole('heading', { name: words('agreement', 'title'), exact: true }) });

async function offerCard(panel: Panel): Promise<Locator> {
  await panel.tab('offers').click();
  const tab = panel.page.getByRole('tabpanel', { name: words('panel', 'tabs.offers') });
  return tab.getByRole('article').filter({ hasText: '870' }).first();
}

async function fill(card: Locator, name: string, value: string): Promise<void> {
  const field = card.getByRole('textbox', {
    name: words('calculator', `fact.${name}`),
    exact: true,
  });
  await field.fill(value);
  await field.blur();
}

/** A part of the card that may have opened by itself. */
async function unfold(card: Locator, name: string): Promise<void> {
  const title = card.page().getByText(words('calculator', `details.${name}`), { exact: true });
  const fold = card.locator('details').filter({ has: title });
  await expect(async () => {
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
    await expect(fold.getByRole('textbox').first()).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** What only the person knows. */
async function fillOwnSide(card: Locator): Promise<void> {
  for (const name of ['means', 'contract']) await unfold(card, name);
  await fill(card, 'income', '15000');
  await fill(card, 'expenses', '4000');
  await fill(card, 'otherDebts', '0');
  await fill(card, 'penaltyMultiple', '1.5');
  await fill(card, 'contractRate', '0.04');
  await card
    .getByRole('combobox', { name: words('calculator', 'rateBasis') })
    .first()
    .selectOption('day');
}

/** Takes over what the other side has said: from the verdict on the card, or beside the fields. */
const take = (card: Locator): Locator =>
  card.getByRole('button', { name: words('calculator', 'said.take') });

/** The read-back as the panel writes it, in its parts. */
async function readBack(panel: Panel): Promise<readonly string[]> {
  const terms = section(panel.page);
  await terms.getByRole('button', { name: words('agreement', 'readBack.make') }).click();
  return panel.page
    .getByRole('article', { name: words('agreement', 'readBack.title') })
    .locator('p[lang]')
    .allInnerTexts();
}

async function expectConfirmed(panel: Panel): Promise<void> {
  const terms = section(panel.page);
  await expect(terms.locator('p[data-state]')).toHaveAttribute('data-state', 'can-confirm');
  await expect(terms).toContainText(words('agreement', 'verdictText.can-confirm'));
}

test('counts what it lists, and comes to 可以确认 when everything is said and confirmed', async ({
  openChat,
  openPanel,
}) => {
  test.setTimeout(240_000);
  // The desk has spoken of a waiver and a rate before: neither is a plan that stands in the way of this one.
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  await panel.record();
  await say(chat, 'agent', OWED);
  await say(chat, 'agent', OFFER);
  const card = await offerCard(panel);
  await expect(card).toContainText(words('offers', 'verdict.do-not-answer-yet'));
  const counted = async () =>
    Number(/\d+/.exec((await card.locator('p[data-state]').textContent()) ?? '')?.[0]);
  const lines = card.locator('[data-reasons] > li');
  await expect.poll(async () => (await counted()) - (await lines.count())).toBe(0);
  await expect(card).toContainText('年化利率 14.6%');

  await card.getByRole('button', { name: words('offers', 'open'), exact: true }).click();
  await take(card).first().click();
  await fillOwnSide(card);
  await card
    .getByRole('combobox', { name: words('calculator', 'fact.lenderKind') })
    .selectOption('consumer-finance');
  for (const answer of ANSWERS) await say(chat, 'agent', answer);
  await expect(card).toContainText(words('offers', 'verdict.can-confirm'));

  await panel.tab('negotiate').click();
  const verdict = section(panel.page).locator('p[data-state]');
  await expect(verdict).toHaveAttribute('data-state', 'your-decision');
  for (const part of await readBack(panel)) await say(chat, 'customer', part);
  await say(chat, 'agent', '都对的，没有遗漏。');
  await expectConfirmed(panel);
});

test('leads from the offer of the practice agent to 可以确认 and on to the payments', async ({
  running,
}) => {
  test.setTimeout(240_000);
  const page = await running.context.newPage();
  await page.goto(running.url('rehearsal.html?script=proper-confirmation&pace=0.2'));
  await running.pressIcon(page);
  const panel = new Panel(await running.sidePanel());
  await panel.record();
  await panel.tab('negotiate').click();
  const press = (name: string) =>
    panel.page.getByRole('button', { name, exact: true }).locator('visible=true').first().click();
  const input = page.getByLabel(words('rehearsal-ui', 'input'));
  const send = () =>
    page.getByRole('button', { name: words('rehearsal-ui', 'send'), exact: true }).click();

  await input.fill('方便的');
  await send();
  await press('不到三年');
  await press(words('panel', 'strip.check'));
  const card = await offerCard(panel);
  await take(card.locator('[data-reasons]')).click();
  await press(words('agreement', 'readBack.make'));
  const composed = panel.page
    .getByRole('article', { name: words('agreement', 'readBack.title') })
    .locator('visible=true');
  await expect(composed).toContainText('减免什么时候生效');
  await composed.getByRole('button', { name: words('agreement', 'readBack.insert') }).click();
  await expect(input).toHaveValue(/①截至.*870\.00元/);
  await send();

  // What was said yes to is not read back again; what was answered beside it is.
  await expect(composed).toContainText('演练消费金融有限公司');
  await expect(composed).not.toContainText('870.00元');
  await expect(composed).toContainText(words('agreement', 'readBack.affirmed'));
  await composed.getByRole('button', { name: words('agreement', 'readBack.insert') }).click();
  await expect(input).toHaveValue(/①放款方/);
  await send();
  await expect(composed).toBeHidden();
  await expect(section(panel.page)).toContainText(words('agreement', 'verdictText.only-check'));

  await press(words('agreement', 'toCard'));
  await take(card.locator('[data-reasons]')).click();
  await card
    .getByRole('button', { name: words('offers', 'fill') })
    .first()
    .click();
  await expect(
    card.getByRole('textbox', { name: words('calculator', 'fact.income'), exact: true }),
  ).toBeFocused();
  await fillOwnSide(card);
  await expect(card).toContainText(words('offers', 'verdict.can-confirm'));
  await panel.tab('negotiate').click();
  await expectConfirmed(panel);
  await press(words('checklist-ui', 'toPayments'));
  await panel.page.getByRole('button', { name: words('payments', 'make.use') }).click();
  await expect(panel.page.getByRole('button', { name: /^标记已还/ }).first()).toBeVisible();
});
