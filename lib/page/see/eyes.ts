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
      let union: { left: number; top: number; right: number; bottom: number } | null = null;
      for (const node of nodes) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width === 0 && box.height === 0) continue;
        union = union
          ? {
              left: Math.min(union.left, box.left),
              top: Math.min(union.top, box.top),
              right: Math.max(union.right, box.right),
              bottom: Math.max(union.bottom, box.bottom),
            }
          : { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
      }
      return union;
    },
  };
};

export const widthOf = (box: Box): number => box.right - box.left;
export const heightOf = (box: Box): number => box.bottom - box.top;
