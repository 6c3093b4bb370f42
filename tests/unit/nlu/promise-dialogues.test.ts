import { describe, expect, it } from 'vitest';
import { emptyReading, readUtterance } from '@/lib/nlu/offers/read-offers';
import { emptyLedger, type PromiseLedger, recordUtterance } from '@/lib/nlu/promises';

/** `C:` marks the customer's lines. */
function ledgerOf(lines: readonly string[]): PromiseLedger {
  let state = emptyReading();
  let ledger = emptyLedger();
  lines.forEach((line, i) => {
    const utterance = {
      id: `m${i}`,
      speaker: line.startsWith('C:') ? ('customer' as const) : ('agent' as const),
      text: line.replace(/^C:/, ''),
      at: '2026-11-23T14:30:00+08:00',
    };
    const after = readUtterance(state, utterance);
    ledger = recordUtterance(ledger, utterance, { before: state, after });
    state = after;
  });
  return ledger;
}

describe('a promise, and what only sounds like one', () => {
  it.each<[string, string[]]>([
    ['只要您按时还，我们不会再联系您的家人', ['stop_contact']],
    ['我帮您备注一下，三天内不会有人打扰您', ['stop_contact']],
    ['明天下午三点前我给您回电话', ['callback']],
    ['专员会在2个工作日内联系您', ['callback']],
    ['结清后给您开具结清证明', ['document']],
    ['协议稍后发到您的支付宝', ['document']],
    ['罚息我给您免了，您放心', ['waiver']],
    ['您今天还了，就不会上征信', ['credit']],
    ['只要在协商期间就不会起诉您', ['no_legal_action']],
    ['还清之后额度会恢复', ['restore']],
    ['您的诉求我已经上报给主管了', ['escalate']],
    ['投诉工单已登记，编号TS20261123', ['escalate']],
    ['方案我给您保留到周五', ['plan']],
    ['您的账单逾期会影响征信', []],
    ['您不还款我们会联系您的家人', []],
    ['没有办法给您减免', []],
    ['请您提供失业证明', []],
    ['如果您还清，可以申请减免', []],
    ['我们会起诉您', []],
    ['您能不能先还500', []],
    ['系统会自动扣款', []],
    ['请注意查收还款短信通知', []],
    ['您需要联系95188', []],
    ['我联系不上您', []],
    ['您之前答应今天还款', []],
    ['减免需要审核，不能保证通过', []],
    ['上次给您打电话您没接', []],
    ['您的额度已经关闭了', []],
    ['罚息每天按0.05%收取', []],
    ['没有书面协议，口头约定就可以', []],
    ['我们无法为您开具证明', []],
    ['不还的话以后额度就不会恢复了', []],
    ['您可以在App里申请减免', []],
    ['专员已经联系过您了', []],
    ['我会把您移交给法务', []],
    ['分12期，每期1,086.50元，罚息全免', ['waiver']],
    ['我没有说过不会上征信', []],
    ['有的客服说不会联系家人，那是不对的', []],
    ['您希望我们不要联系您家人是吧', []],
    ['您这笔已经上报征信了', []],
    ['征信是会上报的', []],
    ['我们不提供结清证明的', []],
    ['客服这边无法直接出具证明', []],
    ['您再不处理我们只能通知您的家人了', []],
    ['不收任何手续费，12期每期880', ['waiver']],
    ['结清后给您开结清证明', ['document']],
  ])('%s', (text, kinds) => {
    expect(ledgerOf([text]).promises.map((p) => p.what)).toEqual(kinds);
  });
});

describe('a later word against an earlier one', () => {
  it.each<[string[], string[]]>([
    [
      ['分24期，每期460元，首期12月10日', 'C:可以', '确认：24期，每期480元，首期12月10日'],
      ['perPeriodFen 46000>48000'],
    ],
    [
      [
        '一次性还9,800元就可以结清，11月30日前',
        'C:我考虑下',
        '跟您核对一下，一次性还10,200元可以结清，11月30日前',
      ],
      ['totalFen 980000>1020000'],
    ],
    [['分12期，每期900，首期12月5日', '首期还款日是12月15日'], ['firstDueDate']],
    [['可以分12期，每期900', '分期的话是18期，每期640'], []],
    [['罚息给您减免50%', '罚息只能减免30%'], ['waivedRatio']],
    [['不会联系您的家人', 'C:好', '明天再不还就联系您的家人了'], ['promise']],
    [['我们不会起诉您的', '您的案件会提起诉讼'], ['promise']],
    [['罚息给您全免', 'C:谢谢', '抱歉，罚息没办法减免'], ['promise']],
    [['12期每期800', 'C:每月700行不', '那就调整为700'], []],
    [['您本期账单1,086.50元', '您本期应还1,106.50元'], []],
    [['可以开具结清证明', '我们不提供证明'], ['promise']],
    [['不收任何手续费，12期每期880', 'C:好', '12期每期880，每期另收手续费8元'], ['promise']],
    [['给您申请下来了，违约金不收了', 'C:好', '违约金还是要收的，我看错了'], ['promise']],
    [['罚息可以全免', 'C:利息呢', '利息是正常收的'], []],
    [['我帮您申请减免', 'C:好', '手续费每期8元'], []],
    [['手续费不收', 'C:确定吗', '确定，不另收手续费，手续费每期0元'], []],
    [['放心，不会再打您单位电话', 'C:好', '再不还我们会联系您单位了'], ['promise']],
    [['这边不会把情况告诉家里人', 'C:好', '再不处理我们只能通知您的家人了'], ['promise']],
    [['结清后给您开结清证明', 'C:结清了', '我们不提供结清证明的'], ['promise']],
    [['每期大概820左右，12期', 'C:具体多少', '系统算出来是每期823.5元'], []],
    [
      ['每期大概820左右，12期', 'C:具体多少', '系统算出来是每期923.5元'],
      ['perPeriodFen 82000>92350'],
    ],
    [['12期，每期1,086.50元，请您确认', '12期，每期1086.5，您确认吗'], []],
    [['先还最低356元', '最低还款是412元，先还412元'], ['firstPaymentFen 35600>41200']],
    [['最晚11月28日确认', 'C:好', '方案12期，每期800，11月28日前确认'], []],
    [['12期每期800，11月28日前确认', '今天是最后一天，今天24点前确认'], ['deadline']],
  ])('%s', (lines, expected) => {
    const found = ledgerOf(lines).contradictions;
    expect(
      found.map((c) =>
        c.earlierFen === null ? c.field : `${c.field} ${c.earlierFen}>${c.laterFen}`,
      ),
    ).toEqual(expected);
    for (const { earlier, later } of found)
      for (const { messageId, text } of [earlier, later])
        expect(lines[Number(messageId.slice(1))]).toContain(text);
  });
});
