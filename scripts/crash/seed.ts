import { createConversation } from '@/lib/db/conversations';
import type { ParleyDatabase } from '@/lib/db/database';
import { appendToLedger } from '@/lib/db/ledger';
import { platformCrypto } from '@/lib/platform/crypto';
import { noteDraft } from './note-draft';

/** A conversation of so many notes, stored as the product does it. */
export async function seedConversation(
  db: ParleyDatabase,
  id: string,
  count: number,
): Promise<void> {
  if (await db.conversations.get(id)) return;
  const page = { origin: 'pasted', pageOrigin: null, pagePath: null, caseId: null } as const;
  await createConversation(db, { id, ...page, startedAtMs: Date.now() });
  const drafts = Array.from({ length: count }, (_, index) => noteDraft(`${id}-${index}`));
  const added = await appendToLedger({ db, crypto: platformCrypto }, id, drafts);
  if (!added.ok) throw new Error(added.error);
}
