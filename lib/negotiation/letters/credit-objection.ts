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
  lenderText,
  productText,
} from './letter-facts';

/** To the institution that reported 信息提供者 or to the credit bureau 征信中心; either must answer (F40). */
export type ObjectionRecipient = 'lender' | 'bureau';

export interface ObjectionDetails {
  readonly to: ObjectionRecipient;
  /** Which entry: as the report prints it. */
  readonly entry: string | null;
  /** What it says and what is true. */
  readonly wrong: string | null;
  readonly right: string | null;
  /** Date of the report, ISO. */
  readonly reportDate: string | null;
}

/** 征信异议申请 under art. 25 of 征信业管理条例 (F40): for entries that are wrong, not for true ones. */
export function creditObjection(
  facts: LetterFacts,
  details: ObjectionDetails,
): Result<LetterDraft, LetterRefusal> {
  if (facts.origin === 'rehearsal') return err({ code: 'rehearsal' });
  const evidence = new EvidenceNumbers(facts.evidence);
  const events = eventLines(facts, evidence);
  const to = details.to === 'bureau' ? '中国人民银行征信中心' : lenderText(facts);
  const report = details.reportDate === null ? blank('信用报告日期') : dateText(details.reportDate);
  const story =
    events.length === 0 ? [] : [heading('三、相关经过'), ...events.map((line) => item(line))];
  const letter = {
    kind: 'credit-objection' as const,
    title: '征信异议申请',
    blocks: [
      addressee(`${to}：`),
      body(
        `我是${facts.name?.trim() || blank('姓名')}。我在${report}的个人信用报告中看到，由${lenderText(facts)}报送的${productText(facts.debt.product)}记录与事实不符，现提出异议。`,
      ),
      heading('一、有异议的记录'),
      body(`记录位置：${details.entry?.trim() || blank('记录位置和账户')}。`),
      heading('二、不符之处'),
      body(`报告显示：${details.wrong?.trim() || blank('报告上写的内容')}。`),
      body(`实际情况：${details.right?.trim() || blank('实际情况')}。`),
      ...story,
      heading(events.length === 0 ? '三、请求' : '四、请求'),
      ...numbered([
        '核查上述记录，经核查确有错误、遗漏的，予以更正。',
        '根据《征信业管理条例》第二十五条，自收到异议之日起20日内完成核查和处理，并将结果书面答复我。',
      ]),
      ...attachments(facts),
      ...signOff(facts, '申请人'),
    ],
    evidence: evidence.list(),
  };
  return ok({ letter, notes: ['objection-only-for-errors'] });
}
