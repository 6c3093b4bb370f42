// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import { fen } from '@/lib/money/fen';
import type { DebtCase } from '@/lib/negotiation/case';
import { type Line, NEGOTIATION, talk } from '../gallery/talk';
import { prepareDom, renderScreen, unfold } from './render-screen';

prepareDom();

const KNOWN: Partial<DebtCase> = {
  limitation: 'within-three-years',
  principalFen: fen(920_000),
  interestFen: fen(18_620),
  penaltyFen: fen(7_180),
  feesFen: fen(0),
  balanceAsOf: '2026-11-23',
};

const OFFER: Line = { by: 'agent', text: '可以为您办理12期分期，每期850元，每月15号还款' };

/** A new plan of that kind, unfolded, on a known debt. */
async function newPlan(kind: string, debt: Partial<DebtCase> = KNOWN) {
  const user = userEvent.setup();
  const fake = renderScreen(<PanelView />, {
    recording: {},
    messages: talk(NEGOTIATION.slice(0, 4)),
    debt,
  });
  await user.click(await screen.findByRole('tab', { name: '方案' }));
  await user.click(await screen.findByRole('button', { name: '自己填一个方案' }));
  await user.click(await screen.findByRole('menuitem', { name: kind }));
  const tab = await screen.findByRole('tabpanel', { name: '方案' });
  const [article] = await within(tab).findAllByRole('article');
  const card = within(article as HTMLElement);
  const total = () => card.getByText('合计').nextElementSibling?.textContent;
  const open = (title: string) => unfold(article as HTMLElement, title);
  return { user, card, total, fake, open };
}

const setDate = (field: HTMLElement, value: string) => {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};

it('lets the menu stand when an offer is read while it is open', async () => {
  const user = userEvent.setup();
  const before = NEGOTIATION.slice(0, 1);
  const fake = renderScreen(<PanelView />, { recording: {}, messages: talk(before), debt: KNOWN });
  await user.click(await screen.findByRole('tab', { name: '方案' }));
  await user.click(await screen.findByRole('button', { name: '自己填一个方案' }));
  const kind = await screen.findByRole('menuitem', { name: '前后不同金额' });
  const tab = await screen.findByRole('tabpanel', { name: '方案' });
  expect(within(tab).queryAllByRole('article')).toEqual([]);
  act(() => fake.setMessages(talk([...before, OFFER])));
  expect(await within(tab).findAllByRole('article')).toHaveLength(1);
  expect(kind.isConnected).toBe(true);
  await user.click(kind);
  await waitFor(() => expect(within(tab).getAllByRole('article')).toHaveLength(2));
});

describe('a stepped plan entered by hand', () => {
  it('has no figure until every step is whole, then its total', async () => {
    const { user, card, total } = await newPlan('前后不同金额');
    const each = () => card.getAllByLabelText('每期金额') as [HTMLElement, HTMLElement];
    await user.type(card.getByLabelText('第 1 段期数'), '3');
    await user.type(each()[0], '300');
    await user.type(card.getByLabelText('第 2 段期数'), '9');
    expect(total()).toBe('还算不出');
    await user.type(each()[1], '1000');
    expect(total()).toContain('9,900');
    await user.click(card.getByRole('button', { name: /^去掉第 2\s项$/ }));
    expect(total()).toContain('900');
  });
});

describe('a level plan entered by hand', () => {
  it('takes full-width digits in every field', async () => {
    const { user, card, total } = await newPlan('每期固定金额');
    await user.type(card.getByLabelText('期数'), '１２');
    await user.type(card.getByLabelText('每期金额'), '８００');
    expect(total()).toContain('9,600');
  });

  it('says of a day that does not exist that there is none, and keeps its figures back', async () => {
    const { user, card, total } = await newPlan('每期固定金额');
    await user.type(card.getByLabelText('期数'), '12');
    await user.type(card.getByLabelText('每期金额'), '800');
    const day = card.getByLabelText('首期还款日');
    // What a browser tells of the 31st of February: no value, and that it cannot make one of what stands there.
    const validity = Object.defineProperty(day, 'validity', { value: { badInput: true } });
    fireEvent.blur(validity);
    expect(card.getByText('没填完整，或没有这一天')).toBeTruthy();
    expect(total()).toBe('还算不出');
  });
});

describe('dated payments entered by hand', () => {
  it('says beside the field that the second day is before the first', async () => {
    const { user, card, total } = await newPlan('按日期列出');
    const [first, second] = card.getAllByLabelText('金额') as [HTMLElement, HTMLElement];
    setDate(card.getByLabelText('第 1 笔日期'), '2026-12-20');
    await user.type(first, '5000');
    setDate(card.getByLabelText('第 2 笔日期'), '2026-12-10');
    await user.type(second, '4400');
    expect(card.getByLabelText('第 2 笔日期').getAttribute('aria-invalid')).toBe('true');
    expect(card.getAllByText(/早于 2026年12月20日，/)).toHaveLength(2);
    expect(total()).toBe('还算不出');
    setDate(card.getByLabelText('第 2 笔日期'), '2027-01-10');
    expect(total()).toContain('9,400');
  });
});

