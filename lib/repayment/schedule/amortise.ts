import { type Fen, fen } from '@/lib/money/fen';
import { percentOf } from '@/lib/money/percent-of';
import { ONE, power, type Rational } from '@/lib/money/rational';
import { roundHalfUpFen } from '@/lib/money/rounding';
import { minFen } from '@/lib/money/sum';

/** One instalment: `paymentFen` = principal + interest + fee exactly. */
export interface Instalment {
  readonly paymentFen: Fen;
  readonly principalFen: Fen;
  readonly interestFen: Fen;
  readonly feeFen: Fen;
  /** Principal left after it. */
  readonly balanceFen: Fen;
}

/** Principal, exact rate per period and number of periods (≥ 1). */
export interface Loan {
  readonly principalFen: Fen;
  readonly periodRate: Rational;
  readonly count: number;
}

const NOTHING = fen(0);

/** The level instalment of 等额本息: P·i·(1+i)^n / ((1+i)^n − 1), P/n when i = 0, to a fen by 四舍五入. */
export function levelInstalment({ principalFen, periodRate, count }: Loan): Fen {
  const principal = BigInt(principalFen);
  if (periodRate.num === 0n) return roundHalfUpFen({ num: principal, den: BigInt(count) });
  const growth = power(
    { num: ONE.num * periodRate.den + periodRate.num, den: periodRate.den },
    count,
  );
  return roundHalfUpFen({
    num: principal * periodRate.num * growth.num,
    den: periodRate.den * (growth.num - growth.den),
  });
}

/** Rows from a rule for the principal of each row; the last row takes what is left 尾差计入末期. */
function rowsOf(
  loan: Loan,
  principalOf: (balance: Fen, interest: Fen) => number,
  feeFen: Fen,
): readonly Instalment[] {
  const rows: Instalment[] = [];
  let balance = loan.principalFen;
  for (let k = 1; k <= loan.count; k++) {
    const interestFen = percentOf(balance, loan.periodRate);
    const principalFen =
      k === loan.count ? balance : minFen(fen(principalOf(balance, interestFen)), balance);
    balance = fen(balance - principalFen);
    const paymentFen = fen(principalFen + interestFen + feeFen);
    rows.push({ paymentFen, principalFen, interestFen, feeFen, balanceFen: balance });
  }
  return rows;
}

/** 等额本息. `amortisationCount` above `count`: the instalment is that of a longer loan and the last row is a balloon. */
export function equalInstalments(
  loan: Loan,
  amortisationCount: number = loan.count,
): readonly Instalment[] {
  const level = levelInstalment({ ...loan, count: amortisationCount });
  return rowsOf(loan, (_, interest) => level - interest, NOTHING);
}

/** 等额本金. */
export function equalPrincipal(loan: Loan): readonly Instalment[] {
  const share = roundHalfUpFen({ num: BigInt(loan.principalFen), den: BigInt(loan.count) });
  return rowsOf(loan, () => share, NOTHING);
}

/** 先息后本. */
export function interestFirst(loan: Loan): readonly Instalment[] {
  return rowsOf(loan, () => 0, NOTHING);
}

/** 每期手续费 on the original principal, repaid in equal parts. */
export function flatFee(
  principalFen: Fen,
  count: number,
  feePerPeriodFen: Fen,
): readonly Instalment[] {
  const share = roundHalfUpFen({ num: BigInt(principalFen), den: BigInt(count) });
  const loan = { principalFen, count, periodRate: { num: 0n, den: 1n } };
  return rowsOf(loan, () => share, feePerPeriodFen);
}
