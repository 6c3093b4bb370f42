import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: 'test-results/browser',
  // The extension is one per browser profile, so each test starts its own browser: no more than there are cores.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A browser on a machine under load is late at times; what passes only the second time is listed as flaky.
  retries: 1,
  reporter: [['list']],
  projects: [
    { name: 'chromium', testDir: 'tests/e2e' },
    { name: 'firefox', testDir: 'tests/firefox', workers: 1 },
    { name: 'stories', testDir: 'tests/stories' },
  ],
});
