import type { Page } from '@playwright/test';
import type { RunningExtension } from '../lib/extension';
import { isParley, openPanel, recordWithParley } from './contenders';
import { profileWhile, scriptTimeUs } from './profile';

const SAMPLE = 200;

const add = (page: Page, count: number) => page.evaluate(`bench.add(${count})`);

async function costOfMore(page: Page, idle: () => Promise<void>): Promise<number> {
  const profile = await profileWhile(page, async () => {
    for (let done = 0; done < SAMPLE; done += 10) {
      await add(page, 10);
      await page.waitForTimeout(40);
    }
    await idle();
  });
  return scriptTimeUs(profile, isParley) / SAMPLE;
}

async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Cost of a message after 1,000 and after 10,000, a burst of thousands in one task, and what all that takes of memory. */
export async function benchGrowth(running: RunningExtension, url: string): Promise<void> {
  const page = await running.context.newPage();
  await page.goto(url);
  await add(page, 1_000);
  const { idle, stop } = await recordWithParley(page, running);
  const early = await costOfMore(page, idle);
  const begin = Date.now();
  await add(page, 10_000 - 1_000 - SAMPLE);
  await idle();
  console.log(
    `a burst of ${9_000 - SAMPLE} in one task was stored within ${Date.now() - begin} ms`,
  );
  const late = await costOfMore(page, idle);
  console.log(
    `script time per message at 10,000 messages ${late.toFixed(0)} µs, at 1,000 ${early.toFixed(0)} µs: ${(late / early).toFixed(2)} ×`,
  );
  const recording = await heapBytes(page);
  await stop();
  const stopped = await heapBytes(page);
  console.log(
    `memory that the content script gives back when recording stops after 10,000 messages: ${((recording - stopped) / 1_048_576).toFixed(1)} MB`,
  );
  await page.close();
}

/** What a page costs that is enabled and quiet: not recorded, and recorded. */
export async function benchIdle(running: RunningExtension, url: string): Promise<void> {
  const SECONDS = 5;
  const page = await running.context.newPage();
  await page.goto(url);
  await add(page, 100);
  const quiet = async () => {
    const profile = await profileWhile(page, () => page.waitForTimeout(SECONDS * 1000));
    return (scriptTimeUs(profile, isParley) / SECONDS).toFixed(0);
  };
  await openPanel(page, running);
  console.log(`an enabled page that is not recorded: ${await quiet()} µs of script a second`);
  await recordWithParley(page, running);
  await page.waitForTimeout(2_000);
  console.log(`a recorded page on which nothing happens: ${await quiet()} µs of script a second`);
  await page.close();
}
