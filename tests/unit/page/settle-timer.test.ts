import { describe, expect, it } from 'vitest';
import { SettleTimer } from '@/lib/page/settle-timer';

/** A book with one message that settles when asked, and a clock that is pushed by hand. */
function scene(readings: readonly boolean[]) {
  let due: (() => void) | null = null;
  const soon = [...readings];
  const book = {
    waiting: 1,
    settled: 0,
    settle() {
      this.settled += 1;
      this.waiting = 0;
    },
  };
  const timer = new SettleTimer(
    {
      soon: () => () => undefined,
      later: (run) => {
        due = run;
        return () => {
          due = null;
        };
      },
      tick: () => 0,
    },
    () => book,
    () => soon.shift() ?? false,
  );
  const fire = () => {
    const run = due;
    due = null;
    run?.();
  };
  return { book, timer, fire };
}

describe('the timer that lets messages settle', () => {
  it('settles by itself while nothing is about to be read', () => {
    const { book, timer, fire } = scene([false]);
    timer.later();
    fire();
    expect(book.settled).toBe(1);
  });

  it('waits for a reading that is due, and settles with it', () => {
    const { book, timer, fire } = scene([true]);
    timer.later();
    fire();
    expect(book.settled).toBe(0);
    timer.afterReading();
    expect(book.settled).toBe(1);
  });

  it('does not wait for ever for a reading that never comes', () => {
    const { book, timer, fire } = scene([true, true]);
    timer.later();
    fire();
    fire();
    expect(book.settled).toBe(1);
  });

  it('settles nothing once it was stopped', () => {
    const { book, timer, fire } = scene([false]);
    timer.later();
    timer.stop();
    fire();
    expect(book.settled).toBe(0);
  });
});
