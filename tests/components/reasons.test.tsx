// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import type { DebtCase, OverdueReason } from '@/lib/negotiation/case';
import type { Scene } from '../gallery/fake-services';
import { NEGOTIATION, talk } from '../gallery/talk';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

/** The talk up to the agent's question for the reason. */
const asked = (debt: Partial<DebtCase>): Scene => ({
  recording: {},
  messages: talk(NEGOTIATION.slice(0, 4)),
  debt: { limitation: 'within-three-years', product: 'huabei', ...debt },
});

it('takes the reason from a list beside the replies', async () => {
  const user = userEvent.setup();
  const { calls } = renderScreen(<PanelView />, asked({}));
  await user.selectOptions(await screen.findByRole('combobox', { name: '逾期的原因' }), '失业');
  await waitFor(() => expect(calls.saved.at(-1)?.reason).toBe('job_loss'));
});

it('asks for the reason once, also while the step that asks for it is open', async () => {
  const user = userEvent.setup();
  renderScreen(<PanelView />, asked({}));
  const step = (await screen.findByRole('checkbox', { name: /^说明逾期原因/ })).closest(
    'li',
  ) as HTMLElement;
  await user.click(within(step).getByRole('button', { name: '填一下' }));
  expect(within(step).getByRole('combobox', { name: '逾期的原因' })).toBeTruthy();
  expect(screen.getAllByRole('combobox', { name: '逾期的原因' })).toHaveLength(1);
});

it.each<[OverdueReason, RegExp]>([
  ['forgot', /忘|疏忽|错过/],
  ['autopay_failed', /扣款/],
  ['card_changed', /换.{0,4}卡/],
])('answers the question for the reason with the one that was given: %s', async (reason, words) => {
  const user = userEvent.setup();
  renderScreen(<PanelView />, asked({ reason }));
  const replies = (await screen.findByRole('heading', { name: '可以这样回' })).closest(
    'section',
  ) as HTMLElement;
  await user.click(within(replies).getByRole('button', { name: /另有/ }));
  const texts = within(replies)
    .getAllByRole('article')
    .map((card) => card.textContent ?? '');
  expect(texts.filter((text) => words.test(text))).not.toEqual([]);
  expect(texts.filter((text) => /失业|失去工作|住院/.test(text))).toEqual([]);
});

it.each<[OverdueReason, string, string]>([
  ['job_loss', '失业证明', '病历和收费单'],
  ['medical', '病历和收费单', '失业证明'],
])('lists the papers of %s and not those of another reason', async (reason, own, other) => {
  const user = userEvent.setup();
  renderScreen(<PanelView />, { debt: { reason, limitation: 'within-three-years' } });
  await user.click(await screen.findByRole('button', { name: '为什么：备好需要的材料' }));
  await user.click(await screen.findByRole('button', { name: '看清单' }));
  expect(await screen.findByText(own)).toBeTruthy();
  expect(screen.queryByText(other)).toBeNull();
});

it('looks at a draft before it is sent, and offers calmer words', async () => {
  const user = userEvent.setup();
  renderScreen(<PanelView />, asked({}));
  const draft = await screen.findByRole('textbox', { name: '我要写的话' });
  await user.click(draft);
  await user.paste('你们就是骗子！！！我每月还800元可以吗？');
  expect(await screen.findByText('这样的话会让记录对自己不利', { exact: false })).toBeTruthy();
  // The calmer words are what stands out, until they are taken.
  const draftBox = within(draft.closest('section') as HTMLElement);
  const insert = () => draftBox.getByRole('button', { name: '插入' }).dataset.variant;
  const calmer = draftBox.getByRole('button', { name: '用这个说法' });
  expect([calmer.dataset.variant, insert()]).toEqual(['filled', 'default']);
  await user.click(calmer);
  expect(insert()).toBe('filled');
  expect((draft as HTMLTextAreaElement).value).not.toContain('骗子');
  expect((draft as HTMLTextAreaElement).value).toContain('800');
});
