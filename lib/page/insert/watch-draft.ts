import type { OpenShadowRoot } from '@/lib/page/see/flat-tree';
import { composerInUse, writtenIn } from './composer-in-use';

interface DraftWatch {
  readonly document: Document;
  readonly openShadowRoot: OpenShadowRoot;
  readonly setTimer: (task: () => void, delayMs: number) => void;
  /** What stands in the chat's input now; handed on, never kept. */
  readonly onDraft: (text: string) => void;
}

/** A draft is looked at when the user rests for so long. */
const REST_MS = 400;
/** Sending empties an input without a word; by then it has. */
const HINTS = ['input', 'keyup', 'click'] as const;
const LONGEST = 2_000;

/** Follows what the user writes in the page's own chat input. Reads only. Returns a function that stops. */
export function watchDraft(watch: DraftWatch): () => void {
  let last = '';
  let changes = 0;
  let isOver = false;
  const look = (): void => {
    const composer = composerInUse(watch.document, watch.openShadowRoot);
    const text = composer ? writtenIn(composer).slice(0, LONGEST) : '';
    if (text === last) return;
    last = text;
    watch.onDraft(text);
  };
  const onHint = (): void => {
    const change = ++changes;
    watch.setTimer(() => {
      if (!isOver && change === changes) look();
    }, REST_MS);
  };
  for (const hint of HINTS)
    watch.document.addEventListener(hint, onHint, { capture: true, passive: true });
  look();
  return () => {
    isOver = true;
    for (const hint of HINTS) watch.document.removeEventListener(hint, onHint, { capture: true });
    if (last !== '') watch.onDraft('');
  };
}
