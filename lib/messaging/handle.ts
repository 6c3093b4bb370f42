import { logProblem } from '@/lib/log';
import { browser } from '@/lib/platform/browser';
import { LINE_NAME, type LineAnswer, type LineQuestion } from './line';
import type { MessageName, ReplyOf } from './protocol';

/** Who sent a message, as the browser vouches for it. */
export interface Sender {
  readonly tabId: number | null;
  readonly frameId: number;
  /** Origin of the sending frame. */
  readonly origin: string | null;
  /** True when it is one of our own pages (panel, records, rehearsal). */
  readonly ownPage: boolean;
}

/** A handler gets unchecked data and must guard it. Leave a name out to let another context answer. */
export type Handlers = {
  readonly [N in MessageName]?: (
    payload: unknown,
    sender: Sender,
  ) => Promise<ReplyOf<N>> | ReplyOf<N>;
};

interface RawSender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/**
 * Answers messages from our own extension. Register synchronously at start-up. Returns a function that stops.
 * `accepts` leaves a message to another context, for own pages all hear the same runtime messages.
 */
export function handleMessages(
  handlers: Handlers,
  accepts: (payload: unknown) => boolean = () => true,
): () => void {
  // Answering by callback and `true` is the one way that every browser understands without a polyfill.
  const listener = (
    message: unknown,
    raw: RawSender,
    respond: (reply: unknown) => void,
  ): true | undefined => {
    if (raw.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = handlers[message.parley];
    if (!handler || !accepts(message.payload)) return undefined;
    Promise.resolve(handler(message.payload, senderOf(raw))).then(respond, (cause) => {
      logProblem(message.parley, cause);
      respond(null);
    });
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

/** Answers what our own page scripts ask on a line. Register synchronously at start-up. */
export function handleLines(handlers: Handlers): void {
  browser.runtime.onConnect.addListener((port) => {
    const raw = port.sender as RawSender | undefined;
    if (port.name !== LINE_NAME || raw?.id !== browser.runtime.id) return;
    const sender = senderOf(raw);
    port.onMessage.addListener(({ number, message }: LineQuestion) => {
      const answer = (reply: unknown): void => tell(port, { number, reply });
      const handler = isEnvelope(message) ? handlers[message.parley] : undefined;
      if (!handler || !isEnvelope(message)) {
        answer(null);
        return;
      }
      new Promise((resolve) => resolve(handler(message.payload, sender))).then(answer, (cause) => {
        logProblem(message.parley, cause);
        answer(null);
      });
    });
  });
}

function tell(port: { readonly postMessage: (answer: LineAnswer) => void }, answer: LineAnswer) {
  try {
    port.postMessage(answer);
  } catch {
    // The page has gone meanwhile; what it sent is stored all the same.
  }
}

function isEnvelope(message: unknown): message is { parley: MessageName; payload: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    typeof (message as { parley?: unknown }).parley === 'string'
  );
}

function senderOf(raw: RawSender): Sender {
  const own = browser.runtime.getURL('/' as never).replace(/\/$/, '');
  const origin = raw.origin ?? (raw.url ? new URL(raw.url).origin : null);
  return {
    tabId: raw.tab?.id ?? null,
    frameId: raw.frameId ?? 0,
    origin,
    // Firefox gives extension pages the origin "null" in some versions, so the address decides.
    ownPage: origin === own || (raw.url?.startsWith(`${own}/`) ?? false),
  };
}
