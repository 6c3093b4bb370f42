import { describe, expect, it } from 'vitest';
import { BREAK_AFTER_MS, BREAK_AGAIN_MS, isBreakDue } from '@/lib/negotiation/wellbeing';

const MINUTE = 60_000;
const everyFiveMinutes = (count: number) => Array.from({ length: count }, (_, i) => i * 5 * MINUTE);

describe('isBreakDue', () => {
  const long = everyFiveMinutes(10);
  const nowMs = BREAK_AFTER_MS;

  it('suggests a break after a long stretch of talk', () => {
    expect(isBreakDue({ seenAtMs: long, nowMs, dismissedAtMs: null })).toBe(true);
  });

  it.each([
    ['a short talk', everyFiveMinutes(5), 22 * MINUTE, null],
    ['no talk', [], nowMs, null],
    ['a talk that ended an hour ago', long, nowMs + 60 * MINUTE, null],
    [
      'a stretch begun after a pause',
      [...everyFiveMinutes(6), 41 * MINUTE, 45 * MINUTE],
      46 * MINUTE,
      null,
    ],
    ['a suggestion just put away', long, nowMs, nowMs - MINUTE],
  ])('stays quiet for %s', (_, seenAtMs, now, dismissedAtMs) => {
    expect(isBreakDue({ seenAtMs, nowMs: now, dismissedAtMs })).toBe(false);
  });

  it('suggests it again only after a good while', () => {
    const longer = everyFiveMinutes(20);
    const later = 95 * MINUTE;
    expect(
      isBreakDue({ seenAtMs: longer, nowMs: later, dismissedAtMs: later - BREAK_AGAIN_MS }),
    ).toBe(true);
    expect(
      isBreakDue({ seenAtMs: longer, nowMs: later, dismissedAtMs: later - BREAK_AGAIN_MS + 1 }),
    ).toBe(false);
  });
});
