// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DebtCase } from '@/lib/negotiation/case';
import { NEGOTIATION, talk } from '../gallery/talk';
import { firstCard, KNOWN, openPlans } from './open-plans';
import { prepareDom, unfold } from './render-screen';

prepareDom();

describe('comparison', () => {
  it('puts the plans side by side and names the one that is best at something', async () => {
    await openPlans();
    const table = await screen.findByRole('region', { name: '方案比较' });
    const cost = within(table).getByRole('row', { name: /一共要还/ });
    expect(cost.textContent).toBe('一共要还10,200.008,600.00最省');
    expect(await screen.findByRole('img', { name: /每月要还/ })).toBeTruthy();
  });

  it('opens below the table how a figure in it came about, or what was counted', async () => {
    const { user } = await openPlans();
    const table = within(await screen.findByRole('region', { name: '方案比较' }));
    await user.click(table.getByRole('button', { name: '10,200.00' }));
    expect(screen.getByText('A：一共要还')).toBeTruthy();
    expect(screen.getByText(/^12 × 850\.00 =/)).toBeTruthy();
    const open = within(table.getByRole('row', { name: /^没说清/ })).getAllByRole('button');
    await user.click(open[0] as HTMLElement);
    expect(screen.queryByText('A：一共要还')).toBeNull();
    const counted = screen.getByText('A：没说清的').parentElement as HTMLElement;
    const count = Number.parseInt(open[0]?.textContent ?? '', 10);
    expect(within(counted).getAllByRole('listitem')).toHaveLength(count);
  });

  it('gives the months along the charts their unit where the plans have no dates', async () => {
    await openPlans({
      messages: talk([
        { by: 'agent', text: '可以为您办理12期分期，每期850元。' },
        { by: 'customer', text: '压力比较大，还有别的方案吗？' },
        { by: 'agent', text: '也可以分24期，每期455元。' },
      ]),
    });
    expect(await screen.findAllByText('第 24 个月')).toHaveLength(2);
    expect(screen.getByText('第 1 个月')).toBeTruthy();
  });

  it('writes days and months out, as everywhere', async () => {
    const { user } = await openPlans({
      messages: talk([
        { by: 'agent', text: '可以为您办理12期分期，每期850元，首期12月15日，每月15号还款。' },
        { by: 'customer', text: '压力比较大，还有别的方案吗？' },
        { by: 'agent', text: '也可以分24期，每期460元，首期12月15日，每月15号还款。' },
      ]),
    });
    expect(await screen.findAllByText('2028年11月')).toHaveLength(2);
    expect(screen.getByText(/：2026年12月–2027年11月。/)).toBeTruthy();
    const tab = screen.getByRole('tabpanel', { name: '方案' });
    const card = await firstCard();
    await user.click(within(card).getByRole('button', { name: '看明细' }));
    const schedule = within(card).getByRole('region', { name: '每期还款' });
    expect(within(schedule).getByText('2026年12月15日')).toBeTruthy();
    expect(tab.textContent).not.toMatch(/\d{4}-\d{2}/);
  });

  it('asks for a second plan when only one is chosen', async () => {
    const { user } = await openPlans();
    await user.click(await screen.findByRole('checkbox', { name: /^A：/ }));
    expect(screen.getByText('再选一个就能比较。')).toBeTruthy();
  });
});

describe('a figure', () => {
  it('opens its working', async () => {
    const { user } = await openPlans();
    const card = await firstCard();
    await user.click(within(card).getByRole('button', { name: '看明细' }));
    const [less] = within(card).getAllByRole('button', { name: /858\.00 元/ });
    await user.click(less as HTMLElement);
    expect(within(card).getAllByText(/8,600\.00 − 9,458\.00/).length).toBeGreaterThan(0);
  });

  it('behind a sentence, a table and a comparison opens its working too', async () => {
    const { user } = await openPlans();
    const card = await firstCard();
    await user.click(within(card).getByRole('button', { name: '看明细' }));
    unfold(card, '和什么比');
    unfold(card, '每月负担');
    const sums = () => within(card).queryAllByText(/9,200\.00 \+ /).length;
    const before = sums();
    const baseline = within(card).getByText('今天一次还清', { selector: 'dt' }).nextElementSibling;
    await user.click(within(baseline as HTMLElement).getByRole('button'));
    expect(sums()).toBe(before + 1);
    const how = within(card).getAllByRole('button', { name: '看怎么算的' });
    for (const button of how) await user.click(button);
    for (const button of how) expect(button.getAttribute('aria-expanded')).toBe('true');
  });
});

