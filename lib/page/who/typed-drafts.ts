import { drawnParent } from '@/lib/page/see/flat-tree';
import { isElement, kindOf, parentOf } from '@/lib/page/see/true-node';
import type { WatchOptions } from '@/lib/page/watch-types';

/** A draft counts as sent when its text comes back as a bubble within this time. */
const REMEMBER_MS = 60_000;

const squeeze = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '');

/**
 * What the user typed last, in memory only and for matching only: a bubble with the same text is the user's own.
 */
export class TypedDrafts {
  private current = '';
  private sent: { text: string; atMs: number }[] = [];
  private composer: Element | null = null;
  private readonly roots: (Document | ShadowRoot)[] = [];

  constructor(private readonly options: Pick<WatchOptions, 'nowMs' | 'inputs'>) {}

  private readonly onInput = (event: Event): void => {
    const target = event.composedPath()[0];
    if (!target || !('nodeType' in target)) return;
    const { isComposer, textOfComposer } = this.options.inputs;
    let at: Node | null = target as Node;
    while (at && !(isElement(at) && isComposer(at))) at = parentOf(at);
    if (!at) return;
    this.composer = at as Element;
    this.note(textOfComposer(this.composer));
  };

  /** Listens inside a document or a shadow root; closed roots hide their inside from outer listeners. */
  listen(root: Document | ShadowRoot): void {
    if (this.roots.includes(root)) return;
    this.roots.push(root);
    root.addEventListener('input', this.onInput, { capture: true, passive: true });
    root.addEventListener('keydown', this.onInput, { capture: true, passive: true });
  }

  /** Listens in every shadow root around a list, and in those and the documents of the page's input fields. */
  listenAround(list: Element, composers: Iterable<Element>): void {
    for (let at: Node | null = list; at; at = drawnParent(at)) this.listenIn(parentOf(at));
    for (const composer of composers) {
      this.listenIn(composer.getRootNode());
      if (composer.ownerDocument !== list.ownerDocument) this.listen(composer.ownerDocument);
    }
  }

  private listenIn(holder: Node | null): void {
    if (holder && kindOf(holder) === 11) this.listen(holder as ShadowRoot);
  }

  note(text: string): void {
    const value = squeeze(text);
    if (value === '') {
      this.release();
      return;
    }
    this.current = value;
  }

  /** Text that is complete already, such as our own insertion. */
  noteWhole(text: string): void {
    this.current = squeeze(text);
  }

  private release(): void {
    if (this.current === '') return;
    this.sent.push({ text: this.current, atMs: this.options.nowMs() });
    if (this.sent.length > 20) this.sent.shift();
    this.current = '';
  }

  /** True when a new bubble with this text is what the user sent. Each draft proves one bubble. */
  take(text: string): boolean {
    if (
      this.current !== '' &&
      this.composer &&
      squeeze(this.options.inputs.textOfComposer(this.composer)) === ''
    )
      this.release();
    const now = this.options.nowMs();
    this.sent = this.sent.filter((draft) => now - draft.atMs < REMEMBER_MS);
    const wanted = squeeze(text);
    const index = this.sent.findIndex((draft) => draft.text === wanted);
    if (index >= 0) {
      this.sent.splice(index, 1);
      return true;
    }
    return false;
  }

  stop(): void {
    for (const root of this.roots) {
      root.removeEventListener('input', this.onInput, { capture: true });
      root.removeEventListener('keydown', this.onInput, { capture: true });
    }
    this.roots.length = 0;
    this.sent = [];
    this.current = '';
  }
}
