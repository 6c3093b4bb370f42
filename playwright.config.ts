import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: 'test-results/browser',
  // The extension is one per browser profile, so each test starts its own browser: no more than there are cores.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  projects: [
    { name: 'chromium', testDir: 'tests/e2e' },
    { name: 'firefox', testDir: 'tests/firefox', workers: 1 },
  ],
});
