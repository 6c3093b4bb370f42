import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { settle } from '@zoo/_lib/zoo.js';

export function useZoo(zoo) {
  useSyncExternalStore(zoo._subscribe, zoo._version);
  return zoo.state;
}

/** Mounts after a short wait, as real widgets do. */
export function mount(zoo, App, delayMs = 300) {
  zoo.ready = new Promise((done) =>
    setTimeout(async () => {
      createRoot(document.getElementById('app')).render(<App />);
      await settle(600);
      done(true);
    }, delayMs),
  );
  zoo._paint = () => settle(0);
}
