import type { Eyes } from '@/lib/page/see/eyes';
import { heightOf, widthOf } from '@/lib/page/see/eyes';
import { type OpenShadowRoot, shadowOf } from '@/lib/page/see/flat-tree';
import { PLACE } from '@/lib/page/see/looks';
import { drawnText, joinRuns } from '@/lib/page/see/run-text';
import { firstIn, kindOf, nameOf, nodeAfter } from '@/lib/page/see/true-node';
import type { RowScan, Run, Segment } from './segment';

/** Longer rows are read piece by piece. */
const MOST_MARKUP = 6_000;
const MOST_MOULDS = 200;
/** A mould is compared with a whole reading this often before it is believed, and again each time after so many. */
const FIRST_LOOKS = 3;
const LOOK_AGAIN = 24;

/** A tag, whatever its attributes say, and the words behind it. */
const WORDS = /(<[^>"]*(?:"[^"]*"[^>"]*)*>)[^<]*[^<\s][^<]*/g;
/** Values that tell one message from another and not how it is drawn. */
const VALUES =
  / (?!(?:class|style|alt|title|aria-label|href)=)([^\s="<>]+)="(?:[^"]{25,}|(?=[^"]{4})[a-z_ -]*[^"a-z_ -][^"]*|[^"]?\d\d[^"]?)"/gi;

/** Where words stand in a row: in which element, after how many of the elements that it holds. */
interface Words {
  readonly holder: number;
  readonly after: number;
  /** White space is drawn as it is written. */
  readonly pre: boolean;
}

interface Part {
  readonly el: number;
  readonly boxes: readonly number[];
  readonly words: readonly Words[];
  readonly like: Omit<Segment, 'el' | 'boxes' | 'runs' | 'text'>;
}

/** How rows of one markup were read. Elements are counted in the order of the document, the row itself is 0. */
interface Mould {
  readonly parts: readonly Part[];
  readonly avatars: readonly {
    readonly el: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Empty elements, which may draw a shadow root. */
  readonly empty: readonly number[];
  readonly like: RowScan;
  /** What of it must be the same in each whole reading. */
  readonly shape: string;
}

interface Known {
  mould: Mould | null;
  looks: number;
  round: number;
}

/** How a row is read whole. */
export interface WholeReading {
  readonly scan: () => RowScan;
  /** The stretch of time for which looks are believed. */
  readonly round: number;
  /** What stands around the row: the same markup may be drawn otherwise elsewhere. */
  readonly around: string;
}

/**
 * Reads rows of the same markup, texts aside, as those before them were read: a few questions a text instead of a dozen
 * an element. What cannot be told from the markup (is it shown, how large is a picture, does an empty element draw
 * something) is asked each time, and now and then a row is read whole to see whether the others are right.
 */
export class AlikeRows {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly eyes: Eyes,
    private readonly open: OpenShadowRoot,
  ) {}

  scan(row: Element, whole: WholeReading): RowScan {
    const markup = markupOf(row);
    if (markup === null) return whole.scan();
    const key = whole.around + markup;
    const known = this.known.get(key);
    if (known?.mould && known.round === whole.round && !isTurn(known)) {
      const scan = this.cast(row, known.mould);
      known.looks += 1;
      if (scan) return scan;
    }
    const scan = whole.scan();
    this.learn(key, mouldOf(row, scan, this.eyes), whole.round);
    return scan;
  }

  private learn(key: string, mould: Mould | null, round: number): void {
    const known = this.known.get(key);
    if (known && known.mould?.shape === mould?.shape) {
      known.looks += 1;
      known.round = round;
      return;
    }
    if (this.known.size >= MOST_MOULDS) this.known.clear();
    this.known.set(key, { mould, looks: 1, round });
  }

  /** Null when the row differs from those before it in something that its markup does not tell. */
  private cast(row: Element, { parts, avatars, empty, like }: Mould): RowScan | null {
    const all = elementsOf(row);
    const at = (index: number): Element => all[index] as Element;
    for (const index of empty) if (shadowOf(at(index), this.open)) return null;
    const segments: Segment[] = [];
    for (const { el, boxes, words, like: segment } of parts) {
      const block = at(el);
      if (!this.eyes.isShown(block)) return null;
      const runs = runsOf(words, at);
      const text = joinRuns(runs);
      if (text === '') return null;
      segments.push({ ...segment, el: block, runs, text, boxes: boxes.map(at) });
    }
    const pictures: RowScan['avatars'][number][] = [];
    for (const { el, width, height } of avatars) {
      const box = this.eyes.box(at(el));
      if (Math.round(widthOf(box)) !== width || Math.round(heightOf(box)) !== height) return null;
      pictures.push({ el: at(el), box });
    }
    return { ...like, segments, avatars: pictures };
  }
}

const isTurn = ({ looks }: Known): boolean => looks < FIRST_LOOKS || looks % LOOK_AGAIN === 0;

/** The markup of a row without what only tells it from others; null where it cannot stand for the row. */
function markupOf(row: Element): string | null {
  if (nameOf(row) === 'form') return null;
  const markup = row.outerHTML;
  if (markup.length > MOST_MARKUP) return null;
  return markup.replace(WORDS, '$1#').replace(VALUES, ' $1').replace(PLACE, '');
}

/** A row and all elements in it, in the order of the document. */
function elementsOf(row: Element): readonly Element[] {
  const found = [row];
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_ELEMENT);
  for (let el = walker.nextNode(); el; el = walker.nextNode()) found.push(el as Element);
  return found;
}

/** As `RowScanner` takes up the text of one block. */
function runsOf(words: readonly Words[], at: (index: number) => Element): Run[] {
  const runs: Run[] = [];
  for (const { holder, after, pre } of words) {
    const el = at(holder);
    let passed = 0;
    for (let node = firstIn(el); node && passed <= after; node = nodeAfter(node)) {
      const kind = kindOf(node);
      if (kind === 1) passed += 1;
      if (kind !== 3 || passed !== after) continue;
      const text = drawnText((node as Text).data, pre);
      if (text !== '' && (runs.length > 0 || text.trim() !== '')) runs.push({ text, el });
    }
    // The first words say how the whole block is drawn.
    if (runs.length === 0) break;
  }
  return runs;
}

/** What can be said of all rows of the same markup after one was read; null when its reading depends on more. */
function mouldOf(row: Element, scan: RowScan, eyes: Eyes): Mould | null {
  const { segments, shadows, huge } = scan;
  const isPlain = segments.every(
    ({ kind, drawnByStyle, lonePicture, links }) =>
      (kind === 'text' || kind === 'button') &&
      !drawnByStyle &&
      lonePicture === null &&
      links.length === 0,
  );
  if (huge || shadows.length > 0 || segments.length === 0 || !isPlain) return null;
  const all = elementsOf(row);
  const places = new Map(all.map((el, index) => [el, index]));
  const place = (el: Element): number => places.get(el) ?? Number.NaN;
  const words = wordsIn(all, segments, eyes);
  if (!words || all.some((el) => nameOf(el) === 'slot')) return null;
  const parts = segments.map((like, index) => ({
    el: place(like.el),
    boxes: like.boxes.map(place),
    words: words[index] ?? [],
    like: drawnAs(like),
  }));
  const avatars = scan.avatars.map(({ el, box }) => ({
    el: place(el),
    width: Math.round(widthOf(box)),
    height: Math.round(heightOf(box)),
  }));
  const empty = all.flatMap((el, index) => (firstIn(el) === null ? [index] : []));
  const like = { ...scan, segments: [], avatars: [] };
  return { parts, avatars, empty, like, shape: JSON.stringify([parts, avatars, like]) };
}

const drawnAs = ({ el: _el, boxes: _boxes, runs: _runs, text: _text, ...drawn }: Segment) => drawn;

/** Finds where the runs of each segment stand; null when there is other text, or a run that is none. */
function wordsIn(all: readonly Element[], segments: readonly Segment[], eyes: Eyes) {
  const found: Words[][] = segments.map(() => []);
  const runs = segments.flatMap(({ runs: own }, segment) => own.map((run) => ({ run, segment })));
  const texts = textsOf(all[0] as Element);
  let next = 0;
  for (const text of texts) {
    const el = text.parentNode as Element;
    const wanted = runs[next];
    const pre = /^pre|^break/.test(eyes.style(el).whiteSpace);
    if (wanted?.run.el === el && drawnText(text.data, pre) === wanted.run.text) {
      const after = elementsBefore(text);
      const holder = all.indexOf(el);
      const words = found[wanted.segment] ?? [];
      const last = words.at(-1);
      if (last?.holder !== holder || last.after !== after) words.push({ holder, after, pre });
      next += 1;
    } else if (text.data.trim() !== '') return null;
  }
  return next === runs.length ? found : null;
}

function textsOf(row: Element): readonly Text[] {
  const found: Text[] = [];
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) found.push(text as Text);
  return found;
}

function elementsBefore(text: Text): number {
  let count = 0;
  for (
    let node = firstIn(text.parentNode as Element);
    node && node !== text;
    node = nodeAfter(node)
  )
    if (kindOf(node) === 1) count += 1;
  return count;
}
