// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { LETTER_SCREENS } from '../gallery/letter-screens';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

function open(name: string) {
  const shown = LETTER_SCREENS[name];
  if (!shown) throw new Error(`no screen ${name}`);
  return { user: userEvent.setup(), fake: renderScreen(shown.view, shown.scene) };
}

/** What the application still asks for. */
async function fillIn(user: UserEvent): Promise<void> {
  for (const [label, value] of [
    ['姓名', '张三'],
    ['合同编号', 'HT-1'],
    ['联系方式', '站内信'],
  ] as const)
    await user.type(screen.getByRole('textbox', { name: label }), value);
}

describe('letters', () => {
  it('asks for what is open and saves nothing until it is filled', async () => {
    const { user, fake } = open('letter-application');
    await user.click(await screen.findByRole('button', { name: '存为 Word 文件' }));
    expect(within(await screen.findByRole('alert')).getByText('还没填：姓名')).toBeTruthy();
    expect(fake.calls.savedFiles).toEqual([]);
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: '存为 Word 文件' }));
    await waitFor(() => expect(fake.calls.savedFiles).toHaveLength(1));
    expect(fake.calls.savedFiles[0]).toMatch(/^document-\d{8}-1\.docx$/);
  });

  it('writes the application and the cover sheet from the case', async () => {
    const { user } = open('letter-cover');
    await user.click(await screen.findByRole('button', { name: /^材料清单/ }));
    const cover = within(await screen.findByRole('article', { name: '材料清单' }));
    expect(cover.getByText('失业证明')).toBeTruthy();
    expect(cover.getByDisplayValue('提交给：示例消费金融有限公司')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^协商还款申请书/ }));
    const paper = within(await screen.findByRole('article', { name: '协商还款申请书' }));
    expect(paper.getAllByDisplayValue(/失去工作|失业/)).not.toEqual([]);
    expect(paper.getByDisplayValue(/每月可用于本笔还款的金额约 800 元/)).toBeTruthy();
    expect(paper.getByDisplayValue(/^申请分 \d+ 期/)).toBeTruthy();
  });

  it('asks what kind of lender a typed name is, and writes by it once it is said', async () => {
    const { user, fake } = open('letter-nothing-stated');
    await user.click(await screen.findByRole('button', { name: /^投诉信/ }));
    expect(screen.getByText(/还不知道放款方属于哪类机构/)).toBeTruthy();
    const name = screen.getByRole('textbox', { name: '放款机构全称' });
    await user.type(name, '某某公司');
    expect(screen.queryByRole('button', { name: '对，记下来' })).toBeNull();
    await user.clear(name);
    await user.type(name, '示例消费金融有限公司');
    expect(screen.getByText('从名称看，放款方是消费金融公司。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '对，记下来' }));
    expect(fake.calls.saved.at(-1)).toMatchObject({
      lenderName: '示例消费金融有限公司',
      lenderKind: 'consumer-finance',
    });
    const paper = within(await screen.findByRole('article', { name: '投诉信' }));
    expect(await paper.findByDisplayValue(/15 日内作出处理决定/)).toBeTruthy();
  });

  it('offers no table of terms before one was stated, and says when it will', async () => {
    const { user } = open('letter-nothing-stated');
    await user.click(await screen.findByRole('button', { name: /^方案要点表/ }));
    expect(await screen.findByText(/还没有说到任何条款/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '存为 Word 文件' })).toBeNull();
  });

  it('says that what the address names is not there any more, with two ways on', async () => {
    open('letter-gone');
    expect(await screen.findByText('这条记录或欠款不在了')).toBeTruthy();
    for (const name of ['各笔欠款', '全部记录'])
      expect(screen.getByRole('button', { name })).toBeTruthy();
  });

  it('quotes the lines that are chosen as numbered evidence, in the story and beneath it', async () => {
    const { user, fake } = open('letter-application');
    await user.click(await screen.findByLabelText('引用的记录', { selector: 'input' }));
    await user.click(await screen.findByRole('option', { name: /12期分期/ }));
    const paper = within(screen.getByRole('article', { name: '协商还款申请书' }));
    expect(paper.getByDisplayValue(/「可以为您办理12期分期.*（证据 1）/)).toBeTruthy();
    expect(paper.getByText(/^证据 1：.*原文「可以为您办理12期分期/)).toBeTruthy();
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: '复制全文' }));
    await waitFor(() => expect(fake.calls.copied[0]).toMatch(/证据 1：.*「可以为您办理12期分期/));
  });

  it('stops asking for the lender once its name is filled in, and gives a story room', async () => {
    const shown = LETTER_SCREENS['letter-application'];
    if (!shown) throw new Error('no such screen');
    const debt = { ...shown.scene.debt, lenderName: null };
    renderScreen(shown.view, { ...shown.scene, debt });
    await userEvent.click(await screen.findByRole('button', { name: /^投诉信/ }));
    expect(await screen.findByText(/^还不知道放款方全称/)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: '放款机构全称' }), '示例银行');
    expect(screen.queryByText(/^还不知道放款方全称/)).toBeNull();
    expect(screen.getByRole('textbox', { name: '按时间写明发生了什么' }).tagName).toBe('TEXTAREA');
  });

  it('keeps the user’s own wording', async () => {
    const { user, fake } = open('letter-agreement');
    await user.click(await screen.findByRole('button', { name: /方案要点表/ }));
    const [first] = await screen.findAllByRole('textbox', { name: '修改' });
    await user.clear(first as HTMLElement);
    await user.type(first as HTMLElement, '我自己的话。');
    await user.click(screen.getByRole('button', { name: '复制全文' }));
    await waitFor(() => expect(fake.calls.copied[0]).toContain('我自己的话。'));
  });

  it('keeps what was typed when another letter is written or another line cited', async () => {
    const { user } = open('letter-application');
    await user.type(await screen.findByRole('textbox', { name: '姓名' }), '张三');
    await user.click(screen.getByRole('button', { name: /^投诉信/ }));
    const [first] = await screen.findAllByRole('textbox', { name: '修改' });
    await user.type(first as HTMLElement, '（总部）');
    await user.click(screen.getByRole('checkbox', { name: '只联系我本人' }));
    expect(screen.getByRole('textbox', { name: '姓名' })).toHaveProperty('value', '张三');
    const [again] = screen.getAllByRole('textbox', { name: '修改' });
    expect((again as HTMLTextAreaElement).value).toContain('（总部）');
  });

  it('names what is open in the language of the page', async () => {
    const shown = LETTER_SCREENS['letter-application'];
    if (!shown) throw new Error('no such screen');
    renderScreen(shown.view, { ...shown.scene, language: 'en' });
    await userEvent.click(await screen.findByRole('button', { name: 'Save as Word file' }));
    const problems = await screen.findByRole('alert');
    expect(within(problems).getByText('Not filled in: Name')).toBeTruthy();
  });

  it('asks whom an objection goes to', async () => {
    const { user } = open('letter-objection');
    await user.click(await screen.findByRole('button', { name: /^征信异议申请/ }));
    const addressed = () =>
      (screen.getAllByRole('textbox', { name: '修改' })[0] as HTMLTextAreaElement).value;
    expect(addressed()).toBe('重庆蚂蚁消费金融有限公司：');
    await user.selectOptions(screen.getByRole('combobox', { name: '寄给谁' }), '征信中心');
    expect(addressed()).toBe('中国人民银行征信中心：');
  });

  it('lets the user choose the debt among several', async () => {
    const { user, fake } = open('letter-objection');
    await user.selectOptions(await screen.findByRole('combobox', { name: '关于哪一笔' }), '借呗');
    expect(fake.calls.debts.shown).toEqual(['case-2']);
  });

  it('proposes the plan of the panel where only one sum was told, and says so', async () => {
    const shown = LETTER_SCREENS['letter-application'];
    if (!shown) throw new Error('no such screen');
    const open = { principalFen: null, interestFen: null, penaltyFen: null, feesFen: null };
    const debt = { ...shown.scene.debt, ...open, totalOwedFen: fen(980_000) };
    renderScreen(shown.view, { ...shown.scene, debt });
    const paper = within(await screen.findByRole('article', { name: '协商还款申请书' }));
    expect(
      paper.getByDisplayValue(/^申请分 14 期，每期 700 元，最后一期按核对后的余额结清/),
    ).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: '申请的方案' })).toBeNull();
  });

  it('asks for the answer last, whatever was ticked first', async () => {
    const { user } = open('letter-application');
    await user.click(await screen.findByRole('button', { name: /^投诉信/ }));
    await user.click(screen.getByRole('checkbox', { name: '列明各项费用和依据' }));
    const paper = within(screen.getByRole('article', { name: '投诉信' }));
    expect(paper.getByDisplayValue(/^1\. 列明本金/)).toBeTruthy();
    expect(paper.getByDisplayValue(/^2\. 以书面或站内信/)).toBeTruthy();
  });

  it('says beside the button that the file was made: a notice would lie over it', async () => {
    const { user } = open('letter-agreement');
    await user.click(await screen.findByRole('button', { name: /方案要点表/ }));
    const save = await screen.findByRole('button', { name: '存为 Word 文件' });
    await user.click(save);
    const said = await screen.findByText('已生成文件，请打开看一遍再发出。');
    expect(save.closest('main')?.contains(said)).toBe(true);
  });

  it('refuses to write from a rehearsal', async () => {
    open('letter-rehearsal');
    expect(await screen.findByText(/演练里的内容不能写进信里/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '存为 Word 文件' })).toBeNull();
  });
});
