import type { PrintedTime } from './page-time';

/** A clock of at most twelve hours that does not say which half of the day: 「6:03」, 「昨天 10:32」. */
const BARE = /(?:^|[^\d:：])(?:0?\d|1[0-2])\s*[:：]\s*\d\d(?!\s*[:：]?\d)/;
const SAYS_HALF = /[ap]\.?m|[晨午夜晚早]/i;
export const isBareHalf = ({ raw, year }: PrintedTime): boolean =>
  year === null && BARE.test(raw) && !SAYS_HALF.test(raw);

/** An hour of one digit, which clocks of twelve hours print and those of twenty-four mostly do not. */
const ONE_DIGIT = /(?:^|[^\d:：])[1-9]\s*[:：]/;
const TWO_DIGITS = /(?:^|[^\d:：])0\d\s*[:：]/;

/** What the clocks of a page tell about how they count the hours. */
export class ClockHalves {
  private oneDigit = false;
  private whole = false;

  note(time: PrintedTime | null): void {
    if (time?.hour == null || SAYS_HALF.test(time.raw)) return;
    this.whole ||= time.hour >= 13 || time.hour === 0 || TWO_DIGITS.test(time.raw);
    this.oneDigit ||= isBareHalf(time) && ONE_DIGIT.test(time.raw);
  }

  /** The page may count to twelve twice: no clock on it was past noon, and hours below ten have one digit. */
  get isOpen(): boolean {
    return this.oneDigit && !this.whole;
  }
}
