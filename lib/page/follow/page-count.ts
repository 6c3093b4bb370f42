import { isComposer } from '@/lib/page/find/find-composer';
import {
  drawnElements,
  drawnParent,
  type OpenShadowRoot,
  shadowOf,
} from '@/lib/page/see/flat-tree';
import { elementsIn } from '@/lib/page/see/true-node';

const COUNTS = [
  /^(?:.{0,20}[\s·|（(])?(?:共|全部|总共|总计)(?:计|有)?\s*(\d{1,5})\s*条(?:聊天|对话|历史)?(?:消息|訊息|记录)/,
  /(?:显示|加载|載入|已读取).{0,12}共\s*(\d{1,5})\s*条/,
  /^(?:.{0,20}[\s·|(])?(\d{1,5}) messages?[)\s]*$/i,
  /(?:showing|displaying|loaded).{0,20} of (\d{1,5})(?: messages?)?[)\s.]*$/i,
];
const LONGEST = 40;
const MOST_LEVELS = 4;
const MOST_ELEMENTS = 400;
/** Pieces of text in one label, and their length with the blanks of the markup, UTF-16 units. */
const MOST_TEXTS = 20;
const MOST_UNITS = 400;

/** 「共 38 条消息」, "Showing 20 of 38": how many messages a label says that there are; null: it is no such label. */
export function countIn(text: string): number | null {
  const label = text.trim();
  if (label.length > LONGEST || !/\d/.test(label)) return null;
  for (const pattern of COUNTS) {
    const found = pattern.exec(label);
    if (found) return Number(found[1]);
  }
  return null;
}

/** The text of an element when it is no longer than a label; of a longer one nothing is put together. */
function briefText(el: Element): string {
  const texts = el.ownerDocument.createNodeIterator(el, 4);
  let text = '';
  for (let tries = 0; tries < MOST_TEXTS; tries++) {
    const node = texts.nextNode() as Text | null;
    if (!node) return text;
    if (text.length + node.length > MOST_UNITS) break;
    text += node.data;
  }
  return '';
}

/**
 * How many messages the page itself says this chat has: in a label between the list and its input, or on top of the
 * list. 0: it says nothing of the kind.
 */
export function countBeside(root: Element, open: OpenShadowRoot): number {
  let most = 0;
  let left = MOST_ELEMENTS;
  const take = (el: Element) => {
    left -= 1;
    most = Math.max(most, countIn(briefText(el)) ?? 0);
  };
  const [top] = elementsIn(root);
  if (top) take(top);
  let inner = root;
  for (let level = 0; level < MOST_LEVELS && left > 0; level++) {
    const outer = drawnParent(inner);
    if (!outer) break;
    let isWhole = false;
    for (const sibling of elementsIn(shadowOf(outer, open) ?? outer)) {
      if (sibling === inner) continue;
      for (const el of drawnElements(sibling, open)) {
        if (left <= 0) break;
        isWhole ||= isComposer(el);
        take(el);
      }
    }
    if (isWhole) break;
    inner = outer;
  }
  return most;
}
