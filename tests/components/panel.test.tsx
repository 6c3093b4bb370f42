// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import { err, ok } from '@/lib/result';
import { fakeHandover } from '../gallery/fake-handover';
import { RUNNING, type Scene } from '../gallery/fake-services';
import { entry, NEGOTIATION, negotiationEntries, sessionStart, talk } from '../gallery/talk';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

const recorded: Scene = {
  recording: {},
  messages: talk(NEGOTIATION),
  entries: negotiationEntries(),
};

describe('first run', () => {
  it('says in three screens what is kept, what is never done, and begins', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, { firstRunDone: false });
    expect(screen.getByText('第 1 页，共 3 页')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '下一步' }));
    await user.click(screen.getByRole('button', { name: '下一步' }));
    await user.click(screen.getByRole('button', { name: '开始使用' }));
    expect(await screen.findByRole('tab', { name: '协商' })).toBeTruthy();
  });

  it('can be skipped with one press', async () => {
    renderScreen(<PanelView />, { firstRunDone: false });
    await userEvent.click(screen.getByRole('button', { name: '跳过' }));
    expect(await screen.findByRole('button', { name: '开始记录' })).toBeTruthy();
  });
});

describe('recording line', () => {
  it('asks for this one site and starts straight from the press', async () => {
    const fake = renderScreen(<PanelView />);
    expect(screen.getByText(/只读 chat.example.com 这一个网站/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '开始记录' }));
    expect(fake.calls.started).toHaveLength(1);
  });

  it('claims no loss while the talk is being recorded in a tab behind this one', async () => {
    const behind = { messages: talk(NEGOTIATION), entries: [sessionStart()], conversationId: 'c1' };
    renderScreen(<PanelView />, { ...behind, runningSession: 's1' });
    expect(await screen.findByText('完整')).toBeTruthy();
  });

  it('goes on from the recording light once the start button is gone', async () => {
    const fake = renderScreen(<PanelView />, { recording: null });
    await userEvent.click(screen.getByRole('button', { name: '开始记录' }));
    act(() => fake.setRecording(RUNNING));
    const light = (await screen.findByText('正在记录')).closest('[role="status"]');
    expect(screen.queryByRole('button', { name: '开始记录' })).toBeNull();
    expect(document.activeElement).toBe(light);
  });

  it.each([
    ['unknown', /工具栏里的本扩展图标/],
    ['forbidden', /不能记录/],
    ['none', /还没有打开网页/],
  ] as const)('on a tab that is %s says why not and offers pasting', async (kind, why) => {
    renderScreen(<PanelView />, { tab: { tabId: 7, kind, origin: null, title: null } });
    expect(screen.getByText(why)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '开始记录' })).toBeNull();
    expect(screen.getByRole('button', { name: '粘贴手机上的聊天' })).toBeTruthy();
  });

  it('on the practice page says that the record will be marked', () => {
    renderScreen(<PanelView />, {
      tab: { tabId: 7, kind: 'rehearsal', origin: null, title: null },
    });
    expect(screen.getByText(/演练，非真实对话/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '开始记录' })).toBeTruthy();
  });

  it('explains a refusal of permission and that nothing was recorded', async () => {
    renderScreen(<PanelView />, {
      overrides: { startRecording: async () => err('permission-denied') },
    });
    await userEvent.click(screen.getByRole('button', { name: '开始记录' }));
    expect(await screen.findByText(/什么也没有记录/)).toBeTruthy();
  });

  it('explains a chat in an embedded page and asks for a second press', async () => {
    const fake = renderScreen(<PanelView />, {
      recording: { page: 'looking', blockedFrameOrigins: ['https://im.example.cn'] },
      entries: [sessionStart()],
    });
    expect(await screen.findByText(/由 im.example.cn 提供/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '允许并记录' }));
    expect(fake.calls.allowed).toEqual(['https://im.example.cn']);
  });

  it.each([
    ['orphaned', '请刷新页面'],
    ['lost', '聊天窗口不见了'],
    ['overloaded', '页面变化太快'],
    ['no-storage', '空间不够了'],
  ] as const)('says what a page that is %s means', async (page, title) => {
    renderScreen(<PanelView />, { ...recorded, recording: { page } });
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText('记录受阻')).toBeTruthy();
  });

  it('counts messages, names gaps and pauses with one press', async () => {
    renderScreen(<PanelView />, recorded);
    expect(await screen.findByText('8 条')).toBeTruthy();
    expect(screen.getByText('1 处没记到')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '暂停记录' }));
    expect(await screen.findByText('已暂停')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '继续记录' }));
    expect(await screen.findByText('正在记录')).toBeTruthy();
  });

  it('says how many lack when the page counts more, and not that all is there from the start on', async () => {
    const lacks = entry('gap', 5, {
      sessionId: 's1',
      reason: 'history-not-loaded',
      fromMs: null,
      toMs: null,
      counted: { page: 38, held: 8 },
    });
    renderScreen(<PanelView />, {
      ...recorded,
      entries: [sessionStart(), lacks],
      runningSession: 's1',
    });
    expect(await screen.findByText('比页面写的少 30 条')).toBeTruthy();
    expect(screen.queryByText('开始之后完整')).toBeNull();
  });

  it('does not call pasted text complete', async () => {
    renderScreen(<PanelView />, {
      messages: talk(NEGOTIATION),
      entries: [sessionStart('pasted')],
    });
    expect(await screen.findByText('粘贴的内容')).toBeTruthy();
  });
});

