import { describe, expect, it } from 'vitest';
import { isoOf } from '@/lib/page/follow/civil-time';
import { ClockHalves } from '@/lib/page/read-row/clock-halves';
import { parseTimeLabel, splitTime } from '@/lib/page/read-row/page-time';

const nowMs = Date.parse('2026-11-23T16:55:00+08:00');
const at = (text: string, day: number | null = null, live = false): string | null => {
  const time = parseTimeLabel(text);
  return time ? isoOf(time, { nowMs, utcOffsetMinutes: 480, day, live }) : 'no label';
};

describe('parseTimeLabel', () => {
  it.each([
    ['2026-11-18 09:32:38', '2026-11-18T09:32:38+08:00'],
    ['2026/11/20 下午 02:58:20', '2026-11-20T14:58:20+08:00'],
    ['2026年11月3日 10:32', '2026-11-03T10:32:00+08:00'],
    ['11-18 09:32', '2026-11-18T09:32:00+08:00'],
    ['11月22日 晚上9:40', '2026-11-22T21:40:00+08:00'],
    ['12-30 09:32', '2025-12-30T09:32:00+08:00'],
    ['昨天 18:03', '2026-11-22T18:03:00+08:00'],
    ['前天 00:10', '2026-11-21T00:10:00+08:00'],
    ['18:03 昨天', '2026-11-22T18:03:00+08:00'],
    ['上午10时 2026-11-18', '2026-11-18T10:00:00+08:00'],
    ['Wed 11-18 6点30分', '2026-11-18T06:30:00+08:00'],
    ['星期三 10:32', '2026-11-18T10:32:00+08:00'],
    ['Nov 18, 2026, 9:32 AM', '2026-11-18T09:32:00+08:00'],
    ['Tuesday, November 17, 9:32 AM', '2026-11-17T09:32:00+08:00'],
    ['Today at 9:01', '2026-11-23T09:01:00+08:00'],
    ['Yesterday 12:04 AM', '2026-11-22T00:04:00+08:00'],
    ['11/18/2026 9:32', '2026-11-18T09:32:00+08:00'],
    ['18/11/2026 9:32', '2026-11-18T09:32:00+08:00'],
    ['Today 11/23/2026 9:32', '2026-11-23T09:32:00+08:00'],
    ['2026-11-18T01:32:38Z', '2026-11-18T01:32:38.000Z'],
    ['05.11.2026, 09:40 Uhr', '2026-11-05T09:40:00+08:00'],
    ['Gestern, 18:03 Uhr', '2026-11-22T18:03:00+08:00'],
    ['hier à 18:03', '2026-11-22T18:03:00+08:00'],
    ['вчера 18:03', '2026-11-22T18:03:00+08:00'],
    ['昨日 午後6:03', '2026-11-22T18:03:00+08:00'],
    ['11月22日(日) 午前0:03', '2026-11-22T00:03:00+08:00'],
    ['2026년 11월 22일 오후 6:03', '2026-11-22T18:03:00+08:00'],
    ['大前天 18:03', '2026-11-20T18:03:00+08:00'],
  ])('reads %s', (text, iso) => expect(at(text)).toBe(iso));

  it.each([
    '10:32',
    '上午10:32',
    '3分钟前',
    '刚刚',
    'just now',
    '12月10日',
    '2026-11-18',
    '18/11/2026',
  ])('takes %s for a label without a certain moment', (text) => expect(at(text)).toBeNull());

  it.each([
    '12,486.35',
    '5678',
    '1',
    '5天',
    '2026年11月19日 会话开始',
    '9:00-21:00',
    '您好 10:32',
    '',
    '0571-8650',
  ])('leaves %s alone', (text) => expect(at(text)).toBe('no label'));

  it('reads the half of the day as people mean it', () => {
    const hour = (text: string) => parseTimeLabel(text)?.hour;
    expect(
      ['凌晨12:10', '上午10:32', '中午12:30', '中午1:05', '下午3:00', '晚上9:40', '晚上12:10'].map(
        hour,
      ),
    ).toEqual([0, 10, 12, 13, 15, 21, 0]);
  });

  it('takes the day of a bare clock from the line above', () =>
    expect(at('10:32', Date.UTC(2026, 10, 18))).toBe('2026-11-18T10:32:00+08:00'));

  it('trusts a bare clock only when it is the clock of this moment', () => {
    expect(at('16:54', null, true)).toBe('2026-11-23T16:54:00+08:00');
    expect(at('13:20', null, true)).toBeNull();
    expect(at('17:20', null, true)).toBeNull();
    // Twelve hours, without its half.
    expect(at('04:54', null, true)).toBe('2026-11-23T16:54:00+08:00');
    expect(at('04:54 AM', null, true)).toBeNull();
  });
});

describe('splitTime', () => {
  it.each([
    ['张先生　2026-11-18 09:32:38', '张先生', '2026-11-18 09:32:38'],
    ['在线客服-婷婷 13:21:31', '在线客服-婷婷', '13:21:31'],
    ['2026-11-18 10:22 客服', '客服', '2026-11-18 10:22'],
    ['客服[1038] (2026-11-18 18:03:00)', '客服[1038]', '2026-11-18 18:03:00'],
  ])('parts %s', (text, rest, raw) => {
    const parted = splitTime(text);
    expect([parted?.rest, parted?.time.raw]).toEqual([rest, raw]);
  });
  it.each(['工号 60218', '您的应还金额是 1:1 匹配'])('finds none in %s', (text) =>
    expect(splitTime(text)).toBeNull(),
  );
});

describe('a clock that does not say which half of the day', () => {
  const open = (text: string, live = false): string | null => {
    const time = parseTimeLabel(text);
    const context = { nowMs, utcOffsetMinutes: 480, day: null, live, halvesOpen: true };
    return time && isoOf(time, context);
  };
  it('is certain only where one half alone is possible', () => {
    expect(open('昨天 6:03')).toBeNull();
    expect(open('11月22日 12:10')).toBeNull();
    expect(open('今天 6:03')).toBe('2026-11-23T06:03:00+08:00');
    expect(open('昨天 6:03 PM')).toBe('2026-11-22T18:03:00+08:00');
    expect(open('昨天 下午6:03')).toBe('2026-11-22T18:03:00+08:00');
    expect(open('2026-11-22 6:03')).toBe('2026-11-22T06:03:00+08:00');
    expect(open('4:54', true)).toBe('2026-11-23T16:54:00+08:00');
  });

  it.each([
    [['昨天 6:03'], true],
    [['昨天 6:03', '昨天 10:20'], true],
    [['昨天 6:03', '昨天 18:20'], false],
    [['昨天 6:03', '0:05'], false],
    [['昨天 06:03'], false],
    [['昨天 10:20'], false],
    [['昨天 下午6:03'], false],
    [['2026/11/22 6:03:08'], false],
  ])('%s leaves it open: %s', (texts, isOpen) => {
    const halves = new ClockHalves();
    for (const text of texts) halves.note(parseTimeLabel(text));
    expect(halves.isOpen).toBe(isOpen);
  });
});
