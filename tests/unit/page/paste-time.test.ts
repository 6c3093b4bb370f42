import { expect, test } from 'vitest';
import { isoOfPasted } from '@/lib/page/paste-time';

const NOW = Date.parse('2026-11-28T12:00:00+08:00');

test.each([
  ['2026-11-23 14:30:05', '2026-11-23T14:30:05+08:00'],
  ['2026/11/23 14:30', '2026-11-23T14:30:00+08:00'],
  ['2026年11月23日 下午2:30', '2026-11-23T14:30:00+08:00'],
  ['Nov 23, 2026, 2:30 PM', '2026-11-23T14:30:00+08:00'],
  // Without a year it is the last such day.
  ['11-23 14:30', '2026-11-23T14:30:00+08:00'],
  ['12月30日 9:05', '2025-12-30T09:05:00+08:00'],
])('%s is %s', (raw, iso) => {
  expect(isoOfPasted(raw, NOW, 480)).toBe(iso);
});

test.each(['昨天 18:03', '周三 18:05', '14:30', '11月23日', '刚刚'])('%s stays open', (raw) => {
  expect(isoOfPasted(raw, NOW, 480)).toBeNull();
});
