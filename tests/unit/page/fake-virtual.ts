import { composers } from '@/lib/page/find/find-composer';
import { makeBook } from '@/lib/page/follow/make-book';
import type { Style } from '@/lib/page/see/eyes';
import { watchChat } from '@/lib/page/watch-chat';
import type { ChatWatcher } from '@/lib/page/watch-types';
import { TypedDrafts } from '@/lib/page/who/typed-drafts';
import { currentMessages } from '@/lib/transcript/conversation';
import type { EntryDraft } from '@/lib/transcript/entry';

const WIDTH = 400;
const VIEW = 400;

export interface Said {
  readonly text: string;
  readonly side: 'left' | 'right';
  readonly height: number;
}

const GUESS = 60;

/** `keyed`: a node belongs to one message. `recycled`: nodes are handed on to other messages as the list scrolls. */
export type NodeUse = 'keyed' | 'recycled';

const STYLE =
  '#list{overflow-y:auto}.row{display:block;position:absolute}.bubble{display:block;background-color:rgb(230,230,230);font-size:14px}.right .bubble{background-color:rgb(150,230,110)}';

/** A list that draws only what is in view (and a little around it), on a page with a watcher and a clock of its own. */
export class VirtualPage {
  private readonly list: HTMLElement;
  private readonly shown = new Map<number, HTMLElement>();
  private readonly indexOf = new WeakMap<Element, number>();
  private readonly free: HTMLElement[] = [];
  private readonly drawn = new Set<Said>();
  private scrollTop = 0;
  private now = Date.parse('2026-11-28T10:00:00+08:00');
  private next = 0;
  private readonly timers = new Set<{ run: () => void; at: number }>();
  readonly drafts: EntryDraft[] = [];
  readonly watcher: ChatWatcher;

  constructor(
    readonly said: Said[],
    private readonly nodes: NodeUse,
    private readonly overscan: number,
    /** Heights are guessed until a row was drawn, as most such lists do. */
    private readonly guesses: boolean,
  ) {
    document.head.innerHTML = `<style>${STYLE}</style>`;
    document.body.innerHTML = '<div id="wrap"><div id="list"></div><textarea></textarea></div>';
    this.list = document.getElementById('list') as HTMLElement;
    for (const [name, get] of [
      ['scrollTop', () => this.scrollTop],
      ['scrollHeight', () => Math.max(VIEW, this.offset(this.said.length))],
      ['clientHeight', () => VIEW],
    ] as const)
      Object.defineProperty(this.list, name, { get, configurable: true });
    const composer = document.querySelector('textarea') as HTMLTextAreaElement;
    composer.getBoundingClientRect = () => ({ width: 400, height: 40, bottom: 440 }) as DOMRect;
    this.scrollTo(Number.POSITIVE_INFINITY);
    this.watcher = this.watch();
  }

  private heightOf(index: number): number {
    const said = this.said[index];
    if (!said) return 0;
    return this.guesses && !this.drawn.has(said) ? GUESS : said.height;
  }

  private offset(index: number): number {
    let top = 0;
    for (let i = 0; i < index; i++) top += this.heightOf(i);
    return top;
  }

  get end(): number {
    return Math.max(0, this.offset(this.said.length) - VIEW);
  }

  get top(): number {
    return this.scrollTop;
  }

  scrollTo(top: number): void {
    for (let round = 0; round < 4; round++) {
      this.scrollTop = Math.max(0, Math.min(this.end, top));
      this.draw();
    }
    this.list.dispatchEvent(new Event('scroll'));
  }

  private inView(): number[] {
    const from = this.scrollTop - this.overscan;
    const to = this.scrollTop + VIEW + this.overscan;
    const seen: number[] = [];
    for (let i = 0, top = 0; i < this.said.length; i++) {
      const height = this.heightOf(i);
      if (top + height > from && top < to) seen.push(i);
      top += height;
    }
    return seen;
  }

  private draw(): void {
    const wanted = new Set(this.inView());
    for (const [index, row] of [...this.shown]) {
      if (wanted.has(index)) continue;
      this.shown.delete(index);
      if (this.nodes === 'recycled') this.free.push(row);
      else row.remove();
    }
    for (const index of wanted) {
      const row = this.shown.get(index) ?? this.free.pop() ?? this.newRow();
      this.shown.set(index, row);
      this.fill(row, index);
    }
    for (const row of this.free) row.remove();
    if (this.nodes === 'keyed')
      for (const index of wanted) this.list.append(this.shown.get(index) as HTMLElement);
    this.free.length = 0;
  }

