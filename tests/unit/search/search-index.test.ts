import { beforeEach, describe, expect, it } from 'vitest';
import { foldText } from '@/lib/search/fold';
import { EMPTY_QUERY, type SearchDocument, type SearchQuery } from '@/lib/search/search-document';
import { SearchIndex } from '@/lib/search/search-index';
import type { Speaker } from '@/lib/transcript/entry';

const LINES: readonly (readonly [Speaker, string])[] = [
  ['agent', '可以为您办理12期分期，每期850元，合计１０，２００元'],
  ['customer', '罰息能不能減免？我的收入减少了'],
  ['agent', '罚息可以为您申请减免，专员三天内回电'],
  ['system', '客服 Alice 已接入'],
];

function document(index: number, speaker: Speaker, text: string): SearchDocument {
  return {
    conversationId: 'c1',
    targetId: `m${index}`,
    kind: 'message',
    speaker,
    atMs: index * 1000,
    text,
    folded: foldText(text),
  };
}

let index: SearchIndex;
beforeEach(() => {
  index = new SearchIndex();
  index.put('c1', [
    ...LINES.map(([speaker, text], at) => document(at, speaker, text)),
    { ...document(9, 'agent', 'page-reloaded'), kind: 'gap', speaker: null, folded: '' },
  ]);
});

const find = (query: Partial<SearchQuery>) => {
  const { hits, isLoose } = index.find({ ...EMPTY_QUERY, ...query });
  return { ids: hits.map(({ targetId }) => targetId), isLoose };
};

describe('finds what stands in the text', () => {
  it.each([
    ['a piece of a sentence that is no word', '理12期分', ['m0']],
    ['either script', '罰息', ['m2', 'm1']],
    ['the other script', '罚息', ['m2', 'm1']],
    ['a figure without its separators and widths', '10200', ['m0']],
    ['letters in any case', 'ALICE', ['m3']],
    ['stretches apart, both needed', '罚息 回电', ['m2']],
    ['nothing where nothing is', '征信', []],
  ])('%s', (_what, typed, ids) => {
    expect(find({ typed })).toEqual({ ids, isLoose: false });
  });

  it('falls back to all the words in any order, and says so', () => {
    expect(find({ typed: '减免罚息' })).toEqual({ ids: ['m2', 'm1'], isLoose: true });
  });
});

describe('filters', () => {
  it('by speaker and by date', () => {
    expect(find({ speakers: ['agent'] }).ids).toEqual(['m2', 'm0']);
    expect(find({ fromMs: 1000, beforeMs: 2000 }).ids).toEqual(['m1']);
  });

  it('by what a row is', () => {
    index.putFacts('c1', { offers: new Set(['m0']), promises: new Set(['m2']) });
    expect(find({ only: ['offers'] }).ids).toEqual(['m0']);
    expect(find({ only: ['promises', 'gaps'] }).ids).toEqual(['m9', 'm2']);
  });

  it('by star, and finds tags and remarks', () => {
    const annotation = {
      conversationId: 'c1',
      targetId: 'm1',
      isStarred: true,
      tags: ['要问'],
      remark: '下次带上工资条',
      updatedAtMs: 1,
    };
    index.putAnnotations('c1', [annotation]);
    expect(find({ only: ['starred'] }).ids).toEqual(['m1']);
    expect(find({ typed: '工资条' }).ids).toEqual(['m1']);
    index.putAnnotations('c1', []);
    expect(find({ only: ['starred'] }).ids).toEqual([]);
  });
});

it('forgets a conversation that was deleted', () => {
  index.remove('c1');
  expect(find({ typed: '罚息' }).ids).toEqual([]);
});
