import type { Column } from '@/lib/page/see/column';
import type { Eyes } from '@/lib/page/see/eyes';
import {
  drawnParent,
  hostOf,
  isSilent,
  type OpenShadowRoot,
  shadowOf,
} from '@/lib/page/see/flat-tree';
import { holdsLines, isLooseText } from '@/lib/page/see/loose-text';
import type { Positions } from '@/lib/page/see/positions';
import { elementsIn, isElement, kindOf } from '@/lib/page/see/true-node';
import type { WatchOptions } from '@/lib/page/watch-types';
import { type Container, childElements, endsOf, inOrder, newContainer } from './container';
import { flowOf, goesOnDown } from './flow';
import type { Row } from './message';
import { NONE } from './new-message';
import { runsBackwards } from './newest-first';
import { wasPassing } from './passing';
import { aimTime } from './time-below';
import { type Extent, extentOf } from './unread-parts';

export interface RowEvents {
  /** A row is new, or has to be read again. */
  readonly dirty: (row: Row) => void;
  readonly gone: (row: Row) => void;
  /** An element whose own children are drawn through slots. */
  readonly light: (host: Element) => void;
}

/** The rows of a list in the order a person reads them; containers of rows are opened as they are recognised. */
export class RowList {
  first: Row | null = null;
  last: Row | null = null;
  private rows = new WeakMap<Element, Row>();
  private containers = new WeakMap<Element, Container>();
  private readonly placed = new Set<Container>();
  private aroundOf: Element | null = null;
  private nearby: readonly Element[] = [];
  /** Slots that are rows, by the host whose children they show. */
  private readonly lights = new WeakMap<Element, Row>();
  /** Changes when rows were opened or put in another order. */
  shape = 0;

  constructor(
    readonly root: Element,
    private readonly open: OpenShadowRoot,
    private readonly eyes: Eyes,
    private readonly positions: Positions,
    private readonly on: RowEvents,
  ) {
    this.openContainer(root, null);
  }

  /** How much of the list is drawn; null when it takes no place on the page. */
  extent = (): Extent | null => extentOf(this.root, this, this.eyes, this.positions);

  /** True when what stands in a row changes what the row above it says, which has to be read with it. */
  aim = (row: Row, column: Column): boolean => aimTime(row, this.eyes, column) || wasPassing(row);

  /** Turns a list around whose times run backwards; true when it was. */
  turn(clock: Pick<WatchOptions, 'nowMs' | 'utcOffsetMinutes'>): boolean {
    const parent = this.first && drawnParent(this.first.el);
    const container = parent ? this.containers.get(parent) : undefined;
    if (container?.flow !== 'down' || !runsBackwards(this.first, clock)) return false;
    container.isTurned = true;
    this.refreshFlow(container.el);
    return true;
  }

  isContainer = (el: Element): boolean => this.containers.has(el);

  /** What stands between an element and the list; the same array for neighbours. */
  around(el: Element): readonly Element[] {
    const parent = el === this.root ? null : drawnParent(el);
    if (parent === this.aroundOf) return this.nearby;
    const found: Element[] = [];
    for (let at = parent; at && at !== this.root; at = drawnParent(at)) found.push(at);
    this.aroundOf = parent;
    this.nearby = found;
    return found;
  }

  rowAt(node: Node): Row | null {
    for (let at: Node | null = node; at; at = drawnParent(at)) {
      if (kindOf(at) === 1) {
        const row = this.rows.get(at as Element) ?? this.lights.get(at as Element);
        if (row && this.rows.has(row.el)) return row;
        if (at === this.root) return null;
      }
    }
    return null;
  }

  /** The row holds several messages: its children become rows. False when it has no two children to be rows. */
  expand(row: Row): boolean {
    const children = childElements(row.el, this.open);
    if (children.length === 0) return false;
    const before = row.prev;
    this.shape += 1;
    this.unlink(row);
    this.rows.delete(row.el);
    this.on.gone(row);
    this.openContainer(row.el, before);
    return true;
  }

  private openContainer(el: Element, after: Row | null): void {
    if (holdsLines(el, this.open, this.eyes)) {
      const row = this.newRow(el);
      row.lined = true;
      this.link(row, after);
      return;
    }
    const children = childElements(el, this.open);
    const flow = flowOf(el, children, this.eyes, this.positions);
    const container = newContainer(el, flow, this.open);
    this.containers.set(el, container);
    const host = hostOf(el);
    if (host) this.containers.set(host, container);
    if (container.flow === 'placed') this.placed.add(container);
    let at = after;
    for (const child of inOrder(container, this.open, this.eyes)) {
      const row = this.newRow(child);
      this.link(row, at);
      at = row;
    }
  }

  private newRow(el: Element): Row {
    const row: Row = {
      el,
      prev: null,
      next: null,
      dirty: false,
      reading: null,
      messages: NONE,
      lined: false,
      carry: null,
      used: null,
    };
    this.rows.set(el, row);
    const host = hostOf(el);
    if (host) {
      this.lights.set(host, row);
      this.on.light(host);
    }
    this.on.dirty(row);
    return row;
  }

