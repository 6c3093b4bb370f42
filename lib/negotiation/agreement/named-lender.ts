import type { DebtCase } from '@/lib/negotiation/case';
import { lenderKindBehind } from '@/lib/negotiation/lenders';
import type { PartRow } from './resolve';
import type { AgreementTable } from './table';

function lenderPart(table: AgreementTable): PartRow | null {
  const parts = table.find(({ term }) => term === 'lender')?.parts ?? [];
  return parts.find(({ part, state }) => part === 'name' && state !== 'conflict') ?? null;
}

/** The case with the lender that the talk named 放款方, where the user has not; its name tells which kind it is. */
export function withNamedLender(debt: DebtCase, table: AgreementTable): DebtCase {
  const value = lenderPart(table)?.value;
  const lenderName = debt.lenderName ?? (value?.unit === 'text' ? value.value : null);
  if (lenderName === null || debt.lenderKind !== 'unknown') return { ...debt, lenderName };
  return { ...debt, lenderName, lenderKind: lenderKindBehind(lenderName) };
}

/** The message that names the lender; null: none does. */
export function lenderNamedIn(table: AgreementTable): string | null {
  const source = lenderPart(table)?.saidBy.at(-1)?.source;
  return source?.kind === 'message' ? source.messageId : null;
}
