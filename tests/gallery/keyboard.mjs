// What a person meets who has only a keyboard.
import { settle } from './camera.mjs';

const MOST_STOPS = 250;

/** Tab from the top until it comes round again: every control is met, seen and in the order of the page. */
export async function walkByTab(page) {
  if (await page.locator('[role="menu"]:visible').count()) return walkMenu(page);
  const all = await page.evaluate(listControls);
  const met = [];
  const found = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(describeFocus);
    // A field for a date is several stops in one.
    if (at?.id === met.at(-1)?.id && at !== null) continue;
    if (at === null || met.some(({ id }) => id === at.id)) break;
    met.push(at);
    if (!at.isRinged) found.push(`focus is not seen on ${at.text}`);
    if (at.isBefore) found.push(`focus goes backwards to ${at.text}`);
  }
  // What was drawn anew or disabled on the way is no longer there to be met.
  const left = await page.evaluate(() =>
    [...document.querySelectorAll('[data-stop]:enabled, a[data-stop], summary[data-stop]')].map(
      ({ dataset }) => dataset.stop,
    ),
  );
  const seen = new Set(met.map(({ id }) => id));
  for (const { id, text } of all)
    if (left.includes(id) && !seen.has(id)) found.push(`Tab does not reach ${text}`);
  return found;
}

/** Arrow keys go through an open menu. */
async function walkMenu(page) {
  await page.keyboard.press('ArrowDown');
  const isInside = await page.evaluate(() => document.activeElement?.role === 'menuitem');
  return isInside ? [] : ['the arrow keys do not go through the menu'];
}

/** A dialog or menu that lies above must go with Escape. */
export async function escapeCloses(page) {
  const above = page.locator('[role="dialog"]:visible, [role="menu"]:visible');
  const before = await above.count();
  if (before === 0) return [];
  await page.keyboard.press('Escape');
  await settle(page);
  return (await above.count()) < before ? [] : ['Escape does not close what lies above'];
}

/** Runs in the page: goes to the top of what can be used, and numbers the controls that Tab should meet there. */
function listControls() {
  const top = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.body;
  top.tabIndex = -1;
  top.focus();
  const roving = '[role="tab"], [role="menuitem"], [type="radio"]';
  return [...top.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
    .filter((one) => one.tabIndex >= 0 && !one.matches(roving) && !one.closest('[inert]'))
    .map((one, index) => {
      one.dataset.stop = `c${index}`;
      return {
        id: one.dataset.stop,
        text: (one.ariaLabel ?? one.textContent ?? one.name).slice(0, 40),
      };
    });
}

/** Runs in the page: where the focus is, whether it is seen, whether it went backwards; null outside the page. */
function describeFocus() {
  const at = document.activeElement;
  if (at === null || at === document.body) return null;
  at.dataset.stop ??= `o${Math.random()}`;
  const last = window.lastStop;
  window.lastStop = at;
  // A control that is drawn by its label or neighbour shows the focus there.
  const drawn = [at, at.nextElementSibling, at.parentElement].filter((one) => one !== null);
  const isRinged = drawn.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  });
  const isBefore =
    last?.isConnected === true &&
    (last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 &&
    !last.contains(at) &&
    !at.contains(last);
  const words = at.ariaLabel || at.labels?.[0]?.textContent || at.textContent || at.outerHTML;
  const text = words.slice(0, 80);
  return { id: at.dataset.stop, text, isRinged, isBefore };
}