  private link(row: Row, after: Row | null): void {
    row.prev = after;
    row.next = after ? after.next : this.first;
    if (row.prev) row.prev.next = row;
    else this.first = row;
    if (row.next) row.next.prev = row;
    else this.last = row;
  }

  private unlink(row: Row): void {
    if (row.prev) row.prev.next = row.next;
    else if (this.first === row) this.first = row.next;
    if (row.next) row.next.prev = row.prev;
    else if (this.last === row) this.last = row.prev;
    row.prev = null;
    row.next = null;
  }

  /** A container gained or lost children. Work is per changed child. */
  childrenChanged(target: Element, added: NodeList, removed: NodeList): void {
    const container = this.containers.get(target);
    if (!container) return;
    this.aroundOf = null;
    this.nearby = [];
    const fresh: Element[] = [];
    let isLoose = false;
    for (let at = 0; at < added.length; at++) {
      const node = added[at] as Node;
      if (!isElement(node)) isLoose ||= isLooseText(node);
      else if (!isSilent(node) && drawnParent(node) === target) fresh.push(node);
    }
    if (isLoose && holdsLines(target, this.open, this.eyes)) {
      this.becomeLines(target);
      return;
    }
    for (let at = 0; at < removed.length; at++) {
      const node = removed[at] as Node;
      if (isElement(node) && drawnParent(node) !== target) this.drop(node);
    }
    for (const el of fresh) {
      const old = this.rows.get(el);
      if (this.containers.has(el)) continue;
      if (old) this.unlink(old);
      const row = old ?? this.newRow(el);
      if (old) this.on.dirty(row);
      this.link(row, this.placeBefore(container, el));
    }
  }

  /** What was taken for rows are lines. */
  private becomeLines(el: Element): void {
    const before = this.rowsUnder(el)[0]?.prev ?? null;
    for (const child of childElements(el, this.open)) this.drop(child);
    this.containers.delete(el);
    this.shape += 1;
    this.openContainer(el, before);
  }

  /** Re-reads the flow of containers whose children changed; a list may turn around once it has two children. */
  refreshFlow(target: Element): void {
    const container = this.containers.get(target);
    if (!container || goesOnDown(container, this.eyes)) return;
    const drawn = flowOf(target, endsOf(container, this.open), this.eyes, this.positions);
    const flow = container.isTurned && drawn === 'down' ? 'up' : drawn;
    if (flow === container.flow && flow !== 'placed') return;
    container.flow = flow;
    if (flow === 'placed') this.placed.add(container);
    this.relink(container);
  }

  refreshPlaced(): void {
    for (const container of this.placed) this.relink(container);
  }

  get hasPlaced(): boolean {
    return this.placed.size > 0;
  }

  private relink(container: Container): void {
    const wanted = this.rowsOf(container);
    let same = true;
    for (let i = 1; i < wanted.length && same; i++) same = wanted[i - 1]?.next === wanted[i];
    if (same || wanted.length === 0) return;
    this.shape += 1;
    const inside = new Set(wanted);
    let anchor = this.first;
    while (anchor && !inside.has(anchor)) anchor = anchor.next;
    let before = anchor?.prev ?? null;
    while (before && inside.has(before)) before = before.prev;
    for (const row of wanted) this.unlink(row);
    for (const row of wanted) {
      this.link(row, before);
      before = row;
      this.on.dirty(row);
    }
  }

  private rowsUnder(el: Element): Row[] {
    const row = this.rows.get(el);
    if (row) return [row];
    const container = this.containers.get(el);
    return container ? this.rowsOf(container) : [];
  }

  private rowsOf(container: Container): Row[] {
    return inOrder(container, this.open, this.eyes).flatMap((child) => this.rowsUnder(child));
  }

  /** The row after which a new child of a container stands. */
  private placeBefore(container: Container, el: Element): Row | null {
    const back = container.flow === 'up' ? 'nextElementSibling' : 'previousElementSibling';
    for (let sibling = el[back]; sibling; sibling = sibling[back]) {
      const under = this.rowsUnder(sibling);
      const last = under[under.length - 1];
      if (last && this.isLinked(last)) return last;
    }
    const forth = container.flow === 'up' ? 'previousElementSibling' : 'nextElementSibling';
    for (let sibling = el[forth]; sibling; sibling = sibling[forth]) {
      const next = this.rowsUnder(sibling)[0];
      if (next && this.isLinked(next)) return next.prev;
    }
    return this.placeByDocument(el);
  }

  private isLinked = (row: Row): boolean =>
    row.prev !== null || row.next !== null || this.first === row;

  private placeByDocument(el: Element): Row | null {
    for (let at = this.last; at; at = at.prev)
      if (at.el !== el && at.el.compareDocumentPosition(el) & 4) return at;
    return null;
  }

  private drop(el: Element): void {
    const row = this.rows.get(el);
    if (row) {
      this.unlink(row);
      this.rows.delete(el);
      this.on.gone(row);
      return;
    }
    if (!this.containers.has(el)) return;
    this.containers.delete(el);
    for (const child of elementsIn(shadowOf(el, this.open) ?? el)) this.drop(child);
  }
}
