import { describe, expect, it } from 'vitest';
import {
  bureauComplaintClock,
  complaintClock,
  objectionClock,
} from '@/lib/negotiation/calendar/complaint-clock';

const OPEN = { receivedOn: '2026-11-01', decidedOn: null, mediationDays: 0 } as const;

describe('complaintClock', () => {
  it('counts 15, 30 and 60 natural days from receipt (art. 18)', () => {
    const clock = complaintClock(OPEN, 'consumer-finance', '2026-11-10');
    expect(clock?.marks).toEqual([
      { code: 'decision', on: '2026-11-16', daysLeft: 6 },
      { code: 'extended', on: '2026-12-01', daysLeft: 21 },
      { code: 'longest', on: '2026-12-31', daysLeft: 51 },
    ]);
    expect(clock?.next?.code).toBe('decision');
    expect(clock?.source).toMatchObject({
      fact: 'F60',
      mayBeUpdated: true,
      checkedOn: '2026-11-23',
    });
  });

  it.each([
    ['2026-11-16', 'decision'],
    ['2026-11-17', 'extended'],
    ['2026-12-31', 'longest'],
  ])('on %s the next mark is %s', (today, code) => {
    expect(complaintClock(OPEN, 'bank', today)?.next?.code).toBe(code);
  });

  it('has no next mark once all are past', () => {
    expect(complaintClock(OPEN, 'bank', '2027-01-01')?.next).toBeNull();
  });

  it('leaves mediation out of the count (art. 23)', () => {
    const clock = complaintClock({ ...OPEN, mediationDays: 10 }, 'bank', '2026-11-10');
    expect(clock?.marks.map(({ on }) => on)).toEqual(['2026-11-26', '2026-12-11', '2027-01-10']);
  });

  it('gives 30 days to ask the level above after a decision (art. 20)', () => {
    const clock = complaintClock({ ...OPEN, decidedOn: '2026-11-12' }, 'bank', '2026-11-13');
    expect(clock?.marks).toEqual([{ code: 'upper-review', on: '2026-12-12', daysLeft: 29 }]);
  });

  it.each(['micro-loan', 'assignee', 'unknown'] as const)('counts nothing for %s', (kind) => {
    expect(complaintClock(OPEN, kind, '2026-11-10')).toBeNull();
  });
});

describe('credit record', () => {
  it('gives 20 days for an objection and 30 for a complaint (F40)', () => {
    expect(objectionClock('2026-11-23', '2026-11-23').marks[0]).toMatchObject({ on: '2026-12-13' });
    expect(bureauComplaintClock('2026-11-23', '2026-11-23').marks[0]).toMatchObject({
      on: '2026-12-23',
      daysLeft: 30,
    });
    expect(objectionClock('2026-11-23', '2026-11-23').source.fact).toBe('F40');
  });
});
