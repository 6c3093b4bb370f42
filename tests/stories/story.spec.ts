import { test } from '@playwright/test';
import { launchExtension } from '../../scripts/lib/extension';
import { checkStory } from './check';
import { chromiumStage } from './chromium';
import { STORIES } from './stories';

for (const story of STORIES)
  test(`${story.id}: from an empty profile to the record and a letter`, async () => {
    test.setTimeout(180_000);
    const running = await launchExtension();
    await checkStory(story, (url) => chromiumStage(running, url)).finally(running.close);
  });
