import { useMemo, useState } from 'react';
import { findSensitive as detect } from '@/lib/nlu/sensitive/sensitive';
import type { PaintedPicture } from '@/lib/records/export-request';
import { findSensitive, type SensitiveFinding } from '@/lib/records/find-sensitive';
import {
  choiceOf,
  groupOf,
  type HidingAnswers,
  NOTHING_HIDDEN,
  SENSITIVE_GROUPS,
  type SensitiveGroup,
} from '@/lib/records/hiding';
import { type RedactionChoice, type WithheldField, withheldBy } from '@/lib/records/redact';
import type { Entry, EntryOf } from '@/lib/transcript/entry';

export interface Hiding {
  readonly answers: HidingAnswers;
  readonly change: (part: Partial<HidingAnswers>) => void;
  /** How many places of each kind were found. */
  readonly found: ReadonlyMap<SensitiveGroup, number>;
  readonly choice: RedactionChoice;
  /** What the choice takes out, in order. */
  readonly withheld: readonly WithheldField[];
  readonly pictures: readonly EntryOf<'attachment'>[];
  readonly painted: readonly PaintedPicture[];
  readonly setPainted: (sha256: string, picture: PaintedPicture | null) => void;
}

/** What the user wants hidden in this export, and what that comes to. Nothing is searched until `isAsked`. */
export function useHiding(id: string, entries: readonly Entry[], isAsked: boolean): Hiding {
  const [answers, setAnswers] = useState<HidingAnswers>(NOTHING_HIDDEN);
  const [painted, setPainted] = useState<readonly PaintedPicture[]>([]);
  const conversations = useMemo(() => [{ id, entries }], [id, entries]);
  const { words } = answers;
  const findings = useMemo(
    () =>
      isAsked
        ? findSensitive({ conversations }, (text) => detect(text, { names: words }))
        : NO_FINDINGS,
    [isAsked, conversations, words],
  );
  const choice = useMemo(() => choiceOf(answers, findings), [answers, findings]);
  const withheld = useMemo(
    () => (isAsked ? withheldBy(conversations, choice) : []),
    [isAsked, conversations, choice],
  );
  return {
    answers,
    change: (part) => setAnswers((last) => ({ ...last, ...part })),
    found: useMemo(() => countByGroup(findings), [findings]),
    choice,
    withheld,
    pictures: useMemo(() => picturesOf(entries), [entries]),
    painted,
    setPainted: (sha256, picture) =>
      setPainted((last) => [
        ...last.filter(({ originalSha256 }) => originalSha256 !== sha256),
        ...(picture ? [picture] : []),
      ]),
  };
}

const NO_FINDINGS: readonly SensitiveFinding[] = [];

function countByGroup(findings: readonly SensitiveFinding[]): ReadonlyMap<SensitiveGroup, number> {
  return new Map(
    SENSITIVE_GROUPS.map((group) => [
      group,
      findings.filter(({ kind }) => groupOf(kind) === group).length,
    ]),
  );
}

function picturesOf(entries: readonly Entry[]): readonly EntryOf<'attachment'>[] {
  const seen = new Set<string>();
  return entries.filter((entry): entry is EntryOf<'attachment'> => {
    if (entry.kind !== 'attachment' || seen.has(entry.body.sha256)) return false;
    seen.add(entry.body.sha256);
    return true;
  });
}
