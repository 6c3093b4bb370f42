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

export const isSilent = (element: Element): boolean => SILENT.has(element.tagName.toUpperCase());

/** Custom elements and a few built-in ones can carry a shadow root; asking all others costs for nothing. */
const canHost = (element: Element): boolean =>
  element.localName.includes('-') || HOSTS.has(element.localName);
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

export function drawnChildren(element: Element, open: OpenShadowRoot): Iterable<Node> {
  const shadow = shadowOf(element, open);
  if (shadow) return shadow.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

/** Parent as drawn: the slot's place is not followed, the host is. */
export function drawnParent(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent === null) return null;
  if (parent.nodeType === 11) return (parent as ShadowRoot).host ?? null;
  return parent.nodeType === 1 ? (parent as Element) : null;
}

export function containsDrawn(outer: Element, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = drawnParent(at)) if (at === outer) return true;
  return false;
}

/** Every element below (and including) `start`, through shadow roots, in order. */
export function* drawnElements(start: Element, open: OpenShadowRoot): Generator<Element> {
  yield start;
  const shadow = shadowOf(start, open);
  for (const child of (shadow ?? start).children)
    if (!isSilent(child)) yield* drawnElements(child, open);
}
