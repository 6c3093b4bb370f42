import { describe, expect, it } from 'vitest';
import { htmlLines } from '@/lib/records/html/transcript-html';
import { readmeLines } from '@/lib/records/readme-zh';
import { sampleRecord, wordsFor } from './sample-record';

const hash = '0'.repeat(64);
const words = wordsFor('zh-CN');

describe('what a package says of itself', () => {
  it('names the folder of attachments only when there is one', async () => {
    const readme = async (withPicture: boolean) =>
      [...readmeLines((await sampleRecord({ withPicture })).record, hash, words)].join('\n');
    expect(await readme(true)).toContain('data/attachments/');
    expect(await readme(false)).not.toContain('data/attachments/');
  });

  it('calls nothing agreed while a term is open', async () => {
    const { record } = await sampleRecord();
    const headings = (openFields: string[]) => {
      const agreements = record.agreements.map((one) => ({ ...one, openFields }));
      const html = [...htmlLines({ ...record, agreements }, hash, words)].join('\n');
      return html.match(/<h2[^>]*>[^<]*/g)?.join();
    };
    expect(headings(['firstDueDate'])).toContain('对方确认过的内容（条款还没有全部说清）');
    expect(headings(['firstDueDate'])).not.toContain('已确认的约定');
    expect(headings([])).toContain('已确认的约定');
  });
});
