import type { Outbox } from '@/lib/delivery/outbox';
import { type Handlers, handleMessages } from '@/lib/messaging/handle';
import { createLine } from '@/lib/messaging/line';
import type { RequestOf } from '@/lib/messaging/protocol';
import { send } from '@/lib/messaging/send';
import { insertText } from '@/lib/page/insert/insert-text';
import type { Marker } from '@/lib/page/marker';
import type { ReaderSlot } from '@/lib/page/reader-slot';
import { nowMs } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/ids';
import { ok } from '@/lib/result';
import { createDraftFollower } from './follow-draft';
import { beginSession, type PageSession } from './page-session';
import { createPointing } from './pointing';

export interface PageAgentOptions {
  readonly document: Document;
  /** Opens shadow roots, closed ones too where the browser lets an extension do so. */
  readonly openShadowRoot: (element: Element) => ShadowRoot | null;
  /** False when the extension was reloaded or removed under this page. */
  readonly isAlive: () => boolean;
  readonly setTimer: (task: () => void, delayMs: number) => void;
  /** The page reader, once it is there; the background brings it in before it gives orders. */
  readonly reader: () => ReaderSlot['parleyReader'];
  /** What keeps the messages, once it is there; asked for when the reader has found a chat. */
  readonly book: () => ReaderSlot['parleyBook'];
  /** Lets the user point, once it is there; left out where nothing can be pointed at. */
  readonly picker?: () => ReaderSlot['parleyPicker'];
  /** Null where a page marks itself, as the rehearsal does. */
  readonly marker: Marker | null;
  /** On the practice page; a web page gets the picker brought in. */
  readonly pickPhrase?: () => Promise<void>;
  /** Own pages all hear the same messages, so the rehearsal page names its tab; a web page needs not. */
  readonly ownTabId?: number;
}

export interface PageAgent {
  readonly isRecording: () => boolean;
  readonly stop: () => void;
}

const HAND_IN_WITHIN_MS = 3_000;

/** Connects one frame with the background: asks for orders, watches the chat, delivers, inserts. */
export function startPageAgent(options: PageAgentOptions): PageAgent {
  const agent = new Agent(options);
  return { isRecording: () => agent.session !== null, stop: () => agent.stop() };
}

class Agent {
  session: PageSession | null = null;
  private pageId = newId();
  private readonly isTop: boolean;
  private readonly line = createLine();
  private readonly pointing;
  private readonly drafts;
  private readonly stopListening: () => void;

  constructor(private readonly options: PageAgentOptions) {
    const view = options.document.defaultView;
    this.isTop = view === view?.top;
    this.pointing = createPointing(options, () => this.session);
    this.drafts = createDraftFollower(options);
    this.stopListening = handleMessages(
      this.handlers(),
      (payload) =>
        options.ownTabId === undefined ||
        options.ownTabId === (payload as { tabId?: number }).tabId,
    );
    view?.addEventListener('pagehide', this.leave);
    view?.addEventListener('pageshow', this.comeBack);
    void this.hello();
  }

  private handlers(): Handlers {
    return {
      'page.begin': () => {
        void this.hello();
        return ok(null);
      },
      'page.halt': async () => ok({ undelivered: await this.halt() }),
      'page.idle': () => ok(this.isIdle()),
      'page.insert': (payload) => {
        const { text } = payload as RequestOf<'page.insert'>;
        return insertText(this.options.document, text, this.options.openShadowRoot);
      },
      'page.pick': () => {
        void this.options.pickPhrase?.();
        return ok(null);
      },
      'page.watchDraft': (payload) => {
        const { isOn } = payload as RequestOf<'page.watchDraft'>;
        this.drafts.follow(isOn && this.session !== null);
        return ok(null);
      },
      'page.point': (payload) => {
        this.pointing.point(payload as RequestOf<'page.point'>);
        return ok(null);
      },
      'page.forget': () => {
        this.session?.watcher.forgetHints();
        return ok(null);
      },
      'page.teach': (payload) => this.pointing.teach(payload as RequestOf<'page.teach'>),
    };
  }

  private async hello(): Promise<void> {
    if (this.session) return;
    const reply = await send('page.hello', { pageId: this.pageId, top: this.isTop }).catch(
      () => null,
    );
    const watchChat = this.options.reader();
    if (!reply?.ok || !watchChat || this.session) return;
    this.options.marker?.speak(reply.value.words);
    if (this.isTop) this.options.marker?.show('recording');
    this.session = beginSession({
      options: this.options,
      orders: reply.value,
      line: this.line,
      watchChat,
      onOver: () => this.startOver(),
      onOrphaned: () => this.orphan(),
    });
    this.drafts.follow(reply.value.watchesDraft);
  }

  /** The background knows this session no more; perhaps there is another one to join. */
  private startOver(): void {
    this.endSession();
    this.options.marker?.remove();
    this.options.setTimer(() => void this.hello(), 0);
  }

  /** What can no longer be delivered is lost with this page, so the user is told at once. */
  private orphan(): void {
    if (this.session) this.options.marker?.show('orphaned');
    this.endSession();
  }

  private endSession(isLeaving = false): PageSession | null {
    const ending = this.session;
    this.session = null;
    this.pointing.end();
    this.drafts.follow(false);
    ending?.end(isLeaving);
    return ending;
  }

  private async halt(): Promise<number> {
    if (this.session) await soonest(this.session.watcher.ready(), this.options.setTimer);
    const ending = this.endSession();
    if (!ending) return 0;
    this.options.marker?.remove();
    return handIn(ending.outbox, this.options.setTimer);
  }

  /** The document goes away for good, or into the browser's memory, from where it may come back. */
  private readonly leave = (): void => {
    const ending = this.endSession(true);
    this.line.close();
    if (!ending || !this.options.isAlive()) return;
    ending.outbox.pushOut();
    const undelivered = ending.outbox.pending().length;
    send('page.leave', { sessionId: ending.sessionId, undelivered }).catch(() => undefined);
  };

  /** Back from the browser's memory: what the page shows now is compared with what is stored, as after a reload. */
  private readonly comeBack = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    this.pageId = newId();
    this.options.marker?.remove();
    void this.hello();
  };

  private isIdle(): boolean {
    const { session } = this;
    return !session || (session.watcher.isIdle() && session.outbox.pending().length === 0);
  }

  stop(): void {
    const view = this.options.document.defaultView;
    this.stopListening();
    view?.removeEventListener('pagehide', this.leave);
    view?.removeEventListener('pageshow', this.comeBack);
    this.endSession();
    this.line.close();
  }
}

/** Waits for something, though not for ever. */
function soonest(what: Promise<void>, setTimer: PageAgentOptions['setTimer']): Promise<void> {
  return Promise.race([what, new Promise<void>((done) => setTimer(done, HAND_IN_WITHIN_MS))]);
}

/** Waits until everything has been delivered, for a while; gives the number of entries that were not. */
function handIn(outbox: Outbox, setTimer: PageAgentOptions['setTimer']): Promise<number> {
  return new Promise((resolve) => {
    const deadline = nowMs() + HAND_IN_WITHIN_MS;
    const look = (): void => {
      const left = outbox.pending().length;
      if (left === 0 || nowMs() > deadline) resolve(left);
      else setTimer(look, 20);
    };
    look();
  });
}
