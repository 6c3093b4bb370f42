import { expect, it } from 'vitest';
import { encodeStretches } from '@/lib/records/package-file';
import { recordLines } from '@/lib/records/record-jsonl';
import { RecordReader } from '@/lib/records/record-reader';
import { readRecord } from './read-record';
import { sampleRecord } from './sample-record';

const encoder = new TextEncoder();

it('writes the same bytes however long a line is', () => {
  const lines = [
    'a',
    '',
    '每期850元'.repeat(9000),
    '😀'.repeat(400_000),
    ...Array(3000).fill('好的'),
  ];
  const stretches = Array.from(encodeStretches(lines, '\n'), (stretch) => stretch.slice());
  expect(stretches.length).toBeGreaterThan(1);
  const bytes = Buffer.concat(stretches);
  expect(bytes.equals(encoder.encode(lines.map((line) => `${line}\n`).join('')))).toBe(true);
});

it('reads a record that is longer than a stretch, and finds what is wrong far behind', {
  timeout: 60_000,
}, async () => {
  const { record } = await sampleRecord({ extraMessages: 80, withOffer: false });
  const bytes = encoder.encode([...recordLines(record)].join(''));
  const whole = readRecord(bytes);
  expect(whole.problems).toEqual([]);
  expect(whole.record).toEqual(record);
  for (const pieceBytes of [7, 4096, 1 << 16]) expect(readRecord(bytes, pieceBytes)).toEqual(whole);
  const lineCount = bytes.filter((byte) => byte === 10).length;
  const spoilt = bytes.slice();
  spoilt[bytes.lastIndexOf(10, -2) + 1] = 0x20;
  expect(readRecord(spoilt).problems).toEqual([
    { code: 'record-malformed', place: `data/record.jsonl:${lineCount}` },
  ]);
  const noUtf8 = bytes.slice();
  noUtf8[bytes.length - 3] = 0xff;
  expect(readRecord(noUtf8)).toMatchObject({
    record: null,
    problems: [{ code: 'record-malformed', place: 'data/record.jsonl' }],
  });
  expect(readRecord(bytes.subarray(0, -1)).problems).toEqual([
    { code: 'record-malformed', place: 'data/record.jsonl' },
  ]);
});

it('does not keep a text that never ends', () => {
  const reader = new RecordReader();
  const mebibyte = new Uint8Array(1 << 20).fill(0x61);
  for (let added = 0; added < 70; added += 1) reader.add(mebibyte);
  expect(reader.end().problems).toEqual([{ code: 'record-malformed', place: 'data/record.jsonl' }]);
});
