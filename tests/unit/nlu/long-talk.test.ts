import { expect, it } from 'vitest';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';

const AT = '2026-11-16T14:30:00+08:00';

/** What is on the table at the end of a talk in which figures are bargained over. */
const TALKS: readonly (readonly [string, readonly string[], Readonly<Record<string, unknown>>])[] =
  [
    [
      'a sum that the boss named replaces the one before, and the hour belongs to the day before it',
      [
        '一次性处理的话我帮你申请到一万四',
        'C:一万三行不行',
        '我去问问',
        '问了经理，最低13,600，周五之前打进来',
        'C:周五来不及',
        '那就下周二，11月24号，晚上八点前',
      ],
      { totalFen: 1_360_000, deadline: '2026-11-24T20:00:00+08:00' },
    ],
    [
      'a date that the customer objected to is replaced, and a rate of the delay is kept',
      [
        '可以帮您申请延期一个月，延到1月5日',
        'C:5号工资还没到',
        '好的，我查了一下……可以调到1月18日，最晚只能这个日期了',
        'C:收利息吗',
        '延期期间按日利率0.04%正常计息，不算逾期',
      ],
      { deferMonths: 1, firstDueDate: '2027-01-18', rate: { value: 0.0004, basis: 'day' } },
    ],
    [
      'a sum to start with replaces the share of it',
      ['可以，首付30%，剩下的分12期', 'C:太多了', '那首付2500，剩下的分12期，每期1275'],
      { periods: 12, periodUnit: 'month', perPeriodFen: 127_500, firstPaymentFen: 250_000 },
    ],
    [
      'an hour by which to answer is the deadline',
      ['16期，每期1088', 'C:又变了？', '没办法的，系统限制，你要不要做，要做今天下午六点前答复我'],
      {
        periods: 16,
        periodUnit: 'month',
        perPeriodFen: 108_800,
        deadline: '2026-11-16T18:00:00+08:00',
      },
    ],
    [
      'how long an offer is kept is no date of its payments',
      ['分12期，每期850元，首期12月15日', '方案保留到2026年12月5日'],
      {
        periods: 12,
        periodUnit: 'month',
        perPeriodFen: 85_000,
        firstDueDate: '2026-12-15',
        deadline: '2026-12-05',
      },
    ],
  ];

it.each(TALKS)('%s', (_, lines, expected) => {
  let state = emptyReading();
  lines.forEach((line, i) => {
    const speaker = line.startsWith('C:') ? ('customer' as const) : ('agent' as const);
    state = readUtterance(state, { id: `m${i}`, speaker, text: line.replace(/^C:/, ''), at: AT });
  });
  const { conditions: _conditions, ...terms } = offersOf(state).at(-1)?.terms ?? {};
  expect(terms).toEqual(expected);
});
