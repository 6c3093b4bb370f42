import { CN_NUMERAL, parseChinese } from '@/lib/nlu/tokens/numerals';

const RUN = `[${CN_NUMERAL}]+`;
/** A numeral counts only where a figure is meant: before a unit, or after 每月/每期/还. */
const BEFORE_UNIT = new RegExp(`${RUN}(?=\\s*(?:期|个月|元|块|号|日|天|年|个星期|周))`, 'g');
const AFTER_CUE = new RegExp(
  `(?<=(?:每个?月|每期|月供|最多|还|只能还|可以还|付|先还)\\s*)${RUN}(?![期个次样起定部点些])`,
  'g',
);

function replaceRun(run: string): string {
  const value = parseChinese(run);
  return value === null ? run : String(value);
}

/** Half-width digits and punctuation, no thousands marks, Chinese numerals as digits where a figure is meant. */
export function normaliseLine(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/半年/g, '6个月')
    .replace(BEFORE_UNIT, replaceRun)
    .replace(AFTER_CUE, replaceRun);
}
