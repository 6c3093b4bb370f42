import type { Locator, Page } from '@playwright/test';
import { say } from '../../tests/e2e/fixtures';
import { Panel } from '../../tests/e2e/pages/panel';
import { words } from '../../tests/e2e/words';
import type { RunningExtension } from '../lib/extension';
import { isParley } from './contenders';
import { profileWhile, scriptTimeUs } from './profile';

const LIMIT_MS = 8;
const KEYS = '7531864209753186420975318642';
const OFFERS = [
  '可以为您办理12期分期,每期850元,每月15号还款',
  '也可以分24期每期460元，首期2026年12月15日。',
] as const;
const OWED = [
  ['fact.principal', '11000'],
  ['fact.interest', '450'],
  ['fact.penalty', '420'],
  ['fact.fees', '0'],
] as const;

const inMonths = (months: number): string => {
  const date = new Date();
  return new Date(Date.UTC(date.getFullYear(), date.getMonth() + months, 15))
    .toISOString()
    .slice(0, 10);
};

async function fill(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
}

/** A panel with two offers read from the chat and a plan of 60 periods entered by hand, everything about it unfolded. */
async function openLongPlan(running: RunningExtension, url: string): Promise<Panel> {
  const chat = await running.context.newPage();
  await chat.goto(url);
  await chat.waitForFunction('globalThis.zoo && zoo.ready');
  await running.pressIcon(chat);
  const panel = new Panel(await running.sidePanel());
  await panel.putAwayStopCards();
  await panel.record();
  for (const offer of OFFERS) await say(chat, 'agent', offer);
  await panel.messages.filter({ hasText: '460' }).first().waitFor();
  await panel.tab('offers').click();
  const { page } = panel;
  await page.getByRole('button', { name: words('offers', 'add') }).click();
  await page
    .getByRole('menuitem', { name: words('offers', 'manualKind.stated-instalments') })
    .click();
  const card = page.getByRole('article').filter({ hasText: words('offers', 'byHand') });
  const field = (key: string) =>
    card.getByRole('textbox', { name: words('calculator', key), exact: true });
  await fill(field('plan.count'), '60');
  await fill(field('plan.perPayment'), '240');
  await fill(card.getByLabel(words('calculator', 'plan.firstDueDate')).first(), inMonths(1));
  for (const [key, amount] of OWED) await fill(field(key), amount);
  await card.getByText('14,400.00').first().waitFor();
  return panel;
}

interface Key {
  /** Milliseconds of the page's clock: the key's input event, and the card's figures with it. */
  readonly typedMs: number;
  readonly freshMs: number;
}

/** Notes each input event, and when the figures at the head of the card have followed it. */
function watchKeys(card: Element): void {
  const keys: { typedMs: number; freshMs: number }[] = [];
  Object.assign(globalThis, { benchKeys: keys });
  document.addEventListener(
    'input',
    () => keys.push({ typedMs: performance.now(), freshMs: Number.NaN }),
    true,
  );
  const figures = card.querySelector('dl');
  if (!figures) throw new Error('the card shows no figures');
  new MutationObserver(() => {
    const last = keys.at(-1);
    if (last && Number.isNaN(last.freshMs)) last.freshMs = performance.now();
  }).observe(figures, { childList: true, characterData: true, subtree: true });
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const at = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Zero of the page's clock on the profile's. */
async function clockZeroUs(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return (metrics.find(({ name }) => name === 'NavigationStart')?.value ?? Number.NaN) * 1e6;
}

/** A keystroke in the form of a 60-period plan, in the real panel: script until the verdict is fresh, and in all. */
export async function benchKeystroke(running: RunningExtension, url: string): Promise<void> {
  const { page } = await openLongPlan(running, url);
  const card = page.getByRole('article').filter({ hasText: words('offers', 'byHand') });
  const field = card.getByRole('textbox', {
    name: words('calculator', 'plan.perPayment'),
    exact: true,
  });
  await card.evaluate(watchKeys);
  const zeroUs = await clockZeroUs(page);
  await field.focus();
  const profile = await profileWhile(page, async () => {
    for (const key of KEYS) {
      await field.press('ControlOrMeta+A');
      await page.keyboard.type(`24${key}`, { delay: 120 });
    }
    // What was put off belongs to the last key.
    await page.waitForTimeout(1000);
  });
  const keys = (await page.evaluate('benchKeys')) as readonly Key[];
  const script = (fromMs: number, toMs: number): number =>
    scriptTimeUs(profile, isParley, {
      fromUs: zeroUs + fromMs * 1000,
      toUs: zeroUs + toMs * 1000,
    }) / 1000;
  const answered = keys.filter(({ freshMs }) => !Number.isNaN(freshMs));
  const toVerdict = answered.map(({ typedMs, freshMs }) => script(typedMs, freshMs));
  const wall = answered.map(({ typedMs, freshMs }) => freshMs - typedMs);
  const inAll = keys.map(({ typedMs }, index) =>
    script(typedMs, keys[index + 1]?.typedMs ?? Number.POSITIVE_INFINITY),
  );
  const median = at(toVerdict, 0.5);
  console.log(
    `keystroke in the panel, 60 periods: script to a fresh verdict median ${median.toFixed(1)} ms, 90th ${at(toVerdict, 0.9).toFixed(1)} ms; ${(median / LIMIT_MS).toFixed(2)} × the limit of ${LIMIT_MS} ms; on the clock ${at(wall, 0.5).toFixed(1)} ms; with what is drawn after it ${at(inAll, 0.5).toFixed(1)} ms (${answered.length} of ${keys.length} keys)`,
  );
}