describe('against what', () => {
  it('holds a plan against another one', async () => {
    const { user } = await openPlans();
    const card = await firstCard();
    await user.click(within(card).getByRole('button', { name: '看明细' }));
    unfold(card, '和什么比');
    const select = within(card).getByLabelText('拿这个方案和它比');
    await user.selectOptions(select, within(card).getByRole('option', { name: /^A：/ }));
    expect(within(card).getByText('这个方案少').nextElementSibling?.textContent).toBe(
      '1,600.00 元',
    );
  });
});

describe('a plan entered by hand', () => {
  it('follows the typing, and shows no figure while a field cannot be read', async () => {
    const { user } = await openPlans({ messages: talk(NEGOTIATION.slice(0, 4)) });
    await user.click(screen.getByRole('button', { name: '自己填一个方案' }));
    await user.click(await screen.findByRole('menuitem', { name: '每期固定金额' }));
    const card = await firstCard();
    await user.type(within(card).getByLabelText('期数'), '12');
    const each = within(card).getByLabelText('每期金额');
    await user.type(each, '850');
    expect(within(card).getByText('合计').nextElementSibling?.textContent).toContain('10,200');
    await user.type(each, 'x');
    expect(within(card).getByText('合计').nextElementSibling?.textContent).toBe('还算不出');
    await user.tab();
    expect(within(card).getByText(/这不像金额/)).toBeTruthy();
  });
});

describe('what is owed', () => {
  const typed = async () => {
    const { user, fake } = await openPlans({ debt: { ...KNOWN, principalFen: null } });
    const article = await firstCard();
    const card = within(article);
    await user.click(card.getByRole('button', { name: '看明细' }));
    const owed = card.getByLabelText('本金');
    const extra = () => article.querySelector('dl div:nth-child(2)')?.textContent;
    return { user, fake, article, card, owed, extra };
  };

  it('is followed by the figures while it is typed, and stored when the field is left', async () => {
    const { user, fake, owed, extra } = await typed();
    await user.type(owed, '9200');
    expect(extra()).toBe('比现欠少¥858');
    expect(document.activeElement).toBe(owed);
    expect(fake.calls.saved.some((saved) => saved.principalFen !== null)).toBe(false);
    await user.tab();
    expect(fake.calls.saved.at(-1)?.principalFen).toBe(920_000);
    expect(extra()).toBe('比现欠少¥858');
  });

  it('leaves no figure standing while it cannot be read', async () => {
    const { user, card, owed } = await typed();
    await user.type(owed, '-5');
    const total = () => card.getByText('合计').nextElementSibling?.textContent;
    expect(total()).toBe('还算不出');
    await user.tab();
    expect(total()).toBe('还算不出');
    expect(owed.getAttribute('aria-invalid')).toBe('true');
    await user.clear(owed);
    await user.type(owed, '9200');
    expect(total()).toContain('8,600');
  });

  it('makes what can be paid each month follow the typing too', async () => {
    const { user, article, card } = await typed();
    unfold(article, '每月能还多少');
    const income = card.getByLabelText('月收入');
    await user.clear(income);
    await user.type(income, '9000');
    expect(card.getByRole('status').textContent).toContain('5,600');
  });
});

describe('against the contract to a day', () => {
  it('says nothing until the contract has been looked up, then the difference', async () => {
    const debt: Partial<DebtCase> = {
      ...KNOWN,
      contractRate: { value: '0.0005', basis: 'day' },
      penaltyMultiple: '1.5',
      daysOverdue: 30,
    };
    const { user } = await openPlans({ debt });
    const article = await firstCard();
    const card = within(article);
    await user.click(card.getByRole('button', { name: '看明细' }));
    unfold(article, '和什么比');
    await user.selectOptions(card.getByLabelText('拿这个方案和它比'), '照原合同，到某一天');
    fireEvent.change(card.getByLabelText('到哪一天'), { target: { value: '2026-12-23' } });
    fireEvent.blur(card.getByLabelText('到哪一天'));
    await user.selectOptions(card.getByLabelText('合同里罚息算不算复利'), '不算复利');
    expect(card.queryByText('那天一次还清')).toBeNull();
    await user.type(card.getByLabelText('宽限期'), '0{Enter}');
    expect(card.getByText('那天一次还清').nextElementSibling?.textContent).toContain('9,665.00');
  });
});
