import { killAll, type Victim } from '../../scripts/kill/rounds';
import { expect, test } from './fixtures';

// The long one is `npm run test:kill`.
const SCORE = 'wwwrwwwwbwwwrwwwwwbw';
const VICTIMS: Readonly<Record<string, Victim>> = { w: 'worker', r: 'renderer', b: 'browser' };

test('loses nothing that was acknowledged when worker, renderer or browser die during a stream', async ({
  chats,
}) => {
  const victims = [...SCORE].map((letter) => VICTIMS[letter] as Victim);
  const report = await killAll({ url: chats.url('own/desk'), victims, random: Math.random });
  expect(report.acknowledged).toBeGreaterThan(50);
  expect(report).toMatchObject({
    lost: [],
    stored: { twice: 0, brokenLinks: 0 },
    withoutGap: [],
  });
});
