import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '@/lib/transcript/utf8';

test('many texts, encoded one after the other, are each what the encoder makes of them', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .constantFrom('还', '\ud83d\ude0a')
      .chain((unit) => fc.integer({ min: 0, max: 30_000 }).map((count) => unit.repeat(count))),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const encoded = texts.map(utf8);
      expect(encoded.map((bytes) => new TextDecoder().decode(bytes))).toEqual(texts);
    }),
    { numRuns: 50 },
  );
});
