import { pathTo } from '@/lib/page/find/element-path';
import type { OpenShadowRoot } from '@/lib/page/see/flat-tree';
import type { ChatWatcher, PointedAs, PointResult, SiteHints } from '../watch-types';
import { elementUnder, regionAround, type Step, scrollerOf, walk } from './candidate';
import { createOverlay, type Overlay } from './overlay';

/** Texts of the picker, by their names in the locale file `page`. */
export type PickerWord =
  | 'pickRegion'
  | 'pickMe'
  | 'pickAgent'
  | 'pickNothingHere'
  | 'pickOtherSite';

export interface PickerOptions {
  readonly document: Document;
  readonly openShadowRoot: OpenShadowRoot;
  readonly as: PointedAs;
  /** Embedded pages of these origins have a picker of their own. */
  readonly origins: readonly string[];
  readonly watcher: Pick<
    ChatWatcher,
    'pointAt' | 'pointAtRegion' | 'messageAt' | 'elementOf' | 'chatRoot'
  >;
  readonly word: (name: PickerWord) => string;
  /** Called once: what was learned, or null when the user gave up. */
  readonly onDone: (hints: SiteHints | null) => void;
}

const TITLES = { region: 'pickRegion', me: 'pickMe', agent: 'pickAgent' } as const;
const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'out',
  ArrowDown: 'in',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
};
/** Every press, so that none of them reaches the page. */
const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'dblclick',
  'auxclick',
  'contextmenu',
  'keyup',
  'keypress',
] as const;

/** Lets the user point at something on the page, by pointer or keyboard. Never clicks the page. */
export function startPicker(options: PickerOptions): () => void {
  const picker = new Picker(options);
  return () => picker.stop();
}

class Picker {
  private readonly overlay: Overlay;
  private readonly view: Window;
  private readonly ending = new AbortController();
  private candidate: Element | null;

  constructor(private readonly options: PickerOptions) {
    const { document, watcher } = options;
    this.view = document.defaultView ?? window;
    this.overlay = createOverlay(document);
    this.candidate = watcher.chatRoot() ?? document.body?.firstElementChild ?? null;
    const listen = { capture: true, signal: this.ending.signal } as const;
    const active = { ...listen, passive: false } as const;
    for (const press of PRESSES) this.view.addEventListener(press, swallow, active);
    this.view.addEventListener('pointermove', this.onMove, listen);
    this.view.addEventListener('click', this.onClick, listen);
    this.view.addEventListener('keydown', this.onKey, listen);
    this.view.addEventListener('wheel', this.onWheel, active);
    this.view.addEventListener('scroll', this.draw, listen);
    this.view.addEventListener('resize', this.draw, listen);
    if (this.view === this.view.top) this.overlay.say(options.word(TITLES[options.as]));
    if (watcher.chatRoot()) this.draw();
  }

  stop(): void {
    this.ending.abort();
    this.overlay.remove();
  }

  private under(event: MouseEvent): Element | null {
    const { document, openShadowRoot } = this.options;
    const point = { x: event.clientX, y: event.clientY };
    return this.overlay.without(() => elementUnder(document, point, openShadowRoot));
  }

  private readonly onMove = (event: PointerEvent): void => {
    event.stopImmediatePropagation();
    const element = this.under(event);
    if (!element) return;
    const isOurs = element.localName === 'iframe' && this.hasOwnPicker(element);
    this.overlay.letThrough(isOurs);
    if (isOurs) {
      this.overlay.frame(null, false);
      return;
    }
    const isOther = element.localName === 'iframe';
    this.candidate = this.options.as === 'region' && !isOther ? regionAround(element) : element;
    this.draw();
  };

  private readonly onClick = (event: MouseEvent): void => {
    swallow(event);
    // A press by keyboard or by a test may come without a move before it.
    const element = this.under(event);
    if (element && event.detail > 0 && !this.contains(element)) this.candidate = element;
    this.choose();
  };

  private contains(element: Element): boolean {
    for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
      if (at === this.candidate) return true;
    return false;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    swallow(event);
    const step = STEPS[event.key];
    if (event.key === 'Escape') this.options.onDone(null);
    else if (event.key === 'Enter') this.choose();
    else if (step && this.candidate) {
      this.candidate = walk(this.candidate, step, this.options.openShadowRoot);
      this.candidate.scrollIntoView({ block: 'nearest' });
      this.draw();
    }
  };

  private readonly onWheel = (event: WheelEvent): void => {
    swallow(event);
    const element = this.under(event);
    if (element) scrollerOf(element)?.scrollBy({ left: event.deltaX, top: event.deltaY });
  };

  private choose(): void {
    const { word, onDone } = this.options;
    if (this.candidate?.localName === 'iframe') {
      this.overlay.say(word('pickOtherSite'));
      return;
    }
    const learned = this.candidate && this.pointAt(this.candidate);
    if (learned) onDone(learned.hints);
    else this.overlay.say(word('pickNothingHere'));
  }

  private pointAt(element: Element): PointResult | null {
    const { as, watcher } = this.options;
    if (as !== 'region') return watcher.pointAt(element, as);
    const path = pathTo(element);
    return path && watcher.pointAtRegion(element, path);
  }

  private readonly draw = (): void => {
    const { candidate } = this;
    if (!candidate) return;
    const { as, watcher } = this.options;
    if (as === 'region') {
      this.overlay.frame(candidate, candidate.localName !== 'iframe');
      return;
    }
    const id = watcher.messageAt(candidate);
    const row = id === null ? null : watcher.elementOf(id);
    this.overlay.frame(row ?? candidate, row !== null);
  };

  private hasOwnPicker(element: Element): boolean {
    const frame = element as HTMLIFrameElement;
    if (frame.srcdoc || frame.src === '' || frame.src.startsWith('about:')) return true;
    return URL.canParse(frame.src) && this.options.origins.includes(new URL(frame.src).origin);
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
