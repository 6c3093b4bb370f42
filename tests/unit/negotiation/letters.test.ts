import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { agreementOfTalk } from '@/lib/negotiation/agreement-of-talk';
import { agreementTable } from '@/lib/negotiation/agreement-table';
import { agreementSheet } from '@/lib/negotiation/letters/agreement-sheet';
import { applicationLetter } from '@/lib/negotiation/letters/application';
import { callLog } from '@/lib/negotiation/letters/call-log';
import { lenderComplaint, regulatorComplaint } from '@/lib/negotiation/letters/complaint';
import { creditObjection } from '@/lib/negotiation/letters/credit-objection';
import { letterFileName, letterToDocx } from '@/lib/negotiation/letters/docx';
import {
  editParagraph,
  fillLetter,
  finishLetter,
  type Letter,
  letterProblems,
  letterToText,
} from '@/lib/negotiation/letters/letter';
import type {
  LetterDraft,
  LetterFacts,
  LetterRefusal,
} from '@/lib/negotiation/letters/letter-facts';
import { materialsCover } from '@/lib/negotiation/letters/materials-cover';
import { settlementProofRequest } from '@/lib/negotiation/letters/settlement-proof';
import type { Result } from '@/lib/result';
import { DEBT, EMPTY_FACTS, FACTS } from './letter-samples';
import { NOW, say, yuan } from './talk';

const COMPLAINT = {
  requests: ['explain-charges', 'written-answer'],
  ownRequests: ['请说明2026年11月21日答复的依据。'],
  earlier: { at: '2026-11-01', number: 'TS-1', outcome: '未收到答复' },
} as const;
const NO_COMPLAINT = { requests: [], ownRequests: [], earlier: null } as const;

type Build = (facts: LetterFacts, full: boolean) => Result<LetterDraft, LetterRefusal>;
const LETTERS: readonly (readonly [string, Build])[] = [
  ['协商还款申请书', (facts) => applicationLetter(facts)],
  ['投诉信', (facts, full) => lenderComplaint(facts, full ? COMPLAINT : NO_COMPLAINT)],
  ['消费投诉材料', (facts, full) => regulatorComplaint(facts, full ? COMPLAINT : NO_COMPLAINT)],
  [
    '征信异议申请',
    (facts, full) =>
      creditObjection(
        facts,
        full
          ? {
              to: 'bureau',
              entry: '信贷交易明细第3项',
              wrong: '2026年8月逾期',
              right: '该期已于2026年8月10日还清',
              reportDate: '2026-11-10',
            }
          : { to: 'bureau', entry: null, wrong: null, right: null, reportDate: null },
      ),
  ],
  [
    '结清证明申请',
    (facts, full) =>
      settlementProofRequest(
        facts,
        full ? { paidOn: '2026-11-20', paidFen: yuan(850) } : { paidOn: null, paidFen: null },
      ),
  ],
  [
    '来电记录表',
    (facts, full) =>
      callLog(
        facts,
        full
          ? [
              {
                at: '2026-11-22T21:40:00+08:00',
                notedAt: '2026-11-22T22:05:00+08:00',
                number: '0571-0000000',
                claimedToBe: '某外包公司',
                whom: '本人',
                what: '要求当天还款，未说明委托机构',
                evidenceIds: ['m2'],
              },
              {
                at: '2026-11-20T09:00:00+08:00',
                notedAt: null,
                number: null,
                claimedToBe: null,
                whom: '家人',
                what: '询问本人去向',
                evidenceIds: [],
              },
            ]
          : [],
      ),
  ],
  [
    '材料清单',
    (facts, full) =>
      materialsCover(
        facts,
        full
          ? [
              { name: '收入流水', pages: 3, sensitive: false },
              { name: '病历', pages: null, sensitive: true },
            ]
          : [],
      ),
  ],
];

