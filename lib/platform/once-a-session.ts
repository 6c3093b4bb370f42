import { browser } from './browser';

type WithLock = <T>(name: string, task: () => Promise<T>) => Promise<T>;

/** Does a task once between start and end of the browser, whichever context asks first; the others wait for it. */
export function onceASession(
  withLock: WithLock,
  name: string,
  task: () => Promise<unknown>,
): Promise<void> {
  return withLock(name, async () => {
    const stored = await browser.storage.session.get(name);
    if (stored[name]) return;
    await task();
    await browser.storage.session.set({ [name]: true });
  });
}
