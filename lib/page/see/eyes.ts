/** How the page looks: the only access of this folder to layout and style, so tests can give their own. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Style = Pick<
  CSSStyleDeclaration,
  | 'display'
  | 'visibility'
  | 'position'
  | 'opacity'
  | 'overflowX'
  | 'overflowY'
  | 'whiteSpace'
  | 'textAlign'
  | 'color'
  | 'backgroundColor'
  | 'backgroundImage'
  | 'boxShadow'
  | 'fontSize'
  | 'fontWeight'
  | 'cursor'
  | 'width'
  | 'height'
  | 'left'
  | 'textIndent'
  | 'clip'
  | 'clipPath'
  | 'listStyleType'
  | 'borderTopWidth'
  | 'borderRightWidth'
  | 'borderBottomWidth'
  | 'borderLeftWidth'
  | 'borderTopColor'
  | 'borderLeftColor'
  | 'borderTopStyle'
  | 'borderLeftStyle'
  | 'paddingLeft'
  | 'paddingRight'
  | 'content'
  | 'borderTopLeftRadius'
  | 'flexDirection'
  | 'transform'
>;

export interface Eyes {
  readonly box: (element: Element) => Box;
  /** Union of the lines that the text inside occupies. */
  readonly textBox: (nodes: readonly Node[]) => Box | null;
  readonly style: (element: Element) => Style;
  /** Not hidden by `display` or `visibility`, its own or of what it stands in. */
  readonly isShown: (element: Element) => boolean;
  readonly pseudo: (element: Element, which: '::before' | '::after') => Style;
}

const SHOWN = { visibilityProperty: true } as const;

export const browserEyes = (document: Document): Eyes => {
  const view = document.defaultView ?? window;
  return {
    box: (element) => element.getBoundingClientRect(),
    style: (element) => view.getComputedStyle(element),
    isShown: (element) => element.checkVisibility(SHOWN),
    pseudo: (element, which) => view.getComputedStyle(element, which),
    textBox: (nodes) => {
      let found: Box | null = null;
      for (const node of nodes) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        // A copy: what the browser gives is kept for as long as the message is, and larger.
        if (box.width > 0 || box.height > 0) found = union(found ?? box, box);
      }
      return found;
    },
  };
};

export const widthOf = (box: Box): number => box.right - box.left;
export const heightOf = (box: Box): number => box.bottom - box.top;

/** The smallest box around both; null only when neither is there. */
export function union(a: Box | null, b: Box | null): Box | null {
  if (!a || !b) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
