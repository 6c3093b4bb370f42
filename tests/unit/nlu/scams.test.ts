import { describe, expect, it } from 'vitest';
import { detectScams } from '@/lib/nlu/scams/scams';

describe('letters that only look like a messenger', () => {
  it.each([
    '业务编号ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz，请留存',
    '您的工单号是20261128VXQQ01，请以该编号查询',
  ])('is no scam: %s', (text) => {
    expect(detectScams(text)).toEqual([]);
  });

  it.each(['加我wxabc123详谈', '请添加VX：hk8899，我给您办减免'])('is one: %s', (text) => {
    expect(detectScams(text).map(({ kind }) => kind)).toContain('offsite_contact');
  });
});

describe('what agents say all day', () => {
  it.each([
    '客服小林（工号1027）已接入会话',
    '客服小蕊（工号 60218）为您服务',
    '您已进入人工服务队列，前面还有 3 位',
    '可以为您办理12期分期,每期850元,每月15号还款',
    '每期手续费0.6%，按剩余的总金额收，已经包含在每期里了。',
    '2,000元先冲逾期费用和利息，剩下的冲本金。',
    '还进来的钱按合同约定的顺序冲抵，一般先抵逾期费用和利息，再抵本金。',
  ])('is no scam: %s', (text) => {
    expect(detectScams(text)).toEqual([]);
  });
});

it.each([
  [
    '您好，我是花呗减免中心的专员，看到您有逾期，可以走内部渠道给您全免利息，需要办理吗？',
    ['too_good'],
  ],
  [
    '请打开 alipay-jianmian.com 填写验证码，再加我微信办理减免。',
    ['verification_code', 'offsite_contact'],
  ],
  ['内部审批通过后，可以为您减免利息300元', []],
  ['请打开支付宝官方页面，输入验证码完成登录', []],
])('reads plain words without a second opinion: %s', (text, kinds) => {
  expect(detectScams(text).map((flag) => flag.kind)).toEqual(kinds);
});

it.each([
  '款项往王经理的支付宝转就行',
  '往张专员卡里存两千',
  '付到老律师名下账户',
  '您给对接人的支付宝打钱',
])('hears that money is to go to a person: %s', (text) => {
  expect(detectScams(text).map(({ kind }) => kind)).toEqual(['private_account']);
});

it.each([
  ['那个软件您别装，装了钱就没了', []],
  ['不用发给我，那串数字您自己填进去就好了', []],
  ['不用押金，不用保证金，直接分', []],
  ['别告诉别人，验证码发给我', ['verification_code']],
  ['不要走App，直接转给我的个人账户', ['private_account']],
])('hears what is forbidden and what is asked for: %s', (text, kinds) => {
  expect(detectScams(text).map(({ kind }) => kind)).toEqual(kinds);
});

describe('what opens a purse without a code', () => {
  it.each([
    ['您把卡的有效期和背面三位数字发我，我帮您做扣款验证', 'verification_code'],
    ['您跟我说一下银行卡的有效期和后面三位', 'verification_code'],
    ['卡号、到期日、CVV发过来，我这边马上给您处理减免', 'verification_code'],
    ['下载这个APP“金融安全卫士”，在里面认证一下', 'offsite_contact'],
    ['您扫这个码下个app，里面可以直接销账', 'offsite_contact'],
  ])('is a scam: %s', (text, kind) => {
    expect(detectScams(text).map((flag) => flag.kind)).toContain(kind);
  });

  it.each([
    '请下载支付宝APP最新版本，在首页搜索花呗还款',
    '请不要下载陌生链接里的APP，谨防诈骗',
    '客服不会索要您卡片背面的三位数和有效期',
    '您绑定的银行卡有效期到了，请换一张卡',
    '请提供手机号后三位核对身份',
    '方案有效期到12月10日，请在App里签约',
  ])('is none: %s', (text) => {
    expect(detectScams(text)).toEqual([]);
  });
});