describe('trouble', () => {
  it('has its own screen when the database does not open', async () => {
    renderScreen(<PanelView />, { storage: 'broken' });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('打不开本机的记录')).toBeTruthy();
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy();
  });

  it('shows the shape of text while stored rows are read', () => {
    renderScreen(<PanelView />, { ...recorded, storage: 'loading' });
    expect(screen.getAllByRole('status', { name: '正在读取' }).length).toBeGreaterThan(0);
  });
});

describe('export', () => {
  it('says made and checked, and saved only when the browser says so', async () => {
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, recorded);
    await user.click(screen.getByRole('tab', { name: '记录' }));
    await user.click(await screen.findByRole('button', { name: '导出' }));
    // What is exported now has no proper end.
    expect(screen.getByText(/^还在记录/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: '生成并核对' }));
    expect(await screen.findByText('已生成并核对')).toBeTruthy();
    expect(screen.queryByText('已保存')).toBeNull();
    expect(fake.calls.exported).toMatchObject([{ conversationId: 'c1', format: 'package' }]);
  });

  it('says that it is still going on when the recorded tab is not the one in front', async () => {
    const user = userEvent.setup();
    const { recording: _, ...scene } = recorded;
    renderScreen(<PanelView />, { ...scene, runningSession: 's1' });
    await user.click(screen.getByRole('tab', { name: '记录' }));
    await user.click(await screen.findByRole('button', { name: '导出' }));
    expect(screen.getByText(/^还在记录/)).toBeTruthy();
  });

  it('hands nothing over and says so when the check does not pass', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, {
      ...recorded,
      overrides: {
        handover: { ...fakeHandover([]), exportRecord: async () => err('check-failed') },
      },
    });
    await user.click(screen.getByRole('tab', { name: '记录' }));
    await user.click(await screen.findByRole('button', { name: '导出' }));
    await user.click(await screen.findByRole('button', { name: '生成并核对' }));
    expect(await screen.findByText(/核对没有通过，文件没有交出/)).toBeTruthy();
  });

  it('says saved when it is known', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, {
      ...recorded,
      overrides: {
        handover: {
          ...fakeHandover([]),
          exportRecord: async () => ok({ fileName: 'a.zip', bytes: 1, savedForSure: true }),
        },
      },
    });
    await user.click(screen.getByRole('tab', { name: '记录' }));
    await user.click(await screen.findByRole('button', { name: '导出' }));
    await user.click(await screen.findByRole('button', { name: '生成并核对' }));
    expect(await screen.findByText('已保存')).toBeTruthy();
  });
});

it.each([
  ['您好，您的花呗欠款合计10,700元。', '说了欠多少，和自己的账单对一下'],
  ['您好，请问有什么可以帮您？', '打招呼，还没有谈到账单'],
])('says what a greeting goes on to say: %s', async (text, meaning) => {
  renderScreen(<PanelView />, { recording: {}, messages: talk([{ by: 'agent', text }]) });
  expect(await screen.findByText(meaning)).toBeTruthy();
});
