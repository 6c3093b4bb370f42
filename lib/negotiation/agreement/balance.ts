import { parseYuan } from '@/lib/money/parse-yuan';
import { readLineFigures } from '@/lib/negotiation/rehearsal/line-figures';
import { normaliseLine } from '@/lib/negotiation/rehearsal/line-numerals';
import { localDate } from '@/lib/negotiation/rehearsal/script-dates';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import { addMonths, daysBetween } from '@/lib/repayment/iso-date';
import type { PartName, PartValue } from './part';

const BALANCE_PARTS: readonly (readonly [PartName, RegExp])[] = [
  ['principal', /本金[^\d,，。;；]{0,4}([\d,]+(?:\.\d{1,2})?)\s*元/],
  ['interest', /(?<!逾期)利息[^\d,，。;；]{0,4}([\d,]+(?:\.\d{1,2})?)\s*元/],
  ['penalty', /(?:罚息|逾期费用|逾期利息|违约金)[^\d,，。;；]{0,4}([\d,]+(?:\.\d{1,2})?)\s*元/],
  ['fees', /(?:手续费|服务费|其他费用)[^\d,，。;；]{0,4}([\d,]+(?:\.\d{1,2})?)\s*元/],
  ['total', /(?:合计|共计|总计|总额|应还)[^\d,，。;；]{0,6}([\d,]+(?:\.\d{1,2})?)\s*元/],
];

/** A statement of account 欠款明细: at least principal and one more item, or 应还合计. */
export function readBalance(
  clause: string,
  at: string,
): readonly (readonly [AgreementTerm, PartName, PartValue])[] {
  if (/每期|分\d+期|期\s*[,，]|\d\s*期|一次性|免|只要/.test(clause)) return [];
  const found = BALANCE_PARTS.flatMap(([part, pattern]) => {
    const amount = pattern.exec(clause)?.[1];
    const parsed = amount === undefined ? null : parseYuan(amount);
    return parsed?.ok ? [[part, parsed.value] as const] : [];
  });
  const names = found.map(([part]) => part);
  const split = names.includes('principal') && names.length >= 2;
  if (!split && !/应还|欠款|截至/.test(clause)) return [];
  const amounts = found.map(
    ([part, value]) => ['totalDue', part, { unit: 'fen', value } as PartValue] as const,
  );
  const asOf = /截至|截止|目前|今天/.test(clause) ? dateIn(clause, at) : null;
  return amounts.length > 0 && asOf
    ? [...amounts, ['asOf', 'date', { unit: 'date', value: asOf } as PartValue] as const]
    : amounts;
}

/** Further ahead than this no balance is told: it is of the day that has gone by. */
const HALF_A_YEAR = 183;

/** The day of a balance: 截至11月30日 said in December is yesterday, not a year ahead. A year that was said stands. */
function dateIn(clause: string, at: string): string | null {
  const today = localDate(at);
  const { date } = readLineFigures(clause, at);
  if (date === null) return /目前|现在|当前/.test(clause) ? today : null;
  const hasYear = /\d{4}年/.test(normaliseLine(clause));
  return !hasYear && daysBetween(today, date) > HALF_A_YEAR ? addMonths(date, -12) : date;
}
