import type { Locator, Page } from '@playwright/test';
import { words } from '../words';

/** The overview, a full page: the debts, and the guided way of the one in view. No chat is needed. */
export class Overview {
  readonly page: Page;
  /** The list of debts with what is due when. */
  readonly debts: Locator;

  constructor(page: Page) {
    this.page = page;
    this.debts = page.getByRole('navigation', { name: words('debts', 'title') });
  }

  button(namespace: string, key: string): Locator {
    return this.page.getByRole('button', { name: words(namespace, key), exact: true });
  }

  /** Three answers. */
  async begin(product: string, totalYuan: string): Promise<void> {
    await this.page.getByText(product, { exact: true }).first().click();
    await this.page.getByLabel(words('debts', 'start.total')).fill(totalYuan);
    await this.page.getByLabel(words('debts', 'start.since')).fill('2026-10-20');
    await this.button('debts', 'start.done').click();
  }

  async goToStep(step: number): Promise<void> {
    await this.page.getByRole('button', { name: /^第 \d 步/ }).click();
    await this.page.getByRole('menuitem', { name: new RegExp(`^第 ${step} 步`) }).click();
  }

  /** Two instalments, entered by hand and put on the calendar. */
  async agreeOnTwo(eachYuan: string, firstDay: string): Promise<void> {
    const { page } = this;
    await page.getByRole('tab', { name: words('panel', 'tabs.offers') }).click();
    await this.button('offers', 'add').click();
    const kind = words('offers', 'manualKind.stated-instalments');
    await page.getByRole('menuitem', { name: kind }).click();
    const card = page.getByRole('article').filter({ hasText: words('offers', 'byHand') });
    const field = (key: string) =>
      card.getByLabel(words('calculator', `plan.${key}`), { exact: true });
    await field('count').fill('2');
    await field('perPayment').fill(eachYuan);
    await field('firstDueDate').fill(firstDay);
    await field('firstDueDate').press('Tab');
    await page.getByRole('tab', { name: words('panel', 'tabs.negotiate') }).click();
    await this.goToStep(5);
    await page.getByRole('button', { name: words('payments', 'make.use') }).click();
    await this.unpaid.first().waitFor();
  }

  /** 标记已还 of every payment that is open. */
  get unpaid(): Locator {
    return this.page.getByRole('button', { name: /^标记已还：/ });
  }
}