describe('a settlement of which only the share was said', () => {
  it('is reckoned from the debt once it is known of what, and asks for the sum', async () => {
    const { user, card, total } = await newPlan('一次性结清');
    await user.type(card.getByLabelText('打折后还（8折填80）'), '80');
    expect(total()).toBe('还算不出');
    expect(card.getByText('还没问到打折是按欠款总额还是按本金。')).toBeTruthy();
    await user.selectOptions(card.getByLabelText('按什么打折'), '欠款总额');
    expect(total()).toContain('7,566.40');
    expect(card.getByText('还没问到一次性还多少算结清。')).toBeTruthy();
    await user.type(card.getByLabelText('一次性还'), '7600');
    expect(total()).toContain('7,600');
    expect(card.queryByLabelText('按什么打折')).toBeNull();
  });
});

describe('a field that cannot be read yet', () => {
  it('keeps every figure back, also where the term could have been left out', async () => {
    const { user, card, total } = await newPlan('每期固定金额');
    await user.type(card.getByLabelText('期数'), '10');
    await user.type(card.getByLabelText('每期金额'), '900');
    expect(total()).toContain('9,000');
    await user.type(card.getByLabelText('首付'), '5oo');
    expect(total()).toBe('还算不出');
    expect(card.getByText('有一项还没填完整，先不算。')).toBeTruthy();
    await user.clear(card.getByLabelText('首付'));
    await user.type(card.getByLabelText('首付'), '500');
    expect(total()).toContain('9,500');
    expect(card.queryByText('有一项还没填完整，先不算。')).toBeNull();
  });

  it('is stored as it was before, so that a slip loses nothing', async () => {
    const { user, card, fake } = await newPlan('每期固定金额');
    const stored = () => Object.values(fake.calls.saved.at(-1)?.ownPlans ?? {})[0]?.terms;
    const each = card.getByLabelText('每期金额');
    await user.type(each, '9oo');
    expect(stored()?.perPaymentFen ?? null).toBeNull();
    await user.clear(each);
    await user.type(each, '900');
    await user.tab();
    await waitFor(() => expect(stored()?.perPaymentFen).toBe(90_000));
    await user.type(each, 'x');
    await user.tab();
    expect(card.getByText(/^这不像金额/)).toBeTruthy();
    await waitFor(() => expect(stored()?.perPaymentFen).toBe(90_000));
    await user.clear(each);
    await user.type(each, '99999999999');
    await user.tab();
    expect(card.getByText('太大了，最多 10,000,000,000 元')).toBeTruthy();
  });

  it('counts a rate without its basis as one', async () => {
    const { user, card, total } = await newPlan('每期固定金额');
    await user.type(card.getByLabelText('期数'), '10');
    await user.type(card.getByLabelText('每期金额'), '900');
    await user.type(card.getByLabelText('对方说的利率'), '12');
    expect(total()).toBe('还算不出');
    const basis = card.getByLabelText('对方说的利率').closest('div[class*=rate]');
    await user.selectOptions(within(basis as HTMLElement).getByRole('combobox'), '每年');
    expect(total()).toContain('9,000');
  });

  it('says beside a second waiver how much is left to let off', async () => {
    const { user, card, total } = await newPlan('一次性结清');
    await user.type(card.getByLabelText('一次性还'), '9000');
    for (const amount of ['70', '5']) {
      await user.click(card.getByRole('button', { name: '加一项减免' }));
      await user.selectOptions(card.getAllByLabelText('减免哪一项').at(-1) as HTMLElement, '罚息');
      await user.type(card.getAllByLabelText('减免金额').at(-1) as HTMLElement, amount);
    }
    expect(total()).toBe('还算不出');
    expect(card.getAllByText(/不能超过所欠的，最多 1\.80 元/)).toHaveLength(2);
  });
});

