import { composers } from '@/lib/page/find/find-composer';
import { makeBook } from '@/lib/page/follow/make-book';
import type { Eyes, Style } from '@/lib/page/see/eyes';
import { watchChat } from '@/lib/page/watch-chat';
import type {
  ChatWatcher,
  KnownMessage,
  SiteHints,
  WatchOptions,
  WatchSchedule,
  WatchStatus,
} from '@/lib/page/watch-types';
import { TypedDrafts } from '@/lib/page/who/typed-drafts';
import { currentMessages } from '@/lib/transcript/conversation';
import type { EntryDraft } from '@/lib/transcript/entry';

const WIDTH = 400;
const LINE = 20;

/**
 * jsdom lays nothing out, so this gives rows a place: every element with `data-h` is a row of that height in document
 * order, its bubble stands left, right or in the middle by `data-side`, as wide as its text.
 */
export function fakeEyes(document: Document): Eyes {
  const view = document.defaultView as Window & typeof globalThis;
  const rowOf = (el: Element): HTMLElement | null => el.closest('[data-side]');
  const topOf = (row: Element) => [...(row.parentElement?.children ?? [])].indexOf(row) * LINE * 2;
  const bubble = (row: HTMLElement) => {
    const wide = Math.min(280, 24 + (row.textContent ?? '').length * 9);
    const left =
      row.dataset.side === 'left'
        ? 10
        : row.dataset.side === 'right'
          ? WIDTH - 10 - wide
          : (WIDTH - wide) / 2;
    const top = topOf(row);
    return { left, right: left + wide, top, bottom: top + LINE };
  };
  const isHidden = (el: Element | null): boolean =>
    el instanceof HTMLElement && (el.style.display === 'none' || isHidden(el.parentElement));
  const box = (el: Element) => {
    if (isHidden(el)) return { left: 0, right: 0, top: 0, bottom: 0 };
    const row = rowOf(el);
    if (row && row !== el) return bubble(row);
    if (row) return { left: 0, right: WIDTH, top: topOf(row), bottom: topOf(row) + LINE * 2 };
    if (el.tagName === 'TEXTAREA') return { left: 0, right: WIDTH, top: 500, bottom: 540 };
    return { left: 0, right: WIDTH, top: 0, bottom: 500 };
  };
  return {
    box,
    textBox: (nodes) => (nodes[0] ? box(nodes[0] as Element) : null),
    style: (el) => view.getComputedStyle(el) as Style,
    isShown: (el) => view.getComputedStyle(el).display !== 'none',
    pseudo: () => ({ content: 'none' }) as Style,
  };
}

export interface FakeChat {
  readonly list: HTMLElement;
  readonly add: (
    text: string,
    side?: 'left' | 'right' | 'centre',
    before?: Element | null,
  ) => HTMLElement;
  readonly watcher: ChatWatcher;
  readonly eyes: Eyes;
  readonly drafts: EntryDraft[];
  readonly statuses: WatchStatus[];
  readonly composer: HTMLTextAreaElement;
  /** Lets time pass and everything be read. */
  readonly rest: (ms?: number) => void;
  readonly shown: () => string[];
  readonly heard: () => string[];
  /** What the next load of the page is told of this one. */
  readonly known: () => KnownMessage[];
}

export interface FakeOptions {
  readonly known?: readonly KnownMessage[];
  readonly hints?: SiteHints;
  readonly bringBook?: WatchOptions['bringBook'];
  readonly soon?: WatchSchedule['soon'];
  readonly tick?: () => number;
  /** Rows that are there already, as markup. */
  readonly html?: string;
  /** What else stands on the page, as markup. */
  readonly beside?: string;
  /** Something lies over the list and its input. */
  readonly covered?: boolean;
  readonly start?: readonly (readonly [string, 'left' | 'right' | 'centre'])[];
}

