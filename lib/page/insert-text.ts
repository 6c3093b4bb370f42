import { err, ok, type Result } from '@/lib/result';
import { findComposers, textOfComposer } from './find-composer';
import type { InsertError } from './insert-error';

type OpenShadowRoot = (element: Element) => ShadowRoot | null;

const wait = (view: Window, ms: number) =>
  new Promise<void>((resolve) => {
    view.setTimeout(resolve, ms);
  });

const squeeze = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '');

function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element.tagName === 'TEXTAREA' || element.tagName === 'INPUT';
}

/** Puts the caret at the end, as a person would before pasting. */
function focusEnd(composer: HTMLElement): void {
  composer.focus();
  if (isField(composer)) {
    const end = composer.value.length;
    composer.setSelectionRange(end, end);
    return;
  }
  const selection = composer.ownerDocument.getSelection();
  if (!selection) return;
  const range = composer.ownerDocument.createRange();
  range.selectNodeContents(composer);
  range.collapse(false);
  selection.removeAllRanges();
  selection.addRange(range);
}

function byCommand(composer: HTMLElement, text: string): boolean {
  return composer.ownerDocument.execCommand('insertText', false, text);
}

function byPaste(composer: HTMLElement, text: string): boolean {
  const view = composer.ownerDocument.defaultView;
  if (!view) return false;
  const data = new view.DataTransfer();
  data.setData('text/plain', text);
  const event = new view.ClipboardEvent('paste', {
    clipboardData: data,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !composer.dispatchEvent(event);
}

function byBeforeInput(composer: HTMLElement, text: string): boolean {
  const view = composer.ownerDocument.defaultView;
  if (!view) return false;
  const data = new view.DataTransfer();
  data.setData('text/plain', text);
  const event = new view.InputEvent('beforeinput', {
    inputType: 'insertReplacementText',
    data: text,
    dataTransfer: data,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !composer.dispatchEvent(event);
}

/** Waits until the composer shows something; editors commit after the turn, so a quick retry would double the text. */
async function readBack(
  composer: HTMLElement,
  text: string,
  view: Window,
): Promise<'same' | 'nothing' | 'other'> {
  const wanted = squeeze(text);
  let shown = '';
  for (const pause of [0, 30, 80, 200]) {
    await wait(view, pause);
    shown = squeeze(textOfComposer(composer));
    if (shown === wanted) return 'same';
  }
  return shown === '' ? 'nothing' : 'other';
}

/** Document frameworks that own their text show it by these roots; the plain command may bypass their model. */
const STRATEGIES = [byCommand, byPaste, byBeforeInput] as const;

/**
 * Writes a text into the page's chat input once, reads it back, and never sends it.
 * A strategy that showed anything is never followed by another, so a text cannot be doubled.
 */
export async function insertText(
  document: Document,
  text: string,
  openShadowRoot: OpenShadowRoot,
): Promise<Result<'inserted', InsertError>> {
  const view = document.defaultView;
  const composer = findComposers(document, openShadowRoot)[0];
  if (!composer || !view) return err('no-input');
  if (squeeze(textOfComposer(composer)) !== '') return err('not-empty');
  for (const strategy of STRATEGIES) {
    if (isField(composer) && strategy !== byCommand) break;
    focusEnd(composer);
    strategy(composer, text);
    const outcome = await readBack(composer, text, view);
    if (outcome === 'same') return ok('inserted');
    if (outcome === 'other') return err('changed-by-page');
  }
  return err('not-kept');
}
