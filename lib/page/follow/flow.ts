import { type Eyes, heightOf } from '@/lib/page/see/eyes';
import type { Positions } from '@/lib/page/see/positions';
import { elementBefore, firstElementIn, lastElementIn } from '@/lib/page/see/true-node';

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

const MANY = 8;
/** A list is looked at whole again after so many changes. */
const LOOK_AGAIN = 16;

interface Running {
  readonly el: Element;
  readonly flow: Flow;
  readonly isThrough: boolean;
  changes: number;
}

/** A list of many that runs down goes on so as long as its last child stands below the one before, and below the first. */
export function goesOnDown(running: Running, eyes: Eyes): boolean {
  const { el, flow, isThrough } = running;
  running.changes += 1;
  if (flow !== 'down' || isThrough || running.changes % LOOK_AGAIN === 0) return false;
  if (el.childElementCount <= MANY) return false;
  const last = lastElementIn(el);
  const before = last && elementBefore(last);
  const first = firstElementIn(el);
  if (!before || !first) return false;
  const upper = eyes.box(before);
  const lower = eyes.box(last);
  // What came together may stand on top, by `order`.
  if (lower.top < eyes.box(first).top) return false;
  return heightOf(upper) > 0 && heightOf(lower) > 0 && lower.top >= upper.bottom - 1;
}
