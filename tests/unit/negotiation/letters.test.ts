import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applicationLetter } from '@/lib/negotiation/letters/application';
import { callLog } from '@/lib/negotiation/letters/call-log';
import { lenderComplaint, regulatorComplaint } from '@/lib/negotiation/letters/complaint';
import { creditObjection } from '@/lib/negotiation/letters/credit-objection';
import { letterFileName, letterToDocx } from '@/lib/negotiation/letters/docx';
import {
  fillLetter,
  finishLetter,
  type LetterBlock,
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
import { CALLS, EMPTY_FACTS, FACTS } from './letter-samples';
import { yuan } from './talk';

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
  ['来电记录表', (facts, full) => callLog(facts, full ? CALLS : [])],
  [
    '材料清单',
    (facts, full) =>
      materialsCover(
        facts,
        full
          ? [
              { name: '收入流水', sensitive: false },
              { name: '病历', sensitive: true },
            ]
          : [],
      ),
  ],
];

const isGreeting = (block: LetterBlock) => block.type === 'paragraph' && block.role === 'greeting';

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
    // A page never begins with the signature alone.
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const greetings = paragraphs.filter((one) => /此致|敬礼/.test(one));
    expect(greetings).toHaveLength(full.blocks.some(isGreeting) ? 2 : 0);
    for (const one of greetings) expect(one).toContain('<w:keepNext/>');
    const listed = paragraphs.filter((one) => one.includes('w:hanging="420"'));
    expect(listed).toHaveLength(full.evidence.length);
    // A page with nothing but the list says which letter it belongs to.
    const footer = new TextDecoder().decode(files['word/footer1.xml']);
    expect(footer).toContain(`>${full.title}　第<`);
    const properties = new TextDecoder().decode(files['docProps/core.xml']);
    expect(properties).not.toMatch(/Parley|协商助手|Un-named/);
    expect(letterFileName(finished.value, '2026-11-23')).toMatch(/^document-20261123-\d\.docx$/);
  });
});

it('lets a list of evidence break between its lines, two of them at least on either side', async () => {
  const evidence = [1, 2, 3, 4, 5].map((number) => ({
    id: String(number),
    number,
    title: '2026年11月23日20:15，客服在线对话',
    quote: '可以分12期',
  }));
  const finished = finishLetter({
    kind: 'complaint-lender',
    title: '投诉信',
    blocks: [],
    evidence,
  });
  if (!finished.ok) throw new Error('not finished');
  const files = unzipSync(await letterToDocx(finished.value));
  const xml = new TextDecoder().decode(files['word/document.xml']);
  const listed = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter((one) => /证据/.test(one));
  const isKept = listed.map((one) => one.includes('<w:keepNext/>'));
  // The heading first: kept whole, the list left it alone at the foot of a page in LibreOffice.
  expect(isKept).toEqual([true, true, false, false, true, false]);
});
