// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import { fen } from '@/lib/money/fen';
import { NEGOTIATION, talk } from '../gallery/talk';
import { firstCard, KNOWN, OFFERS, openPlans, scene } from './open-plans';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

describe('proposal', () => {
  it('proposes what can be carried and takes it into the comparison', async () => {
    const { user, fake } = await openPlans();
    const item = (await screen.findByText('尽快还清')).closest('li');
    if (!item) throw new Error('no proposal');
    expect(item.textContent).toContain('能否分14期，每期676元');
    await user.click(within(item).getByRole('button', { name: '插入' }));
    expect(fake.calls.inserted.at(-1)).toContain('能否分14期');
    await user.click(within(item).getByRole('button', { name: '放进比较' }));
    expect(screen.getByRole('heading', { name: /^14\s期，每期 676\s元$/ })).toBeTruthy();
    // The plan came into view above: the focus goes on there, not at the button that is out of sight.
    const taken = await firstCard();
    expect(document.activeElement).toBe(within(taken).getByLabelText('方案类型'));
  });

  it('is taken once: a second press leads to the plan that is there, unless it was changed', async () => {
    const { user } = await openPlans();
    const item = (await screen.findByText('尽快还清')).closest('li') as HTMLElement;
    const cards = () => screen.getAllByRole('heading', { name: /^14\s期，每期 676\s元$/ });
    await user.click(within(item).getByRole('button', { name: '放进比较' }));
    await user.click(await within(item).findByRole('button', { name: '已放进比较，看这一份' }));
    expect(cards()).toHaveLength(1);
    const taken = within(await firstCard());
    expect(document.activeElement).toBe(taken.getByLabelText('方案类型'));
    await user.type(taken.getByLabelText('期数'), '{Backspace}');
    expect(await within(item).findByRole('button', { name: '放进比较' })).toBeTruthy();
  });

  it('takes the keyboard along to the comparison and to the counter-offer', async () => {
    const { user } = await openPlans();
    const press = async (name: string) =>
      user.click(within(await firstCard()).getByRole('button', { name }));
    const nextHeading = () => document.activeElement?.querySelector('h2')?.textContent;
    await press('还价');
    expect(nextHeading()).toBe('还价：还得起的方案');
    await press('比较');
    expect(nextHeading()).toBe('比较方案');
  });

  it('joins the comparison after others were chosen for it', async () => {
    const { user } = await openPlans();
    const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox');
    await screen.findByRole('region', { name: '方案比较' });
    const first = () => boxes().find(({ labels }) => labels?.[0]?.textContent?.startsWith('A'));
    await user.click(first() as HTMLElement);
    await user.click(first() as HTMLElement);
    const item = (await screen.findByText('尽快还清')).closest('li') as HTMLElement;
    await user.click(within(item).getByRole('button', { name: '放进比较' }));
    const table = screen.getByRole('region', { name: '方案比较' });
    expect(within(table).getByRole('row', { name: /一共要还/ }).textContent).toContain('9,458.00');
  });

  it('knows its own sentence again in the chat, and leads to it', async () => {
    const first = await openPlans();
    const item = (await screen.findByText('尽快还清')).closest('li') as HTMLElement;
    expect(within(item).queryByRole('button', { name: '已在对话里发出，看原话' })).toBeNull();
    await first.user.click(within(item).getByRole('button', { name: '插入' }));
    const text = first.fake.calls.inserted.at(-1) ?? '';
    cleanup();
    const { user } = await openPlans({ messages: talk([...OFFERS, { by: 'customer', text }]) });
    await user.click(await screen.findByRole('button', { name: '已在对话里发出，看原话' }));
    expect(screen.getByRole('tab', { name: '记录' }).getAttribute('aria-selected')).toBe('true');
  });

  it('is worked out before anything was offered, one press from the step that asks for it', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, { ...scene, messages: talk(NEGOTIATION.slice(0, 4)) });
    const step = (await screen.findByRole('checkbox', { name: /^给出金额和日期/ })).closest(
      'li',
    ) as HTMLElement;
    const why = within(step).queryByRole('button', { name: /^为什么/ });
    if (why) await user.click(why);
    await user.click(within(step).getByRole('button', { name: '排一个还得起的方案' }));
    expect(screen.getByRole('heading', { name: '还得起的方案' })).toBeTruthy();
    expect(screen.getByText('尽快还清')).toBeTruthy();
  });

  it('begins with the one sum that is known, and says that it is rough', async () => {
    const parts = { principalFen: null, interestFen: null, penaltyFen: null, feesFen: null };
    const debt = { ...KNOWN, ...parts, totalOwedFen: fen(985_000) };
    const { user } = await openPlans({ debt });
    expect(await screen.findByText('尽快还清')).toBeTruthy();
    expect(screen.getByText(/按大约欠 9,850\s元拼的/)).toBeTruthy();
    // The plans are held against it side by side, as on their cards.
    const table = await screen.findByRole('region', { name: '方案比较' });
    const extra = within(table).getByRole('row', { name: /^比约欠多/ });
    expect(extra.textContent).toMatch(/^比约欠多350.1,250$/);
    // Neither the sentence nor the card works a last payment out to the yuan from a sum that is only about right.
    const card = screen.getByText('尽快还清').closest('li') as HTMLElement;
    expect(card.textContent).toContain('最后一期按核对后的余额结清');
    expect(card.textContent).toMatch(/合计约\s9,850\s元/);
    expect(card.textContent).not.toMatch(/最后一期\s?[\d,]+\s?元/);
    // Nor does the plan that is taken into the comparison.
    await user.click(within(card).getByRole('button', { name: '放进比较' }));
    const taken = within(await firstCard());
    expect(taken.getByLabelText<HTMLInputElement>('每期金额').value).not.toBe('');
    expect(taken.getByLabelText<HTMLInputElement>(/^最后一期/).value).toBe('');
  });

  it('asks for what is missing instead of guessing', async () => {
    await openPlans({ debt: { ...KNOWN, monthlyIncomeFen: null } });
    expect(await screen.findByText('先填收入、必要支出和其他还款，才能拼出方案。')).toBeTruthy();
  });
});
