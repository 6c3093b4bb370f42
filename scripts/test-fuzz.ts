// npm run test:fuzz [-- 10000]: packages from strangers in the number that the record's measures ask for: bytes changed at
// random, records with values that break readers, zips made to harm, and packages forged at random, seen alike by both verifiers.
import path from 'node:path';
import { root, run } from './lib/exec.mjs';

const runs = process.argv[2] ?? '10000';
const files = ['foreign-input', 'foreign-zips', 'tamper-random'].map(
  (name) => `tests/integration/records/${name}.test.ts`,
);
process.exitCode = await run(
  'node',
  [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...files],
  { stdout: 'inherit', cwd: root, env: { ...process.env, FUZZ_RUNS: runs } },
);
