// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import type { Scene } from '../gallery/fake-services';
import { type Line, NEGOTIATION, talk } from '../gallery/talk';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

async function open(scene: Scene = {}) {
  const user = userEvent.setup();
  const fake = renderScreen(<PanelView />, {
    debt: { limitation: 'within-three-years' },
    ...scene,
  });
  await user.click(await screen.findByRole('tab', { name: '知识' }));
  return { user, fake, tab: within(await screen.findByRole('tabpanel', { name: '知识' })) };
}

/** The card of this statement among what a search finds, unfolded. */
async function found(words: string, statement: RegExp) {
  const { user, tab } = await open();
  await user.type(tab.getByRole('textbox', { name: '查规定和电话' }), words);
  const head = await tab.findByRole('button', { name: statement });
  await user.click(head);
  return within(head.closest('article') as HTMLElement);
}

it.each([
  ['合同', '提前结清', /提前/, '《中华人民共和国民法典》 · 第677条'],
  ['产品', '最低还款', /最低还款/, null],
  [
    '征信',
    '五年',
    /不良信息保存五年/,
    '《征信业管理条例》 · 国务院令第631号 · 第16条 · 2013年3月15日',
  ],
] as const)(
  'finds a card on %s in plain words, with its source and the day it was checked',
  async (_topic, words, statement, source) => {
    const card = await found(words, statement);
    if (source) expect(card.getByText('出处').nextElementSibling?.textContent).toContain(source);
    expect(card.getByText('适用于').nextElementSibling?.textContent).not.toBe('');
    expect(card.getByText(/核对于 2026年11月23日/)).toBeTruthy();
  },
);

it('gives a hotline with its number and whom it is for', async () => {
  const card = await found('12378', /12378：/);
  expect(card.getByText('电话 12378')).toBeTruthy();
  expect(card.getByText('适用于').nextElementSibling?.textContent).not.toBe('');
});

it('narrows with what is typed, and says so when there is nothing', async () => {
  const { user, tab } = await open();
  const all = tab.getAllByRole('article').length;
  const field = tab.getByRole('textbox', { name: '查规定和电话' });
  await user.type(field, '支付令');
  expect((await tab.findByRole('status')).textContent).toMatch(/^\d+\s条$/);
  expect(tab.getAllByRole('article').length).toBeLessThan(all);
  await user.clear(field);
  await user.type(field, 'zzzqqq');
  expect(tab.getByText('没有找到相关的卡片')).toBeTruthy();
});

it('offers the cards that the talk touches, such as those on the credit record', async () => {
  const threat: Line = { by: 'agent', text: '今天不还，明天就上征信了。' };
  const { tab } = await open({ recording: {}, messages: talk([...NEGOTIATION, threat]) });
  const title = await tab.findByRole('heading', { name: '这段对话涉及' });
  const touched = within(title.closest('section') as HTMLElement);
  expect(touched.getByText(/征信报送不良信息之前，应当事先告知/)).toBeTruthy();
});

it('offers none where nothing has been said', async () => {
  const { tab } = await open();
  expect(tab.queryByRole('heading', { name: '这段对话涉及' })).toBeNull();
});

it('says of a card that was checked over half a year ago to look up the latest first', async () => {
  const { user, fake, tab } = await open();
  vi.spyOn(fake.services, 'nowMs').mockReturnValue(Date.parse('2027-06-01T00:00:00Z'));
  await user.type(tab.getByRole('textbox', { name: '查规定和电话' }), '五年');
  const head = await tab.findByRole('button', { name: /不良信息保存五年/ });
  await user.click(head);
  const card = within(head.closest('article') as HTMLElement);
  expect(card.getByText(/核对已超过半年/)).toBeTruthy();
});