const STYLE = `*{box-shadow:none}#list{overflow-y:auto}.row{display:block}.bubble{display:block;background-color:rgb(230,230,230);font-size:14px}[data-side=right] .bubble{background-color:rgb(150,230,110)}[data-side=centre] .bubble{background-color:rgba(0,0,0,0);font-size:12px;text-align:center}`;

/** A row with a bubble, as markup. */
export const bubble = (side: string, text: string): string =>
  `<div class="row" data-side="${side}"><div class="bubble">${text}</div></div>`;

const isLaidOver = (el: Element): boolean => el.closest('[data-covered]') !== null;

/** A small chat page with a watcher on it and a clock of its own. */
export function fakeChat(options: FakeOptions = {}): FakeChat {
  document.head.innerHTML = `<style>${STYLE}</style>`;
  document.body.innerHTML = `<div id="wrap"><div id="list"></div><textarea></textarea></div>${options.beside ?? ''}`;
  const list = document.getElementById('list') as HTMLElement;
  if (options.covered) list.parentElement?.setAttribute('data-covered', '');
  const composer = document.querySelector('textarea') as HTMLTextAreaElement;
  for (const input of document.querySelectorAll('textarea'))
    input.getBoundingClientRect = () => ({ width: 400, height: 40, bottom: 540 }) as DOMRect;
  const add: FakeChat['add'] = (text, side = 'left', before = null) => {
    const row = document.createElement('div');
    row.className = 'row';
    row.dataset.side = side;
    const bubble = document.createElement('div');
    bubble.className = 'bubble';
    bubble.textContent = text;
    row.append(bubble);
    list.insertBefore(row, before);
    return row;
  };
  for (const [text, side] of options.start ?? []) add(text, side);
  if (options.html) list.innerHTML = options.html;
  let now = Date.parse('2026-11-23T10:00:00+08:00');
  let next = 0;
  const drafts: EntryDraft[] = [];
  const statuses: WatchStatus[] = [];
  const eyes = fakeEyes(document);
  const later = new Set<{ run: () => void; at: number }>();
  const watcher = watchChat({
    document,
    sessionId: 's',
    typed: new TypedDrafts(
      () => now,
      (run, ms) => void later.add({ run, at: now + ms }),
    ),
    inputs: composers,
    isCovered: isLaidOver,
    openShadowRoot: (el) => el.shadowRoot,
    nowMs: () => now,
    utcOffsetMinutes: () => 480,
    newId: () => `m${++next}`,
    bringBook: options.bringBook ?? (() => makeBook),
    maskSecrets: (text) => ({ text, withheld: [] }),
    emit: (draft) => drafts.push(draft),
    onStatus: (status) => statuses.push(status),
    hints: options.hints ?? null,
    known: options.known ?? [],
    eyes,
    schedule: {
      soon: options.soon ?? (() => () => undefined),
      later: (run, ms) => {
        const timer = { run, at: now + ms };
        later.add(timer);
        return () => later.delete(timer);
      },
      tick: options.tick ?? (() => 0),
    },
  });
  const rest = (ms = 3000) => {
    const end = now + ms;
    watcher.flush();
    while (now < end) {
      now += 250;
      for (const timer of [...later]) {
        if (timer.at > now) continue;
        later.delete(timer);
        timer.run();
      }
    }
    watcher.flush();
  };
  const messages = () => currentMessages(drafts).filter((m) => m.recalled === null);
  return {
    list,
    add,
    watcher,
    eyes,
    drafts,
    statuses,
    composer,
    rest,
    shown: () => [...list.querySelectorAll('.bubble')].map((el) => el.textContent ?? ''),
    known: () =>
      currentMessages(drafts).map((m) => ({
        id: m.id,
        speaker: m.speaker,
        text: m.text,
        pageTimeRaw: m.pageTime?.raw ?? null,
        recalled: m.recalled !== null,
      })),
    heard: () => messages().map((m) => m.text ?? ''),
  };
}
