import type {
  RecordCase,
  RecordCheck,
  RecordFinding,
  RecordPlan,
} from '@/lib/records/neutral-record';

/** Half of the last of four decimals, and what six leave open. */
const RATE_ROOM = 0.000_050_6;

const DECIMAL = /^-?[0-9]+(\.[0-9]+)?$/;

/** All that is owed, by what the user stated; null while a part is not known. */
export function owedIn(debt: RecordCase | null): number | null {
  const parts = [debt?.principalFen, debt?.interestFen, debt?.penaltyFen, debt?.feesFen];
  return parts.reduce<number | null>(
    (sum, part) => (sum === null || typeof part !== 'number' ? null : sum + part),
    0,
  );
}

/** Findings, by their codes, whose numbers do not follow from the schedule and the debt; `verdict` when the findings do not bear it. */
export function wrongInCheck(plan: RecordPlan, debt: RecordCase | null): readonly string[] {
  const { check } = plan;
  if (!check) return [];
  const wrong = check.findings.filter((finding) => !follows(finding, plan, debt));
  const codes = wrong.map(({ code }) => code);
  return isBorneOut(check) ? codes : [...codes, 'verdict'];
}

/** Serious findings stop an answer; nothing may be confirmed while a finding, question or term stands against it. */
function isBorneOut({ verdict, findings, questions, terms }: RecordCheck): boolean {
  const isSerious = findings.some(({ severity }) => severity === 'serious');
  if (isSerious) return verdict === 'do-not-answer-yet';
  if (verdict === 'do-not-answer-yet') return questions.length > 0;
  const isOpen =
    findings.some(({ severity }) => severity === 'caution') ||
    questions.some((code) => code !== 'valid-until') ||
    terms.length > 0;
  return isOpen === (verdict === 'your-decision');
}

/** Pairs of numbers whose difference, without its sign, is the third. */
const DIFFERENCES = [
  ['stated', 'sum', 'difference'],
  ['financed', 'balance', 'difference'],
  ['payment', 'usual', 'difference'],
] as const;

function follows(finding: RecordFinding, plan: RecordPlan, debt: RecordCase | null): boolean {
  const { numbers } = finding;
  const fen = (name: string): number | null => {
    const number = numbers[name];
    return number?.unit === 'fen' ? number.value : null;
  };
  const agrees = (name: string, expected: number | null | undefined) =>
    fen(name) === null || typeof expected !== 'number' || fen(name) === expected;
  const isFirst = finding.code.startsWith('first-');
  const rows = plan.instalments;
  const payment = isFirst ? rows.find(({ number }) => number > 0) : rows.at(-1);
  const amounts: readonly (readonly [string, number | null | undefined])[] = [
    ['sum', plan.totalFen],
    ['paid', plan.totalFen],
    ['pay', plan.totalFen],
    ['balance', owedIn(debt)],
    ['principal', debt?.principalFen],
    ['payment', payment?.amountFen],
    ['contract', plan.totalFen - (fen('extra') ?? 0)],
  ];
  const differs = DIFFERENCES.every(([a, b, by]) => {
    const [one, other, size] = [fen(a), fen(b), fen(by)];
    return one === null || other === null || size === null || Math.abs(one - other) === size;
  });
  return (
    differs &&
    amounts.every(([name, expected]) => agrees(name, expected)) &&
    isNear(finding, 'simple', plan.simpleAnnual) &&
    isNear(finding, 'compound', plan.compoundAnnual)
  );
}

function isNear({ numbers }: RecordFinding, name: string, rate: string | null): boolean {
  const number = numbers[name];
  if (number?.unit !== 'rate') return true;
  if (rate === null || ![number.value, rate].every((one) => DECIMAL.test(one))) return false;
  return Math.abs(Number(number.value) - Number(rate)) <= RATE_ROOM;
}
