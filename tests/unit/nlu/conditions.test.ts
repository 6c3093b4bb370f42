import { describe, expect, it } from 'vitest';
import { predictOffer } from '@/scripts/evaluate/offers';
import { type OfferItem, read } from './corpus-score';

const offered = (text: string) =>
  predictOffer({
    id: 'x',
    context: { now: '2026-11-30T10:20:00+08:00' },
    messages: [{ role: 'agent', text }],
  });

it('takes no delay for none because of what it hangs on', () => {
  expect(offered('延一个月没问题，不过您要交入息证明给我先')).toMatchObject({
    kind: 'extension',
    deferMonths: 1,
  });
});

describe('a condition is', () => {
  it.each([
    ['what loses the offer', '结清价8,000元，他人代付无效', '他人代付无效'],
    [
      'when it is lost, and what is, in one',
      '分24期，每期500元，如连续两期未足额还款，本方案终止',
      '如连续两期未足额还款，本方案终止',
    ],
    [
      'what it hangs on',
      '12期，每期900元，适用以您名下无其他逾期为限',
      '适用以您名下无其他逾期为限',
    ],
    ['what is forbidden', '给您分20期每期700，但不得转移名下财产', '不得转移名下财产'],
    ['what cannot be undone', '12期每期600，办理成功后不可取消', '办理成功后不可取消'],
    ['what is paid for a waiver', '罚息全免，您今天还3,000元', '您今天还3,000元'],
    ['what is paid before the rest is put off', '先还500，其余的延到12月20号', '先还500'],
    ['what is done first for a plan', '您把投诉撤掉，我给您分18期每期880', '您把投诉撤掉'],
    [
      'what follows if it is not done',
      '违约金给您免了，月底前不补上本期就免不掉',
      '不补上本期就免不掉',
    ],
    ['what is used up', '可以晚15天还，罚息不算，用了就不能再申请了', '用了就不能再申请了'],
    ['what somebody has to agree to', '本金18,000结清，利息不要了，这个得总部点头', '得总部点头'],
    ['what must not be done again', '打七五折9,000元结清，别再发微博了', '别再发微博了'],
    [
      'what is supposed to be paid',
      '您若于12月1日前还清12,000元，我司减免剩余息费',
      '12月1日前还清12,000元',
    ],
  ])('%s', (_what, text, condition) => {
    expect((offered(text).conditions as string[]).join('；')).toContain(condition);
  });

  it.each([
    ['the first of the instalments', '首期1,200元，其余11期每期900元'],
    ['what is paid at least, of which nothing hangs', '先还最低还款额500元就行'],
    ['a service offered', '分6期每期1,000元，需要的话我给您提交'],
    ['that somebody will call', '12期每期850元，每月15号还款，专员会在三天内给您回电'],
    [
      'a yes to what was read back',
      '对的，您复述的内容准确，就是12期，每期850元，每月15号，首期12月15日。',
    ],
    ['a yes to what was said', '是的，您说的没错，12期，每期850元，每月15号'],
    ['a reassurance', '一次性还8,000元结清，减免的部分不再恢复'],
  ])('not %s', (_what, text) => {
    expect(offered(text).kind).not.toBe('none');
    expect(offered(text).conditions).toBeUndefined();
  });
});

/** Recall at first sight: 49 % of the seventh set, 70 % of the eighth, which no model has learnt from; all of the mended are kept. */
it.each([
  ['offers-own-7.jsonl', 0.87],
  ['offers-own-8.jsonl', 0.73],
  ['offers-own-9.jsonl', 0.85],
])('names the conditions of %s as well as it did', (name, least) => {
  const items = read<OfferItem>(name);
  const wanted = items.flatMap((item) => {
    const got = (predictOffer(item).conditions ?? []) as string[];
    return ((item.expected.conditions ?? []) as string[]).map((words) =>
      got.some((g) => g.includes(words) || words.includes(g)),
    );
  });
  expect(wanted.filter(Boolean).length / wanted.length).toBeGreaterThanOrEqual(least);
});