function draft(result: Result<LetterDraft, LetterRefusal>): LetterDraft {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe.each(LETTERS)('%s', (title, build) => {
  const full = draft(build(FACTS, true)).letter;
  const empty = draft(build(EMPTY_FACTS, false)).letter;

  it('can be saved when the facts are known', () => {
    expect(full.title).toBe(title);
    expect(letterProblems(full)).toEqual([]);
    expect(finishLetter(full).ok).toBe(true);
  });

  it('keeps every unknown as a place to fill, reports it, and cannot be saved', () => {
    const problems = letterProblems(empty);
    expect(problems.length).toBeGreaterThanOrEqual(2);
    expect(problems.every((problem) => problem.code === 'blank')).toBe(true);
    expect(finishLetter(empty).ok).toBe(false);
    const text = letterToText(empty);
    for (const problem of problems)
      if (problem.code === 'blank') expect(text).toContain(`【待填：${problem.label}】`);
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('is complete once each place has been filled', () => {
    const labels = letterProblems(empty).map((one) => (one.code === 'blank' ? one.label : ''));
    const filled = fillLetter(empty, Object.fromEntries(labels.map((label) => [label, '已填写'])));
    expect(letterProblems(filled)).toEqual([]);
  });

  it('draws no conclusion of law and admits no sum', () => {
    const text = letterToText(full);
    expect(text).not.toMatch(/违法|非法|高利贷|不用还|恶意|承认|停息挂账|第70条|LPR/);
  });

  it('is refused for a rehearsal', () => {
    expect(build({ ...FACTS, origin: 'rehearsal' }, true)).toEqual({
      ok: false,
      error: { code: 'rehearsal' },
    });
  });

  it('becomes a Word document that holds every line', async () => {
    const finished = finishLetter(full);
    if (!finished.ok) throw new Error('not finished');
    const bytes = await letterToDocx(finished.value);
    const files = unzipSync(bytes);
    const xml = new TextDecoder().decode(files['word/document.xml']);
    const plain = xml
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    for (const block of full.blocks)
      for (const text of block.type === 'paragraph' ? [block.text] : block.rows.flat())
        expect(plain).toContain(text);
    for (const { quote } of full.evidence) expect(plain).toContain(quote ?? '');
    expect(xml).toContain('w:w="11906"');
    const properties = new TextDecoder().decode(files['docProps/core.xml']);
    expect(properties).not.toMatch(/Parley|协商助手|Un-named/);
    expect(letterFileName(finished.value, '2026-11-23')).toMatch(/^document-20261123-\d\.docx$/);
  });
});

describe('application', () => {
  it('tells facts in order of time with numbered evidence, and proposes once', () => {
    const text = letterToText(draft(applicationLetter(FACTS)).letter);
    expect(text).toContain(
      '1. 2026年11月20日09:30，我说明了逾期原因并提出每月还800元（证据1、证据2）。',
    );
    expect(text).toContain('2. 2026年11月21日10:05，在线客服答复系统不支持分期（证据2）。');
    expect(text).toContain(
      '证据2：2026年11月21日10:05，客服（工号1027）在线对话，原文「目前系统不支持分期」',
    );
    expect(text).toContain('每月可用于本笔还款的金额约800.00元');
    expect(text).toContain('以贵方提供的明细核对为准');
    expect(text).not.toMatch(/15日内|30日/);
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

describe('letterProblems', () => {
  const base = draft(applicationLetter(FACTS)).letter;
  const withText = (text: string): Letter => editParagraph(base, 1, text);

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
    expect(withText(' ').blocks).toHaveLength(base.blocks.length - 1);
  });
});

describe('call log', () => {
  it('is in order of time, says what was not recorded and what was written down later', () => {
    const [, build] = LETTERS[5] as (typeof LETTERS)[number];
    const { letter } = draft(build(FACTS, true));
    const table = letter.blocks.find((block) => block.type === 'table');
    expect(table?.type === 'table' ? table.rows : []).toEqual([
      ['1', '2026年11月20日09:00', '未记', '未说明', '家人', '询问本人去向', '无'],
      [
        '2',
        '2026年11月22日21:40（2026年11月22日22:05补记）',
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
