import { VisuallyHidden } from '@mantine/core';
import { ConversationProvider } from '@/components/conversation-context';
import { PanelStateProvider } from '@/components/panel/panel-state';
import { ForeignRecord } from '@/components/records/foreign-record';
import { RecordsStateProvider } from '@/components/records/records-state';
import { RecordsView } from '@/components/records/records-view';
import type { OpenedPackage } from '@/lib/keeping/open-package';
import type { RecordData } from '@/lib/records/neutral-record';
import { caseWith, NOW_MS, type Scene } from './fake-services';
import type { Screen } from './screen';
import { NEGOTIATION, negotiationEntries, talk } from './talk';

const WIDE = { width: 1366, height: 768 };
const NARROW = { width: 400, height: 760 };

const messages = talk(NEGOTIATION);

const filled: Scene = {
  recording: null,
  messages,
  entries: negotiationEntries(),
  conversations: [
    {
      id: 'c1',
      caseId: 'case-1',
      origin: 'live',
      pageOrigin: 'https://chat.example.com',
      startedAtMs: NOW_MS - 900_000,
      lastEntryAtMs: NOW_MS,
      entryCount: 42,
    },
    {
      id: 'c2',
      caseId: 'case-1',
      origin: 'pasted',
      pageOrigin: null,
      startedAtMs: NOW_MS - 90_000_000,
      lastEntryAtMs: NOW_MS - 89_000_000,
      entryCount: 12,
    },
    {
      id: 'c3',
      caseId: null,
      origin: 'rehearsal',
      pageOrigin: 'chrome-extension://fhhdikgkelkahapapioigfjecanpmgjk',
      startedAtMs: NOW_MS - 190_000_000,
      lastEntryAtMs: NOW_MS - 189_000_000,
      entryCount: 30,
    },
  ],
  records: {
    cases: [caseWith({ lenderName: '某某消费金融有限公司', product: 'huabei' })],
    annotations: [
      {
        conversationId: 'c1',
        targetId: messages[3]?.id ?? '',
        isStarred: true,
        tags: ['要确认', '12期'],
        remark: '和合同第 5 页的利率对一下',
        updatedAtMs: NOW_MS,
      },
    ],
    tombstones: [
      {
        id: 'gone',
        what: 'conversation',
        why: 'user',
        caseId: 'case-1',
        deletedAtMs: NOW_MS - 4_000_000,
        startedAtMs: NOW_MS - 900_000_000,
        entryCount: 18,
        headHash: '3fa9c2d1'.repeat(8),
      },
    ],
    lastBackupAtMs: NOW_MS - 250_000_000,
  },
};

const damaged: Scene = {
  ...filled,
  records: {
    ...filled.records,
    findings: [
      {
        conversationId: 'c1aa9d34-1',
        code: 'commitment-mismatch',
        seq: 17,
        entryId: 'm4',
        field: 'text',
      },
      { conversationId: 'c2bb9d34-1', code: 'blob-missing', seq: 9, entryId: 'm5', field: null },
    ],
  },
};

const overdue: Scene = { ...filled, records: { ...filled.records, retentionDays: 1 } };

const view = <RecordsView />;

/** A package of the negotiation, with what the verifier would say of it. */
export function openedPackage(problems: OpenedPackage['report']['problems'] = []): OpenedPackage {
  const isBroken = problems.length > 0;
  return {
    report: {
      integrity: { verdict: isBroken ? 'broken' : 'self-consistent', words: '' },
      completeness: { verdict: 'gaps', words: '' },
      provenance: { verdict: 'live', words: '' },
      anchors: [],
      problems,
      withheld: [{ place: 'c1:4:text', why: 'redacted' }],
      conversations: [],
    },
    record: {
      header: {} as RecordData['header'],
      conversations: [{ id: 'f1', entries: negotiationEntries() }],
      offers: [],
      plans: [],
      agreements: [],
    },
    pictures: [],
    timestamps: [{ conversation: 1, seq: 9, headSeq: 8, state: 'signed', atMs: 1_796_000_000_000 }],
  };
}

