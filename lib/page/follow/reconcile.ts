import { isRecallNotice } from '@/lib/page/read-row/words';
import { withAdjoining } from './adjoining';
import { align, type Pair } from './align';
import type { Item } from './items-of';
import type { Message } from './message';
import type { MessageOrder } from './message-order';
import { raiseHistory } from './raise-history';
import { isInPlace, placeIn, SHORT, type Shifts, shiftsOfEnds } from './shifts';
import type { Extent } from './unread-parts';

export type Change =
  | { readonly kind: 'same'; readonly message: Message; readonly item: Item }
  | { readonly kind: 'new'; readonly item: Item; readonly recalls: Message | null };

const SURE = 4;

/** Minute that a label prints, to be compared with others of the same page; null when it prints none. */
function minuteOf(time: Message['pageTime']): number | null {
  if (!time || time.via === 'relative') return null;
  const clock = /(\d{1,2})\s*[:：]\s*(\d{2})/.exec(time.raw);
  if (!clock) return null;
  return Number(clock[1]) * 60 + Number(clock[2]) + (/下午|晚|pm/i.test(time.raw) ? 720 : 0);
}

/** Printed at another time of day, or far away on the scroll: another message with the same words. */
function isElsewhere(known: Message, item: Item, stretch: Stretch): boolean {
  if (known.pageTime?.via === 'own' && item.pageTime?.via === 'own') {
    const was = minuteOf(known.pageTime);
    const is = minuteOf(item.pageTime);
    if (was !== null && is !== null) return Math.abs(was - is) > 2;
  }
  const moved = movedBy(known, item, stretch);
  const shift = stretch.shifts.get(known);
  // What comes once is the same wherever it stands, measured anew; what comes again is told by its place.
  const comesAgain =
    stretch.again.has(item.text) || (item.text.length <= SHORT && shift?.length === 1);
  if (shift && comesAgain) return !isInPlace(moved);
  return !stretch.after && !stretch.before && moved > 2.5 * stretch.extent.view;
}

/** How far from where it was last seen a message would stand, on a scroll that may have grown at either end, px. */
function movedBy(known: Message, item: Item, { extent, shifts }: Stretch): number {
  const { offset } = known;
  if (offset === null) return 0;
  const by = placeIn(item, extent).top - offset.top;
  const possible = shifts.get(known) ?? shiftsOfEnds(offset, extent);
  return Math.min(...possible.map((moved) => Math.abs(by - moved)));
}

const isPlaced = (known: Message, item: Item, stretch: Stretch): boolean =>
  stretch.shifts.has(known) && isInPlace(movedBy(known, item, stretch));

/** A node that stands elsewhere on a list that draws a part of itself was given to another message. */
function isSameNode(known: Message, item: Item, stretch: Stretch): boolean {
  if (stretch.partial)
    return known.row === item.row && movedBy(known, item, stretch) <= 0.5 * stretch.extent.view;
  return known.row === item.row || known.piece?.el === item.piece.el;
}

function alignScore(known: Message, item: Item, trustNodes: boolean, stretch: Stretch): number {
  const sameNode = trustNodes && isSameNode(known, item, stretch);
  if (known.text === item.text) {
    if (known.recalled === 'removed' && !stretch.reloading) return 0;
    if (known.recalled === 'notice') return stretch.reloading ? 1 : 0;
    if (stretch.partial && !sameNode && isElsewhere(known, item, stretch)) return 0;
    let points = SURE + (sameNode ? 1 : 0) + (isPlaced(known, item, stretch) ? 2 : 0);
    if (known.pageTime?.raw === item.pageTime?.raw) points += 0.5;
    else if (
      known.pageTime?.iso &&
      item.pageTime?.iso &&
      Math.abs(Date.parse(known.pageTime.iso) - Date.parse(item.pageTime.iso)) > 90_000
    )
      points -= 1.5;
    return points;
  }
  if (!sameNode || known.recalled) return 0;
  return known.text !== '' && item.text.startsWith(known.text) ? 2 : 1.5;
}

