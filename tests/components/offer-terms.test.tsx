// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import { talk } from '../gallery/talk';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

it('puts what was said in sentences line by line below the figures, each opening its message', async () => {
  const user = userEvent.setup();
  const messages = talk([
    { by: 'agent', text: '可以为您办理12期分期，每期850元，任一期逾期超过3天，方案自动失效。' },
    { by: 'customer', text: '还有什么条件吗？' },
    { by: 'agent', text: '签约后不能再变更方案。' },
  ]);
  renderScreen(<PanelView />, {
    recording: {},
    messages,
    debt: { limitation: 'within-three-years' },
  });
  await user.click(await screen.findByRole('tab', { name: '方案' }));
  const heading = await screen.findByRole('heading', { name: '条件' });
  const told = within(heading.parentElement as HTMLElement);
  expect(told.getAllByRole('listitem').length).toBeGreaterThan(1);
  await user.click(told.getByRole('button', { name: /^「任一期逾期超过3天/ }));
  expect(screen.getByRole('tab', { name: '记录' }).getAttribute('aria-selected')).toBe('true');
});
