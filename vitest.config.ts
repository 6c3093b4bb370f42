import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/{unit,components,integration}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    // A guard against what hangs; a busy machine is no failure.
    testTimeout: 30_000,
    coverage: { provider: 'v8', include: ['lib/**'] },
  },
});
