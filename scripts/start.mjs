#!/usr/bin/env node
// npm start: set-up, build, then Chromium with the extension at the practice chat. Without a display the story is played
// headless and leaves what it saw in .output/demo/.
import path from 'node:path';
import { browserName, findChromium, hasDisplay } from './lib/browsers.mjs';
import { builtFolder, ensureBuild } from './lib/build.mjs';
import { root, run, say } from './lib/exec.mjs';
import { setUp } from './setup.mjs';

const script = (name) => {
  const alias = path.join(root, 'scripts', 'lib', 'alias.mjs');
  return run('node', ['--import', alias, path.join(root, 'scripts', name)], { stdout: 'inherit' });
};

try {
  await setUp();
  await ensureBuild('chrome');
  if (hasDisplay()) {
    process.exitCode = await script('open-browser.ts');
    if (process.exitCode !== 0) {
      const folder = path.relative(root, builtFolder('chrome'));
      say(
        `${browserName(findChromium())} did not take the extension. Open chrome://extensions, switch developer mode on and load ${folder}`,
      );
    }
  } else {
    say('no display: playing the practice story headless');
    process.exitCode = await script('demo.ts');
  }
} catch (error) {
  say(`start: ${error.message}`);
  process.exitCode = 1;
}
