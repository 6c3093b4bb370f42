// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { labelsOutsideBubbles } from '@/lib/page/read-row/label-lines';
import type { Segment } from '@/lib/page/read-row/segment';
import type { Tagged } from '@/lib/page/read-row/tag-segment';

const box = { left: 0, right: 200, top: 0, bottom: 20 };

function group(text: string, drawnByStyle: boolean, bubble: Element | null) {
  const segment = { kind: 'text', text, drawnByStyle, fontPx: 14 } as Segment;
  const item = { segment, as: 'body', usual: 'words', name: null, maybeName: true } as Tagged;
  return {
    box: bubble,
    rect: { ...box, top: bubble ? 30 : 0, bottom: bubble ? 50 : 20 },
    items: [item],
  };
}

// Before a place is known to hold names, its first few look like words of their own; a row taken for two messages is
// opened, and what the style sheet drew on it is lost for good.
it('never takes for said what the style sheet draws outside the bubble', () => {
  const groups = (byStyle: boolean) => [
    group('客服小唐', byStyle, null),
    group('您好', false, document.createElement('q')),
  ];
  const [drawn, printed] = [groups(true), groups(false)];
  labelsOutsideBubbles(drawn, { left: 0, right: 400 } as never);
  labelsOutsideBubbles(printed, { left: 0, right: 400 } as never);
  expect(drawn[0]?.items[0]?.as).toBe('name');
  expect(printed[0]?.items[0]?.as).toBe('body');
});