describe('terms that only some offers have', () => {
  it('takes a down payment as a share of what is owed or of the principal', async () => {
    const { user, card, total } = await newPlan('每期固定金额');
    await user.type(card.getByLabelText('期数'), '10');
    await user.type(card.getByLabelText('每期金额'), '800');
    await user.click(card.getByText('首付、减免等（有才填）'));
    await user.type(card.getByLabelText('或首付比例'), '10');
    expect(total()).toContain('8,945.80');
    await user.selectOptions(card.getByLabelText('首付按什么算'), '本金');
    expect(total()).toContain('8,920');
    await user.type(card.getByLabelText('首付'), '500');
    expect(total()).toContain('8,500');
    expect(card.queryByLabelText('或首付比例')).toBeNull();
  });

  it('takes a minimum payment as a share of what is owed', async () => {
    const { user, card, total } = await newPlan('先还一部分');
    await user.type(card.getByLabelText('或占欠款的比例'), '10');
    setDate(card.getByLabelText('哪天先还'), '2026-12-10');
    await user.type(card.getByLabelText('其余'), '8600');
    setDate(card.getByLabelText('其余哪天还'), '2027-01-10');
    expect(total()).toContain('9,545.80');
  });

  it('takes a down payment, and refuses one above the debt with the amount in yuan', async () => {
    const { user, card, total } = await newPlan('每期固定金额');
    await user.type(card.getByLabelText('期数'), '10');
    await user.type(card.getByLabelText('每期金额'), '900');
    await user.type(card.getByLabelText('首付'), '500');
    expect(total()).toContain('9,500');
    await user.type(card.getByLabelText('首付'), '000');
    expect(total()).toBe('还算不出');
    expect(card.getAllByText(/不能超过所欠的，最多 9,458\.00 元/)).toHaveLength(2);
  });

  it('takes a waiver and asks what was left open about it', async () => {
    const { user, card } = await newPlan('一次性结清');
    await user.type(card.getByLabelText('一次性还'), '9000');
    await user.click(card.getByRole('button', { name: '加一项减免' }));
    await user.selectOptions(card.getByLabelText('减免哪一项'), '罚息');
    await user.type(card.getByLabelText('减免金额'), '71.8');
    await user.selectOptions(card.getByLabelText('有一期没还上'), '减免收回');
    expect(card.getByText('还没问到减免什么时候生效。')).toBeTruthy();
    expect(card.getByText('任何一期没按时还，减免就会收回。')).toBeTruthy();
  });

  it('keeps what fits when the kind is changed', async () => {
    const { user, card, total } = await newPlan('每期固定金额');
    await user.type(card.getByLabelText('期数'), '10');
    await user.selectOptions(card.getByLabelText('方案类型'), '免息分期');
    expect((card.getByLabelText('期数') as HTMLInputElement).value).toBe('10');
    await user.selectOptions(card.getByLabelText('方案类型'), '每期固定金额');
    await user.type(card.getByLabelText('每期金额'), '950');
    expect(total()).toContain('9,500');
  });
});

describe('facts that only some rules need', () => {
  it('are asked for where a line uses them, and not elsewhere', async () => {
    const plain = await newPlan('每期固定金额');
    plain.open('合同');
    expect(plain.card.queryByLabelText(/只约束新贷款/)).toBeNull();
  });

  it('ask for the day of the loan once the lines are wanted', async () => {
    const debt: Partial<DebtCase> = { ...KNOWN, lenderKind: 'micro-loan', referenceLines: true };
    const { card, fake, open } = await newPlan('每期固定金额', debt);
    open('合同');
    setDate(card.getByLabelText('放款日期'), '2026-06-01');
    expect(fake.calls.saved.at(-1)?.loanDate).toBe('2026-06-01');
    expect(card.queryByLabelText(/LPR/)).toBeNull();
  });
});

describe('a plan entered by hand', () => {
  it('is kept with the debt, so that a panel opened later shows it beside the offer', async () => {
    const first = await newPlan('免息分期');
    await first.user.type(first.card.getByLabelText('期数'), '12');
    // Closing the panel stores what the pause between keys was still holding back.
    cleanup();
    await waitFor(() =>
      expect(JSON.stringify(first.fake.calls.saved.at(-1))).toContain('"count":12'),
    );
    const debt = first.fake.calls.saved.at(-1) ?? {};
    renderScreen(<PanelView />, { recording: {}, messages: talk(NEGOTIATION), debt });
    await first.user.click(await screen.findByRole('tab', { name: '方案' }));
    const tab = within(await screen.findByRole('tabpanel', { name: '方案' }));
    const own = within(await tab.findByRole('article', { name: '免息分期' }));
    await waitFor(() => expect(tab.getAllByRole('article').length).toBeGreaterThan(1), {
      timeout: 5000,
    });
    await first.user.click(own.getByRole('button', { name: '看明细' }));
    expect(await own.findByLabelText('期数')).toHaveProperty('value', '12');
    await first.user.click(await tab.findByRole('button', { name: '去掉这个方案' }));
    expect(tab.queryByRole('button', { name: '去掉这个方案' })).toBeNull();
    // What was typed can be had back, and the focus has not fallen to the page's beginning.
    const back = tab.getByRole('button', { name: '放回来' });
    expect(document.activeElement).toBe(back);
    await first.user.click(back);
    expect(await tab.findByLabelText('期数')).toHaveProperty('value', '12');
    expect(tab.queryByRole('button', { name: '放回来' })).toBeNull();
  });
});
