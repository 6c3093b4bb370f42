// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import type { PaymentPlan } from '@/lib/negotiation/calendar/payment-plan';
import { PAYMENTS_SCREENS } from '../gallery/payments-screens';
import { openPayments as open } from './open-payments';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

describe('payments of an agreement', () => {
  it('puts a plan with dates on the calendar', async () => {
    const { user, fake } = await open('payments-make');
    await user.click(await screen.findByRole('button', { name: /^按这个排：.*850/ }));
    const plan = fake.calls.saved.at(-1)?.paymentPlan;
    expect(plan?.payments).toHaveLength(12);
    expect(plan?.payments[0]).toMatchObject({ date: '2026-12-15', paid: false });
    // A payment due today is heard of today, so the look comes once the plan is stored.
    await waitFor(() => expect(fake.calls.remindLooks).toEqual([1]));
  });

  it('finds the payments again in the talk that agreed on them, not the offer to be checked', async () => {
    const { user, fake } = await open('payments-make');
    await user.click(await screen.findByRole('button', { name: /^按这个排：.*850/ }));
    const plan = fake.calls.saved.at(-1)?.paymentPlan ?? null;
    cleanup();
    const shown = PAYMENTS_SCREENS['payments-make'];
    renderScreen(<PanelView />, {
      ...shown?.scene,
      debt: { ...shown?.scene.debt, paymentPlan: plan },
    });
    expect(await screen.findByRole('heading', { name: '还款安排' })).toBeTruthy();
  });

  it('saves a calendar file with neutral titles and no amount', async () => {
    const { user, fake } = await open('payments-running');
    await user.click(await screen.findByRole('button', { name: '存为日历文件' }));
    const [file = ''] = fake.calls.calendars;
    // Five payments, three days for the complaint and one for the objection.
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(9);
    expect(Object.keys(fake.calls.saved.at(-1)?.calendarSaved ?? {})).toHaveLength(9);
    expect(file).toContain('SUMMARY:有一项待办');
    expect(file).toContain('TRIGGER:-PT15H');
    expect(file).not.toContain('850');
    expect(await screen.findByText(/浏览器关着时不会提醒/)).toBeTruthy();
  });

  it('says so when the browser allows no notices, and what to do instead', async () => {
    const shown = PAYMENTS_SCREENS['payments-running'];
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, { debt: shown?.scene.debt ?? {} });
    vi.spyOn(fake.services.payments, 'setNotices').mockResolvedValue();
    await user.click(await screen.findByText('到期前在浏览器里提醒'));
    expect(await screen.findByText(/浏览器没有允许提醒/)).toBeTruthy();
  });

  it('marks a payment and keeps its receipt in the record', async () => {
    const { user, fake } = await open('payments-running');
    const marks = await screen.findAllByRole('button', { name: /^标记已还：/ });
    expect(marks[0]?.closest('li')?.textContent).toMatch(/2026年11月15日 · 第\s2\s期/);
    expect(screen.getByText(/^下一笔：2026年11月25日/)).toBeTruthy();
    await user.click(marks[0] as HTMLElement);
    expect(fake.calls.saved.at(-1)?.paymentPlan?.payments[1]?.paid).toBe(true);
    await screen.findByRole('button', { name: '加付款凭证' });
    // The button is gone; the keyboard goes on in the same row.
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/2026年11月15日/);
    const receipt = new File(['x'], 'receipt.png', { type: 'image/png' });
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    await user.upload(input, receipt);
    expect(fake.calls.receipts).toEqual(['receipt.png']);
    expect(fake.calls.saved.at(-1)?.paymentPlan?.payments[1]?.proofEntryId).toBe('e9-attachment');
  });

  it('takes today for the day of a payment and lets another be set at once, none that has not come', async () => {
    const { user, fake } = await open('payments-running');
    const marks = await screen.findAllByRole('button', { name: /^标记已还：/ });
    await user.click(marks[0] as HTMLElement);
    const second = () => fake.calls.saved.at(-1)?.paymentPlan?.payments[1];
    expect(second()).toMatchObject({ paid: true, paidOn: '2026-11-23' });
    const row = (await screen.findByText('2026年11月23日已还')).closest('li') as HTMLElement;
    expect(row.querySelector('details')?.open).toBe(true);
    const day = within(row).getByLabelText('哪天还的');
    await user.clear(day);
    await user.type(day, '2026-11-24');
    await user.tab();
    expect(second()?.paidOn).toBe('2026-11-23');
    await user.clear(day);
    await user.type(day, '2026-11-14');
    await user.tab();
    expect(second()).toMatchObject({ paid: true, paidOn: '2026-11-14' });
  });

  it('keeps the receipts of a plan without a talk in a record of their own, and opens that', async () => {
    const shown = PAYMENTS_SCREENS['payments-running'];
    const plan = shown?.scene.debt?.paymentPlan as PaymentPlan;
    const payments = plan.payments.map((one) => ({ ...one, proofEntryId: null }));
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, {
      debt: { ...shown?.scene.debt, paymentPlan: { ...plan, conversationId: null, payments } },
    });
    await screen.findByRole('button', { name: '加付款凭证' });
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    await user.upload(input, new File(['x'], 'receipt.png', { type: 'image/png' }));
    const kept = fake.calls.saved.at(-1)?.paymentPlan;
    expect(kept).toMatchObject({ conversationId: null, receiptsId: 'c9' });
    expect(kept?.payments[0]).toMatchObject({
      proofEntryId: 'e9-attachment',
      paidOn: '2026-10-13',
    });
    await user.click(await screen.findByRole('button', { name: '看凭证' }));
    expect(fake.services.currentConversation.get()).toBe('c9');
  });

  it('shows the receipt in the record, and whose payment it is for', async () => {
    const { user, fake } = await open('payments-receipt');
    const name = await screen.findByText('第 1 期的付款凭证');
    const row = within(name.closest('article') as HTMLElement);
    expect(row.getByText('还款回单.png')).toBeTruthy();
    await user.click(row.getByRole('button', { name: '取出文件' }));
    expect(fake.calls.savedFiles).toEqual(['还款回单.png']);
    // Its bytes are gone: said, instead of an empty picture.
    await user.click(row.getByRole('button', { name: '看图' }));
    expect(await row.findByText(/文件已经不在这里了/)).toBeTruthy();
  });

  it('asks for no answer any more once the plan is being paid', async () => {
    await open('payments-running');
    const panel = within(await screen.findByRole('tabpanel', { name: '协商' }));
    expect(await panel.findByText(/已经按这个方案排了还款。还有 \d+ 项没有确认/)).toBeTruthy();
    expect(panel.queryByText('先别答应')).toBeNull();
  });

  it('leads to the terms of the talk that the plan comes from', async () => {
    const shown = PAYMENTS_SCREENS['payments-running'];
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, { debt: shown?.scene.debt ?? {} });
    await user.click(await screen.findByRole('button', { name: '看上次谈好的条款' }));
    expect(fake.calls.debts.shown).toEqual(['case-1']);
  });

  it('warns of what is late and of what falls before payday', async () => {
    await open('payments-running');
    expect(await screen.findByText('有 1 笔过了日期还没有标记')).toBeTruthy();
    expect(await screen.findByText(/早于发薪日（17 日）/)).toBeTruthy();
  });

  it('puts what is late before everything else that is to be done, until it is marked', async () => {
    const { user } = await open('payments-running');
    const now = () => screen.getByText('现在做这个').closest('li, [data-next]')?.textContent;
    expect(now()).toMatch(/有 1\s笔过了日期还没有标记/);
    const strip = within(screen.getByRole('region', { name: '现在要紧的' }));
    expect(strip.getByText(/到期的一笔：还了就标记/)).toBeTruthy();
    expect(strip.getByRole('button', { name: '看还款安排' })).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: /^标记已还：/ })[0] as HTMLElement);
    await waitFor(() => expect(now()).toContain('导出并保存记录'));
  });

  it('asks nobody to save a record whose plan was agreed on the phone', async () => {
    const shown = PAYMENTS_SCREENS['payments-running'];
    const plan = shown?.scene.debt?.paymentPlan;
    const payments = plan?.payments.map((one) => ({ ...one, paid: true })) ?? [];
    const paymentPlan = plan ? { ...plan, conversationId: null, payments } : null;
    renderScreen(<PanelView />, { debt: { ...shown?.scene.debt, paymentPlan } });
    const save = await screen.findByRole('checkbox', { name: '导出并保存记录' });
    expect(save.closest('li')?.textContent).not.toContain('现在做这个');
    await userEvent.click(screen.getByRole('button', { name: '为什么：导出并保存记录' }));
    expect(screen.queryByRole('button', { name: '去导出' })).toBeNull();
  });

  it('thanks for the plan once it is put on the calendar, and does not ask for time to reckon', async () => {
    const { user } = await open('payments-make');
    await user.click(await screen.findByRole('button', { name: /^按这个排：.*850/ }));
    const replies = within(
      (await screen.findByText('可以这样回')).closest('section') as HTMLElement,
    );
    await user.click(replies.getByRole('button', { name: /另有/ }));
    const texts = replies.getAllByRole('article').map((card) => card.textContent ?? '');
    expect(texts[0]).toContain('我会按约定还款');
    expect(texts.join()).not.toMatch(/核算|能否分/);
  });

  it('gives the words to tell them before one is missed, and asks for the open places', async () => {
    const { user } = await open('payments-running');
    await user.click(await screen.findByText('这一期可能付不出？'));
    const box = screen.getByText('这一期可能付不出？').closest('details') as HTMLElement;
    expect(within(box).getByText(/本期暂时付不出/)).toBeTruthy();
    expect(within(box).getByRole('button', { name: /^填入|^放入|插入/ })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('has other words once the day has passed, and what the talk says of it', async () => {
    const { user } = await open('payments-running');
    await user.click(await screen.findByText('过了日期还没有还？'));
    const box = within(screen.getByText('过了日期还没有还？').closest('details') as HTMLElement);
    expect(box.getByText(/这一期我没能按时还/)).toBeTruthy();
    expect(box.queryByText(/在到期前告知/)).toBeNull();
    expect(box.getByText('一期没还的后果')).toBeTruthy();
    // The instalment that is late is known.
    expect(box.getByText(/第2期我晚了8天，现在已经补还/)).toBeTruthy();
  });

  it('gives the words to ask for another day', async () => {
    const { user } = await open('payments-running');
    const notice = within(
      (await screen.findByText(/早于发薪日（17 日）/)).parentElement as HTMLElement,
    );
    await user.click(notice.getByText('可以这样说'));
    expect(notice.getByText(/还没发工资，能否改到/)).toBeTruthy();
  });

  it('moves the payments after one that was moved, with one press', async () => {
    const { user, fake } = await open('payments-running');
    await user.click(await screen.findByText('看全部 6 笔'));
    const edit = screen.getByLabelText('改一下：2026年12月15日').closest('details') as HTMLElement;
    const day = within(edit).getByLabelText('改到哪天');
    await user.clear(day);
    await user.type(day, '2026-12-20');
    await user.tab();
    await user.click(await within(edit).findByText('后面 2 笔也跟着改，下一笔 2027年1月20日'));
    const dates = fake.calls.saved.at(-1)?.paymentPlan?.payments.map(({ date }) => date);
    expect(dates?.slice(3)).toEqual(['2026-12-20', '2027-01-20', '2027-02-20']);
    // Once done it is not offered again.
    expect(screen.queryByText(/也跟着改/)).toBeNull();
  });

  it('asks for the payday, without which no clash can be seen', async () => {
    const shown = PAYMENTS_SCREENS['payments-running'];
    const user = userEvent.setup();
    const debt = { ...shown?.scene.debt, payday: null };
    const fake = renderScreen(<PanelView />, { debt });
    await user.click(await screen.findByText(/^哪天发工资/));
    await user.type(screen.getByLabelText('每月发薪日'), '17{Enter}');
    await user.tab();
    expect(fake.calls.saved.at(-1)).toMatchObject({ payday: 17 });
  });

  it('begins the replies of a later talk with what the payments say', async () => {
    const shown = PAYMENTS_SCREENS['payments-paid'];
    renderScreen(<PanelView />, { debt: shown?.scene.debt ?? {} });
    const replies = within(
      (await screen.findByText('可以这样回')).closest('section') as HTMLElement,
    );
    expect(replies.getAllByRole('article')[0]?.textContent).toContain('请开具结清证明');
  });

  it('speaks of a due payment while another talk goes on', async () => {
    const { user } = await open('payments-due-notice');
    await user.click(await screen.findByRole('button', { name: '看还款安排' }));
    expect(await screen.findByRole('heading', { name: '还款安排' })).toBeTruthy();
  });

  it('asks for the certificate and the credit report once all is paid', async () => {
    const { user, fake } = await open('payments-paid');
    // Nothing is asked first over a plan that has been paid.
    expect(await screen.findByText('没说清的，会怎样')).toBeTruthy();
    expect(screen.queryByText('先问清')).toBeNull();
    expect(screen.queryByRole('button', { name: '写复述' })).toBeNull();
    expect(screen.getByRole('heading', { name: '还清之后' })).toBeTruthy();
    const task = (name: string) =>
      within(screen.getByRole('checkbox', { name }).closest('li') as HTMLElement);
    expect(task('拿到结清证明').getByRole('button', { name: /结清证明申请/ })).toBeTruthy();
    await user.click(task('拿到结清证明').getByText('可以这样说'));
    expect(task('拿到结清证明').getByText(/开具结清证明/)).toBeTruthy();
    expect(task('查一次征信报告').getByRole('button', { name: /征信异议申请/ })).toBeTruthy();
    await user.click(await screen.findByRole('checkbox', { name: '拿到结清证明' }));
    expect(fake.calls.saved.at(-1)?.ticks['after.certificate']).toBeGreaterThan(0);
    expect(screen.getByRole('checkbox', { name: '查一次征信报告' })).toBeTruthy();
  });
});
