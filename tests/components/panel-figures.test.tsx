// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import type { DebtCase } from '@/lib/negotiation/case';
import CASES from '../data/panel-figures.json';
import { prepareDom, renderScreen, unfold } from './render-screen';

prepareDom();

/** The card of a plan that was entered by hand, unfolded. */
async function cardOf({ kind, owed, terms }: (typeof CASES)[number]): Promise<HTMLElement> {
  const user = userEvent.setup();
  const ownPlans = { 'manual-1': { kind, terms } } as unknown as DebtCase['ownPlans'];
  const debt = { ...owed, balanceAsOf: '2026-11-23', ownPlans } as Partial<DebtCase>;
  renderScreen(<PanelView />, { recording: {}, messages: [], debt });
  await user.click(await screen.findByRole('tab', { name: '方案' }));
  const [card] = await screen.findAllByRole('article');
  await user.click(within(card as HTMLElement).getByRole('button', { name: '看明细' }));
  unfold(card as HTMLElement, '怎么算的');
  return card as HTMLElement;
}

const bare = (text: string | null | undefined) => (text ?? '').replace(/\.00$/, '');

// Worked out with exact fractions in Python, by someone who had the terms and not the code.
it.each(CASES.map((one, at) => [at + 1, one] as const))(
  'shows what waivers, down payment and settlement come to: plan %i',
  async (_, one) => {
    const card = await cardOf(one);
    const { total, extra, saved, payments, waived, open, differs, lost, late } = one.expect;
    const figure = (name: string) =>
      within(card).getAllByText(name, { selector: 'dt' })[0]?.nextElementSibling?.textContent;
    expect(figure('合计')).toBe(`¥${bare(total)}`);
    expect(figure(saved ? '比现欠少' : '比现欠多')).toBe(`¥${bare(extra)}`);
    const table = within(card).getByRole('region', { name: '每期还款' });
    const paid = within(table).getAllByRole('row').slice(1);
    expect(paid.map((row) => row.querySelectorAll('td')[1]?.textContent)).toEqual(payments);
    // A figure and its unit are kept together by blanks that do not break.
    const said = (card.textContent ?? '').replaceAll('\u00a0', ' ');
    expect(said).toContain(`= ${waived}`);
    // Less than a fen a payment is told as rounding.
    const rest = /(?:剩下的|还差) ([\d,.]+) 元(?:是减免|没有算进来)/.exec(said);
    expect(rest?.[1] ?? null).toBe(open);
    expect(/和现在欠的 [\d,.]+ 元差 ([\d,.]+) 元/.exec(said)?.[1] ?? null).toBe(differs);
    expect(said.match(/任何一期没按时还，减免就会收回/g)?.length ?? 0).toBe(lost);
    expect(said.match(/减免要等按期还完或结清后才生效/g)?.length ?? 0).toBe(late);
  },
);

it('holds a plan against about what is owed for as long as only that is known, and says so', async () => {
  const terms = { count: 12, perPaymentFen: 85_000, firstDueDate: '2026-12-15' };
  const ownPlans = { 'manual-1': { kind: 'stated-instalments', terms } };
  const debt = { totalOwedFen: 980_000, ownPlans } as unknown as Partial<DebtCase>;
  renderScreen(<PanelView />, { recording: {}, messages: [], debt });
  await userEvent.click(await screen.findByRole('tab', { name: '方案' }));
  const [card] = await screen.findAllByRole('article');
  const shown = within(card as HTMLElement);
  expect(shown.getByText('比约欠多').nextElementSibling?.textContent).toBe('¥400');
  expect(shown.getByText('按大约欠 9,800 元算的。问到明细再核一次。')).toBeTruthy();
});
