import { ParleyDatabase } from '@/lib/db/database';
import type { DeskRequest } from '@/lib/keeping/desk-protocol';
import { serveDesk } from '@/lib/keeping/serve-desk';
import { platformCrypto } from '@/lib/platform/crypto';

const answer = serveDesk(new ParleyDatabase(), platformCrypto.sha256, (event) =>
  postMessage(event),
);

addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => answer(data));
