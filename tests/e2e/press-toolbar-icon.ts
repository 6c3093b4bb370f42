import type { BrowserContext } from '@playwright/test';

interface TabTarget {
  readonly targetId: string;
  readonly url: string;
}

/**
 * Presses the extension's toolbar icon on the tab that shows `url`, as a user would: it grants `activeTab` and
 * opens the real side panel, headless too. Needs `--enable-unsafe-extension-debugging`. The side panel is not among
 * Playwright's pages; open `sidepanel.html?tabId=…` in a tab to drive a twin of it.
 */
export async function pressToolbarIcon(
  context: BrowserContext,
  extensionId: string,
  url: string,
): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('pressToolbarIcon: the context has no browser');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = (await session.send('Target.getTargets', {
    filter: [{ type: 'tab' }],
  } as never)) as { targetInfos: readonly TabTarget[] };
  const tab = targetInfos.find((target) => target.url === url);
  if (!tab) throw new Error(`pressToolbarIcon: no tab shows ${url}`);
  await session.send(
    'Extensions.triggerAction' as never,
    { id: extensionId, targetId: tab.targetId } as never,
  );
  await session.detach();
}
