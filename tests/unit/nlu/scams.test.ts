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
