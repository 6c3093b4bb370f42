import { checkStory } from '../stories/check';
import { chromiumStage } from '../stories/chromium';
import { STORIES } from '../stories/stories';
import { test } from './fixtures';

/** All twelve run with `npm run test:stories`. Here: a read-back in parts that is confirmed, and a swindler. */
const QUICK = ['proper-confirmation', 'scam'];

for (const story of STORIES.filter(({ id }) => QUICK.includes(id)))
  test(`${story.id}: from an empty profile to the record and a letter`, async ({ running }) => {
    await checkStory(story, (url) => chromiumStage(running, url));
  });
