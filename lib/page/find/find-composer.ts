import { drawnElements, type OpenShadowRoot } from '@/lib/page/see/flat-tree';
import { tagOf } from '@/lib/page/see/true-node';

const TEXT_TYPES = new Set(['', 'text', 'search']);

/** A place where a person could write a message, by what it is and not by what it is called. */
export function isComposer(element: Element): element is HTMLElement {
  const tag = tagOf(element);
  if (tag === 'TEXTAREA' || tag === 'INPUT') {
    const input = element as HTMLTextAreaElement | HTMLInputElement;
    const isText =
      tag === 'TEXTAREA' || TEXT_TYPES.has((input.getAttribute('type') ?? '').toLowerCase());
    return isText && !input.disabled && !input.readOnly;
  }
  const editable = element.getAttribute('contenteditable');
  if (editable !== null)
    return editable === '' || editable === 'true' || editable === 'plaintext-only';
  return tag === 'BODY' && element.ownerDocument.designMode === 'on';
}

/** Where one writes into a small document of its own, as editors of the older kind have it: its frame and its body. */
export function framedComposers(
  document: Document,
): { readonly frame: HTMLIFrameElement; readonly body: HTMLElement }[] {
  return [...document.getElementsByTagName('iframe')].flatMap((frame) => {
    const body = frame.contentDocument?.body;
    return body && isComposer(body) ? [{ frame, body }] : [];
  });
}

export function textOfComposer(element: Element): string {
  if (element.tagName === 'TEXTAREA' || element.tagName === 'INPUT')
    return (element as HTMLInputElement).value;
  // biome-ignore lint/performance/useDomNodeTextContent: the lines of an editor are blocks, and only the rendered text keeps their breaks
  return (element as HTMLElement).innerText ?? element.textContent ?? '';
}

function rank(element: HTMLElement): number {
  const box = element.getBoundingClientRect();
  if (box.width < 40 || box.height < 8) return -1;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.visibility === 'hidden') return -1;
  // Chat inputs are low on the page, wide, and rarely a search box.
  const search = element.tagName === 'INPUT' && element.getAttribute('type') === 'search' ? 400 : 0;
  const oneLine = element.tagName === 'INPUT' ? 150 : 0;
  return box.bottom + Math.min(box.width, 600) / 2 - search - oneLine + 1000;
}

/** Composers that can be seen, the likeliest chat input first. */
export function findComposers(document: Document, open: OpenShadowRoot): HTMLElement[] {
  const body = document.body;
  if (!body) return [];
  const found: { element: HTMLElement; rank: number }[] = [];
  for (const element of drawnElements(body, open)) {
    if (!isComposer(element)) continue;
    const value = rank(element);
    if (value >= 0) found.push({ element, rank: value });
  }
  return found.sort((a, b) => b.rank - a.rank).map((entry) => entry.element);
}

/** Also those in small documents of their own. */
const allComposers = (document: Document, open: OpenShadowRoot): HTMLElement[] => [
  ...findComposers(document, open),
  ...framedComposers(document).map(({ body }) => body),
];

/** What knows the page's inputs: the page script needs it for itself and lends it to the reader, which has no room. */
export const composers = {
  isComposer,
  framedComposers,
  findComposers,
  allComposers,
} as const;