const foreignFile = new File(['zip'], 'parley-20261120-m2x7.zip');
const foreign = (opened: OpenedPackage): Screen => ({
  scene: { records: { foreign: opened } },
  view: (
    <ConversationProvider>
      <PanelStateProvider>
        <RecordsStateProvider>
          <main>
            <VisuallyHidden component="h1">记录</VisuallyHidden>
            <ForeignRecord file={foreignFile} />
          </main>
        </RecordsStateProvider>
      </PanelStateProvider>
    </ConversationProvider>
  ),
  size: { width: 900, height: 900 },
});
const MORE = '全部记录的操作|Actions for all records';
const ROW = '这条消息的操作|Actions for this message';

export const RECORDS_SCREENS: Readonly<Record<string, Screen>> = {
  records: { scene: filled, view, size: WIDE },
  'records-narrow': { scene: filled, view, press: ['返回列表|Back to the list'], size: NARROW },
  'records-menu': { scene: filled, view, press: [MORE], size: WIDE },
  'records-narrow-open': { scene: filled, view, size: NARROW },
  'records-empty': { scene: {}, view, size: { width: 1000, height: 600 } },
  'records-search': {
    scene: filled,
    view,
    type: ['在全部记录里找|Search all records', '850 分期'],
    size: WIDE,
  },
  'records-filter': {
    scene: filled,
    view,
    press: ['筛选|Filter', '方案|Offers', '缺口|Gaps'],
    size: WIDE,
  },
  'records-excerpt': {
    scene: filled,
    view,
    press: [ROW, '从这里节选|Quote from here'],
    size: WIDE,
  },
  'records-annotate': {
    scene: filled,
    view,
    press: [ROW, '批注和标签|Remark and tags'],
    size: WIDE,
  },
  'records-delete': {
    scene: filled,
    view,
    press: [
      '这段对话的操作|Actions for this conversation',
      '删除这段对话|Delete this conversation',
    ],
    size: WIDE,
  },
  'records-deletions': {
    scene: filled,
    view,
    press: [MORE, '删除过的记录|What was deleted'],
    size: WIDE,
  },
  'records-storage': { scene: damaged, view, press: [MORE, '存储状况|Storage'], size: WIDE },
  'foreign-record': foreign(openedPackage()),
  'foreign-record-broken': foreign(
    openedPackage([
      { code: 'file-hash-mismatch', place: 'data/transcript.html' },
      { code: 'commitment-mismatch', place: 'c1:17:text' },
    ]),
  ),
  'records-backup': {
    scene: {
      ...filled,
      records: { ...filled.records, folder: { name: '备份', isGranted: false } },
    },
    view,
    press: [MORE, '备份和恢复|Backup and restore', '生成备份并核对|Make and check a backup'],
    size: { width: 1366, height: 1000 },
  },
  'records-vault': {
    scene: filled,
    view,
    press: [MORE, '备份和恢复|Backup and restore', '设置网盘|Set it up'],
    size: { width: 1366, height: 1400 },
  },
  'records-vault-full': {
    scene: {
      ...filled,
      records: {
        ...filled.records,
        vault: {
          connection: {
            url: 'https://dav.jianguoyun.com/dav/',
            user: 'lin@example.com',
            lastSavedAtMs: NOW_MS - 86_400_000,
          },
          failure: 'full',
        },
      },
    },
    view,
    press: [MORE, '备份和恢复|Backup and restore', '现在备份|Back up now'],
    size: { width: 1366, height: 1400 },
  },
  'records-remind': {
    scene: { ...filled, records: { ...filled.records, lastBackupAtMs: null } },
    view,
    size: WIDE,
  },
  'records-emptied': {
    scene: { records: { emptiedAtMs: NOW_MS } },
    view,
    size: WIDE,
  },
  'records-overdue': { scene: overdue, view, size: WIDE },
};
