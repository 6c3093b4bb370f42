import { Looks, slotOf } from '@/lib/page/see/looks';
import { interpretRow } from './interpret-row';
import { isMark } from './is-mark';
import { isLog, readLines } from './log-lines';
import { scanRow } from './scan-row';
import { SlotStats } from './slot-stats';

/** How a row is read; the script that finds the chat holds it, and lends it to the one that follows the talk. */
export const rowReading = {
  scanRow,
  interpretRow,
  isLog,
  readLines,
  Looks,
  slotOf,
  SlotStats,
  isMark,
} as const;

export type RowReading = typeof rowReading;
