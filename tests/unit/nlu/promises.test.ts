import { describe, expect, it } from 'vitest';
import { emptyReading, readUtterance } from '@/lib/nlu/offers/read-offers';
import { emptyLedger, recordUtterance } from '@/lib/nlu/promises';

const AT = '2026-11-23T14:30:00+08:00';

function read(lines: readonly string[]) {
  let state = emptyReading();
  let ledger = emptyLedger();
  lines.forEach((line, i) => {
    const speaker = line.startsWith('C:') ? ('customer' as const) : ('agent' as const);
    const utterance = { id: `m${i}`, speaker, text: line.replace(/^C:/, ''), at: AT };
    const after = readUtterance(state, utterance);
    ledger = recordUtterance(ledger, utterance, { before: state, after });
    state = after;
  });
  return ledger;
}

describe('contradictions', () => {
  it('quotes both figures when a later one differs', () => {
    const { contradictions } = read([
      '可以分12期，每期1,086.50元',
      'C:好的',
      '跟您确认一下：12期，每期1,106.50元',
    ]);
    expect(contradictions).toMatchObject([
      {
        field: 'perPeriodFen',
        earlierFen: 108650,
        laterFen: 110650,
        corrected: false,
        earlier: { messageId: 'm0', text: '每期1,086.50元' },
        later: { messageId: 'm2', text: '每期1,106.50元' },
      },
    ]);
  });
  it('says when the agent named it a correction', () => {
    expect(read(['12期，每期680元', '不好意思更正一下，是每期698元']).contradictions).toMatchObject(
      [{ corrected: true, earlierFen: 68000, laterFen: 69800 }],
    );
  });
  it.each([
    [['12期，每期1500', 'C:能不能少点', '那每期给您降到1300，期数不变']],
    [['可以分12期，每期1,250元', 'C:太高了', '那给您拉长到18期，每期833.33元']],
    [['可以分12期，每期1,250元', '可以分12期，每期1250元']],
  ])('takes bargaining and repetition for no contradiction: %s', (lines) => {
    expect(read(lines).contradictions).toEqual([]);
  });
  it('sets a broken word against the promise', () => {
    const { contradictions } = read([
      '您放心，我给您备注了，不会上征信的',
      '逾期信息会上报央行征信系统',
    ]);
    expect(contradictions).toMatchObject([
      { field: 'promise', earlier: { text: '不会上征信的' }, later: { messageId: 'm1' } },
    ]);
  });
});

describe('promises', () => {
  it.each([
    ['明天上午给您答复', 'callback', '2026-11-24'],
    ['专员会在48小时内给您回电', 'callback', '2026-11-25T14:30:00+08:00'],
    ['还完这笔，罚息到时候都给您免掉', 'waiver', null],
    ['结清后会为您开具结清证明', 'document', null],
    ['放心，我们不会再联系您的家人', 'stop_contact', null],
  ])('keeps %s', (text, what, dueBy) => {
    expect(read([text]).promises).toMatchObject([{ what, dueBy }]);
  });
  it('keeps the ticket number', () => {
    expect(
      read(['已经为您登记反馈，工单号20261123-0047，专员会在3个工作日内与您联系']).promises[0],
    ).toMatchObject({ ticket: '20261123-0047' });
  });
  it.each(['抱歉，我们无法减免罚息', '您能不能先还一部分？', '您好，请问有什么可以帮您'])(
    'sees none in %s',
    (text) => {
      expect(read([text]).promises).toEqual([]);
    },
  );
  it('marks what was only said', () => {
    expect(read(['您放心，不会影响征信的']).promises).toMatchObject([
      { what: 'credit', verbalOnly: true },
    ]);
  });
});
