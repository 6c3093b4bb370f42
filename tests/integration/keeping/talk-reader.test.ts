import { expect, test, vi } from 'vitest';
import { type ConversationRow, ParleyDatabase } from '@/lib/db/database';
import {
  callTalkReader,
  type ReaderRequest,
  serveTalkReader,
} from '@/lib/keeping/call-talk-reader';
import { createTalkReader, type TalkReader } from '@/lib/keeping/talk-reader';
import type { TalkFacts } from '@/lib/search/search-document';
import { record, said } from './ledger-fixture';

/** A worker without a thread: both sides speak as they would through one. */
function workerOf(create: (extensionVersion: string) => TalkReader): Worker {
  const worker = {
    onmessage: null as ((event: { readonly data: unknown }) => void) | null,
    postMessage: (request: ReaderRequest) => queueMicrotask(() => answer(structuredClone(request))),
  };
  const answer = serveTalkReader(create, (event) =>
    queueMicrotask(() => worker.onmessage?.({ data: structuredClone(event) })),
  );
  return worker as unknown as Worker;
}

test('reads a talk in its worker and tells what it found', async () => {
  const db = new ParleyDatabase('talk-reader');
  await record(db, 'c1', [
    said('m1', '可以为您办理12期分期,每期850元,每月15号还款'),
    said('m2', '专员会在三天内给您回电', 2),
  ]);
  const row = (await db.conversations.get('c1')) as ConversationRow;
  const versions: string[] = [];
  const start = () =>
    workerOf((extensionVersion) => {
      versions.push(extensionVersion);
      return createTalkReader({ db, extensionVersion });
    });
  const reader = callTalkReader(start, '0.1.0');
  let facts: TalkFacts | null = null;
  const onFacts = (found: TalkFacts) => {
    facts = found;
  };
  await reader.understand(row, onFacts);
  expect(facts).toEqual({ offers: new Set(['m1']), promises: new Set(['m2']) });
  await reader.understand(row, onFacts);
  expect(versions).toEqual(['0.1.0']);
});

test('a question makes the reading rest, and what fails in the worker fails here', async () => {
  const rest = vi.fn();
  const broken: TalkReader = { understand: () => Promise.reject(new Error('broken')), rest };
  const reader = callTalkReader(() => workerOf(() => broken), '0.1.0');
  const row = { id: 'c1' } as ConversationRow;
  await expect(reader.understand(row, () => undefined)).rejects.toThrow('broken');
  reader.rest();
  await vi.waitFor(() => expect(rest).toHaveBeenCalledOnce());
});

test('the reading rests for half a second after a question, then goes on', async () => {
  const db = new ParleyDatabase('talk-reader-rest');
  const long = Array.from({ length: 300 }, (_, index) =>
    said(`m${index}`, `可以为您办理12期分期,每期${index + 100}元`, index + 1),
  );
  await record(db, 'c1', long);
  const row = (await db.conversations.get('c1')) as ConversationRow;
  const reader = createTalkReader({ db, extensionVersion: '0.1.0' });
  const waits = vi.spyOn(globalThis, 'setTimeout');
  reader.rest();
  await reader.understand(row, () => undefined);
  expect(waits.mock.calls.some(([, ms]) => (ms ?? 0) > 100 && (ms ?? 0) <= 500)).toBe(true);
  vi.restoreAllMocks();
}, 30_000);
