// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import { err } from '@/lib/result';
import type { Scene } from '../gallery/fake-services';
import { NEGOTIATION, negotiationEntries, talk } from '../gallery/talk';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

const recorded: Scene = {
  recording: {},
  messages: talk(NEGOTIATION),
  entries: negotiationEntries(),
};

async function openRecord(scene: Scene = recorded) {
  const user = userEvent.setup();
  const fake = renderScreen(<PanelView />, scene);
  await user.click(screen.getByRole('tab', { name: '记录' }));
  await screen.findByRole('log', { name: '对话记录' });
  return { user, fake };
}

describe('live transcript', () => {
  it('shows who spoke, the page time and our own time apart', async () => {
    await openRecord();
    const [row] = await screen.findAllByRole('article', { name: '客服的消息' });
    expect(row).toBeTruthy();
    expect(within(row as HTMLElement).getByText('22:07')).toBeTruthy();
    expect(within(row as HTMLElement).getByText('看到 22:07:00')).toBeTruthy();
  });

  it('shows a gap with its reason and a note with the time it is about', async () => {
    await openRecord();
    expect(await screen.findByText(/页面重新载入过/)).toBeTruthy();
    expect(await screen.findByText(/10:32 电话里说可以免掉罚息/)).toBeTruthy();
    expect(screen.getByText(/^说的是 /)).toBeTruthy();
  });

  it('says in words that a window inside the page is read from there on', async () => {
    const entries = negotiationEntries();
    const frames = entries.map((entry) =>
      entry.kind === 'session'
        ? { ...entry, body: { ...entry.body, event: 'frame' as const } }
        : entry,
    );
    await openRecord({ ...recorded, entries: frames });
    expect((await screen.findAllByText(/开始读取嵌入的聊天窗口/)).length).toBeGreaterThan(0);
  });

  it('opens the offer card from a figure that became a term', async () => {
    const { user } = await openRecord();
    const [term] = await screen.findAllByRole('button', { name: /看方案卡/ });
    await user.click(term as HTMLElement);
    expect(screen.getByRole('tab', { name: '方案' }).getAttribute('aria-selected')).toBe('true');
    expect(await screen.findByRole('button', { name: '收起明细' })).toBeTruthy();
  });

  it('corrects the speaker of a message', async () => {
    const { user, fake } = await openRecord();
    const row = (await screen.findAllByRole('article', { name: '客服的消息' }))[0] as HTMLElement;
    await user.click(within(row).getByRole('button', { name: '这条消息的操作' }));
    await user.click(await screen.findByRole('menuitem', { name: '我' }));
    await user.click(await screen.findByRole('menuitem', { name: '只改这一条' }));
    expect(fake.calls.corrections).toEqual([{ messageId: 'm4', speaker: 'customer' }]);
  });

  it('corrects all messages that look alike at once, each by an entry of its own', async () => {
    const { user, fake } = await openRecord();
    const row = (await screen.findAllByRole('article', { name: '客服的消息' }))[0] as HTMLElement;
    await user.click(within(row).getByRole('button', { name: '这条消息的操作' }));
    await user.click(await screen.findByRole('menuitem', { name: '我' }));
    await user.click(await screen.findByRole('menuitem', { name: /都改（\d+\s条）/ }));
    expect(fake.calls.corrections.length).toBeGreaterThan(1);
    expect(new Set(fake.calls.corrections.map((c) => c.speaker))).toEqual(new Set(['customer']));
    expect(fake.calls.corrections.map((c) => c.messageId)).toContain('m4');
  });

  it('finds words and puts the search away with Escape', async () => {
    const { user } = await openRecord();
    await user.click(screen.getByRole('button', { name: '在记录里找' }));
    await user.keyboard('850');
    expect(await screen.findByText('1 条')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('1 条')).toBeNull();
  });
});

describe('note', () => {
  it('takes one keypress from any tab and links to the message on screen', async () => {
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, recorded);
    await screen.findByText('8 条');
    await user.keyboard('n');
    const field = await screen.findByRole('textbox', { name: '内容' });
    await user.type(field, '电话里说可以免罚息');
    await user.click(screen.getByRole('radio', { name: '电话' }));
    await user.type(screen.getByLabelText(/什么时候的事/), '2026-11-23T10:32');
    await user.click(screen.getByRole('button', { name: '保存笔记' }));
    await waitFor(() => expect(fake.calls.notes).toHaveLength(1));
    expect(fake.calls.notes[0]).toMatchObject({
      text: '电话里说可以免罚息',
      targetId: 'm8',
      channel: 'phone',
    });
    expect(fake.calls.notes[0]?.aboutTime).toMatch(/^2026-11-23T10:32:00[+-]\d{2}:\d{2}$/);
  });

  it('refuses a time that has not come, at the field, and saves nothing', async () => {
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, recorded);
    await screen.findByText('8 条');
    await user.keyboard('n');
    await user.type(await screen.findByRole('textbox', { name: '内容' }), '电话');
    await user.type(screen.getByLabelText(/什么时候的事/), '2031-01-01T10:00');
    expect(await screen.findByText(/这个时间还没到/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '保存笔记' }).hasAttribute('disabled')).toBe(true);
    expect(fake.calls.notes).toHaveLength(0);
  });

  it('keeps the words when saving fails', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, {
      ...recorded,
      overrides: { addNote: async () => err('storage-failed') },
    });
    await screen.findByText('8 条');
    await user.keyboard('n');
    const field = await screen.findByRole('textbox', { name: '内容' });
    await user.type(field, '很要紧的话');
    await user.click(screen.getByRole('button', { name: '保存笔记' }));
    expect(await screen.findByText(/没有存上/)).toBeTruthy();
    expect((field as HTMLTextAreaElement).value).toBe('很要紧的话');
  });

  it('does not open while an n is being typed into a field', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, recorded);
    const draft = await screen.findByRole('textbox', { name: '我要写的话' });
    await user.type(draft, 'ni hao');
    expect(screen.queryByRole('textbox', { name: '内容' })).toBeNull();
  });
});

describe('paste', () => {
  it('splits, takes corrections and keeps the result marked as pasted', async () => {
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />);
    await user.click(screen.getByRole('button', { name: '粘贴手机上的聊天' }));
    const field = await screen.findByRole('textbox', { name: '聊天内容' });
    await user.click(field);
    await user.paste('客服 10:32\n您好\n我 10:33\n想分期');
    await user.click(screen.getByRole('button', { name: '拆成一条一条' }));
    const speakers = await screen.findAllByRole('combobox', { name: '谁说的' });
    await user.selectOptions(speakers[0] as HTMLElement, 'customer');
    await user.click(screen.getByRole('button', { name: /保存，并标明是粘贴的/ }));
    await waitFor(() => expect(fake.calls.pasted).toHaveLength(1));
    expect(fake.calls.pasted[0]?.[0]?.speaker).toBe('customer');
    expect(fake.services.currentConversation.get()).toBe('c2');
  });
});
