import { expect, it } from 'vitest';
import { read } from './architecture/import-graph';

const SECTIONS = [
  ...['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3', '3.4'],
  ...['4.1', '4.2', '4.3', '5.1', '5.2', '5.3', '6'],
];

const ROWS = read('docs/seed-coverage.md')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('speaks of every section, in order', () => {
  expect([...new Set(ROWS.map(([, section]) => section))]).toEqual(SECTIONS);
});

it('leaves no sentence without a screen and a test', () => {
  expect(ROWS.filter((cells) => cells.slice(1, 5).some((cell) => !cell))).toEqual([]);
});

const TESTS = ROWS.flatMap(([, , sentence, , tests = '']) =>
  tests.split('<br>').map((test) => [sentence, test] as const),
);

it.each(TESTS)('%s: %s', (_sentence, test) => {
  const [, file = '', title = ''] = /^`(.+)` › (.+)$/.exec(test) ?? [];
  expect(read(file)).toContain(`'${title}'`);
});
