import type { Page } from '@playwright/test';
import type { RunningExtension } from '../lib/extension';
import { isParley, openPanel, recordWithParley } from './contenders';
import { profileWhile, scriptTimeUs } from './profile';

const SAMPLE = 200;
const ALL = 10_000;

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

/** What lives on the page's heap, garbage collected: the page's own objects and the content script's. */
async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** The same page with as many messages at an address where the extension is not: what it holds by itself. */
async function heapOfPageAlone(running: RunningExtension, url: string): Promise<number> {
  const page = await running.context.newPage();
  await page.goto(url.replace('localhost', '127.0.0.1'));
  await add(page, 1_000);
  await add(page, ALL - 1_000);
  await page.waitForTimeout(500);
  const bytes = await heapBytes(page);
  await page.close();
  return bytes;
}

/** Memory of everything that the extension keeps in a page in which so many messages were said. */
export async function benchMemory(running: RunningExtension, url: string): Promise<void> {
  const page = await running.context.newPage();
  await page.goto(url);
  await add(page, 1_000);
  const { idle } = await recordWithParley(page, running);
  await add(page, ALL - 1_000);
  await idle();
  const recorded = await heapBytes(page);
  await page.close();
  const alone = await heapOfPageAlone(running, url);
  const mb = (bytes: number): string => (bytes / 1_048_576).toFixed(1);
  console.log(
    `memory of the content script after ${ALL} messages: ${mb(recorded - alone)} MB (heap of the recorded page ${mb(recorded)} MB, of the page alone ${mb(alone)} MB)`,
  );
}

/** Cost of a message after 1,000 and after 10,000, and a burst of thousands in one task. */
export async function benchGrowth(running: RunningExtension, url: string): Promise<void> {
  const page = await running.context.newPage();
  await page.goto(url);
  await add(page, 1_000);
  const { idle } = await recordWithParley(page, running);
  const early = await costOfMore(page, idle);
  const begin = Date.now();
  await add(page, ALL - 1_000 - SAMPLE);
  await idle();
  console.log(
    `a burst of ${ALL - 1_000 - SAMPLE} in one task was stored within ${Date.now() - begin} ms`,
  );
  const late = await costOfMore(page, idle);
  console.log(
    `script time per message at ${ALL} messages ${late.toFixed(0)} µs, at 1,000 ${early.toFixed(0)} µs: ${(late / early).toFixed(2)} ×`,
  );
  await page.close();
}

/** Something that goes on elsewhere on the page, as on most pages: a clock, a spinner, a box that comes and goes. */
const LIVELY = `
const clock = document.body.appendChild(document.createElement('div'));
const spinner = document.body.appendChild(document.createElement('div'));
spinner.textContent = '…';
spinner.animate([{ transform: 'rotate(0)' }, { transform: 'rotate(360deg)' }], { duration: 1000, iterations: Infinity });
setInterval(() => { clock.textContent = new Date().toLocaleTimeString(); }, 100);
setInterval(() => { clock.className = clock.className ? '' : 'on'; clock.append(document.createElement('i')); }, 500);`;

/** What a page costs on which nobody says anything: not recorded, recorded, and recorded while other things move. */
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
  await page.evaluate(LIVELY);
  console.log(
    `the same beside a clock, a spinner and a growing box: ${await quiet()} µs of script a second`,
  );
  await page.close();
}
