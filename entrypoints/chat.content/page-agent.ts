import { createOutbox, type Outbox } from '@/lib/delivery/outbox';
import { handleMessages } from '@/lib/messaging/handle';
import type { PageOrders, PageReport } from '@/lib/messaging/protocol';
import { send } from '@/lib/messaging/send';
import { maskSecrets } from '@/lib/nlu/secrets';
import { embeddedOrigins } from '@/lib/page/embedded-origins';
import { insertText } from '@/lib/page/insert-text';
import type { Marker } from '@/lib/page/marker';
import type { ReaderSlot } from '@/lib/page/reader-slot';
import type { ChatWatcher, WatchStatus } from '@/lib/page/watch-types';
import { nowMs, utcOffsetMinutes } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/ids';
import { ok } from '@/lib/result';

export interface PageAgentOptions {
  readonly document: Document;
  /** Opens shadow roots, closed ones too where the browser lets an extension do so. */
  readonly openShadowRoot: (element: Element) => ShadowRoot | null;
  /** False when the extension was reloaded or removed under this page. */
  readonly isAlive: () => boolean;
  readonly setTimer: (task: () => void, delayMs: number) => void;
  /** The page reader, once it is there; the background brings it in before it gives orders. */
  readonly reader: () => ReaderSlot['parleyReader'];
  /** Null where a page marks itself, as the rehearsal does. */
  readonly marker: Marker | null;
  /** Own pages all hear the same messages, so the rehearsal page names its tab; a web page needs not. */
  readonly ownTabId?: number;
}

export interface PageAgent {
  readonly isRecording: () => boolean;
  readonly stop: () => void;
}

interface Session {
  readonly orders: PageOrders;
  readonly outbox: Outbox;
  readonly watcher: ChatWatcher;
}

const REPORT_EVERY_MS = 1_000;
const FLUSH_WITHIN_MS = 3_000;

/** Connects one frame with the background: asks for orders, watches the chat, delivers, inserts. */
export function startPageAgent(options: PageAgentOptions): PageAgent {
  const pageId = newId();
  const top = options.document.defaultView === options.document.defaultView?.top;
  let session: Session | null = null;

  async function hello(): Promise<void> {
    if (session) return;
    const reply = await send('page.hello', { pageId, top }).catch(() => null);
    const watchChat = options.reader();
    if (reply?.ok && watchChat && !session) {
      session = beginSession({ options, orders: reply.value, watchChat, top });
    }
  }

  async function halt(): Promise<void> {
    const ending = session;
    session = null;
    if (!ending) return;
    ending.watcher.flush();
    ending.watcher.stop();
    options.marker?.remove();
    await untilDelivered(ending.outbox, options.setTimer);
  }

  const stopListening = handleMessages(
    {
      'page.begin': () => {
        void hello();
        return ok(null);
      },
      'page.halt': async () => {
        await halt();
        return ok(null);
      },
      'page.idle': () => ok(isIdle(session)),
      'page.insert': (payload) => {
        const { text } = payload as { text: string };
        return insertText(options.document, text, options.openShadowRoot);
      },
    },
    (payload) =>
      options.ownTabId === undefined || options.ownTabId === (payload as { tabId?: number }).tabId,
  );
  const onLeave = (): void => session?.watcher.flush();
  options.document.defaultView?.addEventListener('pagehide', onLeave);
  void hello();

  return {
    isRecording: () => session !== null,
    stop() {
      stopListening();
      options.document.defaultView?.removeEventListener('pagehide', onLeave);
      session?.watcher.stop();
      session = null;
    },
  };
}

interface Beginning {
  readonly options: PageAgentOptions;
  readonly orders: PageOrders;
  readonly watchChat: NonNullable<ReaderSlot['parleyReader']>;
  readonly top: boolean;
}

function beginSession({ options, orders, watchChat, top }: Beginning): Session {
  if (top) options.marker?.show('recording');
  const { sessionId } = orders;
  const outbox = createOutbox({
    deliver: (drafts) => send('entries.append', { sessionId, drafts }),
    onState: (state) => {
      if (state === 'retrying' && !options.isAlive()) options.marker?.show('orphaned');
    },
    setTimer: options.setTimer,
  });
  const report = createReporter(options, sessionId);
  const watcher = watchChat({
    document: options.document,
    sessionId,
    openShadowRoot: options.openShadowRoot,
    nowMs,
    utcOffsetMinutes,
    newId,
    maskSecrets,
    emit: outbox.push,
    onStatus: report,
    hints: orders.hints as never,
    known: orders.known,
  });
  return { orders, outbox, watcher };
}

/** Sends reports at most once a second, the latest one always. */
function createReporter(
  options: PageAgentOptions,
  sessionId: string,
): (status: WatchStatus) => void {
  let latest: PageReport | null = null;
  let waiting = false;
  return (status) => {
    const first = latest === null || latest.state !== status.state;
    latest = {
      sessionId,
      state: status.state,
      messages: status.messages,
      embeddedOrigins: [...embeddedOrigins(options.document)],
    };
    if (waiting && !first) return;
    waiting = true;
    const deliver = (): void => {
      waiting = false;
      if (latest && options.isAlive()) void send('page.report', latest).catch(() => undefined);
    };
    if (first) deliver();
    else options.setTimer(deliver, REPORT_EVERY_MS);
  };
}

function isIdle(session: Session | null): boolean {
  return session === null || (session.watcher.isIdle() && session.outbox.pending().length === 0);
}

function untilDelivered(outbox: Outbox, setTimer: PageAgentOptions['setTimer']): Promise<void> {
  return new Promise((resolve) => {
    const deadline = nowMs() + FLUSH_WITHIN_MS;
    const look = (): void => {
      if (outbox.pending().length === 0 || nowMs() > deadline) resolve();
      else setTimer(look, 20);
    };
    look();
  });
}
