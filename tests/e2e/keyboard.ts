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

/** As `tabTo`, and the focus is seen there: an outline around the control or what is drawn for it. */
export async function reach(page: Page, control: Locator, key?: 'Tab' | 'Shift+Tab') {
  await tabTo(page, control, key);
  const isSeen = await control.evaluate((element) =>
    [element, element.nextElementSibling, element.parentElement].some((drawn) => {
      if (!drawn) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    }),
  );
  if (!isSeen) throw new Error(`the focus is not seen on ${await control.textContent()}`);
}

/** Goes to the control and presses a key on it. */
export async function pressByKey(page: Page, control: Locator, key = 'Enter') {
  await reach(page, control);
  await page.keyboard.press(key);
}

/** False where the next Tab would begin at the top of the page again. */
export const isFocusKept = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);
