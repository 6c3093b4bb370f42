import type { Fen } from '@/lib/money/fen';
import { formatYuanInText } from '@/lib/money/format-yuan';
import { dateText } from '@/lib/negotiation/read-back/wording';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import type { ScheduleRow } from '@/lib/repayment/schedule/layout';

/** Instalments in a row of one amount. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly eachFen: Fen;
}

/** Most stretches, or payments, that a message names one by one. */
const MOST_NAMED = 4;

export function yuan(amount: Fen): string {
  return `${formatYuanInText(amount)}元`;
}

function stretchesOf(rows: readonly ScheduleRow[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  rows.forEach(({ paymentFen }, i) => {
    const last = stretches.at(-1);
    if (last?.eachFen === paymentFen) stretches[stretches.length - 1] = { ...last, to: i + 1 };
    else stretches.push({ from: i + 1, to: i + 1, eachFen: paymentFen });
  });
  return stretches;
}

const stretchText = ({ from, to, eachFen }: Stretch): string =>
  from === to ? `第${from}期${yuan(eachFen)}` : `第${from}至${to}期每期${yuan(eachFen)}`;

/** 每期850元 with an odd first or last one named; else stretch by stretch; else from the highest to the lowest. */
function amountsText(rows: readonly ScheduleRow[]): string {
  const stretches = stretchesOf(rows);
  const [first, second, third] = stretches;
  if (first === undefined) return '';
  if (second === undefined) return `每期${yuan(first.eachFen)}`;
  const last = rows.length;
  if (third === undefined && second.from === last && last > 2)
    return `每期${yuan(first.eachFen)}，最后一期${yuan(second.eachFen)}`;
  if (third === undefined && first.to === 1 && last > 2)
    return `每期${yuan(second.eachFen)}，第一期${yuan(first.eachFen)}`;
  if (stretches.length === 3 && first.to === 1 && third?.from === last)
    return `每期${yuan(second.eachFen)}，第一期${yuan(first.eachFen)}，最后一期${yuan(third.eachFen)}`;
  if (stretches.length <= MOST_NAMED) return stretches.map(stretchText).join('，');
  const amounts = stretches.map(({ eachFen }) => eachFen).toSorted((a, b) => a - b);
  const [lowest, highest] = [amounts[0] as Fen, amounts.at(-1) as Fen];
  return `每期不同，最少${yuan(lowest)}，最多${yuan(highest)}`;
}

const onDay = ({ date, paymentFen }: ScheduleRow): string =>
  date === null ? yuan(paymentFen) : `${dateText(date)}付${yuan(paymentFen)}`;

/** What is paid before the first instalment: 首付, 前收费用. */
function beforehandText(rows: readonly ScheduleRow[]): string {
  const down = rows.find((row) => row.kind === 'down-payment');
  const fee = rows.find((row) => row.kind === 'up-front-fee');
  const when = down?.date ? `（${dateText(down.date)}）` : '';
  return [
    down && `首付${yuan(down.paymentFen)}${when}，`,
    fee && `开始时先收费用${yuan(fee.paymentFen)}，`,
  ]
    .filter(Boolean)
    .join('');
}

/** Kinds whose payments fall on days of their own, not month by month. */
const ON_OWN_DAYS: readonly string[] = ['dated', 'minimum-then-rest'];

/** A schedule as one would write it in a chat 用一句话说还款计划, every amount of it covered. */
export function scheduleInWords({ plan, schedule }: PlanCheck): string {
  const rows = schedule.filter((row) => row.kind === 'instalment');
  const [first] = rows;
  const before = beforehandText(schedule);
  if (first === undefined) return '';
  if (rows.length === 1) {
    const when = first.date === null ? '' : `，${dateText(first.date)}`;
    return `${before}一次付${yuan(first.paymentFen)}${when}`;
  }
  if (ON_OWN_DAYS.includes(plan.kind) && rows.length <= MOST_NAMED)
    return `${before}分${rows.length}笔：${rows.map(onDay).join('，')}`;
  const start = first.date === null ? '' : `，首期${dateText(first.date)}`;
  return `${before}共${rows.length}期，${amountsText(rows)}${start}`;
}
