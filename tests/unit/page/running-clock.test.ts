import { describe, expect, it } from 'vitest';
import type { DraftMaker } from '@/lib/page/follow/draft-maker';
import type { Message } from '@/lib/page/follow/message';
import { Settling } from '@/lib/page/follow/settling';

/** One message on the page, and a clock that is pushed by hand, ms; it is looked at what has settled as often as on a page. */
function scene(first: string) {
  let now = 0;
  const written: (string | null)[] = [];
  const gaps: string[] = [];
  const drafts = {
    revision: (_message: Message, _reason: string, text: string | null) => written.push(text),
    gap: (reason: string) => gaps.push(reason),
  } as unknown as DraftMaker;
  const settling = new Settling(drafts, () => now, {
    endShown: true,
    partial: false,
    isDrawn: () => true,
    rest: () => undefined,
    unread: { isOpen: false, rest: () => undefined },
  });
  const message = { text: first, streams: 0, ticks: 0, changedAt: 0, live: true } as Message;
  settling.remember(message);
  const wait = (ms: number) => {
    for (const end = now + ms; now < end; ) {
      now += 200;
      settling.settle(false);
    }
  };
  const show = (text: string) => {
    message.text = text;
    message.changedAt = now;
    settling.touch(message);
  };
  return { settling, written, gaps, wait, show };
}

const left = (seconds: number): string => `长时间未回复，会话将在 ${seconds} 秒后结束`;

describe.each([400, 1000])('a line of which only the digits change, every %i ms', (every) => {
  it('is written down a few times, once a minute while it runs, and as it stands in the end', () => {
    const { settling, written, gaps, wait, show } = scene(left(400));
    for (let at = 399; at >= 100; at--) {
      show(left(at));
      wait(every);
    }
    expect(written.length).toBeLessThan(5 + (300 * every) / 60_000);
    expect(settling.waiting).toBe(0);
    expect(settling.isOn).toBe(true);
    wait(6000);
    expect(written.at(-1)).toBe(left(100));
    show(left(99));
    settling.settle(true);
    expect(written.at(-1)).toBe(left(99));
    expect(gaps).toEqual([]);
  });
});

describe('a figure that is corrected', () => {
  it('is written down each time, and soon when more than digits change', () => {
    const { written, wait, show } = scene('本期应还 3208 元');
    for (const figure of [3008, 2908, 2808]) {
      show(`本期应还 ${figure} 元`);
      wait(1000);
    }
    expect(written).toEqual([3008, 2908, 2808].map((figure) => `本期应还 ${figure} 元`));
    show('本期应还 2708 元');
    wait(6000);
    expect(written).toHaveLength(4);
    show('本期应还 2708 元，请核对');
    wait(1000);
    expect(written.at(-1)).toBe('本期应还 2708 元，请核对');
  });
});
