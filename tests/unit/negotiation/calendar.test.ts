import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '@/lib/negotiation/calendar/calendar';
import { foldLine, textValue } from '@/lib/negotiation/calendar/lines';
import {
  calendarItems,
  type DuePayment,
  outlookOf,
  paymentsOf,
} from '@/lib/negotiation/calendar/outlook';
import { dueReminders } from '@/lib/negotiation/calendar/reminders';
import { yuan } from './talk';

const OPTIONS = {
  nowMs: Date.UTC(2026, 10, 23, 12, 0, 0),
  title: '有一项待办',
  showDetail: false,
} as const;

function payment(index: number, date: string, paid = false): DuePayment {
  return { id: `plan-${index}`, index, date, amountFen: yuan(850), paid };
}
const PLAN = [payment(1, '2026-12-15'), payment(2, '2027-01-15'), payment(3, '2027-02-15')];
const ITEMS = calendarItems(PLAN);

/** Undoes folding; fails on a bare line feed. */
function linesOf(file: string): readonly string[] {
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

describe('calendarFile', () => {
  it('is this file for one payment', () => {
    expect(calendarFile(calendarItems(PLAN.slice(0, 1)), OPTIONS)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Reminder//Calendar//ZH',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:plan-1@reminder.invalid',
        'DTSTAMP:20261123T120000Z',
        'SEQUENCE:28209600',
        'DTSTART;VALUE=DATE:20261215',
        'DTEND;VALUE=DATE:20261216',
        'SUMMARY:有一项待办',
        'TRANSP:TRANSPARENT',
        'CLASS:PRIVATE',
        ...['-PT63H', '-PT15H', 'PT9H'].flatMap((trigger) => [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          'DESCRIPTION:有一项待办',
          `TRIGGER:${trigger}`,
          'END:VALARM',
        ]),
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('says nothing of money or debt unless asked', () => {
    const quiet = calendarFile(calendarItems(PLAN), OPTIONS);
    expect(quiet).not.toMatch(/850|元|还款|期|花呗|欠/);
    const open = calendarFile(calendarItems(PLAN), { ...OPTIONS, showDetail: true });
    expect(linesOf(open)).toContain('DESCRIPTION:第1期 850.00元');
  });

  it('ends a December entry in January', () => {
    const file = calendarFile(
      [{ id: 'x', date: '2026-12-31', remindBefore: [], detail: null }],
      OPTIONS,
    );
    expect(file).toContain('DTEND;VALUE=DATE:20270101');
  });

  it('grows in sequence with every file, so that a calendar takes the newer one', () => {
    const sequence = (nowMs: number): number =>
      Number(/SEQUENCE:(\d+)/.exec(calendarFile(calendarItems(PLAN), { ...OPTIONS, nowMs }))?.[1]);
    expect(sequence(OPTIONS.nowMs + 1000)).toBe(sequence(OPTIONS.nowMs) + 1);
    expect(sequence(Date.UTC(2090, 0, 1))).toBeLessThan(2 ** 31);
  });

  it('takes back what an earlier file held, with no reminder left on it', () => {
    const file = calendarFile([], OPTIONS, [{ id: 'plan-2', date: '2027-01-15' }]);
    expect(linesOf(file)).toEqual(
      expect.arrayContaining(['UID:plan-2@reminder.invalid', 'STATUS:CANCELLED']),
    );
    expect(file).not.toContain('VALARM');
  });

  it('leaves out what is paid', () => {
    const [first, ...rest] = PLAN;
    expect(calendarItems([{ ...(first as DuePayment), paid: true }, ...rest])).toHaveLength(2);
  });
});

describe('content lines', () => {
  it.each([
    ['a,b;c\\d', 'a\\,b\\;c\\\\d'],
    ['一\n二\r\n三', '一\\n二\\n三'],
    ['a\u0007b', 'ab'],
  ])('escapes %j', (text, expected) => {
    expect(textValue(text)).toBe(expected);
  });

  it('are at most 75 octets each and unfold to what they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = `SUMMARY:${textValue(text)}`;
        const folded = foldLine(line);
        for (const part of folded.split('\r\n'))
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        expect(folded).not.toMatch(/[\ud800-\udbff]\r\n/);
      }),
    );
  });
});

describe('paymentsOf', () => {
  it('takes dated payments with stable ids and leaves out fees and undated rows', () => {
    const row = { principalFen: null, interestFen: null, feeFen: null, balanceFen: null };
    const rows = [
      {
        ...row,
        index: 0,
        kind: 'down-payment' as const,
        date: '2026-11-30',
        paymentFen: yuan(500),
      },
      { ...row, index: 0, kind: 'up-front-fee' as const, date: '2026-11-30', paymentFen: yuan(20) },
      { ...row, index: 1, kind: 'instalment' as const, date: '2026-12-15', paymentFen: yuan(850) },
      { ...row, index: 2, kind: 'instalment' as const, date: null, paymentFen: yuan(850) },
    ];
    expect(paymentsOf('p', rows).map(({ id, date }) => [id, date])).toEqual([
      ['p-0', '2026-11-30'],
      ['p-1', '2026-12-15'],
    ]);
  });
});

describe('outlookOf', () => {
  it('names the next payment, what is past, and what is left', () => {
    const outlook = outlookOf(
      [payment(1, '2026-12-15', true), ...PLAN.slice(1)],
      '2027-01-14',
      null,
    );
    expect(outlook).toMatchObject({ daysLeft: 1, paidCount: 1, leftFen: 170_000, overdue: [] });
    expect(outlook.next?.index).toBe(2);
    expect(outlookOf(PLAN, '2026-12-16', null).overdue.map((one) => one.index)).toEqual([1]);
    expect(outlookOf([], '2026-12-16', 10)).toMatchObject({ next: null, daysLeft: null });
  });

  it.each([
    [16, 3],
    [20, 3],
    [15, 0],
    [14, 0],
    [21, 0],
  ])('with payday on the %i warns of %i payments', (payday, count) => {
    expect(outlookOf(PLAN, '2026-11-23', payday).beforePayday).toHaveLength(count);
  });

  it('sees that the 30th is tight before a payday on the 1st', () => {
    expect(outlookOf([payment(1, '2026-11-30')], '2026-11-23', 1).beforePayday).toHaveLength(1);
  });
});

describe('dueReminders', () => {
  it('recomputes what a closed browser has missed, each once', () => {
    const missed = dueReminders(ITEMS, '2026-12-01', '2026-12-15');
    expect(missed.map(({ on }) => on)).toEqual(['2026-12-12', '2026-12-14', '2026-12-15']);
    expect(new Set(missed.map(({ key }) => key)).size).toBe(3);
    expect(dueReminders(ITEMS, '2026-12-15', '2026-12-20')).toEqual([]);
  });

  it('loses none and repeats none, however the days are cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 }), (a, b) => {
        const day = (n: number) => `2026-12-${String(n).padStart(2, '0')}`;
        const [low, high] = a < b ? [a, b] : [b, a];
        const whole = dueReminders(ITEMS, '2026-11-30', day(high));
        const cut = [
          ...dueReminders(ITEMS, '2026-11-30', day(low)),
          ...dueReminders(ITEMS, day(low), day(high)),
        ];
        expect(cut).toEqual(whole);
      }),
    );
  });
});
