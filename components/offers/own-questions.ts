import type { QuestionCode } from '@/lib/repayment/questions';

/** What only the person can fill in 自己这边的: the field that each is asked for in, by its name in `calculator:fact`. */
export const FIELD_OF = {
  'contract-rate': 'contractRate',
  'penalty-multiple': 'penaltyMultiple',
  'lender-kind': 'lenderKind',
  capacity: 'income',
} as const satisfies Partial<Record<QuestionCode, string>>;

export type OwnQuestion = keyof typeof FIELD_OF;

export const isOwn = (code: string): code is OwnQuestion => code in FIELD_OF;
