// npm run test:stories [-- -g kind]: the twelve stories in Chromium and three of them in Firefox, from an empty profile to the
// exported record and a letter.
import { ensureBuild } from './lib/build.mjs';
import { run } from './lib/exec.mjs';

await ensureBuild('firefox');
const args = ['test', '--project=stories', '--workers=1', ...process.argv.slice(2)];
process.exitCode = await run('playwright', args, { stdout: 'inherit' });
