import { browser } from '@/lib/platform/browser';
import type { MessageName, ReplyOf, RequestOf } from './protocol';
import { envelope } from './send';

export const LINE_NAME = 'parley-line';

/** A question on a line, numbered so that its answer is known. */
export interface LineQuestion {
  readonly number: number;
  readonly message: unknown;
}

export interface LineAnswer {
  readonly number: number;
  /** Null: nobody can answer that. */
  readonly reply: unknown;
}

/** A way to the background that stays open: what is sent again and again costs half of single messages. */
export interface Line {
  /** Rejects when the background went away before it answered. */
  readonly ask: <N extends MessageName>(name: N, payload: RequestOf<N>) => Promise<ReplyOf<N>>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (reply: never) => void;
  readonly reject: (cause: Error) => void;
}

/** Opened with the first question, and anew with the next one after the background was stopped. */
export function createLine(): Line {
  type Port = ReturnType<typeof browser.runtime.connect>;
  let open: { readonly port: Port; readonly waiting: Map<number, Waiting> } | null = null;
  let asked = 0;

  function openNow(): NonNullable<typeof open> {
    const port = browser.runtime.connect({ name: LINE_NAME });
    const waiting = new Map<number, Waiting>();
    const line = { port, waiting };
    port.onMessage.addListener((answer: LineAnswer) => {
      const one = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (answer.reply === null) one?.reject(new Error('no answer'));
      else one?.resolve(answer.reply as never);
    });
    port.onDisconnect.addListener(() => {
      // Read, so that the browser does not report it as overlooked.
      void browser.runtime.lastError;
      if (open === line) open = null;
      for (const { reject } of waiting.values()) reject(new Error('the line broke'));
    });
    return line;
  }

  return {
    ask: (name, payload) =>
      new Promise((resolve, reject) => {
        open ??= openNow();
        asked += 1;
        const question: LineQuestion = { number: asked, message: envelope(name, payload) };
        open.waiting.set(asked, { resolve, reject });
        open.port.postMessage(question);
      }),
    close() {
      const closing = open;
      open = null;
      closing?.port.disconnect();
      for (const { reject } of closing?.waiting.values() ?? [])
        reject(new Error('the line was closed'));
    },
  };
}