/** Share of two texts that is common, by pairs of characters, 0..1. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  const cut = (text: string) => (text.length > 2000 ? text.slice(0, 2000) : text);
  const left = cut(a);
  const right = cut(b);
  for (let i = 0; i < left.length - 1; i++) {
    const pair = left.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 0; i < right.length - 1; i++) {
    const pair = right.slice(i, i + 2);
    const count = pairs.get(pair) ?? 0;
    if (count > 0) {
      common += 1;
      pairs.set(pair, count - 1);
    }
  }
  return (2 * common) / (left.length + right.length - 2);
}

export interface Stretch {
  readonly order: MessageOrder;
  readonly after: Message | null;
  readonly before: Message | null;
  readonly known: readonly Message[];
  readonly items: readonly Item[];
  readonly extent: Extent;
  readonly shifts: Shifts;
  /** Texts that are known or shown more than once. */
  readonly again: ReadonlySet<string>;
  /** The list draws only a part of itself at a time. */
  readonly partial: boolean;
  /** First look at a list of which messages are stored already. */
  readonly reloading: boolean;
  /** True for a message whose row left the page a moment ago while its place is still shown. */
  readonly justLeft: (message: Message) => boolean;
}

function againIn({ partial, known, items }: Omit<Stretch, 'again'>): ReadonlySet<string> {
  const again = new Set<string>();
  if (!partial) return again;
  for (const list of [known, items]) {
    const once = new Set<string>();
    for (const { text } of list) (once.has(text) ? again : once).add(text);
  }
  return again;
}

/** A message that should be shown between two others but is not was not read as one of them. */
const SKIPPED = 2.5;

function pairsOf(stretch: Stretch, trustNodes: boolean): readonly Pair[] {
  const { known, items } = stretch;
  const pairs = align(
    known,
    items,
    {
      score: (k, i) => alignScore(k, i, trustNodes, stretch),
      skip: (k) =>
        !stretch.partial || k.recalled || (k.row === null && stretch.justLeft(k)) ? 0 : SKIPPED,
      anchoredStart: stretch.after !== null,
      anchoredEnd: stretch.before !== null,
      partial: stretch.partial,
    },
    SURE,
  );
  if (!stretch.partial) return stretch.after ? pairs : raiseHistory(pairs, known, items);
  const isSure = ({ known: k, item }: Pair) =>
    isPlaced(known[k] as Message, items[item] as Item, stretch);
  const held = pairs.some(isSure) || holdsTogether(pairs, stretch) ? pairs : [];
  const { after, before } = stretch;
  const end = before !== null && before === (known.at(-1)?.next ?? null);
  return withAdjoining(held, known, items, { start: after !== null, end });
}

/**
 * Where only a part of the list is drawn, a single equal text (「好的」) proves nothing: what stands above and below it
 * has to fit as well, up to the edge of the window or of what is known.
 */
function holdsTogether(pairs: readonly Pair[], { known, items, after, before }: Stretch): boolean {
  const first = pairs[0];
  const last = pairs[pairs.length - 1];
  if (!first || !last || after || before) return true;
  if (pairs.length >= 4 && pairs.length >= (last.item - first.item + 1) * 0.6) return true;
  const opens = first.item === 0 || first.known === 0 || (known[first.known]?.hole ?? false);
  const closes =
    last.item === items.length - 1 ||
    last.known === known.length - 1 ||
    (known[last.known + 1]?.hole ?? false);
  return opens && closes && pairs.length >= (last.item - first.item + 1) * 0.6;
}

/** A row that shows its message still, and more of it. */
function grownIn({ known, items, partial }: Stretch): Change | null {
  const [message, another] = known;
  const [item, next] = items;
  if (partial || !message || !item || another || next || message.row !== item.row) return null;
  if (message.recalled || message.text === '' || !item.text.startsWith(message.text)) return null;
  return { kind: 'same', message, item };
}

