import { describe, expect, it } from 'vitest';
import { proposalMessage, proposalSentence } from '@/lib/negotiation/proposal';
import { readLineFigures } from '@/lib/negotiation/rehearsal/line-figures';
import { situationOfCase } from '@/lib/negotiation/situation-of-case';
import { shortenStory } from '@/lib/negotiation/story';
import { proposePlans } from '@/lib/repayment/propose';
import { DEBT, EMPTY_FACTS } from './letter-samples';
import { NOW, yuan } from './talk';

const found = proposePlans(situationOfCase(DEBT), '2026-11-23');
const PROPOSALS = found.status === 'ok' ? found.proposals : [];

describe('the line that proposes a plan', () => {
  it('names one plan with the figures of the proposal, in one question', () => {
    expect(PROPOSALS.length).toBeGreaterThan(0);
    for (const proposal of PROPOSALS) {
      const text = proposalMessage(proposal, 'huabei');
      expect(text.length).toBeLessThanOrEqual(120);
      expect(text.match(/[？?]/g)).toHaveLength(1);
      const figures = readLineFigures(text, NOW);
      expect(figures.periods).toBe(proposal.count);
      expect(figures.monthlyFen).toBe(proposal.eachFen);
      expect(text).not.toMatch(/保证|绝对|一定|undefined|null/);
      // Of income, only what the user has filled in.
      expect(text).not.toContain('才有收入');
      expect(text.includes('缓一个月')).toBe(proposal.kind === 'after-pause');
    }
  });

  it('leaves the first date out while payday is not known', () => {
    const open = proposePlans(situationOfCase({ ...DEBT, payday: null }), '2026-11-23');
    const first = open.status === 'ok' ? open.proposals[0] : undefined;
    expect(first && proposalMessage(first, null)).not.toContain('首期');
    expect(first && proposalSentence(first)).not.toMatch(/首期|每月\d+日/);
  });

  it('states the total for a letter and that later charges are not in it', () => {
    const [first] = PROPOSALS;
    expect(first && proposalSentence(first)).toContain('合计9,800元，不含此后可能计收的利息和费用');
  });

  it('leaves the last payment to the figures where only about what is owed is known', () => {
    const [first] = PROPOSALS;
    const sentence = first && proposalSentence(first, true);
    expect(sentence).toContain('最后一期按核对后的余额结清');
    expect(sentence).toContain('合计约9,800元');
    const message = first && proposalMessage(first, null, true);
    expect(message).toContain('最后一期按核对后的余额结清');
  });
});

describe('three sentences', () => {
  const long =
    '我真的太难了，今年9月份被裁员了，之前在一家公司干了五年，身份证110105194912310021，老婆也没工作，孩子要上学，花呗的钱一直还不上，天天失眠，我每个月最多能还六百';

  it('come from the case, and copy nothing of the story', () => {
    const { sentences, missing } = shortenStory({
      debt: DEBT,
      story: long,
      nowIso: NOW,
      monthlyFen: yuan(800),
    });
    expect(sentences).toEqual([
      '您好，我的花呗已逾期23天，我想继续还清。',
      '我从9月起失去了工作。',
      '我每月能稳定还800元，每月10日前后发薪，请问可以怎么安排？',
    ]);
    expect(missing).toEqual([]);
    expect(sentences.join('').length).toBeLessThanOrEqual(120);
  });

  it('take from the story only what the case leaves open', () => {
    const { sentences, missing } = shortenStory({
      debt: EMPTY_FACTS.debt,
      story: long,
      nowIso: NOW,
      monthlyFen: null,
    });
    expect(sentences.join('')).toContain('花呗');
    expect(sentences.join('')).toContain('从9月起失去了工作');
    expect(sentences.join('')).toContain('每月能稳定还600元');
    expect(sentences.join('')).not.toMatch(/1101|老婆|孩子/);
    expect(missing).toEqual(['overdue', 'date']);
  });

  it('invent nothing when nothing is known', () => {
    const { sentences, missing } = shortenStory({
      debt: EMPTY_FACTS.debt,
      story: '唉',
      nowIso: NOW,
      monthlyFen: null,
    });
    expect(sentences.join('')).not.toMatch(/\d|花呗|借呗|住院|工作/);
    expect(missing).toEqual(['product', 'overdue', 'reason', 'amount', 'date']);
  });
});
