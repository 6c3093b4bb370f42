/** Writes `lib/records/sha256-block.ts`. Run `node --import ./scripts/lib/alias.mjs scripts/make-sha256.ts`; the output is committed. */
import { writeFileSync } from 'node:fs';
import { sha256BlockText } from './lib/sha256-block-text';

writeFileSync(new URL('../lib/records/sha256-block.ts', import.meta.url), sha256BlockText());
