/** What the marker on the page says 页面标记. */
export type MarkerState = 'recording' | 'orphaned';

export interface Marker {
  /** Says from now on what it has to say in these words. */
  readonly speak: (words: Readonly<Record<MarkerState, string>>) => void;
  readonly show: (state: MarkerState) => void;
  readonly remove: () => void;
}

const STYLE = `
  :host { all: initial; position: fixed; left: 8px; bottom: 8px; z-index: 2147483647; pointer-events: none; }
  span { display: inline-flex; align-items: center; gap: 6px; padding: 2px 8px; border-radius: 8px;
    font: 12px/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    color: #1b262c; background: #fafaf7; border: 1px solid #c9d1d5; opacity: .92; }
  span::before { content: ""; width: 7px; height: 7px; border-radius: 50%; background: #0f6b66; }
  span[data-state="orphaned"] { color: #9a5b00; background: #fff6e5; border-color: #e4c48a; }
  span[data-state="orphaned"]::before { background: #9a5b00; }
  @media print { :host { display: none; } }
`;

/**
 * A small label in the corner of a page that is being recorded, so that nobody records unawares. It lives in a
 * closed shadow root: the page can neither read nor restyle it, and the page reader does not look into it.
 */
export function createMarker(document: Document): Marker {
  let words: Readonly<Record<MarkerState, string>> | null = null;
  let host: HTMLElement | null = null;
  let label: HTMLElement | null = null;
  function attach(): HTMLElement {
    host = document.createElement('div');
    host.setAttribute(MARKER_ATTRIBUTE, '');
    const root = host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = STYLE;
    const span = document.createElement('span');
    span.setAttribute('role', 'status');
    root.append(style, span);
    document.documentElement.append(host);
    return span;
  }
  return {
    speak(next) {
      words = next;
    },
    show(state) {
      if (!words) return;
      label ??= attach();
      label.dataset.state = state;
      label.textContent = words[state];
    },
    remove() {
      host?.remove();
      host = null;
      label = null;
    },
  };
}

/** Tells our own elements from the page's. */
export const MARKER_ATTRIBUTE = 'data-parley-marker';
