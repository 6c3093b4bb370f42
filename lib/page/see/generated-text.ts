import type { Eyes, Style } from './eyes';
import { isAsked, type Kind } from './looks';

/** Only elements without words of their own but with data on them draw text worth reading through the style sheet. */
export function mayDraw(element: Element, kind: Kind): boolean {
  if (!kind.hasData || !isAsked(kind, kind.wordless)) return false;
  for (const name of element.getAttributeNames()) {
    if (name.startsWith('data-')) {
      const value = element.getAttribute(name) ?? '';
      if (value.length >= 2 && value.length <= 60 && /\d|[\u4e00-\u9fff]/.test(value)) return true;
    }
  }
  return false;
}

/** Text drawn by `content:` in the style sheet, with `attr()` looked up; null when there is none. */
export function pseudoText(
  element: Element,
  which: '::before' | '::after',
  eyes: Eyes,
): string | null {
  const content = eyes.pseudo(element, which).content;
  if (!content || content === 'none' || content === 'normal') return null;
  let text = '';
  for (const part of content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(\s*([\w-]+)[^)]*\)/g)) {
    if (part[2] !== undefined) text += element.getAttribute(part[2]) ?? '';
    else text += (part[1] ?? '').replace(/\\(.)/g, '$1');
  }
  // Icon fonts live in the private use area and are no text.
  return /^[\s\ue000-\uf8ff]*$/.test(text) ? null : text.trim();
}

/** The number before an item of an ordered list 「1.」, which is part of what a person reads; null for bullets. */
export function listMarker(item: Element, style: Style): string | null {
  const list = item.parentElement;
  if (list?.tagName !== 'OL' || !/^decimal|^$/.test(style.listStyleType)) return null;
  const own = item.getAttribute('value');
  if (own !== null) return `${own}. `;
  let index = Number(list.getAttribute('start') ?? 1);
  for (let before = item.previousElementSibling; before; before = before.previousElementSibling)
    if (before.tagName === 'LI') index += 1;
  return `${index}. `;
}
