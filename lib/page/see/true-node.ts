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
export const nodesIn = ask<Node, NodeListOf<ChildNode>>(() => Node.prototype, 'childNodes');
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
const elementsInElement = ask<Element, HTMLCollection>(() => Element.prototype, 'children');

/** Child elements of an element or a shadow root. */
export function elementsIn(parent: Element | ShadowRoot | DocumentFragment): HTMLCollection {
  return kindOf(parent) === 1 ? elementsInElement(parent as Element) : parent.children;
}

export const isElement = (node: Node): node is Element => kindOf(node) === 1;
