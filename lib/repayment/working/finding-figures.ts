import type { FindingCode } from '../findings/catalogue';
import type { Figure } from './line';

const RATES: readonly Figure[] = ['periodicIrr', 'annualSimple', 'annualCompound'];

/** The figures in a finding's sentence whose working stands behind it. What is not listed repeats figures that were said. */
export const FIGURES_OF_FINDING: Partial<Record<FindingCode, readonly Figure[]>> = {
  'total-differs': ['totalPaid'],
  'total-differs-one-period': ['totalPaid'],
  'total-differs-fee': ['totalPaid', 'fee'],
  'total-differs-interest': ['totalPaid', 'interest'],
  'total-differs-rounding': ['totalPaid'],
  'financed-above-balance': ['owed'],
  'financed-below-balance': ['owed'],
  'paid-below-balance': ['owed', 'waived', 'totalPaid'],
  'above-capacity': ['capacity', 'lowerPayment'],
  'lump-sum-above-capacity': ['capacity'],
  'nothing-left-to-pay-with': ['capacity'],
  'down-payment-above-capacity': ['capacity'],
  'close-to-capacity': ['capacity'],
  'deferral-interest-runs': ['pauseInterest', 'interest'],
  'settlement-above-balance': ['owed'],
  'settlement-and-waiver-differ': ['owed', 'waived'],
  'up-front-fee': ['upFrontFee'],
  'dearer-than-contract': ['contractCost', 'contractExtra'],
  'longer-than-needed': ['capacity', 'shortestTerm', 'extraOverBalance'],
  'rate-differs': RATES,
  'rate-per-period-annualised': RATES,
  'rate-per-period-called-annual': RATES,
  'ceiling-passed': RATES,
  'penalty-phase-above-ceiling': ['penaltyPhase'],
  'rate-ambiguous': RATES,
};
