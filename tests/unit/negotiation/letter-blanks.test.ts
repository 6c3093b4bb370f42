import { expect, it } from 'vitest';
import letters from '@/lib/i18n/locales/zh-CN/letters.json';
import { LENDER_BLANK, TOLD_AT_LENGTH } from '@/lib/negotiation/letters/blanks';

it.each([LENDER_BLANK, ...TOLD_AT_LENGTH])('%s is a place that the letters name', (label) => {
  expect(letters.blanks).toHaveProperty(label);
});