  private newRow(): HTMLElement {
    const row = document.createElement('div');
    row.append(document.createElement('div'));
    (row.firstElementChild as HTMLElement).className = 'bubble';
    this.list.append(row);
    return row;
  }

  private fill(row: HTMLElement, index: number): void {
    const said = this.said[index] as Said;
    const bubble = row.firstElementChild as HTMLElement;
    this.indexOf.set(row, index);
    this.drawn.add(said);
    const name = `row ${said.side}`;
    if (row.className !== name) row.className = name;
    if (bubble.textContent !== said.text) bubble.textContent = said.text;
  }

  /** Something was said: the list follows when its end is in view, as chats do. */
  push(said: Said): void {
    const follows = this.scrollTop >= this.end - 2;
    this.said.push(said);
    this.scrollTo(follows ? Number.POSITIVE_INFINITY : this.scrollTop);
  }

  /** Older messages come in on top; what is in view stays in view, as chats do. */
  prepend(older: readonly Said[]): void {
    const fromEnd = this.offset(this.said.length) - this.scrollTop;
    this.said.unshift(...older);
    const shown = [...this.shown];
    this.shown.clear();
    for (const [index, row] of shown) {
      this.shown.set(index + older.length, row);
      this.indexOf.set(row, index + older.length);
    }
    this.scrollTo(this.offset(this.said.length) - fromEnd);
  }

  /** What the ledger says by now about parts that were not drawn: some were never seen. */
  isOpen(): boolean {
    const gaps = this.drafts.flatMap((draft) => (draft.kind === 'gap' ? [draft.body] : []));
    return gaps.length > 0 && gaps.at(-1)?.toMs === null;
  }

  private box(el: Element) {
    if (el === this.list) return { left: 0, right: WIDTH, top: 0, bottom: VIEW };
    if (el.tagName === 'TEXTAREA') return { left: 0, right: WIDTH, top: VIEW, bottom: VIEW + 40 };
    const row = el.className === 'bubble' ? el.parentElement : el;
    const index = row ? this.indexOf.get(row) : undefined;
    if (index === undefined) return { left: 0, right: WIDTH, top: 0, bottom: VIEW + 40 };
    const said = this.said[index] as Said;
    const top = this.offset(index) - this.scrollTop;
    if (el === row) return { left: 0, right: WIDTH, top, bottom: top + said.height };
    const wide = Math.min(280, 24 + said.text.length * 9);
    const left = said.side === 'left' ? 10 : WIDTH - 10 - wide;
    return { left, right: left + wide, top: top + 4, bottom: top + said.height - 4 };
  }

  private watch(): ChatWatcher {
    const view = document.defaultView as Window & typeof globalThis;
    return watchChat({
      document,
      sessionId: 's',
      typed: new TypedDrafts(
        () => this.now,
        () => undefined,
      ),
      inputs: composers,
      isCovered: () => false,
      openShadowRoot: (el) => el.shadowRoot,
      nowMs: () => this.now,
      utcOffsetMinutes: () => 480,
      newId: () => `m${++this.next}`,
      bringBook: () => makeBook,
      maskSecrets: (text) => ({ text, withheld: [] }),
      emit: (draft) => this.drafts.push(draft),
      onStatus: () => undefined,
      hints: null,
      known: [],
      eyes: {
        box: (el) => this.box(el),
        textBox: (nodes) => (nodes[0] ? this.box(nodes[0] as Element) : null),
        style: (el) => view.getComputedStyle(el) as Style,
        pseudo: () => ({ content: 'none' }) as Style,
        isShown: () => true,
      },
      schedule: {
        soon: () => () => undefined,
        later: (run, ms) => {
          const timer = { run, at: this.now + ms };
          this.timers.add(timer);
          return () => this.timers.delete(timer);
        },
        tick: () => 0,
      },
    });
  }

  rest(ms = 1500): void {
    const end = this.now + ms;
    this.watcher.flush();
    while (this.now < end) {
      this.now += 250;
      for (const timer of [...this.timers]) {
        if (timer.at > this.now) continue;
        this.timers.delete(timer);
        timer.run();
      }
    }
    this.watcher.flush();
  }

  /** Looks at the whole list, from the top, less than a view at a time. */
  readThrough(): void {
    for (let top = 0; top < this.end; top += VIEW * 0.6) {
      this.scrollTo(top);
      this.rest(300);
    }
    this.scrollTo(Number.POSITIVE_INFINITY);
    this.rest();
  }

  heard = (): string[] =>
    currentMessages(this.drafts)
      .filter((message) => message.recalled === null)
      .map((message) => message.text ?? '');

  texts = (): string[] => this.said.map((said) => said.text);

  gaps = (): number => this.drafts.filter((draft) => draft.kind === 'gap').length;
}
