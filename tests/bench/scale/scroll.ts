import type { Page } from '@playwright/test';

const SECONDS = 4;
const FRAME_MS = 1000 / 60;

interface Frames {
  readonly drawn: number;
  readonly dropped: number;
  readonly longestMs: number;
}

/** Scrolls the opened conversation from its end to its beginning, against the same page at rest. */
export async function benchScroll(page: Page): Promise<void> {
  for (const [what, pxPerFrame] of [
    ['at rest', 0],
    ['scrolled slowly, as by a wheel', -60],
    ['scrolled fast, as by the bar', -6000],
  ] as const) {
    const { drawn, dropped, longestMs } = await framesWhile(page, pxPerFrame);
    console.log(
      `the list ${what}: ${drawn} frames, ${dropped} dropped (${((100 * dropped) / (drawn + dropped)).toFixed(1)} %), the longest took ${longestMs.toFixed(0)} ms`,
    );
  }
}

function framesWhile(page: Page, pxPerFrame: number): Promise<Frames> {
  return page.evaluate(
    ([px, seconds, frameMs]) =>
      new Promise<Frames>((resolve) => {
        const list = document.querySelector('[role=log]');
        if (!list) throw new Error('no conversation is open');
        list.scrollTop = list.scrollHeight;
        const times: number[] = [];
        const step = (now: number) => {
          times.push(now);
          if (now - (times[0] ?? now) < seconds * 1000) {
            list.scrollTop += px;
            requestAnimationFrame(step);
            return;
          }
          const spans = times.slice(1).map((time, index) => time - (times[index] ?? time));
          const dropped = spans.map((span) => Math.max(0, Math.round(span / frameMs) - 1));
          resolve({
            drawn: spans.length,
            dropped: dropped.reduce((sum, one) => sum + one, 0),
            longestMs: Math.max(...spans),
          });
        };
        requestAnimationFrame(step);
      }),
    [pxPerFrame, SECONDS, FRAME_MS] as const,
  );
}
