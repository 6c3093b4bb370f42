import type { OwnPhrasing } from '@/components/phrasing/phrasebook';
import type { Phrasing } from '@/lib/negotiation/playbook/phrasing';

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function search<T>(all: readonly T[], words: string, textOf: (one: T) => string): readonly T[] {
  const needles = fold(words).split(/\s+/).filter(Boolean);
  if (needles.length === 0) return all;
  return all.filter((one) => {
    const text = fold(textOf(one));
    return needles.every((needle) => text.includes(needle));
  });
}

/** Phrasings that hold every word of the search, in text, occasion, reason or purpose; in the order given. */
export function searchPhrasings(all: readonly Phrasing[], words: string): readonly Phrasing[] {
  return search(all, words, ({ zhCN, zhTW, en, when, why, purpose }) =>
    [zhCN, zhTW, en, purpose, ...Object.values(when), ...Object.values(why)].join(' '),
  );
}

/** The user's own sentences that hold every word; none before a word is typed. */
export function searchOwn(all: readonly OwnPhrasing[], words: string): readonly OwnPhrasing[] {
  return words.trim() === '' ? [] : search(all, words, ({ text }) => text);
}
