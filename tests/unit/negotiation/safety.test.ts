import { describe, expect, it } from 'vitest';
import { LIMITATION_QUESTION, mustNotAcknowledge } from '@/lib/negotiation/limitation';
import { SCAM_CARD, SELF_HARM_CARD, stopCardFor } from '@/lib/negotiation/safety';
import factsIndex from '@/tests/data/facts-index.json';

const cards = [SCAM_CARD, SELF_HARM_CARD];
const textsOf = (card: typeof SCAM_CARD) => [
  card.title,
  ...card.lines,
  ...card.helpLines.map(({ purpose }) => purpose),
];

describe('stopCardFor', () => {
  it.each([
    [[], false, null],
    [['screen_share'], false, 'scam'],
    [[], true, 'self-harm'],
    [['private_account'], true, 'self-harm'],
  ] as const)('scam flags %j, self-harm %s: %s', (scamFlags, selfHarm, id) => {
    expect(stopCardFor({ scamFlags, selfHarm })?.id ?? null).toBe(id);
  });
});

describe('stop-cards', () => {
  it('name the lines that the notes give', () => {
    expect(SCAM_CARD.helpLines.map(({ number }) => number)).toEqual(['95188', '96110', '110']);
    expect(SELF_HARM_CARD.helpLines.map(({ number }) => number)).toEqual(['12356', '110', '120']);
    const known = factsIndex.entries.F61.numbers;
    for (const { helpLines } of cards)
      for (const { number } of helpLines) expect(known).toContain(number);
  });

  it('speak gently and promise no round-the-clock service', () => {
    for (const card of cards)
      for (const text of textsOf(card)) {
        expect(text.zhCN).not.toMatch(/[!！]|你|24小时|违法/u);
        expect([...text.zhCN].length).toBeLessThanOrEqual(40);
        expect(text.zhTW).not.toBe('');
        expect(text.en).not.toMatch(/!|24 hours|\p{Script=Han}/u);
      }
  });

  it('do not speak of money or figures to someone who may harm themselves', () => {
    const said = textsOf(SELF_HARM_CARD)
      .map(({ zhCN }) => zhCN)
      .join('');
    expect(said).not.toMatch(/还款|逾期|利息|方案|征信|协商/u);
    expect(SELF_HARM_CARD.pausesAnalysis).toBe(true);
  });
});

describe('the question on old debts', () => {
  it('offers the three answers', () => {
    expect(LIMITATION_QUESTION.options.map(({ answer }) => answer).sort()).toEqual([
      'over-three-years',
      'unsure',
      'within-three-years',
    ]);
  });

  it.each([
    ['unasked', true],
    ['unsure', true],
    ['over-three-years', true],
    ['within-three-years', false],
  ] as const)('after %s nothing may acknowledge the debt: %s', (answer, forbidden) => {
    expect(mustNotAcknowledge(answer)).toBe(forbidden);
  });

  it('never says that the debt is gone', () => {
    const texts = [LIMITATION_QUESTION.question, ...LIMITATION_QUESTION.caution];
    for (const { zhCN } of texts) expect(zhCN).not.toMatch(/不用还|作废|消灭|违法/u);
    expect(texts.some(({ zhCN }) => zhCN.includes('12348'))).toBe(true);
  });
});
