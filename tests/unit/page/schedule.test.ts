// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { browserSchedule } from '@/lib/page/schedule';

afterEach(() => vi.unstubAllGlobals());

/** A view whose frames and layouts come when the test says so. */
function scene() {
  const frames: (() => void)[] = [];
  let layout: () => void = () => undefined;
  let isObserved = false;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(onLayout: () => void) {
        layout = onLayout;
      }
      observe(): void {
        isObserved = true;
      }
      unobserve(): void {
        isObserved = false;
      }
    },
  );
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((run) => frames.push(() => run(0)));
  const schedule = browserSchedule(window);
  const frame = (): void => {
    for (const run of frames.splice(0)) run();
    if (isObserved) layout();
  };
  return { schedule, frame, isObserved: () => isObserved };
}

it('reads in the frame that was coming, once', () => {
  const { schedule, frame } = scene();
  const read = vi.fn();
  schedule.soon(read, 120);
  frame();
  frame();
  expect(read).toHaveBeenCalledTimes(1);
});

it('goes on in the frame after it, and not in the same', () => {
  const { schedule, frame, isObserved } = scene();
  let reads = 0;
  const read = (): void => {
    reads += 1;
    if (reads < 3) schedule.soon(read, 120);
  };
  schedule.soon(read, 120);
  frame();
  expect(reads).toBe(1);
  expect(isObserved()).toBe(false);
  frame();
  frame();
  expect(reads).toBe(3);
});

it('reads nothing that was called off', () => {
  const { schedule, frame } = scene();
  const read = vi.fn();
  schedule.soon(read, 120)();
  frame();
  expect(read).not.toHaveBeenCalled();
});
