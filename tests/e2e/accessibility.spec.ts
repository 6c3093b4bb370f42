import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, say, test } from './fixtures';

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What keeps somebody from using a screen, as axe-core finds it. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResult> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'critical' || impact === 'serious')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}

test('keeps nobody out of the panel', async ({ openChat, openPanel }) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  expect(await barriers(panel.page)).toEqual([]);
  await panel.record();
  await say(chat, 'agent', '可以为您办理12期分期,每期850元,每月15号还款');
  await expect(panel.messages.filter({ hasText: '12期分期' })).toBeVisible();
  for (const tab of ['negotiate', 'transcript', 'offers', 'knowledge'] as const) {
    await panel.tab(tab).click();
    expect(await barriers(panel.page)).toEqual([]);
  }
});

for (const file of ['records.html', 'rehearsal.html', 'options.html']) {
  test(`keeps nobody out of ${file}`, async ({ running }) => {
    const page = await running.context.newPage();
    await page.goto(running.url(file));
    await page.getByRole('heading').first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });
}
