import { drawnParent, type OpenShadowRoot } from '@/lib/page/see/flat-tree';
import { elementsIn, kindOf, nameOf, parentOf } from '@/lib/page/see/true-node';

/** Steps from the body to an element: `tag:index among children`, `#` where a shadow root is entered. */
export function pathTo(element: Element): string[] | null {
  const steps: string[] = [];
  for (let at: Element | null = element; at && nameOf(at) !== 'body'; at = drawnParent(at)) {
    const parent: ParentNode | null = parentOf(at);
    if (!parent || !('children' in parent)) return null;
    const home = parent as Element | ShadowRoot;
    steps.unshift(`${nameOf(at)}:${[...elementsIn(home)].indexOf(at)}`);
    if (kindOf(parent) === 11) steps.unshift('#');
  }
  return steps;
}

/** Follows a stored path; null as soon as a step does not fit the page any more. */
export function followPath(
  document: Document,
  path: readonly string[],
  open: OpenShadowRoot,
): Element | null {
  let at: Element | null = document.body;
  let inside: ParentNode | null = at;
  for (const step of path) {
    if (!at || !inside) return null;
    if (step === '#') {
      inside = open(at);
      continue;
    }
    const [tag, index] = step.split(':');
    const child: Element | undefined = elementsIn(inside as Element | ShadowRoot)[Number(index)];
    if (!child || nameOf(child) !== tag) return null;
    at = child;
    inside = child;
  }
  return at;
}
