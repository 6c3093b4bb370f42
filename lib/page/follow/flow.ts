import type { Eyes } from '@/lib/page/see/eyes';
import type { Positions } from '@/lib/page/see/positions';

/** How the children of a container follow one another on the screen. */
export type Flow = 'down' | 'up' | 'placed';

export function flowOf(
  el: Element,
  children: readonly Element[],
  eyes: Eyes,
  positions: Positions,
): Flow {
  const shown = children
    .map((child) => ({ child, box: eyes.box(child) }))
    .filter(({ box }) => box.bottom > box.top);
  // What sticks to the edge of the view stands where it stands in the document.
  const sample = (shown.length > 6 ? [...shown.slice(0, 3), ...shown.slice(-3)] : shown).filter(
    ({ child }) => positions.of(child) !== 'sticky',
  );
  if (sample.length === 0)
    return eyes.style(el).display.includes('flex') && /reverse/.test(eyes.style(el).flexDirection)
      ? 'up'
      : 'down';
  if (sample.some(({ child }) => positions.of(child) === 'absolute')) return 'placed';
  if (sample.length === 1) return /reverse/.test(eyes.style(el).flexDirection) ? 'up' : 'down';
  const tops = sample.map(({ box }) => box.top);
  const steps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0));
  const turned = steps.some((step) => step > 1) && steps.some((step) => step < -1);
  // Moved about by transforms or by `order`.
  if (turned) return 'placed';
  return steps.some((step) => step < -1) ? 'up' : 'down';
}
