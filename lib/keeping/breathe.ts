const { port1, port2 } = new MessageChannel();
port1.start();

/** Lets messages to the worker in; a timer would wait for 4 ms each time. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
    port2.postMessage(null);
  });
}
