import { describe, expect, it } from 'vitest';
import { SettleTimer } from '@/lib/page/settle-timer';

/** A book with one message that settles when asked, and a clock that is pushed by hand. */
function scene(readings: readonly boolean[], waiting = 1) {
  let due: (() => void) | null = null;
  const soon = [...readings];
  const page = { isWanted: false, begun: 0 };
  const book = {
    isOn: waiting > 0,
    settled: 0,
    settle() {
      this.settled += 1;
      this.isOn = false;
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
    {
      isSoon: () => soon.shift() ?? false,
      isWanted: () => page.isWanted,
      begin() {
        page.begun += 1;
        page.isWanted = false;
      },
    },
  );
  const fire = () => {
    const run = due;
    due = null;
    run?.();
  };
  return { book, page, timer, fire };
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

  it('looks at what can wait, and settles with that reading', () => {
    const { book, page, timer, fire } = scene([true], 0);
    page.isWanted = true;
    timer.later();
    fire();
    expect(page.begun).toBe(1);
    book.isOn = true;
    expect(book.settled).toBe(0);
    timer.afterReading();
    expect(book.settled).toBe(1);
  });

  it('does nothing while nothing waits', () => {
    const { page, timer, fire } = scene([], 0);
    timer.later();
    fire();
    expect(page.begun).toBe(0);
  });

  it('settles nothing once it was stopped', () => {
    const { book, timer, fire } = scene([false]);
    timer.later();
    timer.stop();
    fire();
    expect(book.settled).toBe(0);
  });
});
