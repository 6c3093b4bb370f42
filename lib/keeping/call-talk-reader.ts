import type { ConversationRow } from '@/lib/db/database';
import { messageOf } from '@/lib/errors';
import type { TalkFacts } from '@/lib/search/search-document';
import type { TalkReader } from './talk-reader';

export type ReaderRequest =
  /** The first of all: a worker cannot find out itself which version it is of. */
  | { readonly kind: 'begin'; readonly extensionVersion: string }
  | { readonly kind: 'understand'; readonly row: ConversationRow }
  | { readonly kind: 'rest' };

export type ReaderEvent =
  | { readonly kind: 'facts'; readonly facts: TalkFacts }
  | { readonly kind: 'understood' }
  | { readonly kind: 'failed'; readonly message: string };

/** A reader in a worker, which loads while there is nothing to read yet. */
export function callTalkReader(start: () => Worker, extensionVersion: string): TalkReader {
  const worker = start();
  worker.postMessage({ kind: 'begin', extensionVersion } satisfies ReaderRequest);
  return {
    understand(row, onFacts) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      worker.onmessage = ({ data }: MessageEvent<ReaderEvent>) => {
        if (data.kind === 'facts') onFacts(data.facts);
        else if (data.kind === 'understood') resolve();
        else reject(new Error(data.message));
      };
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage({ kind: 'understand', row } satisfies ReaderRequest);
      return promise;
    },
    rest: () => worker.postMessage({ kind: 'rest' } satisfies ReaderRequest),
  };
}

/** The worker's side. */
export function serveTalkReader(
  create: (extensionVersion: string) => TalkReader,
  say: (event: ReaderEvent) => void,
): (request: ReaderRequest) => void {
  let reader: TalkReader | null = null;
  return (request) => {
    switch (request.kind) {
      case 'begin':
        reader = create(request.extensionVersion);
        break;
      case 'understand':
        reader
          ?.understand(request.row, (facts) => say({ kind: 'facts', facts }))
          .then(() => say({ kind: 'understood' }))
          .catch((cause) => say({ kind: 'failed', message: messageOf(cause) }));
        break;
      case 'rest':
        reader?.rest();
    }
  };
}
