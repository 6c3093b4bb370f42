import { isBoxed } from './colours';
import { isButton } from './element-kinds';
import type { Eyes, Style } from './eyes';
import { isSilent } from './flat-tree';
import { isOutOfSight } from './out-of-sight';
import { tagOf } from './true-node';

/** In at least one of these two elements differ that a style sheet draws differently; sizes follow from the text inside. */
const TELLING = [
  'display',
  'visibility',
  'position',
  'opacity',
  'whiteSpace',
  'textAlign',
  'color',
  'backgroundColor',
  'backgroundImage',
  'boxShadow',
  'fontSize',
  'fontWeight',
  'borderTopWidth',
  'borderTopLeftRadius',
  'paddingLeft',
  'flexDirection',
] as const satisfies readonly (keyof Style)[];

/** All that is asked of an element while a row is read. */
const ASKED = [
  ...TELLING,
  'overflowX',
  'width',
  'height',
  'left',
  'textIndent',
  'clip',
  'clipPath',
  'listStyleType',
  'borderBottomWidth',
  'borderLeftWidth',
  'borderTopColor',
  'borderLeftColor',
] as const satisfies readonly (keyof Style)[];

/** A kind is looked at this often before it is believed, and again each time after so many: fewer and fewer times while it holds. */
const FIRST_LOOKS = 3;
const LOOK_AGAIN = 8;
const HOLDS = 32;
const MOST_KINDS = 2_000;
const BELIEVED_MS = 10_000;

/** Elements built alike from the row down, which the style sheet therefore draws alike. */
export interface Kind {
  /** Tags and classes from the row down. Opaque; only compared. */
  readonly slot: string;
  /** `DIV`. */
  readonly tag: string;
  readonly isSilent: boolean;
  readonly isButton: boolean;
  readonly hasData: boolean;
  readonly hasLabel: boolean;
  readonly inner: Map<string, Kind>;
  /** How many of them carried no shadow root. */
  hostless: number;
  /** How many of them had no text from the style sheet. */
  wordless: number;
  style: Style | null;
  /** Backdrop on which that style was judged last, and whether it is a box of its own there. */
  backdrop: string | null;
  isBoxed: boolean;
  isShown: boolean;
  isOut: boolean;
  seen: number;
  /** The stretch of time in which it was looked at last. */
  round: number;
  /** Drawn differently although built alike: by place, by state, while moving. Each is looked at. */
  varies: boolean;
}

const isTurn = ({ seen }: Kind): boolean => seen % (seen > HOLDS ? HOLDS : LOOK_AGAIN) === 0;

/** After a few without it, others of the kind are asked for something only now and then. */
export const isAsked = (kind: Kind, without: number): boolean =>
  without < FIRST_LOOKS || isTurn(kind);

/** Not the numbers that rows of a list have. */
const isTelling = (value: string): boolean =>
  value.length <= 3 ? !/\d\d/.test(value) : value.length <= 24 && /^[a-z_ -]+$/i.test(value);

