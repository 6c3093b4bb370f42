import { expect, test } from 'vitest';
import { fen } from '@/lib/money/fen';

test('rejects an amount that is not an integer', () => {
  expect(() => fen(1.5)).toThrow(RangeError);
});
