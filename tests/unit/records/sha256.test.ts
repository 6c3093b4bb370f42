import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashStretches } from '@/lib/records/long-hash';
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

test('what was expected to be shorter or longer has the same hash', async () => {
  const stretches = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 });
  const expected = fc.oneof(fc.nat(2400), fc.constant(2 ** 30));
  await fc.assert(
    fc.asyncProperty(stretches, expected, async (parts, bytes) => {
      const wanted = createHash('sha256').update(Buffer.concat(parts)).digest('hex');
      expect(hex(await hashStretches(parts, bytes, sha256Now))).toBe(wanted);
    }),
    { numRuns: 1000 },
  );
});
