// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { RecordsView } from '@/components/records/records-view';
import { ServicesProvider } from '@/components/services-context';
import { WipeSettings } from '@/components/settings/storage-settings';
import { ParleyRoot } from '@/components/ui/parley-root';
import { err } from '@/lib/result';
import type { Entry } from '@/lib/transcript/entry';
import { fakeServices } from '../gallery/fake-services';
import { openedPackage, RECORDS_SCREENS } from '../gallery/records-screens';
import { negotiationEntries } from '../gallery/talk';
import { ledger, messageDraft, START_MS, sessionDraft } from '../unit/transcript/ledger-builder';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

function open(name: string) {
  const shown = RECORDS_SCREENS[name];
  if (!shown) throw new Error(`no screen ${name}`);
  return { user: userEvent.setup(), fake: renderScreen(shown.view, shown.scene) };
}

async function openRowMenu(user: ReturnType<typeof userEvent.setup>, item: string) {
  const [button] = await screen.findAllByRole('button', { name: '这条消息的操作' });
  await user.click(button as HTMLElement);
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the list', () => {
  it('stands under cases, with those without a case last', async () => {
    open('records');
    const names = (await screen.findAllByRole('heading', { level: 2 })).map((h) => h.textContent);
    expect(names).toEqual(['某某消费金融有限公司 · 花呗', '没有归入案件']);
    expect(screen.getByRole('button', { name: /删除过\s1\s段/ })).toBeTruthy();
    // The extension's own address tells nobody anything.
    expect(screen.getByText(/^演练 · 30/).textContent).not.toContain('fhhd');
  });
});

describe('search', () => {
  it('finds words, marks them and opens the place', async () => {
    const { user, fake } = open('records');
    await user.type(await screen.findByRole('textbox', { name: '在全部记录里找' }), '850 分期');
    const hits = await screen.findByRole('region', { name: '找到的地方' });
    const [hit] = await within(hits).findAllByRole('button');
    expect(within(hit as HTMLElement).getByText('850').tagName).toBe('MARK');
    await user.click(hit as HTMLElement);
    expect(fake.services.currentConversation.get()).toBe('c1');
    await waitFor(() =>
      expect(document.querySelector('[data-focused]')?.textContent).toContain('850元'),
    );
  });

  it('narrows to offers and gaps, and says when nothing is found', async () => {
    const { user } = open('records');
    await user.click(await screen.findByRole('button', { name: '筛选' }));
    await user.click(screen.getByRole('checkbox', { name: '缺口' }));
    expect(await screen.findByText(/^缺口：页面重新载入过/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '筛选 1' })).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: '在全部记录里找' }), '不会有的话');
    expect(await screen.findByText(/没有找到/)).toBeTruthy();
  });
});

describe('the menu of a row', () => {
  it('opens at the first press, by keyboard too, and gives the focus back', async () => {
    const { user } = open('records');
    const name = '这条消息的操作';
    const [button] = await screen.findAllByRole('button', { name });
    button?.focus();
    await user.keyboard('{Enter}');
    const menu = await screen.findByRole('menu');
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(name));
  });
});

describe('a long conversation of which the end alone has been read', () => {
  it('says nothing yet of its beginning, jumps nowhere and cuts no excerpt', async () => {
    const { view, scene } = RECORDS_SCREENS.records as (typeof RECORDS_SCREENS)[string];
    const fake = fakeServices(scene);
    const entries = await ledger([
      sessionDraft('start', START_MS),
      messageDraft('可以分12期', START_MS + 1),
    ]);
    const readNewestEntries = async () => entries;
    let read: (whole: readonly Entry[]) => void = () => undefined;
    const readEntries = () =>
      new Promise<readonly Entry[]>((resolve) => {
        read = resolve;
      });
    render(
      <ServicesProvider value={{ ...fake.services, readNewestEntries, readEntries }}>
        <ParleyRoot>{view}</ParleyRoot>
      </ServicesProvider>,
    );
    const user = userEvent.setup();
    await openRowMenu(user, '从这里节选');
    const jump = screen.getByLabelText('跳到日期') as HTMLInputElement;
    expect(jump.disabled).toBe(true);
    expect(screen.queryByText(/全文共/)).toBeNull();
    await waitFor(() => expect(read.length).toBe(1));
    read(entries);
    await waitFor(() => expect(jump.disabled).toBe(false));
  });
});

