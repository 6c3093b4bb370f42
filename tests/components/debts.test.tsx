// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import { blankCase } from '@/lib/negotiation/case';
import { DEBTS_SCREENS } from '../gallery/debts-screens';
import { NEGOTIATION, talk } from '../gallery/talk';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

const sceneOf = (name: string) => DEBTS_SCREENS[name]?.scene ?? {};

it('begins with three questions and asks for nothing else', async () => {
  const user = userEvent.setup();
  const { calls } = renderScreen(<PanelView />, {});
  const done = await screen.findByRole('button', { name: '就从这里开始' });
  expect(done).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('radio', { name: '花呗' }));
  await user.click(screen.getByRole('checkbox', { name: /重庆蚂蚁消费金融有限公司/ }));
  await user.type(screen.getByLabelText('一共大约欠多少'), '9800');
  await user.click(done);
  expect(calls.debts.begun).toMatchObject([
    {
      product: 'huabei',
      lenderName: '重庆蚂蚁消费金融有限公司',
      lenderKind: 'consumer-finance',
      totalOwedFen: 980_000,
      overdueSince: null,
    },
  ]);
});

it('fills in no lender that was not confirmed', async () => {
  const user = userEvent.setup();
  const { calls } = renderScreen(<PanelView />, {});
  await user.click(await screen.findByRole('radio', { name: '花呗' }));
  await user.click(screen.getByRole('button', { name: '就从这里开始' }));
  expect(calls.debts.begun).toMatchObject([{ product: 'huabei', lenderName: null }]);
});

it('takes a guess only with a press', async () => {
  const user = userEvent.setup();
  const { calls } = renderScreen(<PanelView />, sceneOf('debts-which-guess'));
  expect(await screen.findByText(/^这次谈的是「.*花呗」吗？$/)).toBeTruthy();
  expect(calls.debts.assigned).toEqual([]);
  await user.click(screen.getByRole('button', { name: '是这一笔' }));
  expect(calls.debts.assigned).toEqual(['case-1']);
});

it('lets the chat be about any debt of the list', async () => {
  const user = userEvent.setup();
  const { calls } = renderScreen(<PanelView />, sceneOf('debts-which-open'));
  await user.click(await screen.findByRole('button', { name: '选一笔' }));
  await user.click(await screen.findByRole('button', { name: '这次谈的是它：借呗' }));
  expect(calls.debts.assigned).toEqual(['case-2']);
});

it('lists what is due when, the most pressing first', async () => {
  const user = userEvent.setup();
  const { calls } = renderScreen(<PanelView />, sceneOf('debts-list'));
  await user.click(await screen.findByRole('button', { name: '各笔欠款' }));
  const rows = within(await screen.findByRole('dialog')).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/已过期 8\s天/),
    expect.stringMatching(/应还 1,200\s元，还有 2\s天/),
    expect.stringContaining('正在看'),
  ]);
  // Both payments of the coming month against what the income leaves.
  expect(screen.getByText(/接下来 30 天一共要还 1,800\s元/)).toBeTruthy();
  expect(screen.getByText(/剩 1,500\s元，不够/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '看这一笔：借呗' }));
  expect(calls.debts.shown).toEqual(['case-2']);
});

it('does not lead to the list where it stands beside', async () => {
  const { scene, view } = DEBTS_SCREENS['debts-overview'] ?? {};
  renderScreen(view, scene ?? {});
  await screen.findByRole('heading', { name: '各笔欠款' });
  await screen.findByRole('region', { name: '这一笔' });
  expect(screen.queryByRole('button', { name: '各笔欠款' })).toBeNull();
});

it('does not stand in the way of a chat that has begun', async () => {
  renderScreen(<PanelView />, {
    recording: {},
    messages: talk(NEGOTIATION),
    debt: blankCase('x', 1),
  });
  expect(await screen.findByRole('button', { name: '填一下欠的是哪一笔' })).toBeTruthy();
  expect(screen.queryByText('先说三件事')).toBeNull();
});
