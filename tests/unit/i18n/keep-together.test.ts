import { expect, it } from 'vitest';
import { createI18n } from '@/lib/i18n/i18n';
import { keepTogether } from '@/lib/i18n/keep-together';

it.each([
  ['应还 1,200 元', '应还 1,200\u00a0元'],
  ['还有 2 天', '还有 2\u00a0天'],
  ['每月 15 日，共 12 期', '每\u2060月\u00a015\u00a0日，共 12\u00a0期'],
  ['每月 850 元', '每月 850\u00a0元'],
  ['按 2020 年办法', '按 2020\u00a0年办法'],
  ['还剩不到 16 小时', '还剩不到 16\u00a0小时'],
  ['拨打 12356 心理援助热线', '拨打 12356 心理援助热线'],
  ['12 instalments', '12 instalments'],
])('%s', (text, expected) => {
  expect(keepTogether(text)).toBe(expected);
});

it('is done for what the screen says, with its figures filled in', () => {
  const i18n = createI18n('zh-CN');
  expect(i18n.t('payments:lead.days', { count: 2 })).toBe('还有 2\u00a0天');
});
