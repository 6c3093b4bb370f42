import Dexie, { type EntityTable, type Table } from 'dexie';
import type { DebtCase } from '@/lib/negotiation/case';
import type { Annotation } from '@/lib/transcript/annotation';
import type { ConversationOrigin, Entry } from '@/lib/transcript/entry';
import { nameTombstones } from './migrations/version-2';

/** A conversation 对话 and the head of its chain. */
export interface ConversationRow {
  readonly id: string;
  /**
   * The id under which its entries are hashed, when it is not `id`: a restored copy that went its own way lies
   * beside the conversation that it came from.
   */
  readonly chainId?: string;
  readonly caseId: string | null;
  readonly origin: ConversationOrigin;
  readonly pageOrigin: string | null;
  readonly pagePath: string | null;
  readonly startedAtMs: number;
  readonly lastEntryAtMs: number;
  /** Sequence number and hash of the last entry; 0 and 64 zeros before the first. */
  readonly headSeq: number;
  readonly headHash: string;
  /** Session that has started and not ended; a row that still has one after a restart ends in a gap. */
  readonly openSessionId: string | null;
}

/** The last entry of a conversation, and the id under which its entries are hashed. */
export interface LedgerHead {
  readonly chainId: string;
  readonly seq: number;
  readonly hash: string;
}

/** A screenshot or file, stored once under its hash. */
export interface BlobRow {
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** The user's corrections for a site: where the chat is, which side is whose. */
export interface SiteHintRow {
  readonly origin: string;
  readonly hints: unknown;
  readonly updatedAtMs: number;
}

/** What remains of what was deleted 删除记录: that it was, when, why, and the last hash of a conversation. */
export interface TombstoneRow {
  /** Id of the conversation or case. */
  readonly id: string;
  readonly what: 'conversation' | 'case';
  readonly why: 'user' | 'retention';
  readonly caseId: string | null;
  readonly deletedAtMs: number;
  readonly startedAtMs: number;
  readonly entryCount: number;
  /** Null for a case. */
  readonly headHash: string | null;
}

/** A thing that belongs to this browser alone, such as the folder picked for backups. Never part of a backup. */
export interface DeviceRow {
  readonly name: string;
  readonly value: unknown;
}

export class ParleyDatabase extends Dexie {
  readonly conversations!: EntityTable<ConversationRow, 'id'>;
  readonly entries!: Table<Entry, [string, number]>;
  readonly cases!: EntityTable<DebtCase, 'id'>;
  readonly blobs!: EntityTable<BlobRow, 'sha256'>;
  readonly siteHints!: EntityTable<SiteHintRow, 'origin'>;
  readonly tombstones!: EntityTable<TombstoneRow, 'id'>;
  readonly annotations!: Table<Annotation, [string, string]>;
  readonly device!: EntityTable<DeviceRow, 'name'>;

  /** Heads as this context wrote them last: a guess, which every write holds against what is stored. */
  readonly lastHeads = new Map<string, LedgerHead>();

  constructor(name = 'parley') {
    // An acknowledgement promises that the entry survives a crash, so commits are flushed to disk.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      conversations: 'id, caseId, lastEntryAtMs, [pageOrigin+pagePath]',
      entries: '[conversationId+seq], &[conversationId+id], [conversationId+kind]',
      cases: 'id, updatedAtMs',
      blobs: 'sha256',
      siteHints: 'origin',
      tombstones: 'id, caseId',
    });
    // 2: annotations; things of this browser; tombstones of cases, with the reason.
    this.version(2)
      .stores({
        annotations: '[conversationId+targetId], conversationId',
        device: 'name',
        tombstones: 'id, caseId, deletedAtMs',
      })
      .upgrade(nameTombstones);
  }
}
