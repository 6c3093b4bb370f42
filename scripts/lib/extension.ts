import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium } from './browsers.mjs';
import { root } from './exec.mjs';

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly folder?: string;
  /** Profile to use; a fresh one, deleted at the end, when left out. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly args?: readonly string[];
}

/** A browser with the built extension in it, driven as a user would. */
export interface RunningExtension {
  readonly context: BrowserContext;
  /** Id of the extension. */
  readonly id: string;
  readonly profile: string;
  /** Grants a site as the browser's own settings page does, so that the extension's request needs no dialog. */
  readonly grantSite: (origin: string) => Promise<void>;
  /** Presses the toolbar icon on a page's tab: the panel opens, `activeTab` is granted. */
  readonly pressIcon: (page: Page) => Promise<void>;
  /** The real side panel, once it is open. */
  readonly sidePanel: () => Promise<Page>;
  /** Address of a page of the extension. */
  readonly url: (file: string) => string;
  /** Stops the background worker, as the browser does when it is idle. */
  readonly killWorker: () => Promise<void>;
  /** Reloads the extension, as an update does. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium as a person in China has it: zh-CN, Asia/Shanghai. */
export async function launchExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  const folder = options.folder ?? path.join(root, '.output', 'chrome-mv3');
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found; run npm run setup');
  if (!fs.existsSync(path.join(folder, 'manifest.json'))) throw new Error(`no build in ${folder}`);
  const profile = options.profile ?? fs.mkdtempSync(path.join(os.tmpdir(), 'parley-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    // Users have it, so pages come back from the browser's memory here too.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    viewport: options.headless === false ? null : { width: 1366, height: 768 },
    env: { ...process.env, TZ: 'Asia/Shanghai', LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
    args: [
      ...quiet,
      '--lang=zh-CN',
      '--accept-lang=zh-CN',
      '--remote-debugging-port=0',
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      ...(options.args ?? []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // Just installed, the browser knows no listener before the worker has run for the first time: a press would be lost.
  await until(
    () => worker.evaluate(() => chrome.action.onClicked.hasListeners()).catch(() => false),
    'the worker does not listen',
  );
  const id = new URL(worker.url()).host;
  return drive({ context, id, profile, ownsProfile: options.profile === undefined });
}

interface Driven {
  readonly context: BrowserContext;
  readonly id: string;
  readonly profile: string;
  readonly ownsProfile: boolean;
}

function drive({ context, id, profile, ownsProfile }: Driven): RunningExtension {
  let second: Awaited<ReturnType<typeof chromium.connectOverCDP>> | null = null;
  const url = (file: string): string => `chrome-extension://${id}/${file}`;
  return {
    context,
    id,
    profile,
    url,
    grantSite: (origin) => grantSite(context, id, origin),
    pressIcon: (page) => pressIcon(context, id, page),
    async sidePanel() {
      const address = url('sidepanel.html');
      await until(() => hasTarget(context, address), `${address} did not open`);
      // Playwright does not follow the panel's target; a second connection lists it as an ordinary page. One made while
      // the panel was still loading may not know its address, so the next try connects again.
      return until(async () => {
        await second?.close();
        second = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort(profile)}`);
        const pages = second.contexts().flatMap((c) => c.pages());
        return pages.find((page) => page.url().startsWith(address));
      }, `${address} cannot be reached`);
    },
    killWorker: () => killWorker(context),
    reload: () => onExtensionsPage(context, (page) => page.evaluate(reloadExtension, id)),
    async close() {
      await second?.close();
      await context.close();
      if (ownsProfile) fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}

function debuggingPort(profile: string): string {
  return fs.readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? '';
}

async function until<T>(look: () => Promise<T | undefined | false>, complaint: string): Promise<T> {
  const deadlineMs = Date.now() + 20_000;
  while (Date.now() < deadlineMs) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(complaint);
}

/** The pattern under which the extension asks for an origin: all ports of the host. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

async function grantSite(context: BrowserContext, id: string, origin: string): Promise<void> {
  await onExtensionsPage(context, (page) =>
    page.evaluate(
      ([extensionId, pattern]) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: { addHostPermission: (id: string, host: string) => Promise<void> };
        };
        return developerPrivate.addHostPermission(extensionId, pattern);
      },
      [id, patternOf(origin)] as const,
    ),
  );
}

async function reloadExtension(id: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as {
    developerPrivate: {
      updateProfileConfiguration: (changes: object) => Promise<void>;
      reload: (id: string, options: object) => Promise<void>;
    };
  };
  // Without it the browser keeps an extension from a folder switched off after a reload.
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.reload(id, { failQuietly: true });
}

/** The browser's own page about extensions may do what a user does there. */
async function onExtensionsPage(
  context: BrowserContext,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await work(page);
  await page.close();
}

/** Commands that Playwright's types do not know yet. */
type RawSession = {
  readonly send: (method: string, params?: object) => Promise<unknown>;
} & Pick<CDPSession, 'detach'>;

interface Target {
  readonly targetId: string;
  readonly url: string;
}

async function browserSession(context: BrowserContext): Promise<RawSession> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser behind the context');
  return (await browser.newBrowserCDPSession()) as unknown as RawSession;
}

async function targets(session: RawSession, type: 'tab' | 'page'): Promise<readonly Target[]> {
  const reply = await session.send('Target.getTargets', { filter: [{ type }] });
  return (reply as { readonly targetInfos: readonly Target[] }).targetInfos;
}

async function hasTarget(context: BrowserContext, address: string): Promise<boolean> {
  const session = await browserSession(context);
  const found = (await targets(session, 'page')).some(({ url }) => url.startsWith(address));
  await session.detach();
  return found;
}

async function pressIcon(context: BrowserContext, id: string, page: Page): Promise<void> {
  await page.bringToFront();
  const session = await browserSession(context);
  const tab = (await targets(session, 'tab')).find(({ url }) => url === page.url());
  if (!tab) throw new Error(`no tab shows ${page.url()}`);
  await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await session.detach();
}

async function killWorker(context: BrowserContext): Promise<void> {
  const page = context.pages()[0];
  if (!page) throw new Error('no page to reach the browser through');
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
