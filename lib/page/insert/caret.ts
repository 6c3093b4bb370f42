import { containsDrawn, type OpenShadowRoot } from '@/lib/page/see/flat-tree';

/** The element that has the focus, through shadow roots: it stays so while the user is in the panel. */
export function focusedElement(document: Document, open: OpenShadowRoot): Element | null {
  let at = document.activeElement;
  for (;;) {
    const inner = at && open(at)?.activeElement;
    if (!inner) return at;
    at = inner;
  }
}

/** Selection inside shadow roots has a door of its own in some browsers. */
function selectionOf(element: Element): Selection | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  const read = (root as Document).getSelection;
  return read ? read.call(root) : element.ownerDocument.getSelection();
}

export function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element.tagName === 'TEXTAREA' || element.tagName === 'INPUT';
}

function caretToEnd(composer: HTMLElement): void {
  if (isField(composer)) {
    composer.setSelectionRange(composer.value.length, composer.value.length);
    return;
  }
  const selection = selectionOf(composer);
  selection?.selectAllChildren(composer);
  selection?.collapseToEnd();
}

/** What is selected is kept: the text goes behind it. */
function caretBehindSelection(composer: HTMLElement): void {
  if (isField(composer)) {
    const end = composer.selectionEnd ?? composer.value.length;
    composer.setSelectionRange(end, end);
    return;
  }
  const selection = selectionOf(composer);
  if (selection && selection.rangeCount > 0 && !selection.isCollapsed) selection.collapseToEnd();
}

/** Where the caret is now; the function given back returns it there, for the picker takes the focus for a while. */
export function rememberCaret(document: Document, open: OpenShadowRoot): () => void {
  const focused = focusedElement(document, open) as HTMLElement | null;
  const selection = focused && !isField(focused) ? selectionOf(focused) : null;
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  return () => {
    focused?.focus();
    if (!range || !selection) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  };
}

/** Leaves the caret where the user has it; an input that is not in use gets it at its end. */
export function readyCaret(composer: HTMLElement, open: OpenShadowRoot): void {
  const focused = focusedElement(composer.ownerDocument, open);
  if (focused !== null && containsDrawn(composer, focused)) {
    caretBehindSelection(composer);
    return;
  }
  composer.focus();
  caretToEnd(composer);
}
