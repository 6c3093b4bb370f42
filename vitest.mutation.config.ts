import { defineConfig } from 'vitest/config';

/** Only what the calculator's mutants can break: no browser shims, so a mutant costs milliseconds. */
export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: { include: ['tests/unit/{money,repayment}/**/*.test.ts'] },
});
