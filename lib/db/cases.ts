import type { DebtCase } from '@/lib/negotiation/case';
import type { ParleyDatabase } from './database';

export function readCase(db: ParleyDatabase, id: string): Promise<DebtCase | undefined> {
  return db.cases.get(id);
}

/** Newest first. */
export function listCases(db: ParleyDatabase): Promise<DebtCase[]> {
  return db.cases.orderBy('updatedAtMs').reverse().toArray();
}

export async function saveCase(db: ParleyDatabase, next: DebtCase): Promise<void> {
  await db.cases.put(next);
}
