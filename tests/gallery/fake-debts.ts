import type { DebtQuestion, DebtsServices } from '@/components/debts/debts-services';
import type { DebtCase } from '@/lib/negotiation/case';
import { ok } from '@/lib/result';
import { writable } from './writable';

/** Debts that a screen is shown with, and the question which one the chat is about. */
export interface DebtsScene {
  readonly all?: readonly DebtCase[];
  readonly question?: DebtQuestion | null;
}

export interface DebtsCalls {
  readonly shown: string[];
  readonly assigned: string[];
  readonly begun: Partial<DebtCase>[];
}

/** 各笔欠款 in memory. */
export function fakeDebts(
  scene: DebtsScene,
  bump: () => void,
): { readonly debts: DebtsServices; readonly calls: DebtsCalls } {
  const calls: DebtsCalls = { shown: [], assigned: [], begun: [] };
  const chosen = writable<string | null>(null);
  let question = scene.question ?? null;
  const debts: DebtsServices = {
    list: async () => scene.all ?? [],
    chosen,
    show: async (caseId) => {
      calls.shown.push(caseId);
      chosen.set(caseId);
    },
    questionOf: async () => question,
    assign: async (_conversationId, caseId) => {
      calls.assigned.push(caseId);
      question = null;
      bump();
      return ok(null);
    },
    begin: async (facts) => {
      calls.begun.push(facts);
      return ok('case-new');
    },
    openOverview: () => undefined,
  };
  return { debts, calls };
}
