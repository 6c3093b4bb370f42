import type { SensitiveKind } from '@/lib/nlu/sensitive/sensitive';
import type { PersonalFieldName } from '@/lib/transcript/entry';
import type { SensitiveFinding } from './find-sensitive';
import type { RecordCase } from './neutral-record';
import { NO_REDACTION, type RedactionChoice } from './redact';

/** Kinds of personal data as they are offered for hiding 隐去. */
export const SENSITIVE_GROUPS = ['id', 'card', 'phone', 'contact', 'address', 'reference'] as const;
export type SensitiveGroup = (typeof SENSITIVE_GROUPS)[number];

const GROUP_OF: Readonly<Partial<Record<SensitiveKind, SensitiveGroup>>> = {
  cn_id18: 'id',
  cn_id15: 'id',
  bank_card: 'card',
  cvv_expiry: 'card',
  cn_mobile: 'phone',
  email: 'contact',
  wechat_qq: 'contact',
  address: 'address',
  contract_no: 'reference',
  ticket_no: 'reference',
};

/** Null for kinds that are never stored, or that are no person's. */
export function groupOf(kind: string): SensitiveGroup | null {
  return GROUP_OF[kind as SensitiveKind] ?? null;
}

/** What the user answered in the export dialog. */
export interface HidingAnswers {
  readonly groups: readonly SensitiveGroup[];
  /** Names and other words, as typed. */
  readonly words: readonly string[];
  readonly fieldNames: readonly PersonalFieldName[];
  readonly messageIds: readonly string[];
  /** SHA-256 of attachments that stay out. */
  readonly attachments: readonly string[];
  /** Lender, label and amounts that the user filled in. */
  readonly hidesCase: boolean;
  /** Plans that the user filled in or put right. */
  readonly hidesOwnPlans: boolean;
}

export const NOTHING_HIDDEN: HidingAnswers = {
  groups: [],
  words: [],
  fieldNames: [],
  messageIds: [],
  attachments: [],
  hidesCase: false,
  hidesOwnPlans: false,
};

const CASE_FIELDS: readonly (keyof RecordCase)[] = [
  'label',
  'lenderName',
  'product',
  'balanceAsOf',
  'principalFen',
  'interestFen',
  'penaltyFen',
  'feesFen',
  'daysOverdue',
];

/** A number found once is hidden wherever it stands, in the case's own fields too. */
export function choiceOf(
  answers: HidingAnswers,
  findings: readonly SensitiveFinding[],
): RedactionChoice {
  const groups = new Set<SensitiveGroup | null>(answers.groups);
  // Findings of names come from the user's own list, so they are wanted.
  const found = findings.filter(({ kind }) => kind === 'person_name' || groups.has(groupOf(kind)));
  const words = answers.words.map((word) => word.trim()).filter((word) => word !== '');
  return {
    ...NO_REDACTION,
    entryIds: answers.messageIds,
    fields: found.map(({ entryId, field }) => ({ entryId, field })),
    fieldNames: answers.fieldNames,
    literals: [...new Set([...words, ...found.map(({ text }) => text)])],
    caseFields: answers.hidesCase ? CASE_FIELDS : [],
    attachments: answers.attachments,
    ownPlans: answers.hidesOwnPlans,
  };
}
