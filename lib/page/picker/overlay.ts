import { MARKER_ATTRIBUTE } from '../marker';

export interface Overlay {
  /** Frames an element; `fits` false: it cannot be chosen as that. Null: nothing. */
  readonly frame: (element: Element | null, fits: boolean) => void;
  readonly say: (text: string) => void;
  /** Lets the pointer through to an embedded page, or keeps it from the page. */
  readonly letThrough: (through: boolean) => void;
  /** Looks at the page as if the overlay were not there. */
  readonly without: <T>(look: () => T) => T;
  readonly remove: () => void;
}

const STYLE = `
  :host { all: initial !important; position: fixed !important; inset: 0 !important; display: block !important;
    width: 100vw !important; height: 100vh !important; border: 0 !important; padding: 0 !important; margin: 0 !important;
    background: none !important; overflow: visible !important; z-index: 2147483647 !important; pointer-events: none !important; }
  .shield { position: fixed; inset: 0; cursor: crosshair; pointer-events: auto; }
  .frame { position: fixed; box-sizing: border-box; border: 2px solid #0f6b66; border-radius: 8px; pointer-events: none;
    background: rgb(15 107 102 / 12%); }
  .frame[data-fits="false"] { border: 2px dashed #9a5b00; background: rgb(154 91 0 / 10%); }
  .bar { position: fixed; left: 50%; top: 12px; transform: translateX(-50%); max-width: min(90vw, 560px);
    box-sizing: border-box; padding: 8px 16px; border-radius: 8px; pointer-events: none; text-align: center;
    font: 14px/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    color: #1b262c; background: #fafaf7; border: 1px solid #c9d1d5; box-shadow: 0 4px 16px rgb(0 0 0 / 18%); }
  [hidden] { display: none; }
`;

/** A sheet over the page that shows what would be chosen and keeps every press from the page. */
export function createOverlay(document: Document): Overlay {
  const host = document.createElement('div');
  host.setAttribute(MARKER_ATTRIBUTE, '');
  host.tabIndex = -1;
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const part = (name: string): HTMLElement => {
    const element = document.createElement('div');
    element.className = name;
    return element;
  };
  const [shield, frame, bar] = [part('shield'), part('frame'), part('bar')];
  frame.hidden = true;
  bar.hidden = true;
  bar.setAttribute('role', 'status');
  root.append(style, shield, frame, bar);
  document.documentElement.append(host);
  raise(host);
  host.focus({ preventScroll: true });
  return {
    frame(element, fits) {
      frame.hidden = element === null;
      if (!element) return;
      frame.dataset.fits = String(fits);
      const box = element.getBoundingClientRect();
      frame.style.cssText = `left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px`;
    },
    say(text) {
      bar.hidden = text === '';
      bar.textContent = text;
    },
    letThrough(through) {
      shield.style.pointerEvents = through ? 'none' : 'auto';
    },
    without(look) {
      const before = shield.style.pointerEvents;
      shield.style.pointerEvents = 'none';
      const seen = look();
      shield.style.pointerEvents = before;
      return seen;
    },
    remove: () => host.remove(),
  };
}

/** Above dialogs of the page too, where the browser has a top layer. */
function raise(host: HTMLElement): void {
  if (!('showPopover' in host)) return;
  host.popover = 'manual';
  host.showPopover();
}
