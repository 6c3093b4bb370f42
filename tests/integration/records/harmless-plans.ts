import { sampleCheck, sampleConflicts } from '../../unit/records/sample-case';
import { sampleRecord } from '../../unit/records/sample-record';
import type { Harmless } from './harmless-records';

/** Plans side by side, one that could not be laid out, and one from before findings were kept. */
export async function plansOfEveryAge(): Promise<Harmless[]> {
  return Promise.all(
    (['zh-CN', 'en'] as const).map(async (language) => {
      const sample = await sampleRecord({ language });
      const [plan] = sample.record.plans;
      if (!plan) throw new Error('no plan');
      const { check, ...old } = plan;
      const dated = plan.instalments.map((row, index) => ({
        ...row,
        dueDate: `2026-${String(index + 1).padStart(2, '0')}-10`,
        balanceFen: 0,
      }));
      const unsummed = sampleCheck.findings.filter(({ code }) => code !== 'total-differs');
      const open = {
        ...plan,
        instalments: [],
        totalFen: 0,
        simpleAnnual: null,
        working: [],
        check: { ...sampleCheck, findings: unsummed },
      };
      const plans = [
        { ...plan, conflicts: sampleConflicts },
        old,
        { ...plan, instalments: dated, simpleAnnual: null },
        open,
      ];
      const record = { ...sample.record, plans };
      return { name: `plans of every age, ${language}`, sample, record, gone: [] };
    }),
  );
}
