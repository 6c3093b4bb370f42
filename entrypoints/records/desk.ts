import { ParleyDatabase } from '@/lib/db/database';
import en from '@/lib/i18n/locales/en/record.json';
import zhCN from '@/lib/i18n/locales/zh-CN/record.json';
import type { DeskRequest } from '@/lib/keeping/desk-protocol';
import { serveDesk } from '@/lib/keeping/serve-desk';
import { quickSha256 } from '@/lib/platform/crypto';
import { wordsFrom } from '@/lib/records/words';

const words = { 'zh-CN': wordsFrom(zhCN), en: wordsFrom(en) };
const answer = serveDesk(
  {
    db: new ParleyDatabase(),
    sha256: quickSha256,
    wordsFor: (language) => words[language],
  },
  (event) => postMessage(event),
);

addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => answer(data));
