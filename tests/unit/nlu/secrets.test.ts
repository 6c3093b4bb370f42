import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WITHHELD_MARK as M, maskSecrets } from '@/lib/nlu/sensitive/secrets';

const SECRETS: readonly (readonly [string, string, string])[] = [
  ['验证码是482913，您快帮我办', `验证码是${M}，您快帮我办`, 'one-time-code'],
  [
    '刚收到短信 您的校验码 073518，这个给你对吗',
    `刚收到短信 您的校验码 ${M}，这个给你对吗`,
    'one-time-code',
  ],
  [
    '【支付宝】482913是您的验证码，5分钟内有效，请勿泄露',
    `【支付宝】${M}是您的验证码，5分钟内有效，请勿泄露`,
    'one-time-code',
  ],
  ['您的验证码 4829，请勿告诉他人', `您的验证码 ${M}，请勿告诉他人`, 'one-time-code'],
  ['驗證碼：００２９１３', `驗證碼：${M}`, 'one-time-code'],
  ['验证码四八二九一三', `验证码${M}`, 'one-time-code'],
  ['验证码 482 913', `验证码 ${M}`, 'one-time-code'],
  ['动态口令我念给您：739201', `动态口令我念给您：${M}`, 'one-time-code'],
  [
    '支付密码我告诉您，是258036，您直接操作吧',
    `支付密码我告诉您，是${M}，您直接操作吧`,
    'password',
  ],
  ['我的登录密码是abc@2020hb，账号就是手机号', `我的登录密码是${M}，账号就是手机号`, 'password'],
  ['密码:hunterTwo', `密码:${M}`, 'password'],
  [
    '卡号6228480000000000001密码147258，你们随便扣',
    `卡号6228480000000000001密码${M}，你们随便扣`,
    'password',
  ],
  ['卡背面三位数是739，有效期08/29', `卡背面三位数是${M}，有效期08/29`, 'card-security-code'],
  ['CVV 739', `CVV ${M}`, 'card-security-code'],
  ['安全码：０１２', `安全码：${M}`, 'card-security-code'],
];

const PLAIN = [
  '请勿向任何人提供验证码，如有疑问请拨打95188',
  '短信验证码6位数字请不要告诉任何人，包括我们的工作人员。',
  '验证码收不到的话，请在10分钟后重试',
  '请勿提供验证码，您的账单是3260元',
  '请勿提供验证码。工单号20261123',
  '密码忘记了可以在App里重置，每期还款1086.50元',
  '支付密码输错5次会锁定24小时',
  '登录密码长度为8-16位',
  '本期账单2,318.07元，最低还款额231.81元',
  '您的诉求已登记，编号20261123000128',
  '您可以拨打95188转1转3',
  '银行卡尾号8821',
  '请把银行卡背面的三位数字发一下',
  '可以分12期，每期1086元，首期2026年12月10日',
  '我的密码不会告诉任何人',
  '验证码是您在签约页面自己填的，不用发给我',
  '482913',
];

describe('maskSecrets', () => {
  it.each(SECRETS)('withholds the secret of %s', (text, masked, kind) => {
    expect(maskSecrets(text)).toEqual({ text: masked, withheld: [kind] });
  });
  it.each(PLAIN)('leaves %s as displayed', (text) => {
    expect(maskSecrets(text)).toEqual({ text, withheld: [] });
  });
  it('takes bare digits for a code when the message above asks for one', () => {
    expect(maskSecrets('482913', '请把收到的验证码发我')).toEqual({
      text: M,
      withheld: ['one-time-code'],
    });
    expect(maskSecrets('1200', '您每月能还多少')).toEqual({ text: '1200', withheld: [] });
  });
  it('changes nothing in a masked text', () => {
    const piece = fc.constantFrom(
      '验证码',
      '密码是',
      '482913',
      '，',
      '95188',
      'CVV',
      '739',
      '元',
      ' ',
      '请勿',
      'a1b2c3',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const once = maskSecrets(pieces.join('')).text;
        expect(maskSecrets(once)).toEqual({ text: once, withheld: [] });
      }),
    );
  });
});
