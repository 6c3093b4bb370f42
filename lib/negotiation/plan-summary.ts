import type { Fen } from '@/lib/money/fen';
import { formatPercent } from '@/lib/money/format-percent';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import { scheduleInWords, yuan } from './schedule-in-words';

function extraText(extra: Fen | null): string {
  if (extra === null) return '';
  if (extra === 0) return '，和目前所欠一样';
  const size = yuan(Math.abs(extra) as Fen);
  return extra > 0 ? `，比目前所欠多${size}` : `，比目前所欠少${size}`;
}

/**
 * What was worked out, as a message for the chat 核算结果: the plan, its total, the difference, the yearly rate with its
 * convention, then what is still to be asked. States figures only; agrees to nothing, and says of no plan
 * entered by hand that the other side said it. `asks` are finished questions. Null while there is no total.
 */
export function planSummary(
  check: PlanCheck,
  asks: readonly string[],
  from: 'offer' | 'own',
): string | null {
  const { totals, rates } = check;
  if (totals === null) return null;
  const simple = rates?.annualSimple;
  const compound = rates?.annualCompound;
  const rate =
    // Below zero it only repeats that less is paid than owed.
    simple?.status === 'ok' && compound?.status === 'ok' && simple.value >= 0
      ? `，折合年化单利${formatPercent(simple.value)}、复利${formatPercent(compound.value)}`
      : '';
  const lead = from === 'offer' ? '我按您说的核算了一下' : '我核算了一个方案';
  const figures = `${lead}：${scheduleInWords(check)}，合计${yuan(totals.totalPaidFen)}${extraText(totals.extraOverBalanceFen)}${rate}。`;
  if (asks.length === 0) return `${figures}请问以上是否正确？`;
  const list = asks.length === 1 ? asks[0] : asks.map((ask, i) => `${i + 1}. ${ask}`).join('\n');
  return `${figures}答复前还想确认：${asks.length === 1 ? '' : '\n'}${list}`;
}
