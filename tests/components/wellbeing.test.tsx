// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import { NOW_MS } from '../gallery/fake-services';
import { talk } from '../gallery/talk';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

const MINUTE_MS = 60_000;

/** A message every five minutes, up to now. */
function talkOf(lengthMs: number) {
  const count = Math.ceil(lengthMs / (5 * MINUTE_MS)) + 1;
  const lines = Array.from({ length: count }, (_, index) => ({
    by: index % 2 === 0 ? ('customer' as const) : ('agent' as const),
    text: `第${index + 1}句`,
    patch: { observedAtMs: NOW_MS - (count - 1 - index) * 5 * MINUTE_MS },
  }));
  return talk(lines);
}

it('suggests a break once, quietly, after a long stretch', async () => {
  const user = userEvent.setup();
  renderScreen(<PanelView />, { recording: {}, messages: talkOf(45 * MINUTE_MS) });
  expect(await screen.findByText('聊了很久了，可以歇一会儿')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '知道了' }));
  expect(screen.queryByText('聊了很久了，可以歇一会儿')).toBeNull();
});

it('says nothing of it in a short talk', async () => {
  renderScreen(<PanelView />, { recording: {}, messages: talkOf(20 * MINUTE_MS) });
  // The whole talk is there.
  await screen.findByText('5 条');
  expect(screen.queryByText('聊了很久了，可以歇一会儿')).toBeNull();
});
