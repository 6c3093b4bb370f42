import type { Words } from '@/lib/records/words';
import type { LedgerGap } from '@/lib/transcript/completeness';
import type { PackageProblem } from './package-problem';
import type { CompletenessState, IntegrityState, ProvenanceState, Verdicts } from './verdicts';

/** A verdict with the sentence that states it, in Chinese. */
export interface Verdict<State extends string> {
  readonly verdict: State;
  readonly words: string;
}

export interface ConversationReport {
  readonly number: number;
  readonly id: string;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly headSeq: number;
  readonly integrity: IntegrityState;
  /** Last entry confirmed by a code from outside the record. */
  readonly confirmedToSeq: number | null;
  readonly anchoredToSeq: number | null;
  readonly timestampedToSeq: number | null;
  readonly completeness: CompletenessState;
  readonly gaps: readonly LedgerGap[];
  readonly provenance: ProvenanceState;
}

export interface AnchorReport {
  readonly conversation: number | null;
  /** The anchor entry, or null for a code supplied by the reader. */
  readonly seq: number | null;
  readonly method: 'chat-code' | 'rfc3161' | 'supplied';
  readonly headSeq: number | null;
  readonly code: string | null;
  readonly status: 'matches' | 'mismatch' | 'elsewhere';
  readonly inChat: boolean;
}

/** What a verifier answers. Three verdicts, never merged; `scripts/verify.py --json` prints the same. */
export interface PackageReport {
  readonly integrity: Verdict<IntegrityState>;
  readonly completeness: Verdict<CompletenessState>;
  readonly provenance: Verdict<ProvenanceState>;
  readonly anchors: readonly AnchorReport[];
  readonly problems: readonly PackageProblem[];
  readonly withheld: readonly { readonly place: string; readonly why: 'erased' | 'redacted' }[];
  readonly conversations: readonly ConversationReport[];
}

export type Findings = Pick<PackageReport, 'anchors' | 'problems' | 'withheld' | 'conversations'>;

/** Weakest first: a package is worth what its weakest conversation is worth. */
const INTEGRITY: readonly IntegrityState[] = [
  'broken',
  'self-consistent',
  'anchored-in-chat',
  'anchored',
];
const COMPLETENESS: readonly CompletenessState[] = [
  'none',
  'pasted',
  'excerpt',
  'gaps',
  'complete-from',
  'complete',
];
const PROVENANCE: readonly ProvenanceState[] = ['rehearsal', 'none', 'pasted', 'live'];

export function integrityOf(confirmedToSeq: number | null, verdicts: Verdicts): IntegrityState {
  return confirmedToSeq === null ? verdicts.integrity : 'anchored';
}

function weakest<State>(order: readonly State[], states: readonly State[], none: State): State {
  return order.find((state) => states.includes(state)) ?? none;
}

/** More than a person can read; a stranger's file must not fill the screen. */
const MAX_PROBLEMS = 1000;

/** Sums up what was found. Any problem makes integrity `broken`. */
export function reportOf(findings: Findings, zh: Words): PackageReport {
  const found = { ...findings, problems: findings.problems.slice(0, MAX_PROBLEMS) };
  const { problems, conversations } = found;
  const states = conversations.map((one) => one.integrity);
  const integrity = problems.length > 0 ? 'broken' : weakest(INTEGRITY, states, 'broken');
  const completeness = weakest(
    COMPLETENESS,
    conversations.map((one) => one.completeness),
    'none',
  );
  const provenance = weakest(
    PROVENANCE,
    conversations.map((one) => one.provenance),
    'none',
  );
  return {
    integrity: { verdict: integrity, words: zh.say(`verdict.integrityShort.${integrity}`) },
    completeness: {
      verdict: completeness,
      words: zh.say(`verdict.completenessShort.${completeness}`),
    },
    provenance: { verdict: provenance, words: zh.say(`verdict.provenanceShort.${provenance}`) },
    ...found,
  };
}
