// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import { PAYMENTS_SCREENS } from '../gallery/payments-screens';
import { type Line, NEGOTIATION, talk } from '../gallery/talk';
import { openPayments as open } from './open-payments';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

describe('complaint deadlines', () => {
  it('counts the days and says where the count comes from', async () => {
    await open('payments-running');
    const card = await screen.findByRole('article', { name: '给机构的投诉' });
    expect(within(card).getByText('2026年11月27日')).toBeTruthy();
    expect(within(card).getByText(/还有 4 天/)).toBeTruthy();
    expect(within(card).getByText(/按 2020 年办法，可能已更新/)).toBeTruthy();
  });

  it('leads to the letters that are filed, each written from this talk', async () => {
    const { user, fake } = await open('payments-running');
    for (const name of [/投诉信（给机构）/, /投诉材料（给监管）/, /征信异议申请/])
      await user.click(await screen.findByRole('button', { name }));
    expect(fake.calls.letters).toEqual([
      'complaint-lender',
      'complaint-regulator',
      'credit-objection',
    ]);
  });

  it('takes the lender that the talk names with one press, and counts from then on', async () => {
    const shown = PAYMENTS_SCREENS['payments-lender-unknown'];
    const named: Line = { by: 'agent', text: '放款机构是某某消费金融有限公司。' };
    const messages = talk([...NEGOTIATION, named]);
    const user = userEvent.setup();
    const debt = { ...shown?.scene.debt, lenderName: null };
    const fake = renderScreen(<PanelView />, { ...shown?.scene, messages, debt });
    await user.click(await screen.findByRole('button', { name: /^第 . 步/ }));
    await user.click(await screen.findByRole('menuitem', { name: /^第 5 步/ }));
    const card = within(await screen.findByRole('article', { name: '给机构的投诉' }));
    expect(fake.calls.saved).toEqual([]);
    await user.click(await card.findByRole('button', { name: '填进来' }));
    expect(fake.calls.saved.at(-1)).toMatchObject({
      lenderName: '某某消费金融有限公司',
      lenderKind: 'consumer-finance',
    });
    expect(await card.findByText('2026年11月27日')).toBeTruthy();
  });

  it('has the words to ask for an answer once its day has passed, and not before', async () => {
    const { user } = await open('payments-running');
    // Received on the 1st and the 12th: the objection's twenty days are over, the complaint's fifteen are not.
    const late = within(await screen.findByRole('article', { name: '征信异议' }));
    await user.click(late.getByText('可以这样说'));
    expect(late.getByText(/提交的征信异议，请问核查结果/)).toBeTruthy();
    const waits = within(screen.getByRole('article', { name: '给机构的投诉' }));
    expect(waits.queryByText('可以这样说')).toBeNull();
  });

  it('is spoken of on every step on the day on which an answer is due', async () => {
    const { user } = await open('payments-answer-due');
    expect(await screen.findByText('今天应有答复')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '看投诉期限' }));
    expect(await screen.findByRole('heading', { name: '投诉期限' })).toBeTruthy();
    expect(screen.getByText(/一般应在这天前答复.*就是今天/)).toBeTruthy();
    // No payments: the calendar file stands with the filings.
    expect(screen.getByRole('button', { name: '存为日历文件' })).toBeTruthy();
  });

  it.each([
    ['payments-lender-unknown', /还不知道是哪类机构/, /没有写在该办法里/],
    ['payments-micro-lender', /没有写在该办法里/, /还不知道是哪类机构/],
  ])('says why nothing is counted: %s', async (name, said, unsaid) => {
    await open(name);
    const card = await screen.findByRole('article', { name: '给机构的投诉' });
    expect(within(card).getByText(said)).toBeTruthy();
    expect(within(card).queryByText(unsaid)).toBeNull();
  });

  it('begins a count from the day of receipt', async () => {
    const { user, fake } = await open('payments-make');
    await user.click(await screen.findByRole('button', { name: '记一次投诉或异议' }));
    await user.click(await screen.findByRole('button', { name: '开始数' }));
    expect(fake.calls.saved.at(-1)?.complaints).toMatchObject([
      { kind: 'lender', receivedOn: '2026-11-23', decidedOn: null },
    ]);
  });
});
