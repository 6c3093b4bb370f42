import type { Style } from './eyes';

const px = (value: string) => Number.parseFloat(value);

/**
 * Text that nobody sees: not displayed, or kept for screen readers only. A bubble fading in (opacity on the way)
 * counts as seen, since it will be.
 */
export function isOutOfSight(element: Element, style: Style): boolean {
  if (style.display === 'none') return true;
  if (style.visibility === 'hidden' || style.visibility === 'collapse') return true;
  if (px(style.fontSize) < 1) return true;
  if (px(style.textIndent) < -500) return true;
  if (/inset\((?:50|100)%|circle\(0|polygon\(0(?:px)? 0(?:px)?,\s*0(?:px)? 0/.test(style.clipPath))
    return true;
  const lifted = style.position === 'absolute' || style.position === 'fixed';
  if (lifted && style.opacity === '0') return true;
  if (lifted && /rect\(0(?:px)?[ ,]+0(?:px)?[ ,]+0(?:px)?[ ,]+0|rect\(1px/.test(style.clip))
    return true;
  if (lifted && px(style.left) < -500) return true;
  const hides = style.overflowX !== 'visible' && style.overflowX !== '';
  return hides && (px(style.width) <= 1 || px(style.height) <= 1) && element.hasChildNodes();
}
