import type { Locator, Page } from '@playwright/test';

const MOST_STOPS = 200;

export const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** Tab until the control has the focus, as someone without a mouse gets there. */
export async function tabTo(
  page: Page,
  control: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await isFocused(control)) return;
    await page.keyboard.press(key);
  }
  throw new Error('Tab does not reach the control');
}
