// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import { fen } from '@/lib/money/fen';
import type { DebtCase } from '@/lib/negotiation/case';
import type { Scene } from '../gallery/fake-services';
import { NEGOTIATION, negotiationEntries, talk } from '../gallery/talk';
import { prepareDom, renderScreen, unfold } from './render-screen';

prepareDom();

const recorded: Scene = {
  recording: {},
  messages: talk(NEGOTIATION),
  entries: negotiationEntries(),
};
const OWED: Partial<DebtCase> = {
  limitation: 'within-three-years',
  principalFen: fen(920_000),
  interestFen: fen(18_620),
  penaltyFen: fen(7_180),
  feesFen: fen(0),
  balanceAsOf: '2026-11-23',
};

describe('before the first phrasing', () => {
  it('asks whether the debt is old and suggests nothing until it is answered', async () => {
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, recorded);
    const question = await screen.findByRole('heading', { name: /三年以前吗/ });
    expect(screen.queryByRole('heading', { name: '可以这样回' })).toBeNull();
    expect(question).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '不到三年' }));
    expect(await screen.findByRole('heading', { name: '可以这样回' })).toBeTruthy();
    expect(fake.calls.saved.at(-1)?.limitation).toBe('within-three-years');
    // Whoever goes by keyboard goes on from the replies, not from the top of the page.
    const replies = screen.getByRole('heading', { name: '可以这样回' });
    expect(document.activeElement?.contains(replies)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('warns and keeps to words that commit to nothing when it may be old', async () => {
    renderScreen(<PanelView />, { ...recorded, debt: { limitation: 'over-three-years' } });
    expect(await screen.findByText(/只列不答应还款的话/)).toBeTruthy();
  });
});

describe('checklist', () => {
  it('keeps a tick with the case', async () => {
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, { ...recorded, debt: OWED });
    await user.click(await screen.findByRole('checkbox', { name: /还价一次/ }));
    expect(fake.calls.saved.at(-1)?.ticks['propose.counterOnce']).toBeGreaterThan(0);
  });

  it('says why an item matters, and leads to what is known of it, one press away', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, { ...recorded, debt: OWED });
    // Its words open it and tick nothing.
    await user.click(await screen.findByText('还价一次，带数字和理由'));
    const box = screen.getByRole('checkbox', { name: /还价一次/ }) as HTMLInputElement;
    expect(box.checked).toBe(false);
    const item = box.closest('li') as HTMLElement;
    expect(within(item).getByText('一次说清，比反复讨价有用')).toBeTruthy();
    await user.click(within(item).getByRole('button', { name: '看相关知识' }));
    expect(screen.getByRole('tab', { name: '知识' }).getAttribute('aria-selected')).toBe('true');
  });

  it.each([
    ['-5', '不能是负数'],
    ['1,0865', /逗号位置不对/],
    ['12.345', '最多两位小数'],
    ['abc', /这不像金额/],
  ])('refuses %s at the field and saves nothing', async (typed, message) => {
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, {
      debt: { limitation: 'within-three-years', lenderName: 'x', lenderKind: 'bank' },
    });
    await user.click(await screen.findByRole('button', { name: '填一下' }));
    const field = await screen.findByRole('textbox', { name: '本金' });
    await user.type(field, typed);
    await user.tab();
    expect(await screen.findByText(message)).toBeTruthy();
    expect(fake.calls.saved).toHaveLength(0);
  });

  it('stores a good amount whole, and shows it grouped', async () => {
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, {
      debt: { limitation: 'within-three-years', lenderName: 'x', lenderKind: 'bank' },
    });
    await user.click(await screen.findByRole('button', { name: '填一下' }));
    const field = await screen.findByRole('textbox', { name: '本金' });
    await user.type(field, '1.2万');
    await user.tab();
    await waitFor(() => expect(fake.calls.saved.at(-1)?.principalFen).toBe(1_200_000));
    expect((field as HTMLInputElement).value).toBe('12,000.00');
  });

  it('says beside the fields that a value could not be stored', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, {
      debt: { limitation: 'within-three-years', lenderName: 'x', lenderKind: 'bank' },
      isFull: true,
    });
    await user.click(await screen.findByRole('button', { name: '填一下' }));
    await user.type(await screen.findByRole('textbox', { name: '本金' }), '1.2万');
    expect(screen.queryByText('没有存上，请再试一次')).toBeNull();
    await user.tab();
    expect(await screen.findByText('没有存上，请再试一次')).toBeTruthy();
  });

  it('keeps the fields open until they are put away, also when the first one completes the item', async () => {
    const user = userEvent.setup();
    const lender = { lenderName: 'x', lenderKind: 'bank' } as const;
    renderScreen(<PanelView />, { debt: { ...OWED, ...lender } });
    await user.click(await screen.findByRole('button', { name: '填一下' }));
    await user.type(await screen.findByRole('textbox', { name: '合同利率' }), '14.6');
    await user.selectOptions(screen.getByRole('combobox', { name: '利率按' }), '每年');
    await user.type(await screen.findByRole('textbox', { name: /^罚息倍数/ }), '1.5');
    await user.tab();
    const item = screen.getByRole('checkbox', { name: /^查到合同利率/ });
    await waitFor(() => expect((item as HTMLInputElement).checked).toBe(true));
    await user.click(screen.getByRole('button', { name: '填好了' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '合同利率' })).toBeNull());
    expect(document.activeElement).not.toBe(document.body);
  });

  it('knows the kind of lender by its name, and leaves a kind that was chosen', async () => {
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, {
      debt: { limitation: 'within-three-years', product: 'other' },
    });
    await user.click(await screen.findByRole('button', { name: '填一下' }));
    const name = await screen.findByRole('textbox', { name: /^放款方全称/ });
    await user.type(name, '某某小额贷款有限公司');
    await user.tab();
    await waitFor(() => expect(fake.calls.saved.at(-1)?.lenderKind).toBe('micro-loan'));
    await user.selectOptions(screen.getByRole('combobox', { name: /^放款方类型/ }), '银行');
    await user.type(name, '（转让）');
    await user.tab();
    await waitFor(() => expect(fake.calls.saved.at(-1)?.lenderName).toMatch(/转让/));
    expect(fake.calls.saved.at(-1)?.lenderKind).toBe('bank');
  });
});

