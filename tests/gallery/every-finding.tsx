import { Findings } from '@/components/calculator/findings';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import { FINDING_CASES } from '../unit/repayment/findings-data';
import { check, INSTALMENTS, OPTIONS, SITUATION } from '../unit/repayment/fixtures';

/** Each finding as the first case of it says it, with the working behind it. */
function everyFinding(): PlanCheck {
  const all = FINDING_CASES.flatMap(({ code, plan, situation, options }) => {
    const checked = check(plan, { ...SITUATION, ...situation }, { ...OPTIONS, ...options });
    return checked.findings.filter((finding) => finding.code === code);
  });
  const first = all.filter((one, at) => all.findIndex(({ code }) => code === one.code) === at);
  return { ...check(INSTALMENTS), findings: first };
}

/** Every sentence that the calculator can say, to be read through. */
export function EveryFinding() {
  return (
    <main style={{ padding: '0.75rem' }}>
      <h1>calc-findings</h1>
      <Findings check={everyFinding()} />
    </main>
  );
}
