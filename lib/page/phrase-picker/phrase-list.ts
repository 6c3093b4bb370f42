/** A sentence to choose from; plain text. */
export interface PickerItem {
  readonly text: string;
  /** When it fits, or that it is the user's own. */
  readonly note: string;
}

/** What the picker shows, words of the interface included: the page script has none of its own. */
export interface PickerContent {
  /** Best first. */
  readonly items: readonly PickerItem[];
  readonly words: {
    readonly label: string;
    readonly search: string;
    readonly hint: string;
    readonly none: string;
    readonly inserted: string;
    readonly copied: string;
    readonly failed: string;
  };
}

const SHOWN_AT_FIRST = 5;
const FOUND_AT_ONCE = 12;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The first sentences for the moment; once something is typed, all that hold every word of it. */
export function itemsFor(items: readonly PickerItem[], words: string): readonly PickerItem[] {
  const needles = fold(words).split(/\s+/).filter(Boolean);
  if (needles.length === 0) return items.slice(0, SHOWN_AT_FIRST);
  return items
    .filter(({ text, note }) => needles.every((needle) => fold(`${text} ${note}`).includes(needle)))
    .slice(0, FOUND_AT_ONCE);
}

/** Where the arrow keys lead; from the last to the first and back. */
export function step(from: number, key: string, count: number): number {
  if (count === 0) return 0;
  if (key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowUp') return (from + count - 1) % count;
  return from;
}