describe('phrasing', () => {
  it('inserts a filled sentence and never one with open places', async () => {
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, { ...recorded, debt: OWED });
    const section = (await screen.findByRole('heading', { name: '可以这样回' })).closest(
      'section',
    ) as HTMLElement;
    await user.click(within(section).getByRole('button', { name: '搜索' }));
    await user.type(within(section).getByLabelText('搜索可以说的话'), '每月');
    const states = new Set<boolean>();
    for (const card of within(section).getAllByRole('article')) {
      const insert = within(card).getByRole('button', { name: '插入' });
      const isOpen = card.querySelector('mark') !== null;
      states.add(isOpen);
      expect(insert.hasAttribute('disabled')).toBe(isOpen);
      if (!isOpen) await user.click(insert);
    }
    expect(states).toEqual(new Set([true, false]));
    expect(fake.calls.inserted.length).toBeGreaterThan(0);
    for (const text of fake.calls.inserted) expect(text).not.toMatch(/[{}]/);
  });

  it('fills the read-back with what has been said, each point numbered', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, { ...recorded, debt: OWED });
    await user.click(await screen.findByRole('button', { name: '搜索' }));
    await user.type(screen.getByLabelText('搜索可以说的话'), '我复述一下');
    const said = await screen.findByText(/我复述一下：.*①.*12期/);
    const card = said.closest('article') as HTMLElement;
    expect(card.querySelector('mark')).toBeNull();
    expect(within(card).getByRole('button', { name: '插入' }).hasAttribute('disabled')).toBe(false);
  });

  it('puts a sentence into the draft to be edited', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, { ...recorded, debt: OWED });
    await screen.findByRole('heading', { name: '可以这样回' });
    // The talk is read in stretches; only then is it settled which sentences come first.
    await screen.findByText('可分 12 期，每期 850 元，每\u2060月 15 日', { selector: 'section *' });
    await user.click(screen.getAllByRole('button', { name: '改一改再用' })[0] as HTMLElement);
    const draft = screen.getByRole('textbox', { name: '我要写的话' }) as HTMLTextAreaElement;
    expect(draft.value.length).toBeGreaterThan(5);
  });
});

