import { ParleyDatabase } from '@/lib/db/database';
import { type ReaderRequest, serveTalkReader } from '@/lib/keeping/call-talk-reader';
import { createTalkReader } from '@/lib/keeping/talk-reader';

const db = new ParleyDatabase();
const answer = serveTalkReader(
  (extensionVersion) => createTalkReader({ db, extensionVersion }),
  (event) => postMessage(event),
);

addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => answer(data));
