import type { PartRow } from '@/lib/negotiation/agreement/resolve';
import { applicableTerms } from '@/lib/negotiation/agreement/scope';
import type { AgreementTable, TermRow } from '@/lib/negotiation/agreement/table';
import { termName } from '@/lib/negotiation/read-back/term-name';
import { dateText, valueText } from '@/lib/negotiation/read-back/wording';
import type { TermState } from '@/lib/repayment/agreement-terms';
import { err, ok, type Result } from '@/lib/result';
import type { LetterBlock } from './letter';
import { body, signature } from './letter-blocks';
import {
  EvidenceNumbers,
  type LetterDraft,
  type LetterFacts,
  type LetterRefusal,
  lenderNotes,
} from './letter-facts';

const HEAD = ['条款', '内容', '状态', '证据'] as const;
const WIDTHS = [24, 42, 19, 15] as const;
const STATES: Readonly<Record<TermState, string>> = {
  unknown: '没有说到',
  stated: '说过，未确认',
  confirmed: '已确认',
  conflict: '前后不一',
};

const PART_NAMES: Readonly<Record<string, string>> = {
  'totalDue.total': '合计',
  'totalDue.principal': '本金',
  'totalDue.interest': '利息',
  'totalDue.penalty': '罚息（逾期费用）',
  'totalDue.fees': '其他费用',
  'amountEach.first': '首期',
  'amountEach.last': '最后一期',
  'amountEach.down': '首付',
  'amountEach.downDate': '首付日',
  'paymentDates.until': '截止',
  'agentIdOrTicket.staff': '工号',
  'agentIdOrTicket.ticket': '工单号',
  'productAndContract.contractNumber': '合同编号',
};
const UNITS: Readonly<Record<string, string>> = {
  'count.count': '期',
  'graceDaysOnMiss.days': '天',
  'settlementProof.withinDays': '天内开具',
};
const WAIVED: Readonly<Record<string, string>> = {
  penalty: '减免罚息（逾期费用）',
  interest: '减免利息',
  fee: '减免手续费',
  principal: '减免本金',
  other: '减免费用',
};

function partText({ term }: TermRow, row: PartRow): string {
  const values = [...row.saidBy, ...row.against].map(({ value }) =>
    valueText(term, row.part, value),
  );
  const texts = [...new Set(values)].filter((text) => text !== '');
  const [item = '', what] = row.part.split('.');
  if (term === 'waivedItems' && what !== undefined)
    return (WAIVED[item] ?? '') + (what === 'named' ? '，金额没有说' : texts.join(' / '));
  const key = `${term}.${row.part}`;
  const said = texts.map((text) => text + (UNITS[key] ?? '')).join(' / ');
  return said === '' ? '' : (PART_NAMES[key] ?? '') + said;
}

function evidenceIds(row: TermRow): readonly string[] {
  return row.parts.flatMap(({ saidBy, against, confirmedBy }) => [
    ...[...saidBy, ...against].flatMap(({ source }) =>
      source.kind === 'message' ? [source.messageId] : [],
    ),
    ...(confirmedBy === null ? [] : [confirmedBy.messageId]),
  ]);
}

function rowTexts(
  row: TermRow,
  table: AgreementTable,
  evidence: EvidenceNumbers,
): readonly string[] {
  const content = row.parts.map((part) => partText(row, part)).filter((text) => text !== '');
  const refer = evidence.refer([...new Set(evidenceIds(row))]).replace(/[（）]/g, '');
  return [
    termName(row.term, table),
    content.join('；') || '—',
    STATES[row.state],
    refer.replaceAll('证据', '') || '—',
  ];
}

/** 方案要点表: every term that this plan has, as said, with its state and the messages it rests on. For the user's own files. */
export function agreementSheet(
  facts: LetterFacts,
  table: AgreementTable,
): Result<LetterDraft, LetterRefusal> {
  if (facts.origin === 'rehearsal') return err({ code: 'rehearsal' });
  if (table.every((row) => row.state === 'unknown')) return err({ code: 'nothing-stated' });
  const scope = applicableTerms(table);
  const evidence = new EvidenceNumbers(facts.evidence);
  const rows = table
    .filter((row) => scope.includes(row.term))
    .filter((row) => row.need === 'required' || row.state !== 'unknown')
    .map((row) => rowTexts(row, table, evidence));
  const block: LetterBlock = { type: 'table', head: HEAD, rows, widths: WIDTHS };
  const letter = {
    kind: 'agreement-sheet' as const,
    title: '方案要点表',
    blocks: [
      body('以下按对话记录整理，只列对方说过或确认过的内容；没有说到的如实标明。'),
      block,
      signature(`整理日期：${dateText(facts.today)}`),
    ],
    evidence: evidence.list(),
  };
  return ok({ letter, notes: lenderNotes(facts) });
}
