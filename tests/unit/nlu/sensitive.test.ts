import { describe, expect, it } from 'vitest';
import { mentionsSelfHarm } from '@/lib/nlu/self-harm';
import { passesIdCheck, passesLuhn } from '@/lib/nlu/sensitive/check-digits';
import { findSensitive } from '@/lib/nlu/sensitive/sensitive';
import { parseChinese, parseChineseRange, parseNumber } from '@/lib/nlu/tokens/numerals';

describe('check digits', () => {
  it('follow GB 11643 and ISO 7812', () => {
    expect(passesIdCheck('11010519491231002X')).toBe(true);
    expect(passesIdCheck('110105194912310021')).toBe(false);
    expect(passesLuhn('6217000000000000004')).toBe(true);
    expect(passesLuhn('6217000000000000003')).toBe(false);
  });
});

describe('findSensitive', () => {
  it.each([
    ['身份证11010519491231002X', 'cn_id18', '11010519491231002X', 'high'],
    [
      '身份证１１０１０１１９９００３０７０００Ｘ',
      'cn_id18',
      '１１０１０１１９９００３０７０００Ｘ',
      'high',
    ],
    ['卡号 6217 0000 0000 0000 004', 'bank_card', '6217 0000 0000 0000 004', 'high'],
    ['手机13000000000', 'cn_mobile', '13000000000', 'high'],
    ['验证码 073518', 'otp', '073518', 'high'],
    ['工单号20261123000456', 'ticket_no', '20261123000456', 'high'],
  ])('finds %s', (text, kind, found, confidence) => {
    expect(findSensitive(text)).toMatchObject([{ kind, text: found, confidence }]);
  });
  it.each(['拨打95188或12378', '尾号8821', '每期1,086.50元，首期2026年12月10日', '请勿提供验证码'])(
    'leaves %s',
    (text) => {
      expect(findSensitive(text)).toEqual([]);
    },
  );
  it('finds the names of the user’s list', () => {
    expect(findSensitive('我叫王小明', { names: ['王小明'] })).toMatchObject([
      { kind: 'person_name', text: '王小明' },
    ]);
  });
});

it.each([
  ['八百五', 850],
  ['一万一千五', 11500],
  ['一千零五十', 1050],
  ['伍佰', 500],
  ['壹仟贰佰叁拾', 1230],
  ['2千1', 2100],
  ['0.85万', 8500],
  ['1万2', 12000],
  ['1,050.5', 1050.5],
  ['二十四', 24],
  ['十', 10],
])('reads %s as %d', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});
it('reads spoken ranges and rejects what is no numeral', () => {
  expect(parseChineseRange('三五百')).toEqual([300, 500]);
  expect(parseChineseRange('一千二三')).toEqual([1200, 1300]);
  expect(parseChineseRange('一千二')).toBeNull();
  expect(parseChinese('一三百二二')).toBeNull();
});

it.each([
  '不想活了',
  '我站在桥上了',
  '安眠药都准备好了',
  '人死債消',
  '想解脱',
  '为什么死的不是我',
  'I want to die',
  "I don't want to live anymore",
])('hears %s', (text) => {
  expect(mentionsSelfHarm(text)).toBe(true);
});
it.each([
  '忙死了',
  '急死我了',
  '我家穷死了也得吃饭',
  '我母亲去世了',
  '怎么我的蚂蚁借呗不在了',
  '死期是哪天',
  '银监会马上吊销你们的执照',
  '马上吊销',
  '明天上班，联系不到我了',
  '需要写明我父亲是怎么死的吗',
])('does not take %s for it', (text) => {
  expect(mentionsSelfHarm(text)).toBe(false);
});
