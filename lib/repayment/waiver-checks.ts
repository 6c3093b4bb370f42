import type { Fen } from '@/lib/money/fen';
import { maxFen, minFen, subtractFen, sumFen, ZERO_FEN } from '@/lib/money/sum';
import { balanceOf, owedOf } from './balance';
import { checkAmount, checkDecimal } from './field-checks';
import type { ChargeKind, Waiver } from './plan';
import type { PlanInputError } from './plan-input-error';
import type { Situation } from './situation';
import { waivedFen } from './waivers';

type Errors = readonly PlanInputError[];

function checkValues(waiver: Waiver, index: number): Errors {
  return [
    ...checkAmount(`plan.waivers.${index}.amountFen`, waiver.amountFen),
    ...checkDecimal(`plan.waivers.${index}.ratio`, waiver.ratio, 1),
  ];
}

/** What is left of `owed` after the waivers before; null: what is owed is not known. */
function roomIn(owed: Fen | null, before: readonly Waiver[], situation: Situation): Fen | null {
  if (owed === null) return null;
  const taken = sumFen(before.map((waiver) => waivedFen(waiver, situation) ?? ZERO_FEN));
  return maxFen(subtractFen(owed, taken), ZERO_FEN);
}

function checkRoom(waivers: readonly Waiver[], index: number, situation: Situation): Errors {
  const waiver = waivers[index] as Waiver;
  const { item, amountFen } = waiver;
  const before = waivers.slice(0, index);
  const inAll = roomIn(balanceOf(situation), before, situation);
  const sameItem = before.filter((waiver) => waiver.item === item);
  const inItem = item === null ? null : roomIn(owedOf(situation, item), sameItem, situation);
  const max = inAll === null || inItem === null ? (inItem ?? inAll) : minFen(inAll, inItem);
  const taken = waivedFen(waiver, situation);
  // Two halves of an odd sum are each rounded up.
  const rounding = amountFen === null ? index : 0;
  if (taken === null || max === null || taken <= max + rounding) return [];
  if (amountFen !== null)
    return [{ field: `plan.waivers.${index}.amountFen`, code: 'above-owed', min: 0, max }];
  const left = shareText(max, owedOf(situation, item as ChargeKind) as Fen);
  return [{ field: `plan.waivers.${index}.ratio`, code: 'out-of-range', min: '0', max: left }];
}

const SHARE_DECIMALS = 4;

/** A share that takes no more than `partFen`, decimal text: rounded down. */
function shareText(partFen: Fen, wholeFen: Fen): string {
  const scale = 10 ** SHARE_DECIMALS;
  return (Math.floor((partFen * scale) / wholeFen) / scale).toFixed(SHARE_DECIMALS);
}

/** 减免: no more can be let off than is owed, under its heading and in all, with the waivers before it. */
export function checkWaivers(waivers: readonly Waiver[], situation: Situation): Errors {
  const wrong = waivers.flatMap(checkValues);
  if (wrong.length > 0) return wrong;
  return waivers.flatMap((_, index) => checkRoom(waivers, index, situation));
}
