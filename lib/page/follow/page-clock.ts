import { ClockHalves } from '@/lib/page/read-row/clock-halves';
import type { Piece } from '@/lib/page/read-row/piece';
import type { WatchOptions } from '@/lib/page/watch-types';
import { namesDay, type TimeContext } from './civil-time';

/** How the times of a page are meant, as far as all of them together tell. */
export class PageClock {
  private bareIsToday = false;
  private readonly halves = new ClockHalves();
  private wasOpen = false;

  constructor(private readonly options: Pick<WatchOptions, 'nowMs' | 'utcOffsetMinutes'>) {}

  note(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (piece.kind === 'older') continue;
      this.bareIsToday ||= piece.kind === 'label' && piece.time !== null && namesDay(piece.time);
      this.halves.note(piece.time);
    }
  }

  /** True when times read before mean something else by now. */
  hasTurned(): boolean {
    const before = this.wasOpen;
    this.wasOpen = this.halves.isOpen;
    return before !== this.wasOpen;
  }

  /** `live`: the page is watched from here on. */
  now(live: boolean): Omit<TimeContext, 'day'> {
    const nowMs = this.options.nowMs();
    const utcOffsetMinutes = this.options.utcOffsetMinutes(nowMs);
    const { bareIsToday, wasOpen: halvesOpen } = this;
    return { nowMs, utcOffsetMinutes, live, bareIsToday, halvesOpen };
  }
}
