import { foldText } from './fold';

/** What is looked for, folded. */
export interface SearchTerms {
  /** Each stretch between blanks must stand in the text as it is typed. */
  readonly stretches: readonly string[];
  /** The words inside the stretches: all of them in any order is the next best thing. */
  readonly words: readonly string[];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Reads what the user typed. No stretches: nothing is looked for. */
export function parseTerms(typed: string): SearchTerms {
  const parts = typed.split(/\s+/u).filter((part) => foldText(part) !== '');
  const words = parts.flatMap((part) =>
    [...segmenter.segment(part)].flatMap(({ segment, isWordLike }) =>
      isWordLike ? [foldText(segment)] : [],
    ),
  );
  return {
    stretches: parts.map(foldText),
    words: [...new Set(words.filter((word) => word !== ''))],
  };
}
