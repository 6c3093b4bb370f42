import { describe, expect, it, test } from 'vitest';
import { hostSigns, hostsIn, isLookalike } from '@/lib/negotiation/host-evidence';

test.each([
  ['请打开 https://www.alipay.com/x 查看', ['www.alipay.com']],
  ['点这里alipay-help.com办理', ['alipay-help.com']],
  ['发到 someone@mail.example 即可', []],
  ['利率是 14.6，共 3.5 期', []],
  ['ｗｗｗ．ａ１ｉｐａｙ．ｃｏｍ', ['www.a1ipay.com']],
])('finds the addresses in %j', (text, hosts) => {
  expect(hostsIn(text)).toEqual(hosts);
});

test.each([
  ['alipay.com', false],
  ['render.alipay.com', false],
  ['alipay.com.pay.example', true],
  ['a1ipay.com', true],
  ['ali-pay.cn', true],
  ['alipay-help.com', true],
  ['help-alipay.cn', true],
  ['alipayobjects.com', false],
  ['example.com', false],
])('takes %s for an imitation: %s', (host, is) => {
  expect(isLookalike(host)).toBe(is);
});

describe('beside a message', () => {
  const given = { pageHost: 'cs.bank.example', enabledHosts: ['bank.example'] };

  it('names links that lead elsewhere, and the page', () => {
    expect(
      hostSigns({ ...given, text: '打开 pay.bank.example 或 a1ipay.com 或 x.example' }),
    ).toEqual([
      { kind: 'lookalike-link', host: 'a1ipay.com' },
      { kind: 'foreign-link', host: 'x.example' },
      { kind: 'unknown-page', host: 'cs.bank.example' },
    ]);
  });

  it('says when the page is a lender’s own, and nothing of a page that is not on the web', () => {
    expect(hostSigns({ pageHost: 'my.alipay.com', enabledHosts: [], text: '您好' })).toEqual([
      { kind: 'official-page', host: 'my.alipay.com' },
    ]);
    expect(hostSigns({ pageHost: null, enabledHosts: [], text: '您好' })).toEqual([]);
  });
});
