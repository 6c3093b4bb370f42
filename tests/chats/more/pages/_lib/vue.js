import { settle } from '@zoo/_lib/zoo.js';
import { createApp, h, nextTick, shallowRef } from 'vue';

/** Mounts `render(state)` after a short wait; every change renders anew. */
export function mountVue(zoo, render, { plugins = [], el = '#app', delayMs = 300 } = {}) {
  const version = shallowRef(0);
  zoo._subscribe(() => {
    version.value += 1;
  });
  zoo._paint = async () => {
    await nextTick();
    await settle(0);
  };
  zoo.ready = new Promise((done) =>
    setTimeout(async () => {
      const app = createApp({
        render: () => {
          void version.value;
          return render(zoo.state, h);
        },
      });
      for (const plugin of plugins) app.use(...plugin);
      app.mount(el);
      await settle(600);
      done(true);
    }, delayMs),
  );
}
