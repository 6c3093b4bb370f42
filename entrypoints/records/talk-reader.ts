import { ParleyDatabase } from '@/lib/db/database';
import { type ReaderRequest, serveTalkReader } from '@/lib/keeping/call-talk-reader';
import { createTalkReader } from '@/lib/keeping/talk-reader';
import { quickSha256 } from '@/lib/platform/crypto';

const db = new ParleyDatabase();
const answer = serveTalkReader(
  (extensionVersion) => createTalkReader({ db, sha256: quickSha256, extensionVersion }),
  (event) => postMessage(event),
);

addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => answer(data));