/** Decides for every shown item which known message it is, or that it is new. Emits nothing. */
export function pairUp(reading: Omit<Stretch, 'again'>): Change[] {
  const stretch = { ...reading, again: againIn(reading) };
  const { known, items, extent } = stretch;
  if (known.length === 0) return items.map((item) => ({ kind: 'new', item, recalls: null }));
  const grown = grownIn(stretch);
  if (grown) return [grown];
  let pairs = pairsOf(stretch, true);
  const rewritten = pairs.filter((pair) => {
    const was = known[pair.known]?.text ?? '';
    return was !== items[pair.item]?.text && !items[pair.item]?.text.startsWith(was);
  }).length;
  const stable = pairs.filter(
    ({ known: k, item }) =>
      known[k]?.text === items[item]?.text && known[k]?.row === items[item]?.row,
  ).length;
  // Nodes that all change their text at once were given to other messages; so were those among nodes that moved on.
  if (rewritten > 2 && rewritten > items.length * 0.3) pairs = pairsOf(stretch, false);
  else if (stretch.partial && rewritten > 0 && stable < (items.length - rewritten) * 0.5)
    pairs = pairsOf(stretch, false);
  const matched = new Map(pairs.map((pair) => [pair.item, pair.known]));
  const changes: Change[] = [];
  let k = 0;
  let from = 0;
  const flushGap = (endItem: number, endKnown: number, tail: boolean) => {
    const leftKnown = known.slice(k, endKnown).filter((message) => !message.recalled);
    const leftItems = items.slice(from, endItem);
    const inside =
      (k > 0 || stretch.after !== null || !extent.unreadAbove) &&
      (endKnown < known.length || stretch.before !== null || !extent.unreadBelow);
    // In the place of what is stored and was not shown since: it was changed while nobody watched.
    const isBetween = !stretch.partial && k > 0 && endKnown < known.length;
    const isLeft = (message: Message) =>
      stretch.reloading || stretch.justLeft(message) || (isBetween && message.row === null);
    changes.push(
      ...(stretch.partial && !inside
        ? leftItems.map((item): Change => ({ kind: 'new', item, recalls: null }))
        : substitute(leftKnown.filter(isLeft), leftItems, tail)),
    );
  };
  items.forEach((item, index) => {
    const at = matched.get(index);
    if (at === undefined) return;
    flushGap(index, at, false);
    changes.push({ kind: 'same', message: known[at] as Message, item });
    k = at + 1;
    from = index + 1;
  });
  flushGap(items.length, known.length, stretch.before === null);
  return changes;
}

/** So many in a row do not change their words at once: another part of the talk is shown. */
const MOST_CHANGED = 4;

/** Known messages and items left over in the same place: a rebuilt bubble with another text, or its recall notice. */
function substitute(lost: readonly Message[], items: readonly Item[], tail: boolean): Change[] {
  const left = Math.min(lost.length, items.length) > MOST_CHANGED ? [] : lost;
  const even = left.length === items.length;
  let next = 0;
  return items.map((item, index): Change => {
    const candidate = even ? left[index] : left.slice(next).find((message) => fits(message, item));
    if (!candidate) return { kind: 'new', item, recalls: null };
    next = left.indexOf(candidate) + 1;
    if (isRecallNotice(item.text) && !isRecallNotice(candidate.text))
      return { kind: 'new', item, recalls: candidate };
    const near = fits(candidate, item);
    if (near || (even && !tail && left.length <= 2))
      return { kind: 'same', message: candidate, item };
    return { kind: 'new', item, recalls: null };
  });
}

function fits(message: Message, item: Item): boolean {
  if (isRecallNotice(item.text)) return true;
  if (message.text !== '' && item.text.startsWith(message.text)) return true;
  return likeness(message.text, item.text) >= 0.5;
}