describe('annotations', () => {
  it('are stored beside the record', async () => {
    const { user, fake } = open('records');
    await openRowMenu(user, '批注和标签');
    await user.type(await screen.findByRole('textbox', { name: '批注' }), '下次问清');
    await user.type(screen.getByRole('textbox', { name: '标签' }), '利率 要问');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.calls.records.annotated).toMatchObject([
      { conversationId: 'c1', remark: '下次问清', tags: ['利率', '要问'] },
    ]);
  });
});

describe('excerpt', () => {
  it('is copied with its place, the surroundings and the last hash', async () => {
    const { user, fake } = open('records');
    await openRowMenu(user, '从这里节选');
    await user.click(await screen.findByRole('button', { name: '复制' }));
    const [text] = fake.calls.copied;
    expect(text).toMatch(/编号 c1\n第\s1–\d\s句，全文共\s8\s句/);
    expect(text).toMatch(/^\[0002\] 22:05 \(2026-11-23 22:05:00 \+08:00\) 机器人: 您好/m);
    expect(text).toMatch(/最后一条的校验值/);
  });
});

describe('deleting', () => {
  it('shows what goes, offers to export it, and leaves a note of the deletion', async () => {
    const { user, fake } = open('records');
    await user.click(await screen.findByRole('button', { name: '这段对话的操作' }));
    await user.click(await screen.findByRole('menuitem', { name: '删除这段对话' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/的对话，42 条记录/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: /先导出/ }));
    expect(await within(dialog).findByRole('button', { name: /已生成并核对/ })).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: '删除对话' }));
    await waitFor(() => expect(fake.calls.records.removed).toEqual(['c1']));
    expect(fake.calls.exported).toMatchObject([{ conversationId: 'c1', format: 'package' }]);
    expect(fake.services.currentConversation.get()).toBeNull();
  });

  it('lists what is past its time before anything goes', async () => {
    const { user, fake } = open('records-overdue');
    expect(await screen.findByText('2 段对话超过了 1 天的保留期限')).toBeTruthy();
    expect(fake.calls.records.removed).toEqual([]);
    await user.click(screen.getByRole('button', { name: /删除这\s2\s段/ }));
    await waitFor(() => expect(fake.calls.records.removed.sort()).toEqual(['c2', 'c3']));
  });

  it('says when something past its time could not be deleted', async () => {
    const { user, fake } = open('records-overdue');
    Object.assign(fake.services.records, { remove: async () => err('storage-failed') });
    await user.click(await screen.findByRole('button', { name: /删除这\s2\s段/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('没能删除');
  });

  it('deletes everything only after the word was typed', async () => {
    const user = userEvent.setup();
    const fake = renderScreen(<WipeSettings />);
    await user.click(screen.getByRole('button', { name: '清除全部数据' }));
    const run = await screen.findByRole('button', { name: '全部清除' });
    expect(run.hasAttribute('disabled')).toBe(true);
    await user.type(screen.getByRole('textbox', { name: /确认/ }), '清除全部');
    await user.click(run);
    expect(await screen.findByText('已全部清除。')).toBeTruthy();
    expect(fake.calls.records.removed).toEqual(['everything']);
  });
});

describe('storage', () => {
  it('names what is wrong with its place and opens it', async () => {
    const { user, fake } = open('records-storage');
    await user.click(await screen.findByRole('button', { name: /2\s处和记下时不一样/ }));
    await user.click(await screen.findByRole('button', { name: /^对话 c2bb9d34 第 9\s条$/ }));
    expect(fake.services.currentConversation.get()).toBe('c2bb9d34-1');
  });
});

describe('a record from elsewhere', () => {
  it('is opened by a drop, verified and searched, and stays apart', async () => {
    const shown = RECORDS_SCREENS.records;
    const problems = [
      { code: 'file-hash-mismatch', place: 'data/transcript.csv' },
      { code: 'commitment-mismatch', place: 'c1:17:text' },
    ] as const;
    const scene = { ...shown?.scene, records: { foreign: openedPackage(problems) } };
    const user = userEvent.setup();
    renderScreen(shown?.view, scene);
    await screen.findByRole('heading', { name: '全部记录' });
    const file = new File(['zip'], 'theirs.zip');
    fireEvent.drop(window, { dataTransfer: { files: [file], types: ['Files'] } });
    expect(await screen.findByText('不一致，见所列问题')).toBeTruthy();
    expect(screen.getByText('data/transcript.csv')).toBeTruthy();
    expect(screen.getByText(/第 1 段对话第 17 条 · /)).toBeTruthy();
    expect(screen.getByText(/第 1 段对话第 9 条：签名与其中的证书相符/)).toBeTruthy();
    expect(screen.getByText(/没有放进自己的记录/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '这条消息的操作' })).toBeNull();
    await user.type(screen.getByRole('textbox', { name: '在这份记录里找' }), '免掉罚息');
    expect(await screen.findByText('1 条')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '关闭这份记录' }));
    expect(screen.queryByText(/没有放进自己的记录/)).toBeNull();
  });
});

