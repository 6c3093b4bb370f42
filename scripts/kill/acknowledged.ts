import type { Page } from '@playwright/test';

const BINDING = 'parleyAcknowledged';

/**
 * Has the extension's script in a page say which entries the background has acknowledged, at the moment it hears so.
 * Works by a wrapper in the script's own world, which the page cannot see.
 */
export async function reportAcknowledged(
  page: Page,
  extensionId: string,
  onAcknowledged: (ids: readonly string[]) => void,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === BINDING) onAcknowledged(JSON.parse(payload) as string[]);
  });
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin !== `chrome-extension://${extensionId}`) return;
    void session
      .send('Runtime.addBinding', { name: BINDING, executionContextId: context.id })
      .then(() =>
        session.send('Runtime.evaluate', {
          contextId: context.id,
          expression: `(${wrapSending})('${BINDING}')`,
        }),
      )
      .catch(() => undefined);
  });
  await session.send('Runtime.enable');
}

/** Runs in the page, as written here. Entries leave on a line, the last ones of a page in single messages. */
function wrapSending(binding: string): void {
  type Reply = { readonly value?: { readonly acknowledged?: readonly string[] } } | null;
  const tell = (globalThis as unknown as Record<string, (text: string) => void>)[binding];
  const note = (reply: Reply): void => {
    if (reply?.value?.acknowledged) tell?.(JSON.stringify(reply.value.acknowledged));
  };
  const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (m: unknown) => Promise<Reply>;
  const connect = chrome.runtime.connect.bind(chrome.runtime) as (
    how: object,
  ) => chrome.runtime.Port;
  Object.assign(chrome.runtime, {
    async sendMessage(message: unknown): Promise<unknown> {
      const reply = await send(message);
      note(reply);
      return reply;
    },
    connect(how: object): chrome.runtime.Port {
      const port = connect(how);
      port.onMessage.addListener(({ reply }: { readonly reply: Reply }) => note(reply));
      return port;
    },
  });
}
