// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { TimelineRow } from '@/components/transcript/timeline';
import { TranscriptList } from '@/components/transcript/transcript-list';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

it('scrolls a long list without going through all of it at every frame', async () => {
  let asked = 0;
  const rows = Array.from({ length: 5_000 }, (_, index) => ({
    kind: 'message',
    get key() {
      asked += 1;
      return `m${index}`;
    },
  })) as unknown as TimelineRow[];
  let drawn = 0;
  const renderRow = (): string => {
    drawn += 1;
    return '话';
  };
  renderScreen(
    <TranscriptList rows={rows} focus={null} renderRow={renderRow} label="对话记录" />,
    {},
  );
  const list = screen.getByRole('log');
  const scrollTo = async (top: number) =>
    act(async () => {
      list.scrollTop = top;
      fireEvent.scroll(list);
    });
  await scrollTo(100_000);
  asked = 0;
  drawn = 0;
  // By the wheel: some rows come into view, and with them the list is drawn again.
  for (let step = 1; step <= 10; step += 1) await scrollTo(100_000 - step * 60);
  expect(drawn).toBeGreaterThan(5);
  expect(asked).toBeLessThan(rows.length);
});
