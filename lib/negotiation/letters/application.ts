import { situationOfCase } from '@/lib/negotiation/situation-of-case';
import { capacityOf } from '@/lib/repayment/affordability';
import { err, ok, type Result } from '@/lib/result';
import { blank } from './letter';
import { addressee, attachments, body, heading, item, numbered, signOff } from './letter-blocks';
import {
  aboutYuanText,
  balanceText,
  EvidenceNumbers,
  eventLines,
  type LetterDraft,
  type LetterFacts,
  type LetterNote,
  type LetterRefusal,
  lenderNotes,
  lenderText,
  loanText,
  reasonText,
} from './letter-facts';

function meansText(facts: LetterFacts): string {
  const { monthlyIncomeFen, necessaryExpensesFen, otherDebtPaymentsFen, payday } = facts.debt;
  const parts = [
    monthlyIncomeFen === null ? null : `目前每月收入${aboutYuanText(monthlyIncomeFen)}`,
    necessaryExpensesFen === null ? null : `必要生活支出${aboutYuanText(necessaryExpensesFen)}`,
    otherDebtPaymentsFen === null ? null : `其他欠款每月还款${aboutYuanText(otherDebtPaymentsFen)}`,
    payday === null ? null : `每月${payday}日前后发薪`,
  ].filter((part) => part !== null);
  const capacity = capacityOf(situationOfCase(facts.debt));
  const left =
    capacity === null || capacity <= 0
      ? `每月可用于本笔还款的金额为${blank('每月可还金额')}`
      : `每月可用于本笔还款的金额${aboutYuanText(capacity)}`;
  return `我愿意继续还款。${[...parts, left].join('，')}。`;
}

/** Polite ground only where the notice speaks to that kind of lender (F30: banks; consumer finance 中); never a right. */
function groundText({ debt }: LetterFacts): string {
  const addressed = debt.lenderKind === 'bank' || debt.lenderKind === 'consumer-finance';
  const policy = addressed ? '监管部门提出开展个人消费贷款纾困、合理商定还款期限和频次，' : '';
  return `${policy}恳请贵方结合我的情况评估，经双方协商一致后变更还款安排。`;
}

function notesOf(facts: LetterFacts): readonly LetterNote[] {
  const known = facts.debt.limitation === 'within-three-years';
  return [...lenderNotes(facts), ...(known ? [] : (['limitation'] as const))];
}

const REQUESTS: readonly string[] = [
  '以文字（协议、站内信或对话）答复是否同意上述安排。',
  '列明截至答复日的本金、利息、罚息和其他费用，以及计算依据。',
  '说明按方案还款期间是否继续计收利息和罚息、征信如何报送、有一期未按时还如何处理。',
];

/** 协商还款申请书: facts, means, one proposal, requests. No day count: F60 is for complaints only. */
export function applicationLetter(facts: LetterFacts): Result<LetterDraft, LetterRefusal> {
  if (facts.origin === 'rehearsal') return err({ code: 'rehearsal' });
  if (facts.debt.reason === 'not_my_loan') return err({ code: 'not-my-loan' });
  const evidence = new EvidenceNumbers(facts.evidence);
  const events = eventLines(facts, evidence);
  const tickets = facts.tickets.length > 0 ? `（工单号：${facts.tickets.join('、')}）` : '';
  const contacts =
    events.length === 0
      ? []
      : [
          heading('五、已沟通的情况'),
          body(`此前与贵方的沟通${tickets}如下：`),
          ...events.map((line) => item(line)),
        ];
  const letter = {
    kind: 'application' as const,
    title: '协商还款申请书',
    blocks: [
      addressee(`${lenderText(facts)}：`),
      body(
        `我是${facts.name?.trim() || blank('姓名')}，在贵方使用${loanText(facts)}。${balanceText(facts)}`,
      ),
      heading('一、逾期原因'),
      body(`${reasonText(facts).replace(/。$/, '')}。`),
      heading('二、还款意愿和能力'),
      body(meansText(facts)),
      heading('三、申请的还款安排'),
      body(
        `${(facts.proposal?.trim() || blank('申请的方案')).replace(/。$/, '')}。${groundText(facts)}`,
      ),
      heading('四、请求'),
      ...numbered(REQUESTS),
      ...contacts,
      ...attachments(facts),
      ...signOff(facts, '申请人'),
    ],
    evidence: evidence.list(),
  };
  return ok({ letter, notes: notesOf(facts) });
}
