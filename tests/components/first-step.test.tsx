// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

it('completes the first step from what is filled in, one step on top at a time', async () => {
  const user = userEvent.setup();
  renderScreen(<PanelView />, { debt: { limitation: 'within-three-years' } });
  const first = async () =>
    within((await screen.findByText('现在做这个')).closest('li') as HTMLElement);
  const isDone = (name: RegExp) =>
    (screen.getByRole('checkbox', { name, hidden: true }) as HTMLInputElement).checked;
  const next = async (name: RegExp) => {
    await waitFor(async () => expect((await first()).getByRole('checkbox', { name })).toBeTruthy());
    const list = (await screen.findByText('现在做这个')).closest('ul');
    expect(list?.firstElementChild?.textContent).toContain('现在做这个');
    await user.click((await first()).getByRole('button', { name: '填一下' }));
  };
  await next(/^弄清放款方/);
  await user.type(screen.getByRole('textbox', { name: /^放款方全称/ }), '某某银行股份有限公司');
  await user.tab();
  await user.click(screen.getByRole('button', { name: '填好了' }));
  await next(/^记下欠款/);
  expect(isDone(/^弄清放款方/)).toBe(true);
  await user.type(screen.getByRole('textbox', { name: '本金' }), '9000');
  await user.type(screen.getByLabelText('截至哪天'), '2026-11-23');
  await user.tab();
  await user.click(screen.getByRole('button', { name: '填好了' }));
  await next(/^查到合同利率/);
  expect(isDone(/^记下欠款/)).toBe(true);
});
