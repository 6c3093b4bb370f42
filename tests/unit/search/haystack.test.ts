import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Haystack } from '@/lib/search/haystack';

const word = fc.string({ unit: fc.constantFrom('罚', '息', '8', '5', '0'), maxLength: 4 });
const rows = fc.array(
  fc.string({ unit: fc.constantFrom('罚', '息', '8', '5', '0'), maxLength: 12 }),
);

it('finds the rows that hold all words, as looking into each row would', () => {
  fc.assert(
    fc.property(rows, fc.array(word, { maxLength: 3 }), (texts, wanted) => {
      const expected = texts.flatMap((text, index) =>
        wanted.every((one) => text.includes(one)) ? [index] : [],
      );
      expect(new Haystack(texts).rowsWith(wanted)).toEqual(expected);
    }),
  );
});
