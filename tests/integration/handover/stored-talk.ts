import { createConversation } from '@/lib/db/conversations';
import { ParleyDatabase } from '@/lib/db/database';
import { type AppendFailure, appendToLedger } from '@/lib/db/ledger';
import type { WriteDeps } from '@/lib/handover/write-export';
import type { Result } from '@/lib/result';
import type { DraftOf, EntryDraft } from '@/lib/transcript/entry';
import {
  messageDraft,
  nodeCrypto,
  START_MS,
  sessionDraft,
  sha256Sync,
} from '../../unit/transcript/ledger-builder';

export const PHONE = '13800138000';
export const ID_NUMBER = '11010519491231002X';
export const SECRET_PICTURE = new TextEncoder().encode('a picture with a face in it');

let counter = 0;

/** A database that holds one conversation with personal data in it, and deps to hand it over with. */
export async function storedTalk(): Promise<
  WriteDeps & {
    readonly crypto: typeof nodeCrypto;
    readonly withLock: <T>(name: string, task: () => Promise<T>) => Promise<T>;
    readonly append: (drafts: readonly EntryDraft[]) => Promise<Result<unknown, AppendFailure>>;
  }
> {
  counter += 1;
  const db = new ParleyDatabase(`talk-${counter}`);
  await createConversation(db, {
    id: 'c1',
    origin: 'live',
    pageOrigin: 'https://cs.example.com',
    pagePath: '/chat',
    caseId: null,
    startedAtMs: START_MS,
  });
  let ids = 0;
  const deps = {
    db,
    crypto: nodeCrypto,
    withLock: <T>(_: string, task: () => Promise<T>) => task(),
    sha256: nodeCrypto.sha256,
    nowMs: () => START_MS + 3_600_000,
    utcOffsetMinutes: () => 480,
    timeZone: () => 'Asia/Shanghai',
    newId: () => `00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    extensionVersion: '0.1.0',
    browserName: 'Chromium 156',
    writeFile: writeBlob,
  };
  const append = (drafts: readonly EntryDraft[]) => appendToLedger(deps, 'c1', drafts);
  await appendToLedger(
    deps,
    'c1',
    [
      sessionDraft('start', START_MS),
      ...inOrder(
        [
          messageDraft('您好，请问有什么可以帮您', START_MS + 1),
          messageDraft(`我的手机是138-0013-8000，身份证${ID_NUMBER}`, START_MS + 2, {
            speaker: 'customer',
          }),
          messageDraft(`好的，我们会联系 ${PHONE}`, START_MS + 3),
          messageDraft('可以分12期，每期850元，每月15号还款', START_MS + 4),
        ],
        null,
      ),
      pictureDraft(),
      sessionDraft('stop', START_MS + 6),
    ],
    [{ sha256: PICTURE_HASH, mime: 'image/png', bytes: SECRET_PICTURE }],
  );
  return { ...deps, append };
}

/** Messages as the page shows them: each below the one before. */
export function inOrder(
  drafts: readonly DraftOf<'message'>[],
  firstAfterId: string | null,
): readonly DraftOf<'message'>[] {
  return drafts.map((draft, index) => ({
    ...draft,
    body: { ...draft.body, afterId: index === 0 ? firstAfterId : (drafts[index - 1]?.id ?? null) },
  }));
}

export const PICTURE_HASH = Buffer.from(sha256Sync(SECRET_PICTURE)).toString('hex');

function pictureDraft(): EntryDraft {
  return {
    id: 'picture',
    kind: 'attachment',
    observedAtMs: START_MS + 5,
    utcOffsetMinutes: 480,
    body: {
      targetId: null,
      what: 'screenshot',
      mime: 'image/png',
      bytes: SECRET_PICTURE.length,
      sha256: PICTURE_HASH,
      derivedFrom: null,
    },
    personal: { fileName: '王小明的截图.png' },
  };
}

const writeBlob: WriteDeps['writeFile'] = async (fill) => {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  await fill(async (chunk) => {
    chunks.push(chunk.slice());
  });
  return new Blob(chunks);
};
