import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sha256Stream, sha256Now } from '@/lib/records/sha256';
import { sha256BlockText } from '@/scripts/lib/sha256-block-text';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('in stretches of any length it is the same as in one', () => {
  const stretches = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 });
  fc.assert(
    fc.property(stretches, (parts) => {
      const stream = new Sha256Stream();
      for (const part of parts) stream.add(part);
      const whole = Buffer.concat(parts);
      const wanted = createHash('sha256').update(whole).digest('hex');
      expect(hex(stream.digest())).toBe(wanted);
      expect(hex(sha256Now(whole))).toBe(wanted);
    }),
    { numRuns: 1000 },
  );
});

test('the rounds are as they were written out', () => {
  expect(readFileSync('lib/records/sha256-block.ts', 'utf8')).toBe(sha256BlockText());
});
