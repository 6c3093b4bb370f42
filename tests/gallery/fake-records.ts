import type { BackupServices } from '@/components/records/backup-services';
import type { RecordsServices } from '@/components/records/records-services';
import type { TombstoneRow } from '@/lib/db/database';
import { heardIn } from '@/lib/handover/agreement-of-record';
import type { IntegrityFinding } from '@/lib/keeping/check-integrity';
import type { OpeningProblem } from '@/lib/keeping/open-backup-file';
import type { OpenedPackage } from '@/lib/keeping/open-package';
import type { DebtCase } from '@/lib/negotiation/case';
import type { BackupFolder } from '@/lib/platform/backup-folder';
import { err, ok } from '@/lib/result';
import { documentsOf } from '@/lib/search/documents';
import { foldText } from '@/lib/search/fold';
import { SearchIndex } from '@/lib/search/search-index';
import { readTalk } from '@/lib/search/talk-facts';
import type { Annotation } from '@/lib/transcript/annotation';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import type { Entry } from '@/lib/transcript/entry';
import { messageTimeMs } from '@/lib/transcript/message-time';

import { fakeVault, type VaultScene } from './fake-vault';
import { type Writable, writable } from './writable';

export interface RecordsScene {
  readonly cases?: readonly DebtCase[];
  readonly tombstones?: readonly TombstoneRow[];
  readonly annotations?: readonly Annotation[];
  readonly findings?: readonly IntegrityFinding[];
  readonly retentionDays?: number | null;
  readonly lastBackupAtMs?: number | null;
  readonly emptiedAtMs?: number;
  readonly folder?: BackupFolder | 'unsupported';
  readonly vault?: VaultScene;
  /** What a restore without a passphrase runs into. */
  readonly restore?: OpeningProblem;
  /** What any file that is opened turns out to be. */
  readonly foreign?: OpenedPackage;
}

export interface RecordsCalls {
  readonly removed: string[];
  readonly annotated: Annotation[];
  readonly backups: (string | null)[];
  readonly restores: (string | null)[];
}

interface Stored {
  readonly messages: () => readonly ChatMessage[];
  readonly entries: readonly Entry[];
  readonly conversations: readonly {
    readonly id: string;
    readonly startedAtMs: number;
    readonly entryCount: number;
  }[];
  readonly bump: () => void;
  readonly nowMs: number;
}

/** The store of records in memory, with the real search. */
export function fakeRecords(
  scene: RecordsScene,
  stored: Stored,
): { readonly records: RecordsServices; readonly calls: RecordsCalls } {
  const calls: RecordsCalls = { removed: [], annotated: [], backups: [], restores: [] };
  const retention: Writable<number | null> = writable(scene.retentionDays ?? null);
  let annotations = scene.annotations ?? [];
  let tombstones = scene.tombstones ?? [];
  const records: RecordsServices = {
    listCases: async () => scene.cases ?? [],
    listTombstones: async () => tombstones,
    listAnnotations: async () => annotations,
    saveAnnotation: async (annotation) => {
      annotations = [
        ...annotations.filter(({ targetId }) => targetId !== annotation.targetId),
        annotation,
      ];
      calls.annotated.push(annotation);
      stored.bump();
      return ok(null);
    },
    find: async (query) => indexOf(stored, annotations).find(query),
    searchProgress: writable({ rows: 1, read: 1, of: 1, understood: 1 }),
    previewDeletion: async (target) => ({
      target,
      conversations: stored.conversations
        .filter(({ id }) => target.what === 'case' || id === target.id)
        .map((one) => ({ ...one, headSeq: one.entryCount }) as never),
      entries: 54,
      blobs: 2,
      annotations: annotations.length,
    }),
    remove: async (target, why) => {
      calls.removed.push(target.id);
      tombstones = [
        {
          ...target,
          why,
          caseId: null,
          deletedAtMs: stored.nowMs,
          startedAtMs: stored.nowMs,
          entryCount: 42,
          headHash: 'ab'.repeat(32),
        },
        ...tombstones,
      ];
      stored.bump();
      return ok(null);
    },
    removeEverything: async () => {
      calls.removed.push('everything');
      return ok(null);
    },
    retentionDays: retention,
    setRetentionDays: retention.set,
    readHealth: async () => ({
      usageBytes: 12_400_000,
      quotaBytes: 250_000_000_000,
      isProtected: true,
    }),
    integrity: writable({ checked: 3, of: 3, entries: 84, findings: scene.findings ?? [] }),
    checkIntegrity: () => undefined,
    backup: fakeBackup(scene, calls),
    vault: fakeVault(scene.vault),
    openPackage: async () => (scene.foreign ? ok(scene.foreign) : err('unreadable')),
  };
  return { records, calls };
}

function fakeBackup(scene: RecordsScene, calls: RecordsCalls): BackupServices {
  const everyDays = writable<number | null>(14);
  const emptied = writable<number | null>(scene.emptiedAtMs ?? null);
  return {
    make: async (passphrase) => {
      calls.backups.push(passphrase);
      return ok({ fileName: 'parley-backup-20261123-2220.zip', bytes: 812_000 });
    },
    restore: async (_file, passphrase) => {
      calls.restores.push(passphrase);
      if (scene.restore && passphrase === null) return err(scene.restore);
      const conversations = { added: 2, extended: 1, branched: 1, same: 3 };
      return ok({ conversations, entries: 84, refused: 0, settings: {} });
    },
    lastAtMs: writable(scene.lastBackupAtMs ?? null),
    emptiedAtMs: emptied,
    forgetEmptied: () => emptied.set(null),
    everyDays,
    setEveryDays: everyDays.set,
    folder: writable(scene.folder ?? null),
    pickFolder: async () => undefined,
    grantFolder: async () => undefined,
    forgetFolder: async () => undefined,
    runWhenDue: async () => undefined,
  };
}

function indexOf(stored: Stored, annotations: readonly Annotation[]): SearchIndex {
  const index = new SearchIndex();
  const messages = stored.messages();
  const rows = messages.map((message) => ({
    conversationId: 'c1',
    targetId: message.id,
    kind: 'message' as const,
    speaker: message.speaker,
    atMs: messageTimeMs(message),
    text: message.text ?? '',
    folded: foldText(message.text ?? ''),
  }));
  const others = [...documentsOf('c1', stored.entries)].filter(({ kind }) => kind !== 'message');
  index.put('c1', [...rows, ...others]);
  index.putAnnotations('c1', annotations);
  const read = [...readTalk(heardIn(messages))].at(-1);
  if (read) index.putFacts('c1', read.facts);
  return index;
}
