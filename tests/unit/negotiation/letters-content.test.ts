import { describe, expect, it } from 'vitest';
import { agreementOfTalk } from '@/lib/negotiation/agreement/of-talk';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { agreementSheet } from '@/lib/negotiation/letters/agreement-sheet';
import { applicationLetter } from '@/lib/negotiation/letters/application';
import { callLog } from '@/lib/negotiation/letters/call-log';
import { lenderComplaint, regulatorComplaint } from '@/lib/negotiation/letters/complaint';
import { composeLetter } from '@/lib/negotiation/letters/compose-letter';
import {
  fillLetter,
  finishLetter,
  type Letter,
  letterProblems,
  letterToText,
  rewriteParagraphs,
} from '@/lib/negotiation/letters/letter';
import type { LetterDraft, LetterRefusal } from '@/lib/negotiation/letters/letter-facts';
import type { Result } from '@/lib/result';
import { CALLS, DEBT, FACTS } from './letter-samples';
import { NOW, say, yuan } from './talk';

const COMPLAINT = {
  requests: ['explain-charges', 'written-answer'],
  ownRequests: ['请说明2026年11月21日答复的依据。'],
  earlier: { at: '2026-11-01', number: 'TS-1', outcome: '未收到答复' },
} as const;

function draft(result: Result<LetterDraft, LetterRefusal>): LetterDraft {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('application', () => {
  it('tells facts in order of time with numbered evidence, and proposes once', () => {
    const text = letterToText(draft(applicationLetter(FACTS)).letter);
    expect(text).toContain(
      '1. 2026年11月20日09:30，我说明了逾期原因并提出每月还800元（证据1、证据2）。',
    );
    expect(text).toContain('2. 2026年11月21日10:05，在线客服答复系统不支持分期（证据2）。');
    expect(text).toContain(
      '证据 2：2026年11月21日10:05，客服（工号1027）在线对话，原文「目前系统不支持分期」',
    );
    expect(text).toContain('每月可用于本笔还款的金额约800元');
    expect(text).toContain('以贵方提供的明细核对为准');
    expect(text.split('分12期归还，每期850.00元')).toHaveLength(2);
    expect(text).not.toMatch(/15日内|30日/);
    expect(text).not.toMatch(/承认|认可上述|保证/);
  });

  it('says since when where the day of the amounts is still to be filled', () => {
    const of = (balanceAsOf: string | null) => {
      const debt = { ...DEBT, overdueSince: '2026-10-20', balanceAsOf };
      return letterToText(draft(applicationLetter({ ...FACTS, debt })).letter);
    };
    expect(of('2026-11-23')).toContain('已逾期34天');
    expect(of(null)).toContain('自2026年10月20日起逾期');
    expect(of(null)).not.toContain('已逾期');
  });

  it('gives a total known roughly without decimals', () => {
    const debt = { ...DEBT, principalFen: null, interestFen: null, penaltyFen: null };
    const text = letterToText(
      draft(applicationLetter({ ...FACTS, debt: { ...debt, totalOwedFen: yuan(9800) } })).letter,
    );
    expect(text).toContain('账单列示合计约9,800元');
  });

  it('asks for a capacity instead of printing one below zero', () => {
    const debt = { ...DEBT, monthlyIncomeFen: yuan(2000) };
    const { letter } = draft(applicationLetter({ ...FACTS, debt }));
    expect(letterProblems(letter)).toEqual([{ code: 'blank', label: '每月可还金额' }]);
  });

  it('names the policy ground only to a lender it speaks to, and never as a right', () => {
    const of = (lenderKind: typeof DEBT.lenderKind) =>
      letterToText(draft(applicationLetter({ ...FACTS, debt: { ...DEBT, lenderKind } })).letter);
    expect(of('consumer-finance')).toContain('个人消费贷款纾困');
    expect(of('micro-loan')).not.toContain('纾困');
    expect(of('unknown')).not.toContain('纾困');
  });

  it('warns of the limitation period unless the debt is known to be recent, and refuses a loan not taken', () => {
    const of = (limitation: typeof DEBT.limitation) =>
      draft(applicationLetter({ ...FACTS, debt: { ...DEBT, limitation } })).notes;
    expect(of('within-three-years')).not.toContain('limitation');
    for (const answer of ['unasked', 'unsure', 'over-three-years'] as const)
      expect(of(answer)).toContain('limitation');
    const debt = { ...DEBT, reason: 'not_my_loan' as const };
    expect(applicationLetter({ ...FACTS, debt })).toMatchObject({ error: { code: 'not-my-loan' } });
  });
});

const KINDS = [
  'application',
  'complaint-lender',
  'complaint-regulator',
  'credit-objection',
  'settlement-proof',
] as const;

it.each(KINDS)('%s: proof of hardship goes with the application alone', (kind) => {
  const papers = [
    { name: '还款记录', sensitive: false, ofTheAccount: true },
    { name: '离职证明', sensitive: true, ofTheAccount: false },
  ];
  const composed = composeLetter(kind, {
    facts: { ...FACTS, materials: papers.map(({ name }) => name) },
    table: agreementTable(agreementOfTalk([]).ledger),
    calls: [],
    papers,
    requests: ['written-answer'],
    objectionTo: 'lender',
  });
  const text = letterToText(draft(composed).letter);
  expect(text).toContain(
    kind === 'application' ? '附：1. 还款记录；2. 离职证明' : '附：还款记录\n',
  );
});

it('names the day of the last payment where it was said, not the day it was due', () => {
  const of = (paidOn: string | null) => {
    const payments = [
      { id: 'p-1', index: 1, date: '2026-11-15', amountFen: yuan(850), paid: true, paidOn },
    ].map((one) => ({ ...one, proofEntryId: null }));
    const paymentPlan = { id: 'p', conversationId: null, payments };
    const composed = composeLetter('settlement-proof', {
      facts: { ...FACTS, debt: { ...DEBT, paymentPlan } },
      table: agreementTable(agreementOfTalk([]).ledger),
      calls: [],
      papers: [],
      requests: [],
      objectionTo: 'lender',
    });
    return letterToText(draft(composed).letter);
  };
  expect(of('2026-11-18')).toContain('我于 2026年11月18日完成最后一次还款，金额 850.00 元');
  expect(of(null)).toContain('【待填：结清日期】');
});

describe('complaint', () => {
  it('counts 15 days only for lenders the measure covers', () => {
    const of = (lenderKind: typeof DEBT.lenderKind) => {
      const made = draft(lenderComplaint({ ...FACTS, debt: { ...DEBT, lenderKind } }, COMPLAINT));
      return { text: letterToText(made.letter), notes: made.notes };
    };
    expect(of('bank').text).toContain('第十八条');
    expect(of('bank').notes).toContain('complaint-terms-may-be-updated');
    for (const kind of ['micro-loan', 'assignee', 'unknown'] as const) {
      expect(of(kind).text).not.toMatch(/第十八条|15日/);
      expect(of(kind).notes).not.toContain('complaint-terms-may-be-updated');
    }
  });

  it('says beside a letter only what bears on it', () => {
    const facts = (lenderKind: typeof DEBT.lenderKind) => ({
      ...FACTS,
      debt: { ...DEBT, lenderKind },
    });
    expect(draft(regulatorComplaint(facts('bank'), COMPLAINT)).notes).toEqual([
      'regulator-does-not-order-waivers',
    ]);
    expect(draft(regulatorComplaint(facts('unknown'), COMPLAINT)).notes).toContain(
      'regulator-depends-on-kind',
    );
    expect(draft(lenderComplaint(facts('unknown'), COMPLAINT)).notes).toEqual([
      'lender-kind-unknown',
    ]);
    expect(draft(applicationLetter(facts('unknown'))).notes).toEqual([]);
    expect(draft(callLog(FACTS, [])).notes).toEqual(['no-calls']);
    expect(draft(callLog(FACTS, CALLS)).notes).toEqual([]);
  });

  it('names the lender and not the app', () => {
    const text = letterToText(draft(lenderComplaint(FACTS, COMPLAINT)).letter);
    expect(text).toContain('示例消费金融有限公司：');
    expect(text).not.toContain('支付宝');
  });

  it('sends a micro-lender’s customer to the local regulator', () => {
    const debt = { ...DEBT, lenderKind: 'micro-loan' as const };
    const { letter } = draft(regulatorComplaint({ ...FACTS, debt }, COMPLAINT));
    expect(letterProblems(letter)).toEqual([{ code: 'blank', label: '所在地地方金融监管部门' }]);
  });
});

function paragraphAt({ blocks }: Letter, index: number): string {
  const block = blocks[index];
  return block?.type === 'paragraph' ? block.text : '';
}

describe('letterProblems', () => {
  const base = draft(applicationLetter(FACTS)).letter;
  const withText = (text: string): Letter =>
    rewriteParagraphs(base, { [paragraphAt(base, 1)]: text });

  it.each([
    ['贵司违法放贷', [{ code: 'legal-conclusion', word: '违法' }]],
    ['客服说「你这是违法的」', []],
    ['身份证号110105194912310021', [{ code: 'identity-number', text: '110105194912310021' }]],
    ['工单号20261123-0047', []],
    ['我于{月份}失去工作', [{ code: 'blank', label: '月份' }]],
    ['我于____失去工作', [{ code: 'blank', label: '____' }]],
    ['我叫XXX', [{ code: 'blank', label: 'XXX' }]],
  ])('in the user’s own words: %s', (text, problems) => {
    expect(letterProblems(withText(text))).toEqual(problems);
  });

  it('leaves out a paragraph that the user emptied', () => {
    const finished = finishLetter(withText(' '));
    expect(finished.ok && finished.value.blocks.length).toBe(base.blocks.length - 1);
  });
});

describe('call log', () => {
  it('is in order of time, says what was not recorded and what was written down later', () => {
    const { letter } = draft(callLog(FACTS, CALLS));
    const table = letter.blocks.find((block) => block.type === 'table');
    expect(table?.type === 'table' ? table.rows : []).toEqual([
      ['1', '2026年11月20日09:00', '未记', '未说明', '家人', '询问本人去向', '无'],
      [
        '2',
        '2026年11月22日21:40（22:05补记）',
        '0571-0000000',
        '某外包公司',
        '本人',
        '要求当天还款，未说明委托机构',
        '1',
      ],
    ]);
  });
});

describe('agreement sheet', () => {
  const messages = [
    say('a1', 'agent', '可以为您办理12期分期，每期850元，每月15号还款'),
    say('a2', 'agent', '征信会按规定如实报送'),
    say('a3', 'agent', '好的，我提交：12期，每期880元'),
  ];
  const evidence = messages.map(({ id, text }) => ({
    id,
    at: NOW,
    from: '客服在线对话',
    quote: text,
  }));
  const table = agreementTable(agreementOfTalk(messages).ledger);
  const made = draft(agreementSheet({ ...FACTS, evidence }, table)).letter;
  const block = made.blocks.find((one) => one.type === 'table');
  const rows = block?.type === 'table' ? block.rows : [];

  it('lists each term as said, with state and message, and shows both of two values', () => {
    expect(rows).toContainEqual(['期数', '12期', '说过，未确认', '1、2']);
    expect(rows).toContainEqual([
      '每期金额和最后一期金额',
      '850.00元 / 880.00元',
      '前后不一',
      '1、2',
    ]);
    expect(rows).toContainEqual(['放款机构全称', '—', '没有说到', '—']);
  });

  it('can be saved as it is, and is refused for a rehearsal', () => {
    expect(letterProblems(made)).toEqual([]);
    expect(agreementSheet({ ...FACTS, origin: 'rehearsal' }, table).ok).toBe(false);
  });
});

it('ends a sentence once, with whichever full stop there is', () => {
  const text = '报告显示：【待填：报告上写的内容】。';
  const blocks = [{ type: 'paragraph', role: 'body', text }] as const;
  const letter = { kind: 'credit-objection', title: '', blocks, evidence: [] } as const;
  const filled = (value: string) => fillLetter(letter, { 报告上写的内容: value }).blocks[0];
  for (const value of ['逾期2期', '逾期2期。'])
    expect(filled(value)).toMatchObject({ text: '报告显示：逾期2期。' });
});

it('gives a sum that was typed as a bare figure its unit, and leaves other words as they are', () => {
  const text = '金额【待填：最后一次还款金额】，日期【待填：结清日期】。';
  const blocks = [{ type: 'paragraph', role: 'body', text }] as const;
  const letter = { kind: 'settlement-proof', title: '', blocks, evidence: [] } as const;
  const filled = (sum: string) =>
    fillLetter(letter, { 最后一次还款金额: sum, 结清日期: '20261220' }).blocks[0];
  for (const [sum, told] of [
    ['1,500.00', '1,500.00元'],
    ['500元', '500元'],
    ['约500', '约500'],
  ] as const)
    expect(filled(sum)).toMatchObject({ text: `金额${told}，日期20261220。` });
});
