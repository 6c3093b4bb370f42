import { elementsIn, isElement, kindOf, nameOf, nodesIn, parentOf, tagOf } from './true-node';

/** The tree as it is drawn: shadow roots in place of light children, slots filled. */
export type OpenShadowRoot = (element: Element) => ShadowRoot | null;

/** Tags whose inside is never drawn as text of the page. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'TITLE',
  'HEAD',
  'LINK',
  'META',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'OPTION',
  'DATALIST',
]);

export const isSilent = (element: Element): boolean => SILENT.has(tagOf(element).toUpperCase());

/** Custom elements and a few built-in ones can carry a shadow root; asking all others costs for nothing. */
const canHost = (element: Element): boolean =>
  nameOf(element).includes('-') || HOSTS.has(nameOf(element));
const HOSTS = new Set([
  'div',
  'span',
  'section',
  'article',
  'main',
  'aside',
  'body',
  'p',
  'header',
  'footer',
  'nav',
  'blockquote',
]);

export function shadowOf(element: Element, open: OpenShadowRoot): ShadowRoot | null {
  return canHost(element) ? open(element) : null;
}

export function drawnChildren(element: Element, open: OpenShadowRoot): readonly Node[] {
  const shadow = shadowOf(element, open);
  if (shadow) return nodesIn(shadow);
  const slotted = slottedIn(element);
  return slotted.length > 0 ? slotted : nodesIn(element);
}

/** The element whose children a slot shows, however many there are so far; null for other elements. */
export function hostOf(el: Element): Element | null {
  const root = el.localName === 'slot' ? el.getRootNode() : null;
  return root && 'host' in root ? (root as ShadowRoot).host : null;
}

/** What a slot draws in place of its own children. */
export const slottedIn = (element: Element): readonly Node[] =>
  nameOf(element) === 'slot'
    ? (element as HTMLSlotElement).assignedNodes({ flatten: true })
    : NOTHING;
const NOTHING: readonly Node[] = [];

/** Parent as drawn: the slot's place is not followed, the host is. */
export function drawnParent(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent === null) return null;
  const kind = kindOf(parent);
  if (kind === 11) return (parent as ShadowRoot).host ?? null;
  return kind === 1 ? (parent as Element) : null;
}

export function containsDrawn(outer: Element, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = drawnParent(at)) if (at === outer) return true;
  return false;
}

/** Every element below (and including) `start`, through shadow roots, in order. */
export function* drawnElements(start: Element, open: OpenShadowRoot): Generator<Element> {
  yield start;
  const inside =
    nameOf(start) === 'slot'
      ? [...drawnChildren(start, open)].filter(isElement)
      : elementsIn(shadowOf(start, open) ?? start);
  for (const child of inside) if (!isSilent(child)) yield* drawnElements(child, open);
}
