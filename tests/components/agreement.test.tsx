// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AGREEMENT_SCREENS } from '../gallery/agreement-screens';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

async function open(name: string) {
  const shown = AGREEMENT_SCREENS[name];
  if (!shown) throw new Error(`no screen ${name}`);
  const user = userEvent.setup();
  const fake = renderScreen(shown.view, shown.scene);
  await user.click(await screen.findByRole('tab', { name: '方案' }));
  return { user, fake };
}

const plans = async () => within(await screen.findByRole('tabpanel', { name: '方案' }));

/** 条款核对, by the way there from the plans. */
const terms = async () => {
  await userEvent.click(await (await plans()).findByRole('button', { name: '看条款核对' }));
  const tab = within(await screen.findByRole('tabpanel', { name: '协商' }));
  const title = await tab.findByRole('heading', { name: '条款核对' });
  return within(title.closest('section') as HTMLElement);
};

const termRow = async (name: string): Promise<HTMLElement> => {
  const term = await (await terms()).findByText(name, { selector: 'li > span' });
  return term.closest('li') as HTMLElement;
};

describe('terms of an agreement', () => {
  it('shows each term with its state and opens the message that says it', async () => {
    const { user } = await open('agreement-stated');
    const row = await termRow('首期还款日');
    expect(within(row).getByText('对方说过')).toBeTruthy();
    await user.click(within(row).getByRole('button', { name: '2026年12月15日' }));
    expect(screen.getByRole('tab', { name: '记录' }).getAttribute('aria-selected')).toBe('true');
    await waitFor(() =>
      expect(document.querySelector('[data-focused]')?.textContent).toContain(
        '首期12月15日，总还款',
      ),
    );
  });

  it('says what follows from a term that was left unsaid', async () => {
    await open('agreement-stated');
    expect(within(await termRow('以什么方式确认')).getByText(/以后不好证明/)).toBeTruthy();
  });

  it('says of the credit record what follows when nobody speaks of it', async () => {
    await open('agreement-which-way');
    await userEvent.click((await plans()).getByRole('button', { name: /^可分 24/ }));
    const row = within(await termRow('征信如何报送'));
    expect(row.getByText(/记录怎么显示由机构决定/)).toBeTruthy();
  });

  it('asks for the sum of a waiver before there can be a yes', async () => {
    await open('agreement-waiver');
    const section = await terms();
    const asked = section.getByRole('heading', { name: '先问清' }).nextElementSibling;
    expect(asked?.textContent).toContain('减免项目和生效时间');
    expect(section.getByText('先别答应')).toBeTruthy();
  });

  it('lists a waiver without a sum once, not as found and as asked', async () => {
    await open('agreement-waiver');
    const card = within((await (await plans()).findAllByRole('article'))[0] as HTMLElement);
    expect(card.getByText('减免多少')).toBeTruthy();
    expect(card.queryByText('说了减免，没有说减免多少。')).toBeNull();
    const points = card.getByText('减免多少').closest('ul')?.children.length;
    expect(
      card.getByText(`有 ${points} 处关系到钱或日期，先问清。`, { exact: false }),
    ).toBeTruthy();
  });

  it('counts as many points as it lists', async () => {
    await open('agreement-which-way');
    await userEvent.click((await plans()).getByRole('button', { name: /^可分 24/ }));
    const section = await terms();
    const lead = section.getByText(/^有 \d+ 处关系到钱或日期/, { exact: false }).textContent ?? '';
    const asked = section.getByRole('heading', { name: '先问清' }).nextElementSibling;
    expect(lead).not.toContain('其余的');
    expect(Number(/有\s(\d+)\s处/.exec(lead)?.[1])).toBe(asked?.children.length);
    expect(asked?.textContent).toContain('期间是否再计利息和罚息');
  });

  it('asks which of several plans is meant before it checks one', async () => {
    const { user } = await open('agreement-which-way');
    const tab = await plans();
    expect(await tab.findByText(/先选一种，再逐项核对/)).toBeTruthy();
    expect(tab.queryByRole('button', { name: '写复述' })).toBeNull();
    await user.click(tab.getByRole('button', { name: /^可分 24/ }));
    expect(within(await termRow('期数')).getByText(/24\s期/)).toBeTruthy();
    expect(screen.getByRole('combobox', { name: '正在核对的方案' })).toBeTruthy();
  });

  it('leads to the choice of the plan whoever wants to read back before it is made', async () => {
    const { user } = await open('agreement-which-way');
    await plans();
    await user.click(screen.getByRole('tab', { name: '协商' }));
    const tab = within(await screen.findByRole('tabpanel', { name: '协商' }));
    await user.click(tab.getByRole('button', { name: /^第 . 步/ }));
    await user.click(await screen.findByRole('menuitem', { name: /^第 4 步/ }));
    await user.click(await tab.findByRole('button', { name: '为什么：逐项复述，请对方确认' }));
    await user.click(await tab.findByRole('button', { name: '写复述' }));
    const way = tab.getByRole('button', { name: /^可分 24/ });
    expect(document.activeElement?.contains(way)).toBe(true);
    expect(document.activeElement?.getAttribute('data-place')).toBe('read-back');
  });

  it('keeps what was said without an amount on the card of the plan, with nothing to choose', async () => {
    const { user } = await open('agreement-aside');
    const tab = await plans();
    const cards = await tab.findAllByRole('article');
    expect(cards).toHaveLength(1);
    const aside = within(cards[0] as HTMLElement).getByText('另外说过').parentElement;
    expect(tab.queryByText(/先选一种，再逐项核对/)).toBeNull();
    await user.click(within(aside as HTMLElement).getByRole('button', { name: /14\.6%/ }));
    expect(screen.getByRole('tab', { name: '记录' }).getAttribute('aria-selected')).toBe('true');
  });

  it('writes the read-back into the chat and sends nothing', async () => {
    const { user, fake } = await open('agreement-stated');
    const section = await terms();
    await user.click(section.getByRole('button', { name: '写复述' }));
    await user.click(await section.findByRole('button', { name: '插入' }));
    const [text = ''] = fake.calls.inserted;
    expect(text).toContain('共12期');
    expect(text).toContain('每期850.00元');
    expect(text).toMatch(/以上是否准确/);
    expect(text).not.toMatch(/我同意|我接受/);
  });

  it('opens the read-back from the card of the plan as well', async () => {
    const { user } = await open('agreement-stated');
    const card = within((await (await plans()).findAllByRole('article'))[0] as HTMLElement);
    await user.click(card.getByRole('button', { name: '写复述' }));
    expect(screen.getByRole('tab', { name: '协商' }).getAttribute('aria-selected')).toBe('true');
    const tab = within(await screen.findByRole('tabpanel', { name: '协商' }));
    expect(await tab.findByRole('article', { name: '复述给对方' })).toBeTruthy();
  });

  it('cuts the read-back into parts where the chat is short', async () => {
    const { user } = await open('agreement-stated');
    await user.click(await (await terms()).findByRole('button', { name: '写复述' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '输入框限字数' }), '100');
    const readBack = within(await screen.findByRole('article', { name: '复述给对方' }));
    expect(readBack.getAllByRole('button', { name: '插入' }).length).toBeGreaterThan(1);
  });

  it('links the confirmation once the other side said yes to the read-back', async () => {
    await open('agreement-confirmed');
    const row = await termRow('每期金额');
    expect(within(row).getByText('已确认')).toBeTruthy();
    expect(within(row).getByRole('button', { name: '已确认：打开对方的确认' })).toBeTruthy();
  });

  it('says what the check found once, on the card of the plan, and leads there', async () => {
    const { user } = await open('agreement-conflict');
    const tab = await plans();
    expect(await tab.findAllByText(/^对方说合计 10,200\.00 元/)).toHaveLength(1);
    expect(tab.getAllByText(/条件前后说法不一样/)).toHaveLength(1);
    const section = await terms();
    // The same number in both places.
    expect(await tab.findByText(/有 2 处关系到钱或日期/)).toBeTruthy();
    expect(section.getByText(/有 2 处关系到钱或日期，先问清。下面是没说清的条款/)).toBeTruthy();
    await user.click(section.getByRole('button', { name: '看方案' }));
    expect(await (await plans()).findByRole('button', { name: '收起明细' })).toBeTruthy();
  });

  it('leaves what the person has not filled in to the card', async () => {
    await open('agreement-confirmed');
    const tab = await plans();
    expect(await tab.findAllByText('自己没填：合同利率')).toHaveLength(1);
  });

  it('puts two figures side by side and lets the user say which holds', async () => {
    const { user, fake } = await open('agreement-conflict');
    const row = await termRow('每期金额');
    expect(within(row).getByText('前后不一')).toBeTruthy();
    await user.click(within(row).getAllByRole('button', { name: '以这个为准' })[0] as HTMLElement);
    expect(fake.calls.saved.at(-1)?.agreementEdits?.c1?.entries[0]).toMatchObject({
      term: 'amountEach',
      from: 'choice',
    });
    expect(await screen.findAllByText(/每期/)).toBeTruthy();
  });
});
