import fs from 'node:fs';
import path from 'node:path';
import { ask, must, run, say } from './exec.mjs';

const places = {
  linux: {
    chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
    edge: ['/usr/bin/microsoft-edge', '/usr/bin/microsoft-edge-stable'],
    chrome: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
    firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  },
  darwin: {
    chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    edge: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    chrome: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [],
    edge: ['C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe'],
    chrome: ['C:/Program Files/Google/Chrome/Application/chrome.exe'],
    firefox: ['C:/Program Files/Mozilla Firefox/firefox.exe'],
  },
};

const firstThatExists = (list) => list?.find((file) => fs.existsSync(file)) ?? null;

/**
 * A Chromium-family browser that accepts an extension on its command line. Chromium first, then Edge;
 * branded Chrome last, since its newer versions ignore --load-extension. `CHROMIUM` overrides.
 */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const here = places[process.platform] ?? {};
  return (
    firstThatExists(here.chromium) ?? firstThatExists(here.edge) ?? firstThatExists(here.chrome)
  );
}

/** Firefox (ESR first). `FIREFOX` overrides. */
export function findFirefox() {
  return process.env.FIREFOX ?? firstThatExists(places[process.platform]?.firefox);
}

const hasChineseFont = () =>
  process.platform !== 'linux' || Boolean(ask('fc-list', [':lang=zh', 'family']));
const hasXvfb = () => process.platform !== 'linux' || fs.existsSync('/usr/bin/Xvfb');

function missingPackages() {
  return [
    [findChromium(), 'chromium'],
    [findFirefox(), 'firefox-esr'],
    [hasChineseFont(), 'fonts-noto-cjk'],
    [hasXvfb(), 'xvfb'],
  ].flatMap(([present, name]) => (present ? [] : [name]));
}

/** How to become root without a question, or null. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return ask('sudo', ['-n', 'true']) === null ? null : ['sudo', '-n'];
}

async function aptInstall(names, prefix) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const call = (args) => {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    return { command, rest };
  };
  const update = call(['-q', 'update']);
  if ((await run(update.command, update.rest, { env })) !== 0) say('set-up: apt-get update failed');
  const install = call(['-q', 'install', '-y', '--no-install-recommends', ...names]);
  await must(install.command, install.rest, { env });
}

/** Makes sure of Chromium, Firefox, a Chinese font and a virtual display; says what to install where it cannot. */
export async function ensureBrowsers() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const prefix = rootPrefix();
  if (fs.existsSync('/usr/bin/apt-get') && prefix !== null) {
    say(`set-up: apt-get install ${missing.join(' ')}`);
    await aptInstall(missing, prefix);
    return;
  }
  const needed = missing.filter((name) => name === 'chromium' || name === 'firefox-esr');
  const hint = `missing: ${missing.join(', ')}. On Debian: sudo apt-get install ${missing.join(' ')}. Elsewhere install Chromium (or Edge) and Firefox, or set CHROMIUM and FIREFOX to their programs`;
  if (needed.includes('chromium')) throw new Error(hint);
  say(`set-up: ${hint}`);
}

/** True when windows can be shown. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Name of a program file, for messages. */
export const browserName = (file) => path.basename(file).replace(/\.exe$/, '');
