/** Where a box is probed, as parts of its width and height: what lies beside or across a list leaves some of these free. */
const PLACES = [0.5, 0.1, 0.3, 0.7, 0.9] as const;

/**
 * True when nothing of an element is to be seen in the window though it has its place there: another view lies over all
 * of it, it is cut off, or it was moved out sideways. What merely was scrolled away is not covered.
 */
export function isCovered(element: Element): boolean {
  const view = element.ownerDocument.defaultView ?? window;
  const box = element.getBoundingClientRect();
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const width = Math.min(view.innerWidth, box.right) - left;
  const height = Math.min(view.innerHeight, box.bottom) - top;
  if (height <= 0) return false;
  return (
    width <= 0 || !PLACES.some((part) => shows(element, left + width * part, top + height * part))
  );
}

/** What is slotted into an element stands in a tree around it; all else that a host holds is the host to that tree. */
function shows(element: Element, x: number, y: number): boolean {
  let isShown = false;
  for (let at = element; ; ) {
    const tree = at.getRootNode() as Document | ShadowRoot;
    const hit = tree.elementFromPoint(x, y);
    const isHit = at.contains(hit);
    isShown ||= isHit && (at === element || at !== hit);
    // Firefox tells a shadow root of what is its own even where others lie over it; the document knows.
    if (!('host' in tree)) return isShown && isHit;
    at = tree.host;
  }
}
