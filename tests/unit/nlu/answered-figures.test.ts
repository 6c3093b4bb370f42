// @vitest-environment node
import { expect, it } from 'vitest';
import { predictOffer } from '@/scripts/evaluate/offers';

/** Reads a talk; a line that begins with 我： is the customer's. */
function read(lines: readonly string[]) {
  const messages = lines.map((line) =>
    line.startsWith('我：')
      ? { role: 'customer' as const, text: line.slice(2) }
      : { role: 'agent' as const, text: line },
  );
  return predictOffer({ id: 't', context: { now: '2026-12-01T10:00:00+08:00' }, messages });
}

it.each([
  {
    lines: ['我给您拆成10个月', '我：一个月多少', '640', '我：啥时候开始', '12/8'],
    terms: { periods: 10, perPeriodFen: 64000, firstDueDate: '2026-12-08' },
  },
  {
    lines: ['可以分二十个月', '每月15号扣610', '我：现在欠的那些利息呢', '免了'],
    terms: { periods: 20, perPeriodFen: 61000, waivedKinds: ['interest'], waivedRatio: 1 },
  },
  {
    lines: ['最低可以这样：账单的百分之五', '您先付这部分', '我：多少钱啊', '176.3'],
    terms: { kind: 'minimum', firstPaymentRatio: 0.05, firstPaymentFen: 17630 },
  },
  {
    lines: ['可以只交最低', '我：最低是多少', '489.9', '我：哪天之前', '1月9日'],
    terms: { kind: 'minimum', firstPaymentFen: 48990, deadline: '2027-01-09' },
  },
  {
    lines: ['可以只交最低', '我：最少还多少', '500'],
    terms: { kind: 'minimum', firstPaymentFen: 50000 },
  },
])('a bare answer is read as what was asked: $lines', ({ lines, terms }) => {
  expect(read(lines)).toMatchObject(terms);
});

it.each([
  {
    line: '有三个档：12个月每月七百六、18个月每月五百二十五、24个月每月四百零八',
    plans: [
      [12, 76000],
      [18, 52500],
      [24, 40800],
    ],
  },
  {
    line: '十二个月的话每月869，十八个月的话每月590',
    plans: [
      [12, 86900],
      [18, 59000],
    ],
  },
])('plans in a row keep their own figures: $line', ({ line, plans }) => {
  const { alternatives = [], ...first } = read([line]) as unknown as Plan & {
    alternatives?: Plan[];
  };
  expect([first, ...alternatives].map((plan) => [plan.periods, plan.perPeriodFen])).toEqual(plans);
});
interface Plan {
  readonly periods: number;
  readonly perPeriodFen: number;
}

it.each([
  ['年利率降到7.2%给您，12个月、24个月还是36个月您挑', { choices: { periods: [12, 24, 36] } }],
  ['本金84折结清，23:00关', { deadline: '2026-12-01T23:00:00+08:00' }],
  ['零点前一次还6,000结清', { deadline: '2026-12-02T00:00:00+08:00' }],
  ['本期1,200元月底前缴。滞纳金七十八块，免了。', { waivedKinds: ['penalty'], waivedRatio: 1 }],
])('reads %s', (line, terms) => {
  expect(read([line])).toMatchObject(terms);
});

it('a statement of what is owed today sets no day for a plan', () => {
  expect(
    read(['截至今天您应还6,000元，其中本金5,600元，利息250元。', '可以分6期，每期1000元']),
  ).not.toHaveProperty('deadline');
});

it.each([
  ['利息可以打折', '我：能减多少', '1/3'],
  ['可以分12期，每期850元', '我：有减免利息的政策吗', '没有'],
  ['可以分12期，每期850元', '12月5日关于您咨询的事项已登记'],
])('%s, %s, %s: sets no day and gives up nothing wholly', (...lines) => {
  const offer = read(lines);
  for (const term of ['firstDueDate', 'deadline']) expect(offer).not.toHaveProperty(term);
  expect(offer).not.toMatchObject({ waivedRatio: 1 });
});
