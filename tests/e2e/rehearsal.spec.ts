import { unzipSync } from 'fflate';
import { walkStory } from '../../scripts/story/walk';
import { expect, test } from './fixtures';

test('walks the whole way with the practice agent and marks every page of it as practice', async ({
  running,
}) => {
  test.setTimeout(120_000);
  const { zip, fileName, moments } = await walkStory(running);
  expect(moments.map(({ name }) => name)).toEqual([
    'first-use',
    'recording',
    'offer-checked',
    'what-to-say',
    'exported',
  ]);
  expect(fileName).toMatch(/^parley-[\w-]+\.zip$/);
  const files = Object.entries(unzipSync(zip));
  const text = (ending: string): string => {
    const found = files.find(([name]) => name.endsWith(ending));
    return found ? new TextDecoder().decode(found[1]) : '';
  };
  expect(text('data/transcript.html')).toContain('演练，非真实对话');
  expect(text('data/transcript.csv')).toContain('演练');
  expect(text('data/README.zh.txt')).toContain('演练');
  expect(text('data/record.jsonl')).toContain('"origin":"rehearsal"');
});