describe('strip and offer card', () => {
  it('says the offer in our words and what it means', async () => {
    renderScreen(<PanelView />, { ...recorded, debt: OWED });
    const strip = await screen.findByRole('region', { name: '现在要紧的' });
    expect(
      await within(strip).findByText('可分 12 期，每期 850 元，每\u2060月 15 日'),
    ).toBeTruthy();
    expect(strip.textContent).toMatch(/合计 10,200比现欠多 742年化（复利）\d+\.\d\d%/);
  });

  it('says what a plan adds to about what is owed, for as long as only that is known', async () => {
    const debt: Partial<DebtCase> = {
      limitation: 'within-three-years',
      totalOwedFen: fen(980_000),
    };
    renderScreen(<PanelView />, { ...recorded, debt });
    const strip = await screen.findByRole('region', { name: '现在要紧的' });
    await within(strip).findByText('可分 12 期，每期 850 元，每\u2060月 15 日');
    expect(strip.textContent?.replaceAll('\u00a0', ' ')).toMatch(
      /合计 10,200比约欠的 9,800 多 400/,
    );
  });

  it('opens in the calculator with schedule, both rates and at least three findings or questions', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, { ...recorded, debt: OWED });
    const strip = await screen.findByRole('region', { name: '现在要紧的' });
    await user.click(await within(strip).findByRole('button', { name: '核算方案' }));
    const card = (await screen.findByRole('button', { name: '收起明细' })).closest(
      'article',
    ) as HTMLElement;
    expect(within(card).getByText('先别答应')).toBeTruthy();
    // What is owed, in parts, and what the plan adds to it.
    unfold(card, '现在欠多少');
    for (const part of ['本金', '利息', '罚息', '其他费用'])
      expect(within(card).getByRole('textbox', { name: part, hidden: true })).toBeTruthy();
    const figures = within(card)
      .getAllByText(/^(合计还款|比现欠多)$/, { selector: 'dt' })
      .map((name) => name.parentElement?.textContent);
    expect(figures).toEqual(
      expect.arrayContaining([
        expect.stringContaining('合计还款10,200.00'),
        expect.stringContaining('比现欠多742.00'),
      ]),
    );
    expect(within(card).getByText('年化利率 · 单利')).toBeTruthy();
    expect(within(card).getByText('年化利率 · 复利（内部收益率）')).toBeTruthy();
    const table = within(card).getByRole('table', { hidden: true });
    expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(13);
    expect(within(card).getAllByRole('button', { name: /用这句问/ }).length).toBeGreaterThanOrEqual(
      3,
    );
  });

  it('links each stated term to its message', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, { ...recorded, debt: OWED });
    await user.click(await screen.findByRole('tab', { name: '方案' }));
    const card = await screen.findByRole('article', { name: /可分 12\s期/ });
    await user.click(within(card).getByRole('button', { name: /^850\s元$/ }));
    expect(screen.getByRole('tab', { name: '记录' }).getAttribute('aria-selected')).toBe('true');
  });

  it('recomputes when a term is corrected, marks it, and gives the words back', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, { ...recorded, debt: OWED });
    await user.click(await screen.findByRole('tab', { name: '方案' }));
    await user.click(await screen.findByRole('button', { name: '看明细' }));
    unfold(document.body, '条款');
    const field = await screen.findByRole('textbox', { name: '每期金额', hidden: true });
    await user.clear(field);
    await user.type(field, '900');
    await user.tab();
    expect((await screen.findAllByText(/10,800\.00/)).length).toBeGreaterThan(0);
    expect(screen.getByText(/自己改的/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '恢复成原话', hidden: true }));
    expect((await screen.findAllByText(/10,200\.00/)).length).toBeGreaterThan(0);
  });

  it('takes a plan entered by hand and refuses a date that has passed', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, { debt: OWED });
    await user.click(await screen.findByRole('tab', { name: '方案' }));
    await user.click(await screen.findByRole('button', { name: '自己填一个方案' }));
    await user.click(await screen.findByRole('menuitem', { name: '每期固定金额' }));
    await user.type(await screen.findByRole('textbox', { name: '期数' }), '0');
    await user.tab();
    expect(await screen.findByText('请填 1 到 360 的整数')).toBeTruthy();
    const date = screen.getByLabelText('首期还款日');
    await user.type(date, '2020-01-01');
    await user.tab();
    expect(await screen.findByText('这一天已经过了')).toBeTruthy();
  });
});
