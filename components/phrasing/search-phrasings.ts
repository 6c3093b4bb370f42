import type { Phrasing } from '@/lib/negotiation/playbook/phrasing';

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Phrasings that hold every word of the search, in text, occasion or purpose; in the order given. */
export function searchPhrasings(all: readonly Phrasing[], words: string): readonly Phrasing[] {
  const needles = fold(words).split(/\s+/).filter(Boolean);
  if (needles.length === 0) return all;
  return all.filter((one) => {
    const text = fold(
      [one.zhCN, one.zhTW, one.en, one.when.zhCN, one.when.en, one.purpose].join(' '),
    );
    return needles.every((needle) => text.includes(needle));
  });
}
