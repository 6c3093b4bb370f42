import { isComposer, textOfComposer } from '@/lib/page/find/find-composer';
import { containsDrawn, drawnParent } from '@/lib/page/see/flat-tree';
import { isElement, kindOf, parentOf } from '@/lib/page/see/true-node';

/** A draft counts as sent when its text comes back as a bubble within this time. */
const REMEMBER_MS = 60_000;
/** By then what was written has been sent and stands in its list. */
const ASK_AFTER_MS = [3_000, 15_000] as const;

const squeeze = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '');

/**
 * What the user typed last, in memory only and for matching only: a bubble with the same text is the user's own.
 */
export class TypedDrafts {
  private current = '';
  private sent: { text: string; atMs: number }[] = [];
  private composer: HTMLElement | null = null;
  /** The part of the page that holds the list and the inputs nearest to it. */
  private home: Element | null = null;
  private written = 0;
  /** Asked about an input that is not beside the list, a while after the user has written there. */
  elsewhere: ((input: HTMLElement) => unknown) | null = null;
  private readonly roots: (Document | ShadowRoot)[] = [];

  constructor(
    private readonly nowMs: () => number,
    private readonly setTimer: (task: () => void, delayMs: number) => void,
  ) {}

  private readonly onInput = (event: Event): void => {
    const target = event.composedPath()[0];
    if (!target || !('nodeType' in target)) return;
    let at: Node | null = target as Node;
    while (at && !(isElement(at) && isComposer(at))) at = parentOf(at);
    if (!at) return;
    this.composer = at as HTMLElement;
    this.note(textOfComposer(this.composer));
    this.wonder(this.composer);
  };

  private wonder(input: HTMLElement): void {
    const { home } = this;
    if (input.ownerDocument !== home?.ownerDocument || containsDrawn(home, input)) return;
    this.written += 1;
    const { written } = this;
    for (const ms of ASK_AFTER_MS)
      this.setTimer(() => {
        if (written === this.written) this.elsewhere?.(input);
      }, ms);
  }

  /** Listens inside a document or a shadow root; closed roots hide their inside from outer listeners. */
  listen(root: Document | ShadowRoot): void {
    if (this.roots.includes(root)) return;
    this.roots.push(root);
    root.addEventListener('input', this.onInput, { capture: true, passive: true });
    root.addEventListener('keydown', this.onInput, { capture: true, passive: true });
  }

  /** Listens in every shadow root around a list, and in those and the documents of the page's input fields. */
  listenAround(list: Element, composers: readonly Element[]): void {
    for (let at: Node | null = list; at; at = drawnParent(at)) this.listenIn(parentOf(at));
    for (const composer of composers) {
      this.listenIn(composer.getRootNode());
      if (composer.ownerDocument !== list.ownerDocument) this.listen(composer.ownerDocument);
    }
    let home: Element | null = list;
    const isNear = (composer: Element) => home !== null && containsDrawn(home, composer);
    while (home && !composers.some(isNear)) home = drawnParent(home);
    this.home = home;
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
    this.sent.push({ text: this.current, atMs: this.nowMs() });
    if (this.sent.length > 20) this.sent.shift();
    this.current = '';
  }

  /** True when a new bubble with this text is what the user sent. Each draft proves one bubble. */
  take(text: string): boolean {
    if (this.current !== '' && this.composer && squeeze(textOfComposer(this.composer)) === '')
      this.release();
    const now = this.nowMs();
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
    this.elsewhere = null;
    this.sent = [];
    this.current = '';
  }
}
