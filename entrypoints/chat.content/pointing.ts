import type { ReplyOf, RequestOf } from '@/lib/messaging/protocol';
import { send } from '@/lib/messaging/send';
import type { SiteHints } from '@/lib/page/watch-types';
import { err, ok } from '@/lib/result';
import type { PageAgentOptions } from './page-agent';
import type { PageSession } from './page-session';

interface Pointing {
  readonly point: (request: RequestOf<'page.point'>) => void;
  readonly teach: (request: RequestOf<'page.teach'>) => ReplyOf<'page.teach'>;
  readonly end: () => void;
}

/** What the user says by pointing: where the chat is, whose bubbles are whose. The watcher learns, the background keeps. */
export function createPointing(
  options: PageAgentOptions,
  currentSession: () => PageSession | null,
): Pointing {
  let stop: (() => void) | null = null;
  const end = (): void => {
    stop?.();
    stop = null;
  };
  const tell = (sessionId: string, hints: SiteHints | null): void => {
    send('page.pointed', { sessionId, hints }).catch(() => undefined);
  };
  return {
    end,
    point({ as, origins }) {
      end();
      const session = currentSession();
      const startPicker = options.picker?.();
      if (!as || !session || !startPicker) return;
      stop = startPicker({
        document: options.document,
        openShadowRoot: options.openShadowRoot,
        as,
        origins,
        watcher: session.watcher,
        word: (name) => session.words[name],
        onDone: (hints) => {
          end();
          tell(session.sessionId, hints);
        },
      });
    },
    teach({ messageId, as }) {
      const session = currentSession();
      const element = session?.watcher.elementOf(messageId);
      const learned = element ? session?.watcher.pointAt(element, as) : null;
      if (!session || !learned) return err('not-shown');
      tell(session.sessionId, learned.hints);
      return ok(null);
    },
  };
}
