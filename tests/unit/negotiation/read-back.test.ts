import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyAgreement,
  noteMessage,
  noteOffer,
  noteReadBack,
} from '@/lib/negotiation/agreement/agreement';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { composeReadBack, findSentReadBack } from '@/lib/negotiation/read-back/read-back';
import { recogniseReply } from '@/lib/negotiation/read-back/reply';
import { packParts } from '@/lib/negotiation/read-back/split-message';
import { offerIn, say, termsAfter, yuan } from './talk';

const MESSAGE = say('a1', 'agent', '分12期，每期850元，每月15号还款，减免逾期费用420元');
const OFFER = offerIn(
  MESSAGE,
  'installment',
  {
    periods: 12,
    perPeriodFen: yuan(850),
    dueDay: 15,
    waivedFen: yuan(420),
    waivedKinds: ['penalty'],
  },
  { periods: '12期', perPeriodFen: '每期850元', dueDay: '每月15号', waivedFen: '420元' },
);
const TABLE = agreementTable(noteOffer(emptyAgreement(), OFFER, [MESSAGE]));

describe('composeReadBack', () => {
  it('states what is known, asks for what is missing, and invents nothing', () => {
    const { parts, asks } = composeReadBack(TABLE);
    expect(parts).toEqual([
      '您好，我按您说的整理如下，麻烦逐项确认：①分期还款，共12期，每月15日还款，每期850.00元；②减免罚息（逾期费用）420.00元。还有几项没有说到，麻烦补充：放款机构全称、合同编号、应还总额及本金、利息、罚息、费用的明细、方案的总还款额、首期还款日、还款期间是否再计利息和罚息、还款渠道、征信在还款期间和结清后如何报送、有一期没按时还的处理方式。以上是否准确？方案会以什么方式（协议、站内信）发给我？',
    ]);
    expect(asks).toContain('confirmationForm');
    expect(parts.join('')).not.toMatch(/10,?200|undefined|null|\{|\}/);
  });

  it('puts our own total to the agent as a question when none was said', () => {
    const { parts } = composeReadBack(TABLE, { computedTotalFen: yuan(10_200) });
    expect(parts[0]).toContain('总计我核算为10,200.00元，请核对');
  });

  it('asks which of two values holds instead of stating one', () => {
    const later = say('a2', 'agent', '每期880元');
    const other = offerIn(
      later,
      'installment',
      { perPeriodFen: yuan(880) },
      { perPeriodFen: '每期880元' },
    );
    const ledger = noteOffer(noteOffer(emptyAgreement(), OFFER, [MESSAGE]), other, [
      MESSAGE,
      later,
    ]);
    const { parts, items } = composeReadBack(agreementTable(ledger));
    expect(parts[0]).toContain('前面说过“850.00元”和“880.00元”，请说明以哪个为准');
    expect(items.some((item) => item.part === 'each')).toBe(false);
  });

  it.each([
    ['按期还款期间不再计收罚息。', '还款期间不再计收罚息（逾期费用）'],
    ['期间逾期费用照常计收。', '还款期间罚息（逾期费用）继续计收'],
    ['还进来的钱先冲罚息。', '每笔还款先冲罚息（逾期费用）'],
  ])('says one thing of the penalty where one was said: %s', (said, sentence) => {
    const [part] = composeReadBack(termsAfter(MESSAGE.text, said)).parts;
    expect(part).toContain(sentence);
    expect(part).not.toContain('罚息和逾期');
    // The other side may say it back word for word.
    expect(composeReadBack(termsAfter(MESSAGE.text, `${sentence}。`)).parts[0]).toContain(sentence);
  });

  it('asks for nothing that the kind of plan does not have', () => {
    const message = say('a', 'agent', '11月28日前一次性还清9,800元');
    const offer = offerIn(message, 'settlement', { totalFen: yuan(9800), deadline: '2026-11-28' });
    const table = agreementTable(noteOffer(emptyAgreement(), offer, [message]));
    const { parts, asks } = composeReadBack(table);
    expect(parts[0]).toContain('①一次性结清，2026年11月28日前还款，总计9,800.00元');
    for (const term of ['count', 'firstDate', 'amountEach', 'waivedItems'] as const)
      expect(asks).not.toContain(term);
  });

  it('asks for the last day of what is paid at once, not for that of each instalment', () => {
    const message = say('a', 'agent', '一次性还清9,800元就算结清');
    const offer = offerIn(message, 'settlement', { totalFen: yuan(9800) });
    const [part = ''] = composeReadBack(
      agreementTable(noteOffer(emptyAgreement(), offer, [message])),
    ).parts;
    expect(part).toContain('最晚还款日');
    expect(part).not.toContain('每期还款日');
  });

  it('says nothing of a private account as if it were agreed', () => {
    const ledger = noteMessage(emptyAgreement(), say('a', 'agent', '请转到财务专员个人账户'));
    expect(composeReadBack(agreementTable(ledger)).parts.join('')).not.toContain('个人账户');
  });

  it('asks for the parts that the check of the plan leaves open, unless the whole term is asked for', () => {
    const openQuestions = ['waiver-timing', 'interest-during-plan', 'balance-fees'] as const;
    const { parts, asksParts } = composeReadBack(TABLE, { openQuestions });
    expect(parts[0]).toContain('、减免什么时候生效。');
    expect(asksParts.map(({ code }) => code)).toEqual(['waiver-timing']);
  });

  it('reads back only what has not been said yes to, and everything again when that is all', () => {
    const whole = composeReadBack(TABLE);
    const sent = noteReadBack(noteOffer(emptyAgreement(), OFFER, [MESSAGE]), ['c1'], whole.items);
    const partly = noteMessage(sent, say('a2', 'agent', '①没问题'));
    const rest = composeReadBack(agreementTable(partly));
    expect(rest.parts[0]).toMatch(/^您好，还有几项也麻烦逐项确认：①减免罚息（逾期费用）420.00元。/);
    const all = noteMessage(sent, say('a2', 'agent', '对的，没有问题'));
    expect(composeReadBack(agreementTable(all)).items).toEqual(whole.items);
  });

  it.each([60, 100, 140, 200, 300])('fits a chat that takes %i characters', (limit) => {
    const { parts } = composeReadBack(TABLE, { limit });
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit);
    const whole = composeReadBack(TABLE).parts.join('');
    expect(parts.map((part) => part.replace(/^\(\d+\/\d+\)/, '')).join('')).toBe(whole);
  });
});

