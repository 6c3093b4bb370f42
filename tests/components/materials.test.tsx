// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { BudgetFacts } from '@/components/case/budget-facts';
import { MaterialsList } from '@/components/case/materials-list';
import { ConversationProvider } from '@/components/conversation-context';
import { fen } from '@/lib/money/fen';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

const renderList = () =>
  renderScreen(
    <ConversationProvider>
      <MaterialsList />
    </ConversationProvider>,
    { debt: { reason: 'job_loss' } },
  );
const BUDGET = { monthlyIncomeFen: fen(420_000), necessaryExpensesFen: fen(310_000) };

it('keeps how far each paper is, and a note for the user', async () => {
  const user = userEvent.setup();
  const fake = renderList();
  const [status] = await screen.findAllByRole('combobox', { name: /准备得怎样/ });
  await user.selectOptions(status as HTMLElement, '已备好');
  await user.type(await screen.findByRole('textbox', { name: /备注/ }), '在抽屉里');
  await user.tab();
  expect(Object.values(fake.calls.saved.at(-1)?.materials ?? {})).toEqual([
    { status: 'ready', note: '在抽屉里' },
  ]);
});

it('keeps a file with a paper, hands it out again and lets it go', async () => {
  const user = userEvent.setup();
  const fake = renderList();
  const add = await screen.findByRole('button', { name: '放进文件：失业证明' });
  const row = add.closest('li') as HTMLElement;
  const input = row.querySelector('input[type="file"]') as HTMLInputElement;
  await user.upload(input, new File(['x'], '登记.pdf', { type: 'application/pdf' }));
  await user.click(await screen.findByRole('button', { name: '存出 登记.pdf' }));
  expect(fake.calls.savedFiles).toEqual(['登记.pdf']);
  expect(fake.calls.saved.at(-1)?.materials?.unemployment).toMatchObject({ status: 'ready' });
  await user.click(screen.getByRole('button', { name: '去掉 登记.pdf' }));
  expect(fake.calls.dropped).toEqual(['登记.pdf']);
  expect(fake.calls.saved.at(-1)?.materials?.unemployment?.file).toBeNull();
});

it('asks no file for what is done inside the app, and changes the list with the reason', async () => {
  const user = userEvent.setup();
  const fake = renderList();
  await screen.findByRole('button', { name: '放进文件：失业证明' });
  expect(screen.queryByRole('button', { name: '放进文件：身份核验' })).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: '逾期的原因' }), '看病住院');
  expect(fake.calls.saved.at(-1)?.reason).toBe('medical');
  expect(await screen.findByRole('button', { name: '放进文件：病历和收费单' })).toBeTruthy();
});

it.each([
  [BUDGET, /前三项都填上/],
  [{ ...BUDGET, otherDebtPaymentsFen: fen(20_000) }, '每月大约能还 900 元'],
  [{ ...BUDGET, otherDebtPaymentsFen: fen(200_000) }, /剩不出钱/],
])('says what the budget comes to, or what it still lacks', async (debt, said) => {
  renderScreen(
    <ConversationProvider>
      <BudgetFacts />
    </ConversationProvider>,
    { debt },
  );
  expect(await screen.findByText(said)).toBeTruthy();
});
