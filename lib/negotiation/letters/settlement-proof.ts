import type { Fen } from '@/lib/money/fen';
import { dateText } from '@/lib/negotiation/read-back/wording';
import { err, ok, type Result } from '@/lib/result';
import { blank } from './letter';
import { addressee, attachments, body, heading, item, numbered, signOff } from './letter-blocks';
import {
  EvidenceNumbers,
  eventLines,
  type LetterDraft,
  type LetterFacts,
  type LetterRefusal,
  lenderNotes,
  lenderText,
  loanText,
  yuanText,
} from './letter-facts';

export interface SettlementProofDetails {
  /** Date of the last payment, ISO. */
  readonly paidOn: string | null;
  readonly paidFen: Fen | null;
}

/** 结清证明申请: asks for the proof, for the balance and for the entry on record. */
export function settlementProofRequest(
  facts: LetterFacts,
  details: SettlementProofDetails,
): Result<LetterDraft, LetterRefusal> {
  if (facts.origin === 'rehearsal') return err({ code: 'rehearsal' });
  const evidence = new EvidenceNumbers(facts.evidence);
  const events = eventLines(facts, evidence);
  const paidOn = details.paidOn === null ? blank('结清日期') : dateText(details.paidOn);
  const paid = details.paidFen === null ? blank('最后一次还款金额') : yuanText(details.paidFen);
  const story =
    events.length === 0 ? [] : [heading('还款经过'), ...events.map((line) => item(line))];
  const letter = {
    kind: 'settlement-proof' as const,
    title: '结清证明申请',
    blocks: [
      addressee(`${lenderText(facts)}：`),
      body(
        `我是${facts.name?.trim() || blank('姓名')}，在贵方使用${loanText(facts)}。我于${paidOn}完成最后一次还款，金额${paid}。`,
      ),
      ...story,
      heading('请求'),
      ...numbered([
        '确认本笔欠款的剩余金额，如已全部结清，请出具结清证明，载明放款机构、合同编号和结清日期。',
        '说明征信记录何时更新、更新后如何显示。',
        '如需要我提供材料，请一次性告知材料清单和提交方式。',
      ]),
      ...attachments(facts),
      ...signOff(facts, '申请人'),
    ],
    evidence: evidence.list(),
  };
  return ok({ letter, notes: lenderNotes(facts) });
}