describe('packParts', () => {
  it('loses and reorders nothing, keeps every limit and splits no character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 12 }),
        fc.integer({ min: 20, max: 300 }),
        (pieces, limit) => {
          const parts = packParts(pieces, limit);
          const bare = parts.length > 1 ? parts.map((p) => p.replace(/^\(\d+\/\d+\)/, '')) : parts;
          expect(bare.join('')).toBe(pieces.join(''));
          for (const part of parts) {
            expect(part.length).toBeLessThanOrEqual(limit);
            expect(part).not.toMatch(/[\ud800-\udbff]$/);
          }
        },
      ),
    );
  });
});

describe('findSentReadBack', () => {
  const readBack = composeReadBack(TABLE, { limit: 100 });

  it('finds all parts, whatever spaces the chat shows', () => {
    const sent = readBack.parts.map((text, index) => say(`c${index}`, 'customer', `${text} \n`));
    const match = findSentReadBack(readBack, sent);
    expect(match?.items).toEqual(readBack.items);
  });

  it('leaves out items that the user struck before sending', () => {
    const edited = composeReadBack(TABLE).parts[0]?.replace(/②[^。]*。/, '') ?? '';
    const match = findSentReadBack(composeReadBack(TABLE), [say('c', 'customer', edited)]);
    expect(match?.items.map((item) => item.term)).not.toContain('waivedItems');
    expect(match?.items.map((item) => item.term)).toContain('count');
  });

  it('takes the numbers that were sent, also where the user has changed them', () => {
    const edited = composeReadBack(TABLE).parts[0]?.replace('②', '③') ?? '';
    const match = findSentReadBack(composeReadBack(TABLE), [say('c', 'customer', edited)]);
    expect(match?.items.find(({ term }) => term === 'waivedItems')?.number).toBe(3);
  });

  it('finds nothing in other messages or in the agent’s', () => {
    expect(findSentReadBack(readBack, [say('c', 'customer', '好的谢谢')])).toBeNull();
    expect(findSentReadBack(readBack, [say('a', 'agent', readBack.parts.join(''))])).toBeNull();
  });
});

describe('recogniseReply', () => {
  const items = [1, 2, 3, 4].map((number) => ({ number }));
  const read = (text: string) => recogniseReply(say('a', 'agent', text), items);

  it.each([
    '对的，您复述的内容准确，就是12期，每期850元',
    '是的',
    '没错的',
    '您好，以上内容确认无误',
    '嗯，都对的',
    '没有问题，就按这个来',
    '经核实，您说的一致',
    '对，就是这样',
  ])('affirmed: %s', (text) => {
    expect(read(text)).toMatchObject({
      verdict: 'affirmed',
      confirmed: [1, 2, 3, 4],
      disputed: [],
    });
  });

  it.each([
    '不对，每期是880元',
    '有一处需要更正',
    '金额有误',
    '您写的不准确',
    '不是这样的，减免要结清后',
    '第一项不对，放款方是银行',
  ])('not affirmed: %s', (text) => {
    const reply = read(text);
    expect(reply.verdict).not.toBe('affirmed');
    expect(reply.confirmed).toEqual([]);
  });

  it.each([
    ['①②没问题，③不对，应该是每期880元', [1, 2], [3]],
    ['第一项和第二项正确，第三项有误', [1, 2], [3]],
    ['除了③，其他都对', [1, 2, 4], [3]],
    ['③需要更正，其他没问题', [1, 2, 4], [3]],
    ['①到③都对，④要看审批', [1, 2, 3], []],
    ['第一至第三项正确', [1, 2, 3], []],
    ['1-3项没问题，第4项有误', [1, 2, 3], [4]],
  ])('by item: %s', (text, confirmed, disputed) => {
    expect(read(text)).toMatchObject({ verdict: 'partly', confirmed, disputed });
  });

  it.each([
    ['是的，具体以页面展示为准', 'reserved'],
    ['没问题，不过以审核结果为准', 'reserved'],
    ['好的', 'unclear'],
    ['收到', 'unclear'],
    ['我核对一下，请稍等', 'unclear'],
    ['您核对一下看有没有问题', 'unclear'],
    ['请问还有其他可以帮您的吗？', 'unrelated'],
    ['以上内容对吗？', 'unclear'],
    ['如果没有问题的话，我就给您提交', 'unrelated'],
    ['对于您的情况我们很理解', 'unrelated'],
    ['对方已离开', 'unrelated'],
  ])('%s → %s', (text, verdict) => {
    expect(read(text)).toMatchObject({ verdict, confirmed: [] });
  });
});
