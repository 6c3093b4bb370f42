import { describe, expect, it } from 'vitest';
import { noteMessage, noteOffer, noteReadBack } from '@/lib/negotiation/agreement/agreement';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { composeReadBack } from '@/lib/negotiation/read-back/read-back';
import { FIRST, offered, partOf, rowOf } from './offered-agreement';
import { offerIn, say, yuan } from './talk';

describe('confirmation', () => {
  const readBack = composeReadBack(agreementTable(offered));
  const sent = noteReadBack(offered, ['c5'], readBack.items);

  it.each([
    ['对的，您复述的内容准确。'],
    ['是的，没错'],
    ['以上没有问题'],
    ['您整理的没错，就是这些。'],
  ])('is the agent’s plain yes to the read-back: %s', (text) => {
    const ledger = noteMessage(sent, say('a6', 'agent', text));
    for (const term of ['count', 'amountEach', 'paymentDates', 'planType'] as const)
      expect(rowOf(ledger, term).state).toBe('confirmed');
    expect(partOf(ledger, 'count', 'count')?.confirmedBy).toMatchObject({ messageId: 'a6' });
    expect(rowOf(ledger, 'lender').state).toBe('unknown');
  });

  it.each([
    ['好的'],
    ['收到，我帮您看一下'],
    ['是的，具体以App页面展示为准'],
    ['没问题的话我就提交了'],
    ['您看没问题吗？'],
    ['有一处不对，需要更正'],
    ['应该是没问题的'],
    ['可以的，期数没问题，不过每期是385元'],
  ])('is not %s', (text) => {
    const ledger = noteMessage(sent, say('a6', 'agent', text));
    expect(agreementTable(ledger).some((row) => row.state === 'confirmed')).toBe(false);
  });

  it('is not a yes to a later question of the customer', () => {
    const asked = noteMessage(sent, say('c7', 'customer', '请问您是人工客服吗'));
    const ledger = noteMessage(asked, say('a8', 'agent', '是的'));
    expect(agreementTable(ledger).some((row) => row.state === 'confirmed')).toBe(false);
  });

  it('needs the agent only to repeat the figure after the read-back', () => {
    const message = say('a6', 'agent', '为您确认：共12期，每期850元');
    const offer = offerIn(
      message,
      'installment',
      { periods: 12, perPeriodFen: yuan(850) },
      { periods: '12期', perPeriodFen: '每期850元' },
    );
    const ledger = noteOffer(sent, offer, [FIRST, message]);
    expect(rowOf(ledger, 'count').state).toBe('confirmed');
    expect(partOf(ledger, 'paymentDates', 'day')?.state).toBe('stated');
  });

  it('is undone by another figure afterwards', () => {
    const confirmed = noteMessage(sent, say('a6', 'agent', '对的，准确'));
    const message = say('a9', 'agent', '每期是880元');
    const offer = offerIn(
      message,
      'installment',
      { perPeriodFen: yuan(880) },
      { perPeriodFen: '每期是880元' },
    );
    const ledger = noteOffer(confirmed, offer, [message]);
    expect(rowOf(ledger, 'amountEach').state).toBe('conflict');
    expect(rowOf(ledger, 'count').state).toBe('confirmed');
  });
});
