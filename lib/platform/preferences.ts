import { browser } from './browser';
import { createStore, type WritableStore } from './store';

/** A small setting kept in the browser's local storage and shared by all our pages. */
export async function preference<T>(
  key: string,
  fallback: T,
): Promise<{ readonly store: WritableStore<T>; readonly save: (next: T) => void }> {
  const stored = await browser.storage.local.get(key);
  const store = createStore<T>((stored[key] as T | undefined) ?? fallback);
  browser.storage.onChanged.addListener(((changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) store.set((change.newValue as T | undefined) ?? fallback);
  }) as never);
  return {
    store,
    save(next) {
      store.set(next);
      void browser.storage.local.set({ [key]: next });
    },
  };
}
