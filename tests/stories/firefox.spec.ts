import { test } from '@playwright/test';
import { launchFirefox } from '../firefox/firefox';
import { checkStory } from './check';
import { firefoxStage } from './firefox';
import { STORIES } from './stories';

const IN_FIREFOX = ['kind', 'stonewalling', 'deadline-pressure', 'scam'];

for (const story of STORIES.filter(({ id }) => IN_FIREFOX.includes(id)))
  test(`${story.id}, in Firefox: from an empty profile to the record and a letter`, async () => {
    test.setTimeout(240_000);
    const running = await launchFirefox();
    await checkStory(story, (url) => firefoxStage(running, url)).finally(() =>
      running.browser.close(),
    );
  });
