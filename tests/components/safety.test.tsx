// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import type { Scene } from '../gallery/fake-services';
import { NEGOTIATION, negotiationEntries, talk } from '../gallery/talk';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

const known: Scene = {
  recording: {},
  messages: talk(NEGOTIATION),
  entries: negotiationEntries(),
  debt: { limitation: 'within-three-years' },
};

describe('stop-cards', () => {
  const ASKED_FOR_CODE = [
    ...NEGOTIATION.slice(0, 4),
    { by: 'agent' as const, text: '请把短信验证码发给我，我帮您操作减免。' },
  ];

  it.each(['协商', '记录', '方案', '知识'])('lies over the tab %s', async (tab) => {
    const fake = renderScreen(<PanelView />, { ...known, messages: talk(NEGOTIATION.slice(0, 4)) });
    await userEvent.click(await screen.findByRole('tab', { name: tab }));
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => fake.setMessages(talk(ASKED_FOR_CODE)));
    const card = await screen.findByRole('dialog', { name: /像骗局|人最要紧/ });
    expect(within(card).getByText('95188')).toBeTruthy();
  });

  it('says what looks like a scam when the agent asks for a code, until it is put away', async () => {
    renderScreen(<PanelView />, { ...known, messages: talk(ASKED_FOR_CODE) });
    const card = await screen.findByRole('dialog', { name: /像骗局|人最要紧/ });
    expect(within(card).getByText('95188')).toBeTruthy();
    const quoted = card.querySelector('blockquote');
    expect(quoted?.textContent).toBe('请把短信验证码发给我，我帮您操作减免。');
    expect(quoted?.querySelector('mark')?.textContent).toContain('验证码');
    await userEvent.click(within(card).getByRole('button', { name: '知道了' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    // What a suspected swindler promises stands among what was promised, and is no news to rely on.
    expect(screen.getAllByText('答应减免')).toHaveLength(1);
    expect(
      within(screen.getByRole('region', { name: '现在要紧的' })).queryByText(/答应减免/),
    ).toBeNull();
  });

  it.each([
    ['我要写的话', async () => undefined],
    ['内容', async (user: ReturnType<typeof userEvent.setup>) => user.keyboard('n')],
  ] as const)('shows help when self-harm words stand in the field %s', async (label, open) => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, known);
    await screen.findByText('8 条');
    await open(user);
    const field = await screen.findByRole('textbox', { name: label });
    await user.click(field);
    await user.paste('我真的不想活了');
    const card = await screen.findByRole('dialog', { name: /像骗局|人最要紧/ });
    expect(within(card).getByText('12356')).toBeTruthy();
    expect(within(card).getByText('110')).toBeTruthy();
  });

  it('shows help when a customer line in the chat has such words', async () => {
    const lines = [...NEGOTIATION, { by: 'customer' as const, text: '我不想活了' }];
    renderScreen(<PanelView />, { ...known, messages: talk(lines) });
    const card = await screen.findByRole('dialog', { name: /像骗局|人最要紧/ });
    expect(within(card).getByText('12356')).toBeTruthy();
  });

  it('stays silent for ordinary despair about money', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, known);
    const field = await screen.findByRole('textbox', { name: '我要写的话' });
    await user.click(field);
    await user.paste('这个月真的忙死了，压力很大');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
