import { expect, test } from 'vitest';
import { holdsOnceMore } from '@/lib/page/insert/insert-text';

test.each([
  ['', '分期', '分期', true],
  ['前后', '分期', '前分期后', true],
  ['分期', '分期', '分期分期', true],
  ['前后', '分期', '前后', false],
  ['前后', '分期', '前分期分期后', false],
  ['前后', '分期', '分期后', false],
  ['前后', '分期', '前分朝后', false],
])('reads back %j with %j in it: %j is right: %s', (before, text, after, isRight) => {
  expect(holdsOnceMore(before, text, after)).toBe(isRight);
});
