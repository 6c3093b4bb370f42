import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';

const AT = '2026-11-23T14:30:00+08:00';
const OFFER = '可以给您分12期，每期850元，每月15号扣款，首期12月15日。';
const negatives = readFileSync('tests/data/corpus/negatives.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { messages: { text: string }[] }).messages[0]?.text ?? '');

function say(lines: readonly string[]) {
  let state = emptyReading();
  lines.forEach((line, i) => {
    const speaker = line.startsWith('C:') ? ('customer' as const) : ('agent' as const);
    state = readUtterance(state, { id: `m${i}`, speaker, text: line.replace(/^C:/, ''), at: AT });
  });
  return offersOf(state);
}

const termsAfter = (lines: readonly string[]) => {
  const { conditions: _conditions, ...terms } = say(lines).at(-1)?.terms ?? {};
  return terms;
};

// Found in our own pictures: 对方 延期, from a promise to answer.
it.each([
  '放心，您的情况我给您上报，明天上午给您答复，工单号 20261123-118。',
  '放心，您的情况我给您上报，明天上午给您答复。',
  '已经帮您登记，工单号：20261201。',
])('offers nothing: %s', (line) => {
  expect(say([line])).toEqual([]);
});

it.each(['宽限日是3天', '宽限日3天', '扣款失败有三天的宽限期', '宽限期是三天'])(
  'takes what a payment may be late by for no delay: %s',
  (text) => {
    expect(say([text])).toEqual([]);
    expect(termsAfter([OFFER, text]).deferDays).toBeUndefined();
    expect(termsAfter([`${OFFER}${text}`]).deferDays).toBeUndefined();
  },
);
it('still takes a grace that is given for a delay', () => {
  expect(termsAfter(['给您宽限15天']).deferDays).toBe(15);
});

it.each([
  '联系不上的话方案取消',
  '停息期间不能有新的借款',
  '这期间别的平台你别再借了',
  '近三个月流水传一下',
  '用本人名下的卡还',
])('names what the plan hangs on: %s', (text) => {
  expect(say([`${OFFER}${text}`]).at(-1)?.terms.conditions).toEqual([text]);
});

it.each(['别再拖了', '您之前的方案断供已经失效了'])('makes no condition of: %s', (text) => {
  expect(say([OFFER, text]).at(-1)?.terms.conditions).toBeUndefined();
});

it.each(['把手机收到的验证码发我才能办理', '需要您先提供银行卡密码', '前提是打开屏幕共享'])(
  'makes no condition of what no lender may ask for: %s',
  (text) => {
    expect(say([OFFER, text]).at(-1)?.terms.conditions).toBeUndefined();
  },
);

describe('an offer on the table', () => {
  const before = termsAfter([OFFER]);
  it.each(negatives)('is not changed by: %s', (text) => {
    expect(termsAfter([OFFER, text])).toEqual(before);
    expect(termsAfter([OFFER, 'C:好的我看看', text])).toEqual(before);
  });
  it('is replaced as a whole by an offer of another kind after the customer spoke', () => {
    const offers = say([OFFER, 'C:分期我不要，有没有别的', '那一次性结清给您打八折']);
    expect(offers.map((o) => o.kind)).toEqual(['installment', 'settlement']);
    expect(offers.at(-1)?.terms).toEqual({ discountRatio: 0.8 });
  });
  it.each([
    '或者一次性还9,500元结清',
    '一次性结清的话9,500元就行',
    '您要是一次性还清9,500元，剩下的免了',
  ])('has a settlement named straight after it beside it: %s', (text) => {
    const [offer] = say([OFFER, text]);
    expect(offer?.kind).toBe('installment');
    expect(offer?.alternatives.map((a) => [a.kind, a.terms.totalFen])).toEqual([
      ['settlement', 950_000],
    ]);
  });
  it('goes when it is withdrawn, and not when another one is', () => {
    expect(say([OFFER, '不好意思，这个方案作废'])).toEqual([]);
    expect(say([OFFER, '任一期未按时还方案失效。方案会以站内信发给您。'])).not.toEqual([]);
    expect(say([OFFER, '之前那个24期的方案已经失效了']).length).toBe(1);
  });
  it('takes its own terms from a message that also speaks of other matters', () => {
    const rest = '首期12月15日，总还款10,200元，期间不再另计利息，按期还款不新增逾期报送。';
    expect(termsAfter(['可以分12期，每期850元', 'C:首期哪天还？征信怎么报？', rest])).toMatchObject(
      {
        firstDueDate: '2026-12-15',
        totalFen: 1_020_000,
      },
    );
  });
  it('keeps the first when a second way is put beside it in a message of its own', () => {
    const [offer] = say(['可以分12期，每期850元', '也可以分24期，每期460元']);
    expect(offer?.terms).toMatchObject({ periods: 12, perPeriodFen: 85_000 });
    expect(offer?.alternatives[0]?.terms).toMatchObject({ periods: 24, perPeriodFen: 46_000 });
  });
  it('keeps the first as an earlier offer when the second way answers the customer', () => {
    const ways = say(['可以分12期，每期850元', 'C:还有别的方案吗', '也可以分24期，每期460元']);
    expect(ways.map(({ terms }) => [terms.periods, terms.perPeriodFen])).toEqual([
      [12, 85_000],
      [24, 46_000],
    ]);
    const put = say(['可以分12期，每期850元', 'C:能少点吗', '可以分24期，每期460元']);
    expect(put.map(({ terms }) => terms.periods)).toEqual([24]);
  });
  it('never takes the customer’s figures', () => {
    expect(termsAfter([OFFER, 'C:每期500可以吗，我只有500'])).toEqual(before);
  });
  it('is unread from bots, systems and unknown speakers', () => {
    for (const speaker of ['bot', 'system', 'unknown'] as const)
      expect(
        offersOf(readUtterance(emptyReading(), { id: 'x', speaker, text: OFFER, at: AT })),
      ).toEqual([]);
  });
});
