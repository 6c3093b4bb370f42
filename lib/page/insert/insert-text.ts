import type { OpenShadowRoot } from '@/lib/page/see/flat-tree';
import { err, ok, type Result } from '@/lib/result';
import { isField, readyCaret } from './caret';
import { composerInUse, writtenIn } from './composer-in-use';
import type { InsertError } from './insert-error';

type Strategy = (composer: HTMLElement, view: Window, text: string) => boolean;

/** Fields and plain contenteditable: the browser types it, and its own undo takes it back. */
const byCommand: Strategy = (composer, _view, text) => {
  const fitting = composer.tagName === 'INPUT' ? text.replace(/\s*\n\s*/g, ' ') : text;
  return composer.ownerDocument.execCommand('insertText', false, fitting);
};

/**
 * Editors with a model of their own (ProseMirror, Lexical, Slate, Quill, Draft) take a paste into the model, line breaks
 * too, where the command would change only what is drawn. True when the page has taken it. Plain contenteditable does not.
 */
const byPaste: Strategy = (composer, view, text) => {
  const { ClipboardEvent } = view as PageWindow;
  // Firefox knows no `clipboardData` here, but two members of its own.
  const firefox = { dataType: 'text/plain', data: text };
  const init = { ...REACHING, ...firefox, clipboardData: carry(view, text) };
  return !composer.dispatchEvent(new ClipboardEvent('paste', init));
};

const byBeforeInput: Strategy = (composer, view, text) => {
  const { InputEvent } = view as PageWindow;
  const inputType = 'insertReplacementText';
  const init = { ...REACHING, inputType, data: text, dataTransfer: carry(view, text) };
  return !composer.dispatchEvent(new InputEvent('beforeinput', init));
};

const REACHING = { bubbles: true, cancelable: true, composed: true } as const;

type PageWindow = Window & typeof globalThis;

/** Made by the page's own hand where the browser (Firefox) would hide from the page what an extension puts in. */
function carry(view: Window, text: string): DataTransfer {
  const page = (view as { readonly wrappedJSObject?: Window }).wrappedJSObject ?? view;
  const data = new (page as PageWindow).DataTransfer();
  data.setData('text/plain', text);
  return data;
}

const squeeze = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '');

/** Whether `after` is `before` with the text in it once, at any place. */
export function holdsOnceMore(before: string, text: string, after: string): boolean {
  if (after.length !== before.length + text.length) return false;
  for (let at = after.indexOf(text); at >= 0; at = after.indexOf(text, at + 1))
    if (before === after.slice(0, at) + after.slice(at + text.length)) return true;
  return false;
}

/** How long an editor may take to show what it has taken; whoever took nothing shows nothing either. */
const PATIENCE_MS = { taken: [0, 30, 70, 200, 700], offered: [0, 30, 70] } as const;

interface Reading {
  readonly composer: HTMLElement;
  readonly view: Window;
  readonly before: string;
  readonly text: string;
}

async function readBack(
  { composer, view, before, text }: Reading,
  pausesMs: readonly number[],
): Promise<'same' | 'nothing' | 'other'> {
  const earlier = squeeze(before);
  let shown = earlier;
  for (const pauseMs of pausesMs) {
    await new Promise((resolve) => view.setTimeout(resolve, pauseMs));
    shown = squeeze(writtenIn(composer));
    if (holdsOnceMore(earlier, squeeze(text), shown)) return 'same';
  }
  return shown === earlier ? 'nothing' : 'other';
}

/**
 * Writes a text into the page's chat input once, at the caret, reads it back, and never sends it. What stood there stays.
 * A strategy that showed anything is never followed by another, so a text cannot be doubled.
 */
export async function insertText(
  document: Document,
  text: string,
  open: OpenShadowRoot,
): Promise<Result<'inserted', InsertError>> {
  const view = document.defaultView;
  const composer = composerInUse(document, open);
  if (!composer || !view) return err('no-input');
  const reading = { composer, view, text, before: writtenIn(composer) };
  const strategies = isField(composer) ? [byCommand] : [byPaste, byCommand, byBeforeInput];
  readyCaret(composer, open);
  for (const strategy of strategies) {
    const taken = strategy(composer, view, text);
    const outcome = await readBack(reading, PATIENCE_MS[taken ? 'taken' : 'offered']);
    if (outcome === 'same') return ok('inserted');
    if (outcome === 'other') return err('changed-by-page');
  }
  return err('not-kept');
}
