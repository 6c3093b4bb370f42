import { err, ok, type Result } from '@/lib/result';
import { appendDrafts } from '@/lib/transcript/chain';
import type { PersonalFieldName } from '@/lib/transcript/entry';
import { eraseField } from '@/lib/transcript/redaction';
import { type AppendFailure, headOf, type LedgerDeps, readEntries, writeEntries } from './ledger';

export interface EraseDeps extends LedgerDeps {
  readonly nowMs: () => number;
  readonly utcOffsetMinutes: (atMs: number) => number;
  readonly newId: () => string;
}

/**
 * Erases 抹除 a personal field of a message in all its versions and parts: text and salt go, the commitment stays,
 * an `erasure` entry for each says so. One strict transaction: an interruption leaves all of it or nothing.
 */
export async function eraseFromLedger(
  deps: EraseDeps,
  conversationId: string,
  target: { readonly targetId: string; readonly field: PersonalFieldName },
): Promise<Result<null, AppendFailure>> {
  const { db, crypto } = deps;
  for (;;) {
    const row = await db.conversations.get(conversationId);
    if (!row) return err('unknown-conversation');
    const head = headOf(row);
    const observedAtMs = deps.nowMs();
    const { erased, drafts } = eraseField(await readEntries(db, conversationId), {
      ...target,
      observedAtMs,
      utcOffsetMinutes: deps.utcOffsetMinutes(observedAtMs),
      newId: deps.newId,
    });
    const added = await appendDrafts({ conversationId: head.chainId, head, drafts, crypto });
    const written = await writeEntries(db, conversationId, { head, added, erased });
    if (written.ok) return ok(null);
    // Something was appended meanwhile: once more, for it may hold the text too.
    if (written.error !== 'refused') return err(written.error);
  }
}
