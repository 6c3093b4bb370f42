import { type JudgedConversation, judge } from '@/lib/records/judge';
import type { RecordData, RecordLanguage } from '@/lib/records/neutral-record';
import type { StoredFile } from '@/lib/records/package-file';
import { RecordReader } from '@/lib/records/record-reader';
import type { Words } from '@/lib/records/words';
import { openZip, type ZipLimits } from '@/lib/records/zip/read-zip';
import type { ZipSource } from '@/lib/records/zip/zip-source';
import { parseAnchorCode } from '@/lib/transcript/anchor-code';
import type { Sha256 } from '@/lib/transcript/commitment';
import { type OpenBag, openBag } from './bag';
import { checkDerivedFiles, checkOtherFiles } from './files';
import type { PackageProblem } from './package-problem';
import {
  type AnchorReport,
  type ConversationReport,
  integrityOf,
  type PackageReport,
  reportOf,
} from './package-report';
import { checkRecord, fitsCode } from './record';

export interface VerifyDeps {
  readonly sha256: Sha256;
  wordsFor(language: RecordLanguage): Words;
  /** Anchor codes that the reader holds from elsewhere, as typed. */
  readonly suppliedCodes?: readonly string[];
}

export interface VerifiedPackage {
  readonly report: PackageReport;
  /** What could be read, to be shown and searched even when something is wrong. */
  readonly record: RecordData | null;
  /** By path below the base folder; each is read from the zip when it is asked for. */
  readonly files: OpenBag;
}

/** Verifies a zip from anyone, a stretch at a time. Never throws for what is in it. */
export async function verifyZip(
  zip: ZipSource,
  deps: VerifyDeps,
  limits?: ZipLimits,
): Promise<VerifiedPackage> {
  const opened = await openZip(zip, limits);
  return opened.ok ? verifyPackage(opened.value, deps) : unreadable([opened.error], deps);
}

/** Verifies the files of a package: bag, chain, anchors, and every readable file derived again. */
export async function verifyPackage(
  files: readonly StoredFile[],
  deps: VerifyDeps,
): Promise<VerifiedPackage> {
  const problems: PackageProblem[] = [];
  const { sha256 } = deps;
  const reader = new RecordReader();
  const lookAtRecord = (piece: Uint8Array) => reader.add(piece);
  const bag = await openBag(files, { sha256, lookAtRecord }, problems);
  if (bag === null) return unreadable(problems, deps);
  const read = bag.has('data/record.jsonl') ? reader.end() : null;
  if (!read?.record) {
    const more = read?.problems ?? [{ code: 'not-a-record' as const, place: 'data/record.jsonl' }];
    return { ...unreadable([...problems, ...more], deps), files: bag };
  }
  problems.push(...read.problems);
  const { record, proven } = read;
  const judged = judge(record);
  const withheld = await checkRecord(record, judged, { sha256, proven }, problems);
  await checkDerivedFiles(record, bag, deps, problems);
  await checkOtherFiles(record, bag, problems);
  const supplied = checkSupplied(judged, deps.suppliedCodes ?? [], problems);
  const conversations = judged.map((one) => conversationReport(one, supplied));
  const anchors = [...judged.flatMap(recordedAnchors), ...supplied];
  const found = { problems, conversations, anchors, withheld };
  return { report: reportOf(found, deps.wordsFor('zh-CN')), record, files: bag };
}

function unreadable(problems: readonly PackageProblem[], deps: VerifyDeps): VerifiedPackage {
  const found = { problems, conversations: [], anchors: [], withheld: [] };
  return { report: reportOf(found, deps.wordsFor('zh-CN')), record: null, files: new Map() };
}

function recordedAnchors(one: JudgedConversation): AnchorReport[] {
  return one.verdicts.anchors.map(({ seq, method, headSeq, code, status, inChat }) => ({
    conversation: one.number,
    seq,
    method,
    headSeq,
    code,
    status,
    inChat,
  }));
}

function checkSupplied(
  judged: readonly JudgedConversation[],
  codes: readonly string[],
  problems: PackageProblem[],
): AnchorReport[] {
  return codes.map((typed, index) => {
    const code = parseAnchorCode(typed);
    for (const { number, conversation } of judged) {
      const entry = conversation.entries.find((one) => code !== null && fitsCode(one, code));
      if (!entry) continue;
      const { seq: headSeq } = entry;
      return {
        conversation: number,
        seq: null,
        method: 'supplied',
        headSeq,
        code,
        status: 'matches',
        inChat: false,
      };
    }
    problems.push({ code: 'anchor-supplied-unknown', place: `anchor ${index + 1}` });
    const missed = { conversation: null, seq: null, headSeq: null, code, inChat: false } as const;
    return { ...missed, method: 'supplied', status: 'mismatch' };
  });
}

function conversationReport(
  one: JudgedConversation,
  supplied: readonly AnchorReport[],
): ConversationReport {
  const { header, verdicts, number, conversation } = one;
  const heads = supplied
    .filter((anchor) => anchor.conversation === number)
    .map((anchor) => anchor.headSeq ?? 0);
  const confirmedToSeq = heads.length === 0 ? null : Math.max(...heads);
  return {
    number,
    id: conversation.id,
    fromSeq: header.fromSeq,
    toSeq: header.toSeq,
    headSeq: header.headSeq,
    integrity: integrityOf(confirmedToSeq, verdicts),
    confirmedToSeq,
    anchoredToSeq: verdicts.anchoredToSeq,
    timestampedToSeq: verdicts.timestampedToSeq,
    completeness: verdicts.completeness,
    gaps: verdicts.completenessDetail.gaps,
    provenance: verdicts.provenance,
  };
}