describe('a text that is not there', () => {
  const noteless = negotiationEntries().map((entry) =>
    entry.kind === 'note'
      ? { ...entry, personal: { text: { text: null, salt: null, commitment: '' } } }
      : entry,
  );
  const [note] = noteless.filter(({ kind }) => kind === 'note');
  const erasure = {
    ...note,
    kind: 'erasure',
    id: 'x',
    body: { targetId: note?.id, field: 'text' },
  };

  it.each([
    ['导出时已隐去', noteless],
    ['已抹去', [...noteless, erasure as Entry]],
  ])('is said to be %s in a record from elsewhere', async (word, entries) => {
    const opened = openedPackage();
    const conversations = [{ id: 'f1', entries }];
    const record = opened.record && { ...opened.record, conversations };
    renderScreen(<RecordsView />, {
      ...RECORDS_SCREENS.records?.scene,
      records: { foreign: { ...opened, record } },
    });
    await screen.findByRole('heading', { name: '全部记录' });
    const file = new File(['zip'], 'theirs.zip');
    fireEvent.drop(window, { dataTransfer: { files: [file], types: ['Files'] } });
    expect(await screen.findByText(word)).toBeTruthy();
  });
});

describe('backup', () => {
  const MENU = { name: '全部记录的操作' } as const;

  it('makes one file, sealed with the passphrase', async () => {
    const { user, fake } = open('records');
    await user.click(await screen.findByRole('button', MENU));
    await user.click(await screen.findByRole('menuitem', { name: '备份和恢复' }));
    await user.type(await screen.findByLabelText('口令（可不填）'), '正确 马');
    await user.click(screen.getByRole('button', { name: '生成备份并核对' }));
    expect(await screen.findByText('已生成并核对，交给了浏览器下载')).toBeTruthy();
    expect(fake.calls.records.backups).toEqual(['正确 马']);
  });

  it('asks for the passphrase of a sealed backup and says what came of it', async () => {
    const shown = RECORDS_SCREENS.records;
    const user = userEvent.setup();
    const scene = { ...shown?.scene, records: { restore: 'passphrase-needed' as const } };
    const fake = renderScreen(shown?.view, scene);
    await screen.findByRole('heading', { name: '全部记录' });
    const file = new File(['x'], 'parley-backup-20261101-0900.zip.age');
    fireEvent.drop(window, { dataTransfer: { files: [file], types: ['Files'] } });
    await user.click(await screen.findByRole('button', { name: '恢复' }));
    expect(await screen.findByText('这份备份加了密，请填口令。')).toBeTruthy();
    await user.type(screen.getByLabelText('备份的口令'), '正确 马');
    await user.click(screen.getByRole('button', { name: '恢复' }));
    expect(await screen.findByText('新增 2 段对话')).toBeTruthy();
    expect(screen.getByText('1 段两边不一样，两份都留着')).toBeTruthy();
    expect(fake.calls.records.restores).toEqual([null, '正确 马']);
  });

  it('says when the browser has emptied the store, until the user knows', async () => {
    const { user } = open('records-emptied');
    expect(await screen.findByText('本机的记录被浏览器清空了')).toBeTruthy();
    expect(screen.getByRole('button', { name: '从备份恢复' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText('本机的记录被浏览器清空了')).toBeNull();
  });

  it('reminds after the first session, and the panel too', async () => {
    const { user } = open('records-remind');
    expect(await screen.findByText('第一段记录已经存好，还没有备份')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '去备份' }));
    expect(await screen.findByRole('button', { name: '生成备份并核对' })).toBeTruthy();
  });
});
