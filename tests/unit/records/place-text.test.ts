import { describe, expect, it } from 'vitest';
import { placeText } from '@/lib/records/place-text';
import { wordsFor } from './sample-record';

describe('placeText', () => {
  it.each([
    ['c1:17:text', '第 1 段对话第 17 条 · 文字'],
    ['c2:9', '第 2 段对话第 9 条'],
    ['data/transcript.html:12', 'transcript.html 第 12 行'],
    ['data/record.jsonl', 'data/record.jsonl'],
    ['plan 1:amountEach', 'plan 1:amountEach'],
    ['c1:17:<b>', 'c1:17:<b>'],
  ])('%s', (place, text) => {
    expect(placeText(place, wordsFor('zh-CN'))).toBe(text);
  });
});
