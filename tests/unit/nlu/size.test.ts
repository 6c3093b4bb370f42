// @vitest-environment node
import { expect, test } from 'vitest';
import { bundled, READING, WITH_DRAFTS } from '@/tests/bench/nlu-size';

const KB = 1024;

test('models and rules that read a message stay within 200 KB', () => {
  expect(bundled(READING).length).toBeLessThanOrEqual(200 * KB);
});

test('with the draft check they stay within 275 KB', () => {
  expect(bundled(WITH_DRAFTS).length).toBeLessThanOrEqual(275 * KB);
});
