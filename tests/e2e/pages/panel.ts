import type { Locator, Page } from '@playwright/test';
import { words } from '../words';

/** The side panel, as its user sees it. */
export class Panel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** 开始记录. */
  get start(): Locator {
    return this.page.getByRole('button', { name: words('panel', 'start.button'), exact: true });
  }

  /** The recording line: what, how many, complete or not. */
  get state(): Locator {
    return this.page.getByRole('status').first();
  }

  get messages(): Locator {
    return this.page.getByRole('log').getByRole('article');
  }

  tab(name: 'negotiate' | 'transcript' | 'offers' | 'knowledge'): Locator {
    return this.page.getByRole('tab', { name: words('panel', `tabs.${name}`) });
  }

  /** What a stop-card's only way on is. */
  get stopCardDone(): Locator {
    return this.page.getByRole('dialog').getByRole('button', { name: words('safety-ui', 'done') });
  }

  /** Presses a stop-card away whenever one lies over what a test wants to press. */
  async putAwayStopCards(): Promise<void> {
    await this.page.addLocatorHandler(this.stopCardDone, async (button) => {
      await button.click();
      // The card lay over the list, which does not follow new messages while the pointer rests in it.
      await this.page.mouse.move(1, 1);
    });
  }

  /** Leaves the stop-cards where they are. */
  async keepStopCards(): Promise<void> {
    await this.page.removeLocatorHandler(this.stopCardDone);
  }

  /** Leaves the first-run screens. */
  async skipIntroduction(): Promise<void> {
    await this.page.getByRole('button', { name: words('panel', 'firstRun.skip') }).click();
  }

  /** From a fresh panel to a running recording. */
  async record(): Promise<void> {
    await this.skipIntroduction();
    await this.start.click();
    await this.tab('transcript').click();
  }

  async choose(item: 'note' | 'paste' | 'export' | 'stop' | 'records'): Promise<void> {
    await this.page.getByRole('button', { name: words('panel', 'menu.label') }).click();
    await this.page.getByRole('menuitem', { name: words('panel', `menu.${item}`) }).click();
  }

  async choosePointing(as: 'region' | 'me' | 'agent'): Promise<void> {
    await this.page.getByRole('button', { name: words('panel', 'menu.label') }).click();
    await this.page.getByRole('menuitem', { name: words('pointing', `menu.${as}`) }).click();
  }
}
