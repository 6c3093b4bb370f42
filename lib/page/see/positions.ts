import type { Eyes } from './eyes';

/** How often what was remembered is asked for anew, in readings. */
const FORGET_AFTER = 50;

/** Remembers how the same few rows are positioned, which is asked at every reading. */
export class Positions {
  private known = new WeakMap<Element, string>();
  private readings = 0;

  constructor(private readonly eyes: Eyes) {}

  /** `static`, `sticky`, `absolute` and so on. */
  of(element: Element): string {
    let position = this.known.get(element);
    if (position === undefined) {
      position = this.eyes.style(element).position;
      this.known.set(element, position);
    }
    return position;
  }

  /** The element changed. */
  forget(element: Element): void {
    this.known.delete(element);
  }

  /** A style sheet may have changed without a trace in the tree. */
  nextReading(): void {
    this.readings += 1;
    if (this.readings % FORGET_AFTER === 0) this.known = new WeakMap();
  }
}
