import { drawnParent, isSilent, type OpenShadowRoot, shadowOf } from '@/lib/page/see/flat-tree';

/** The element under a point, through shadow roots and past our own overlay. */
export function elementUnder(
  document: Document,
  point: { readonly x: number; readonly y: number },
  open: OpenShadowRoot,
): Element | null {
  let found: Element | null = document.elementFromPoint(point.x, point.y);
  for (let root = found && shadowOf(found, open); root; root = found && shadowOf(found, open)) {
    const inner = root.elementFromPoint(point.x, point.y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

const MANY_CHILDREN = 3;

/** What a person means who points into a chat: the part that scrolls, else the nearest that holds several things. */
export function regionAround(element: Element): Element {
  let holder: Element | null = null;
  for (let at: Element | null = element; at; at = drawnParent(at)) {
    if (at.localName === 'body' || at.localName === 'html') break;
    if (scrolls(at)) return at;
    if (!holder && at.children.length >= MANY_CHILDREN) holder = at;
  }
  return holder ?? element;
}

function scrolls(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return /auto|scroll|overlay/.test(style?.overflowY ?? '');
}

/** The nearest part above that can be scrolled, for the wheel. */
export function scrollerOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = drawnParent(at))
    if (scrolls(at) && at.scrollHeight > at.clientHeight) return at;
  return element.ownerDocument.scrollingElement;
}

export type Step = 'out' | 'in' | 'next' | 'previous';

/** One step through the tree as it is drawn; the same element when there is nothing that way. */
export function walk(element: Element, step: Step, open: OpenShadowRoot): Element {
  if (step === 'out') {
    const parent = drawnParent(element);
    return parent && parent.localName !== 'html' ? parent : element;
  }
  if (step === 'in') return childrenOf(element, open)[0] ?? element;
  const parent = drawnParent(element);
  if (!parent || element.localName === 'body') return element;
  const siblings = childrenOf(parent, open);
  const index = siblings.indexOf(element);
  return siblings[index + (step === 'next' ? 1 : -1)] ?? element;
}

function childrenOf(element: Element, open: OpenShadowRoot): Element[] {
  return [...(shadowOf(element, open) ?? element).children].filter(
    (child) => !isSilent(child) && child.getBoundingClientRect().height > 0,
  );
}
