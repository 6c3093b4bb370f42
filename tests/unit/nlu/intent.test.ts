import { describe, expect, it } from 'vitest';
import { classifyIntent } from '@/lib/nlu/intent/intent';

/** Short answers to a read-back, none of them among what the model learns from. */
describe('a short confirmation', () => {
  it.each([
    '以上都对，没有问题，我这边已登记。',
    '对的，这几条都没问题',
    '没错，跟您说的一样',
    '是的，您说的都正确',
    '好的，确认无误，已登记',
    '都对，以这个为准',
  ])('is heard in %s', (text) => {
    expect(classifyIntent(text).intent).toBe('confirm_agreement');
  });
});

it.each([
  '请打开 alipay-jianmian.com 填写验证码，再加我微信办理减免。',
  '麻烦您在网页里输入银行卡号和验证码',
])('asking for secrets is heard in %s', (text) => {
  expect(classifyIntent(text).intent).toBe('ask_sensitive_data');
});

it.each([
  [
    '您好，工号1027为您服务。看到您的账单已逾期12天，请问这边是什么原因没有按时还款呢？',
    'ask_reason',
  ],
  ['您好，很高兴为您服务，请问有什么可以帮您？', 'greeting'],
])('whoever greets and asks is heard for what he asks: %s', (text, intent) => {
  expect(classifyIntent(text).intent).toBe(intent);
});