/** Where in the list an element stands, as pages that lay out rows themselves write it. */
export const PLACE = /(?:translate\w*\(|(?:^|[;" ])(?:top|inset):)[^;")]*/g;

/** How large a container of rows is and where it stands, which lists that draw a part of themselves change all the time. */
const EXTENT = /[=; ](?:(?:min-|max-)?(?:width|height)|(?:padding|margin)[a-z-]*):[^;|]*/g;

/**
 * Cells of a table are told apart by their column: built alike, they hold different things. A row with fewer of them,
 * below a cell that stands for several rows, has columns of its own.
 */
function columnTagOf(element: Element): string {
  const { cellIndex, localName, parentElement } = element as HTMLTableCellElement;
  return cellIndex >= 0
    ? `${localName}${cellIndex}/${parentElement?.childElementCount}`
    : localName;
}

/** What of an element style sheets go by: values that only tell one message from another are left out. */
function keyOf(element: Element, names: readonly string[]): string {
  let key = columnTagOf(element);
  for (const name of names) {
    const value = element.getAttribute(name) ?? '';
    if (name === 'style') key += `|style=${value.replace(PLACE, '')}`;
    else key += name === 'class' || isTelling(value) ? `|${name}=${value}` : `|${name}`;
  }
  return key;
}

/** Tag and classes: the beginning of the slot of all that stands in a row. */
export function slotOf(element: Element): string {
  const { className } = element;
  const classes = typeof className === 'string' ? className.trim() : '';
  return classes === ''
    ? columnTagOf(element)
    : `${columnTagOf(element)}.${classes.replace(/\s+/g, '.')}`;
}

function newKind(element: Element, slot: string, names: readonly string[]): Kind {
  return {
    slot: slot + slotOf(element),
    tag: tagOf(element).toUpperCase(),
    isSilent: isSilent(element),
    isButton: isButton(element),
    hasData: names.some((name) => name.startsWith('data-')),
    hasLabel: names.includes('aria-label') || names.includes('title'),
    inner: new Map(),
    hostless: 0,
    wordless: 0,
    style: null,
    backdrop: null,
    isBoxed: false,
    isShown: true,
    isOut: false,
    seen: 0,
    round: -1,
    varies: false,
  };
}

/** Asks once for what was not there; of what is drawn otherwise by now nothing is kept. */
function lookAgain(kind: Kind, drawn: Style): void {
  kind.hostless = Math.min(kind.hostless, FIRST_LOOKS - 1);
  kind.wordless = Math.min(kind.wordless, FIRST_LOOKS - 1);
  if (kind.style && !kind.varies && isSame(kind.style, drawn)) return;
  kind.style = null;
  kind.backdrop = null;
  kind.varies = false;
  kind.seen = 1;
}

function copyOf(style: Style): Style {
  const copy: Partial<Record<keyof Style, string>> = {};
  for (const name of ASKED) copy[name] = style[name];
  return copy as Style;
}

const isSame = (a: Style, b: Style): boolean => TELLING.every((name) => a[name] === b[name]);

/** Follows its content or moves: no two are drawn alike for certain. */
const isUnsteady = (style: Style): boolean =>
  style.position === 'absolute' ||
  style.position === 'fixed' ||
  style.display === 'contents' ||
  Number.parseFloat(style.width) <= 1 ||
  Number.parseFloat(style.height) <= 1;

/**
 * Remembers how elements of one kind are drawn, so that a message costs a few questions about style and not hundreds.
 * Whether each is shown is asked of each; the rest is asked again now and then, and believed no more once it differed.
 */
export class Looks {
  private readonly tops = new Map<string, Kind>();
  private kinds = 0;
  private within: readonly Element[] = [];
  /** What stands around the rows that were read last. */
  private around = '';
  private situation = '';
  private since = 0;
  /** Counts the stretches of time for which a look is believed. */
  round = 0;

  constructor(private readonly eyes: Eyes) {}

  /** What is remembered holds while style sheets, theme and width stay as they are; now and then it is looked whether it does. */
  refresh(root: Element, nowMs: number): void {
    this.within = [];
    this.around = '';
    const { documentElement, body, styleSheets, defaultView } = root.ownerDocument;
    const situation = `${root.className}|${documentElement.className}|${body?.className}|${styleSheets.length}|${defaultView?.innerWidth}`;
    if (nowMs - this.since >= BELIEVED_MS) {
      this.since = nowMs;
      this.round += 1;
    }
    if (situation === this.situation && this.kinds < MOST_KINDS) return;
    this.situation = situation;
    this.round += 1;
    this.tops.clear();
    this.kinds = 0;
  }

  /** What the containers around a row look like, in which the same markup may be drawn otherwise. */
  aroundOf(within: readonly Element[]): string {
    if (within !== this.within) {
      this.within = within;
      this.around = within
        .map((el) => keyOf(el, el.getAttributeNames()).replace(EXTENT, ''))
        .join('>');
    }
    return this.around;
  }

  /** `within`: the containers around the row. */
  kindOfRow(row: Element, within: readonly Element[]): Kind {
    return this.kindIn(this.tops, row, this.aroundOf(within), '');
  }

  kindOf(element: Element, parent: Kind): Kind {
    return this.kindIn(parent.inner, element, '', `${parent.slot}>`);
  }

  private kindIn(kinds: Map<string, Kind>, element: Element, around: string, slot: string): Kind {
    const names = element.getAttributeNames();
    const key = around + keyOf(element, names);
    let kind = kinds.get(key);
    if (!kind) {
      kind = newKind(element, slot, names);
      kinds.set(key, kind);
      this.kinds += 1;
    }
    return kind;
  }

  /** True when an element of a kind, drawn like this, is a box of its own. */
  isBoxed(style: Style, kind: Kind, backdrop: string): boolean {
    if (style !== kind.style) return isBoxed(style, backdrop);
    if (kind.backdrop !== backdrop) {
      kind.backdrop = backdrop;
      kind.isBoxed = isBoxed(style, backdrop);
    }
    return kind.isBoxed;
  }

  /** How an element is drawn; `kind.isOut` tells afterwards whether it is out of sight. */
  styleOf(element: Element, kind: Kind): Style {
    const isShown = this.eyes.isShown(element);
    kind.seen += 1;
    const isLate = kind.round !== this.round;
    const isKnown = kind.seen > FIRST_LOOKS && !isTurn(kind) && !isLate;
    if (kind.style && isKnown && !kind.varies && isShown === kind.isShown) return kind.style;
    const drawn = this.eyes.style(element);
    // A style sheet may have changed without a trace in the tree: what is drawn otherwise by now is learned anew.
    if (isLate) lookAgain(kind, drawn);
    kind.round = this.round;
    const known = kind.style;
    kind.varies ||= isUnsteady(drawn) || (known !== null && !isSame(known, drawn));
    kind.isShown = isShown;
    kind.isOut = isOutOfSight(element, drawn);
    // What varies is not kept, so only what is asked for is read of it.
    if (kind.varies) return drawn;
    kind.style = known ?? copyOf(drawn);
    return kind.style;
  }
}
