import type { Eyes } from '@/lib/page/see/eyes';
import { drawnChildren, isSilent, type OpenShadowRoot, shadowOf } from '@/lib/page/see/flat-tree';
import {
  elementAfter,
  elementBefore,
  elementsIn,
  firstElementIn,
  isElement,
  lastElementIn,
} from '@/lib/page/see/true-node';
import type { Flow } from './flow';

/** So many children at each end show how a list runs. */
const ENDS = 4;
/** A container without a shadow root is asked for one again after so many changes. */
const ASK_AGAIN = 16;

/** An element whose children are rows, or containers of rows. */
export interface Container {
  readonly el: Element;
  flow: Flow;
  /** Its children are drawn through a slot or a shadow root. */
  isThrough: boolean;
  changes: number;
  /** The newest stands on top, by the times that are printed. */
  isTurned: boolean;
}

const isThrough = (el: Element, open: OpenShadowRoot): boolean =>
  el.localName === 'slot' || shadowOf(el, open) !== null;

export const newContainer = (el: Element, flow: Flow, open: OpenShadowRoot): Container => ({
  el,
  flow,
  isThrough: isThrough(el, open),
  changes: 0,
  isTurned: false,
});

export function childElements(el: Element, open: OpenShadowRoot): Element[] {
  const found: Element[] = [];
  for (const child of drawnChildren(el, open))
    if (isElement(child) && !isSilent(child)) found.push(child);
  return found;
}

/** The first and last drawn children; a long list costs no more than a short one. */
export function endsOf(container: Container, open: OpenShadowRoot): Element[] {
  const { el } = container;
  if (container.changes % ASK_AGAIN === 0) container.isThrough = isThrough(el, open);
  if (container.isThrough) return childElements(el, open);
  const ends: Element[] = [];
  let first = firstElementIn(el);
  for (; first && ends.length < ENDS; first = elementAfter(first))
    if (!isSilent(first)) ends.push(first);
  const tail: Element[] = [];
  for (let last = lastElementIn(el); last && tail.length < ENDS; last = elementBefore(last)) {
    if (ends.includes(last)) break;
    if (!isSilent(last)) tail.push(last);
  }
  return [...ends, ...tail.reverse()];
}

/** Asked for a shadow root only now and then. */
const childrenOf = ({ el, isThrough: isElsewhere }: Container, open: OpenShadowRoot): Element[] =>
  isElsewhere ? childElements(el, open) : elementsIn(el).filter((child) => !isSilent(child));

/** The children as they are read, from the oldest on. */
export function inOrder(
  container: Container,
  open: OpenShadowRoot,
  eyes: Eyes,
): readonly Element[] {
  const children = childrenOf(container, open);
  if (container.flow === 'down') return children;
  if (container.flow === 'up') return children.toReversed();
  const tops = new Map(children.map((child) => [child, eyes.box(child).top]));
  return children.toSorted((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0));
}
