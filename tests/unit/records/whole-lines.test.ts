import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WholeLines } from '@/lib/records/whole-lines';

const bytes = new TextEncoder();
const text = new TextDecoder();

test('lines come out as they went in, whatever the pieces', () => {
  const pieces = fc.array(fc.string({ unit: fc.constantFrom('a', '\n', '额'), maxLength: 12 }));
  fc.assert(
    fc.property(pieces, (given) => {
      const lines = new WholeLines();
      let out = '';
      for (const piece of given) {
        const whole = text.decode(lines.add(bytes.encode(piece)));
        expect(whole === '' || whole.endsWith('\n')).toBe(true);
        out += whole;
      }
      const rest = text.decode(lines.rest());
      expect(rest).not.toContain('\n');
      expect(out + rest).toBe(given.join(''));
    }),
  );
});
