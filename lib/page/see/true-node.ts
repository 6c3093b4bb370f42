/**
 * What a node is, asked of the node itself. In a form, fields named `children` or `parentNode` stand in the way of the
 * properties of those names, in the extension's own world too; the browser's own accessors cannot be covered up.
 */
function ask<N extends Node, T>(prototype: () => object, name: string): (node: N) => T {
  let read: ((this: N) => T) | undefined;
  return (node) => {
    read ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get as (this: N) => T;
    return read.call(node);
  };
}

export const kindOf = ask<Node, number>(() => Node.prototype, 'nodeType');
export const parentOf = ask<Node, ParentNode | null>(() => Node.prototype, 'parentNode');
export const firstIn = ask<Node, ChildNode | null>(() => Node.prototype, 'firstChild');
export const nodeAfter = ask<Node, ChildNode | null>(() => Node.prototype, 'nextSibling');
/** `DIV`; lower case in XML. */
export const tagOf = ask<Element, string>(() => Element.prototype, 'tagName');
/** `div`. */
export const nameOf = ask<Element, string>(() => Element.prototype, 'localName');
export const firstElementIn = ask<Element, Element | null>(
  () => Element.prototype,
  'firstElementChild',
);
export const lastElementIn = ask<Element, Element | null>(
  () => Element.prototype,
  'lastElementChild',
);
export const elementAfter = ask<Element, Element | null>(
  () => Element.prototype,
  'nextElementSibling',
);
export const elementBefore = ask<Element, Element | null>(
  () => Element.prototype,
  'previousElementSibling',
);
/** Child nodes. `childNodes` itself would leave a list behind in every node that was ever looked at. */
export function nodesIn(parent: Node): ChildNode[] {
  const found: ChildNode[] = [];
  for (let node = firstIn(parent); node; node = nodeAfter(node)) found.push(node);
  return found;
}

/** Child elements of an element or a shadow root; `children` leaves a list behind likewise. */
export function elementsIn(parent: Element | ShadowRoot | DocumentFragment): Element[] {
  const found: Element[] = [];
  const first = kindOf(parent) === 1 ? firstElementIn(parent as Element) : parent.firstElementChild;
  for (let element = first; element; element = elementAfter(element)) found.push(element);
  return found;
}

export const isElement = (node: Node): node is Element => kindOf(node) === 1;
