import { type AppendFailure, appendToLedger, type LedgerDeps, readEntries } from '@/lib/db/ledger';
import type { Result } from '@/lib/result';
import { err, ok } from '@/lib/result';
import { findAnchorCodes } from '@/lib/transcript/anchor-code';
import { type AnchorHead, anchorsSeen, codeAnchor, headToAnchor } from '@/lib/transcript/anchoring';
import type { AnchorBody, DraftOf, Entry } from '@/lib/transcript/entry';

export interface AnchorDeps extends LedgerDeps {
  readonly nowMs: () => number;
  readonly utcOffsetMinutes: (atMs: number) => number;
  readonly newId: () => string;
}

export function anchorDraft(deps: AnchorDeps, body: AnchorBody): DraftOf<'anchor'> {
  const observedAtMs = deps.nowMs();
  return {
    id: deps.newId(),
    kind: 'anchor',
    observedAtMs,
    utcOffsetMinutes: deps.utcOffsetMinutes(observedAtMs),
    body,
    personal: {},
  };
}

/** Notes that the user took a code of this conversation with them; once for each code. Refused for a rehearsal. */
export async function noteCodeTaken(
  deps: AnchorDeps,
  conversationId: string,
  head: AnchorHead,
): Promise<Result<null, AppendFailure | 'refused'>> {
  const entries = await readEntries(deps.db, conversationId);
  if (headToAnchor(entries) === null) return err('refused');
  const isNoted = entries.some((entry) => entry.kind === 'anchor' && entry.body.code === head.code);
  if (isNoted) return ok(null);
  const draft = anchorDraft(deps, codeAnchor(head, null));
  const stored = await appendToLedger(deps, conversationId, [draft]);
  return stored.ok ? ok(null) : stored;
}

/** Links codes of this conversation to the messages, just stored, in which they have come back. */
export async function linkCodesSeen(
  deps: AnchorDeps,
  conversationId: string,
  fresh: readonly Entry[],
): Promise<void> {
  // Nearly no message holds a code, and then the ledger is not read.
  if (!fresh.some(holdsCode)) return;
  const entries = await readEntries(deps.db, conversationId);
  if (headToAnchor(entries) === null) return;
  const drafts = anchorsSeen(entries, fresh).map((body) => anchorDraft(deps, body));
  if (drafts.length > 0) await appendToLedger(deps, conversationId, drafts);
}

function holdsCode({ personal }: Entry): boolean {
  return findAnchorCodes(personal.text?.text ?? '').length > 0;
}
