import { expect, say, test } from './fixtures';
import { words } from './words';

const scams = [
  '请把短信验证码和银行卡号发给我，我帮您操作减免。',
  '需要您打开屏幕共享，下载会议软件，我指导您取消利息。',
  '公司账户在维护，请转到财务专员个人账户，备注姓名。',
  '缴纳1,500元保证金，之后利息全免，费用会原路退回。',
];

test('lays a stop-card over any tab when the other side asks for what no lender asks', async ({
  openChat,
  openPanel,
}) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  await panel.record();
  await panel.keepStopCards();
  for (const text of scams) {
    await say(chat, 'agent', text);
    await expect(panel.page.getByRole('dialog').getByText(text)).toBeVisible();
    await panel.stopCardDone.click();
    await expect(panel.stopCardDone).toBeHidden();
  }
});

test('shows help lines when a draft speaks of wanting to die', async ({ openChat, openPanel }) => {
  const panel = await openPanel(await openChat('own/desk'));
  await panel.record();
  await panel.keepStopCards();
  await panel.tab('negotiate').click();
  await panel.page.getByLabel(words('phrasing', 'draft.label')).fill('再逼我我就不活了');
  const card = panel.page.getByRole('dialog');
  await expect(card.getByText('12356', { exact: true })).toBeVisible();
  await expect(card.getByText('110', { exact: true })).toBeVisible();
});
