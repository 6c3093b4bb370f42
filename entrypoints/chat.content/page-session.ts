import { createOutbox, type Outbox } from '@/lib/delivery/outbox';
import type { Line } from '@/lib/messaging/line';
import type { PageOrders, PageReport } from '@/lib/messaging/protocol';
import { send } from '@/lib/messaging/send';
import { maskSecrets } from '@/lib/nlu/sensitive/secrets';
import { createClockWatch } from '@/lib/page/clock-watch';
import { isCovered } from '@/lib/page/find/covered';
import { embeddedOrigins } from '@/lib/page/find/embedded-origins';
import { composers } from '@/lib/page/find/find-composer';
import type { MakeBook } from '@/lib/page/follow/make-book';
import { guardSiteHints } from '@/lib/page/guard-hints';
import type { ReaderSlot } from '@/lib/page/reader-slot';
import type { ChatWatcher, WatchStatus } from '@/lib/page/watch-types';
import { TypedDrafts } from '@/lib/page/who/typed-drafts';
import { nowMs, utcOffsetMinutes } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/ids';
import type { EntryDraft } from '@/lib/transcript/entry';
import { gapDraft } from './gap-draft';
import type { PageAgentOptions } from './page-agent';

/** One stretch of watching one document, from its orders to its end. */
export interface PageSession {
  readonly sessionId: string;
  readonly words: PageOrders['words'];
  readonly watcher: ChatWatcher;
  readonly outbox: Outbox;
  /** Reads what is there, stops watching. What is not delivered yet stays in the outbox. */
  readonly end: (isLeaving?: boolean) => void;
}

interface Beginning {
  readonly options: PageAgentOptions;
  readonly orders: PageOrders;
  readonly line: Line;
  readonly watchChat: NonNullable<ReaderSlot['parleyReader']>;
  /** The background has closed the session, or another one has begun. */
  readonly onOver: () => void;
  /** The extension was reloaded or removed under this page. */
  readonly onOrphaned: () => void;
}

const REPORT_EVERY_MS = 1_000;
const LOOK_AROUND_EVERY_MS = 2_000;

export function beginSession(beginning: Beginning): PageSession {
  const { options, orders, line, watchChat } = beginning;
  const { sessionId } = orders;
  const outbox = createOutbox({
    deliver: (drafts) => line.ask('entries.append', { sessionId, drafts }),
    // A line ends with its page.
    deliverLast: (drafts) => send('entries.append', { sessionId, drafts }),
    onState: (state) => {
      if (state === 'session-over') beginning.onOver();
      if (state === 'retrying' && !options.isAlive()) beginning.onOrphaned();
    },
    setTimer: options.setTimer,
    standIn: (refused) => refusedGap(sessionId, refused),
  });
  const watcher = watchChat({
    document: options.document,
    sessionId,
    openShadowRoot: options.openShadowRoot,
    nowMs,
    utcOffsetMinutes,
    newId,
    maskSecrets,
    emit: outbox.push,
    onStatus: createReporter(options, sessionId),
    typed: new TypedDrafts(nowMs, options.setTimer),
    inputs: composers,
    isCovered,
    hints: guardSiteHints(orders.hints),
    known: orders.known,
    bringBook: () => options.book() ?? bringBook(beginning),
  });
  const stopLooking = lookAround(beginning, outbox);
  return {
    sessionId,
    words: orders.words,
    watcher,
    outbox,
    end(isLeaving) {
      stopLooking();
      watcher.stop(isLeaving);
    },
  };
}

/** The background puts it into this frame; it lies there for good. */
async function bringBook({ options, orders }: Beginning): Promise<MakeBook> {
  await send('page.found', { sessionId: orders.sessionId });
  return options.book() ?? Promise.reject(new Error('no book'));
}

function refusedGap(sessionId: string, { observedAtMs }: EntryDraft): EntryDraft {
  return gapDraft(sessionId, 'page-overload', { fromMs: observedAtMs, toMs: observedAtMs });
}

/** Now and then: is the extension still there, and does the clock run evenly? */
function lookAround({ options, orders, onOrphaned }: Beginning, outbox: Outbox): () => void {
  const jumped = createClockWatch(nowMs, () => performance.now());
  let stopped = false;
  const look = (): void => {
    if (stopped) return;
    if (!options.isAlive()) {
      onOrphaned();
      return;
    }
    const jump = jumped();
    if (jump) outbox.push(gapDraft(orders.sessionId, 'clock-jump', jump));
    options.setTimer(look, LOOK_AROUND_EVERY_MS);
  };
  options.setTimer(look, LOOK_AROUND_EVERY_MS);
  return () => {
    stopped = true;
  };
}

/** Sends reports at most once a second, the latest one always. */
function createReporter(
  options: PageAgentOptions,
  sessionId: string,
): (status: WatchStatus) => void {
  let latest: WatchStatus | null = null;
  let waiting = false;
  return (status) => {
    const first = latest?.state !== status.state;
    latest = status;
    if (waiting && !first) return;
    waiting = true;
    const deliver = (): void => {
      waiting = false;
      if (!latest || !options.isAlive()) return;
      const { state, messages, staleHint } = latest;
      const origins = [...embeddedOrigins(options.document)];
      const report: PageReport = {
        sessionId,
        state,
        messages,
        staleHint,
        embeddedOrigins: origins,
      };
      send('page.report', report).catch(() => undefined);
    };
    if (first) deliver();
    else options.setTimer(deliver, REPORT_EVERY_MS);
  };
}
