import type { ConversationRow } from '@/lib/db/database';
import { BRANCH_MARK } from '@/lib/db/ledger';
import type { Entry } from '@/lib/transcript/entry';
import { mendEntries, relateChains } from '@/lib/transcript/merge-chains';

/** A conversation with its entries as they are stored. */
export interface StoredConversation {
  readonly row: ConversationRow;
  readonly entries: readonly Entry[];
}

export type MergeOutcome = 'added' | 'extended' | 'branched' | 'same';

export interface MergedConversation {
  readonly outcome: MergeOutcome;
  /** How it stands afterwards. */
  readonly stored: StoredConversation;
  /** Entries to be written. */
  readonly written: readonly Entry[];
}

export const chainIdOf = (row: ConversationRow): string => row.chainId ?? row.id;

/**
 * Brings a conversation from elsewhere together with the copies of it that are here. A longer copy goes on where
 * ours ends; one that differs is kept beside ours as a branch. Neither side loses an entry.
 */
export function mergeConversation(
  family: readonly StoredConversation[],
  incoming: StoredConversation,
): MergedConversation {
  let extended: StoredConversation | null = null;
  for (const own of family) {
    const relation = relateChains(own.entries, incoming.entries);
    if (relation.kind === 'contained') return together('same', own, incoming);
    if (relation.kind === 'extends' && own.entries.length >= (extended?.entries.length ?? 0))
      extended = own;
  }
  if (extended) return together('extended', extended, incoming);
  return family.length === 0 ? asNew(incoming) : asBranch(incoming);
}

function together(
  outcome: 'same' | 'extended',
  own: StoredConversation,
  incoming: StoredConversation,
): MergedConversation {
  const written = keyed(mendEntries(own.entries, incoming.entries), own.row.id);
  const longer = outcome === 'extended' ? incoming.row : own.row;
  const row: ConversationRow = {
    ...own.row,
    caseId: own.row.caseId ?? incoming.row.caseId,
    startedAtMs: Math.min(own.row.startedAtMs, incoming.row.startedAtMs),
    lastEntryAtMs: Math.max(own.row.lastEntryAtMs, incoming.row.lastEntryAtMs),
    headSeq: longer.headSeq,
    headHash: longer.headHash,
  };
  const fresh = new Map(written.map((entry) => [entry.seq, entry]));
  const base = outcome === 'extended' ? keyed(incoming.entries, own.row.id) : own.entries;
  const entries = base.map((entry) => fresh.get(entry.seq) ?? entry);
  return { outcome, stored: { row, entries }, written };
}

function asNew(incoming: StoredConversation): MergedConversation {
  const id = chainIdOf(incoming.row);
  const { chainId: _, ...row } = incoming.row;
  const entries = keyed(mendEntries([], incoming.entries), id);
  return { outcome: 'added', stored: { row: { ...row, id }, entries }, written: entries };
}

function asBranch(incoming: StoredConversation): MergedConversation {
  const chainId = chainIdOf(incoming.row);
  const id = `${chainId}${BRANCH_MARK}${incoming.row.headHash.slice(0, 12)}`;
  const entries = keyed(mendEntries([], incoming.entries), id);
  const row = { ...incoming.row, id, chainId };
  return { outcome: 'branched', stored: { row, entries }, written: entries };
}

function keyed(entries: readonly Entry[], conversationId: string): readonly Entry[] {
  return entries.map((entry) => ({ ...entry, conversationId }));
}
