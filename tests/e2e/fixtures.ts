import path from 'node:path';
import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { launchExtension, type RunningExtension } from '../../scripts/lib/extension';
import { serve } from './chat-server.mjs';
import { scoreOf, whole } from './ledger';
import { Panel } from './pages/panel';

export { expect };

/** The chat pages, served on two origins that are two sites. */
export interface ChatPages {
  /** Address of a page: `zoo/dev` pages by their name, hand-built ones as `own/NAME`. */
  readonly url: (name: string) => string;
  readonly origin: string;
  /** Where iframe pages take their inner page from. */
  readonly frameOrigin: string;
}

interface TestFixtures {
  readonly running: RunningExtension;
  /** Opens a chat page and waits until its widget is there. */
  readonly openChat: (name: string) => Promise<Page>;
  /** Opens the chat page with a real editor; `tests/chats/editors/README.md` says which. */
  readonly openEditor: (address: string) => Promise<EditorTab>;
  /**
   * Presses the toolbar icon on a page and gives the panel that opens beside it. The page's site, and `others`, are
   * named in the browser's settings before, so that the extension's requests show no dialog.
   */
  readonly openPanel: (page: Page, others?: readonly string[]) => Promise<Panel>;
  /** A chat page with the panel beside it, recording, once everything on it is in the record. */
  readonly openRecorded: (name: string) => Promise<{ readonly chat: Page; readonly panel: Panel }>;
}

/** A tab that goes from editor to editor. */
interface EditorTab {
  readonly page: Page;
  readonly go: (address: string) => Promise<void>;
  /** The one frame in it. */
  readonly frame: () => Promise<Frame>;
}

const chatsFolder = path.resolve(import.meta.dirname, '../chats');

export const test = base.extend<TestFixtures, { readonly chats: ChatPages }>({
  chats: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const dirs = ['zoo/dev', 'own', 'editors'].map((name) => path.join(chatsFolder, name));
      const server = await serve({ port: 0, framePort: 0, dirs });
      const origin = `http://localhost:${server.port}`;
      await use({
        origin,
        frameOrigin: `http://127.0.0.1:${server.framePort}`,
        url: (name) => `${origin}/${name.includes('/') ? name : `dev/${name}`}.html`,
      });
      server.close();
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
  running: async ({}, use) => {
    const running = await launchExtension();
    await use(running);
    await running.close();
  },

  openChat: async ({ running, chats }, use) => {
    await use(async (name) => {
      const page = await running.context.newPage();
      await page.goto(chats.url(name));
      await page.waitForFunction(() => 'zoo' in window);
      await page.evaluate(() => (window as unknown as { zoo: Zoo }).zoo.ready);
      return page;
    });
  },

  openEditor: async ({ running, chats }, use) => {
    await use(async (address) => {
      const page = await running.context.newPage();
      const go = async (next: string) => {
        await page.goto(`${chats.origin}/editors/${next}`);
      };
      const frame = async () => {
        const found = await (await page.waitForSelector('iframe')).contentFrame();
        if (!found) throw new Error('the frame holds no page');
        return found;
      };
      await go(address);
      return { page, go, frame };
    });
  },

  openPanel: async ({ running }, use, testInfo) => {
    const opened: Panel[] = [];
    await use(async (page, others = []) => {
      const sites = [page.url(), ...others].filter((url) => /^https?:/.test(url));
      for (const site of sites) await running.grantSite(site);
      await running.pressIcon(page);
      const panel = new Panel(await running.sidePanel());
      await panel.putAwayStopCards();
      opened.push(panel);
      return panel;
    });
    if (testInfo.status === testInfo.expectedStatus) return;
    for (const panel of opened) {
      await panel.page.screenshot({ path: testInfo.outputPath('panel.png') });
    }
  },

  openRecorded: async ({ openChat, openPanel }, use) => {
    await use(async (name) => {
      const chat = await openChat(name);
      const panel = await openPanel(chat);
      await panel.record();
      await expect.poll(() => scoreOf(panel.page, chat)).toMatchObject(whole);
      return { chat, panel };
    });
  },
});

/** What a chat page offers to drive it; `tests/chats/zoo/README.md` describes it. */
export interface Zoo {
  readonly ready: Promise<unknown>;
  readonly push: (message: { role: string; text: string; time?: string }) => Promise<string>;
  readonly burst: (count: number) => Promise<void>;
  readonly prependHistory?: () => Promise<void>;
  readonly edit?: (index: number, text: string) => Promise<void>;
  readonly recall?: (index: number) => Promise<void>;
  readonly truth: () => readonly { readonly role: string; readonly text: string }[];
  readonly ever: () => readonly unknown[];
  readonly noise: () => readonly unknown[];
}

/** Many messages at once, roles mixed. */
export function burst(page: Page, count: number): Promise<void> {
  return page.evaluate((n) => (window as unknown as { zoo: Zoo }).zoo.burst(n), count);
}

/** Lets the page's other side, or the customer, say something. */
export function say(page: Page, role: 'agent' | 'customer' | 'system', text: string) {
  return page.evaluate((message) => (window as unknown as { zoo: Zoo }).zoo.push(message), {
    role,
    text,
  });
}
