import { type Fen, fen } from '@/lib/money/fen';
import { sumFen } from '@/lib/money/sum';
import { capitalisedFen } from '../schedule/capitalised';
import { grantedWaiverFen } from '../waivers';
import type { FindingContext } from './context';
import { type Finding, finding, inFen } from './finding';

function settlementFindings(context: FindingContext): readonly Finding[] {
  const { plan, situation, balanceFen, totalPaidFen: pay } = context;
  if (plan.kind !== 'settlement' || pay === null) return [];
  const found: Finding[] = [];
  const { principalFen } = situation;
  if (balanceFen !== null && pay > balanceFen) {
    const numbers = { pay: inFen(pay), balance: inFen(balanceFen) };
    found.push(finding('settlement-above-balance', numbers));
  } else if (pay === balanceFen) {
    found.push(finding('settlement-without-discount', { pay: inFen(pay) }));
  } else if (principalFen !== null && pay >= principalFen) {
    const numbers = { pay: inFen(pay), principal: inFen(principalFen) };
    found.push(finding('settlement-not-below-principal', numbers));
  }
  const waived = grantedWaiverFen(plan.waivers, situation);
  if (balanceFen !== null && waived !== null && plan.waivers.length > 0) {
    const difference = fen(balanceFen - waived - pay);
    const numbers = {
      pay: inFen(pay),
      waived: inFen(waived),
      balance: inFen(balanceFen),
      difference: inFen(fen(Math.abs(difference))),
    };
    if (difference !== 0) found.push(finding('settlement-and-waiver-differ', numbers));
  }
  return found;
}

function deferralFindings({ plan, layout }: FindingContext): readonly Finding[] {
  if (plan.kind !== 'deferral') return [];
  if (plan.accrual === 'unknown') return [finding('deferral-accrual-unknown')];
  if (plan.accrual === 'none' || layout === null) return [];
  const shown = layout.rows.map((row) => row.interestFen as Fen);
  const interest = sumFen([...shown, capitalisedFen(layout)]);
  return interest > 0 ? [finding('deferral-interest-runs', { interest: inFen(interest) })] : [];
}

function minimumFindings({ plan, balanceFen }: FindingContext): readonly Finding[] {
  if (plan.kind !== 'minimum-then-rest' || plan.minimumFen === null) return [];
  if (plan.interestDuringPlan === 'paused' || plan.minimumFen === balanceFen) return [];
  const open = balanceFen === null ? {} : { rest: inFen(fen(balanceFen - plan.minimumFen)) };
  return [finding('minimum-leaves-rest', { minimum: inFen(plan.minimumFen), ...open })];
}

function upFrontFindings({ layout }: FindingContext): readonly Finding[] {
  const fee = layout?.rows.find((row) => row.kind === 'up-front-fee')?.paymentFen;
  return fee === undefined ? [] : [finding('up-front-fee', { fee: inFen(fee) })];
}

/** What belongs to one kind of plan. */
export function kindFindings(context: FindingContext): readonly Finding[] {
  return [
    ...settlementFindings(context),
    ...deferralFindings(context),
    ...minimumFindings(context),
    ...upFrontFindings(context),
  ];
}
