import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

/** Words that tell a passer-by what this is about. */
const TELLING =
  /欠款|逾期|债|还款|贷|催收|花呗|借呗|协商|投诉|征信|debt|overdue|loan|repay|lender|instalment/iu;

const pages = fs
  .readdirSync(path.join(root, 'entrypoints'), { withFileTypes: true })
  .map(({ name }) => `entrypoints/${name}/index.html`)
  .filter((file) => fs.existsSync(path.join(root, file)));

it.each(pages)('%s has a title that tells nothing', (file) => {
  const title = /<title>([^<]+)<\/title>/.exec(read(file))?.[1];
  expect(title).toBeTruthy();
  expect(title).not.toMatch(TELLING);
});

it.each(['zh-CN', 'zh-TW', 'en'])('notices in %s tell nothing', (language) => {
  const words = read(`lib/i18n/locales/${language}/reminder.json`);
  expect(words).toContain('title');
  expect(words).not.toMatch(TELLING);
});

it('sets no title from what is in the record', () => {
  const sources = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => read(path.join(folder, file))),
  );
  for (const source of sources) expect(source).not.toMatch(/document\.title\s*=/);
});
