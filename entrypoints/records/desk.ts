import { ParleyDatabase } from '@/lib/db/database';
import { recordWords } from '@/lib/i18n/record-words';
import type { DeskRequest } from '@/lib/keeping/desk-protocol';
import { serveDesk } from '@/lib/keeping/serve-desk';
import { quickSha256 } from '@/lib/platform/crypto';

const answer = serveDesk(
  {
    db: new ParleyDatabase(),
    sha256: quickSha256,
    wordsFor: recordWords,
    startReader: () => new Worker(new URL('./talk-reader.ts', import.meta.url), { type: 'module' }),
  },
  (event) => postMessage(event),
);

addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => answer(data));
