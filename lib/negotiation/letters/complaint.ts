import { err, ok, type Result } from '@/lib/result';
import { blank, type LetterBlock } from './letter';
import { addressee, attachments, body, heading, item, numbered, signOff } from './letter-blocks';
import {
  EvidenceNumbers,
  eventLines,
  type LetterDraft,
  type LetterFacts,
  type LetterNote,
  type LetterRefusal,
  lenderNotes,
  lenderText,
  loanText,
  timeText,
} from './letter-facts';

/** What a complaint asks for 投诉请求. */
export type ComplaintRequest =
  | 'explain-charges'
  | 'correct-figures'
  | 'honour-statement'
  | 'stop-third-party'
  | 'verify-collector'
  | 'written-answer';

const REQUESTS: Readonly<Record<ComplaintRequest, string>> = {
  'explain-charges': '列明本金、利息、罚息和其他费用各多少，说明计算基数、利率和合同依据。',
  'correct-figures': '核对上述金额，如有差错请更正并书面告知结果。',
  'honour-statement': '核实对话中已说明的方案内容，并说明是否按该内容办理及理由。',
  'stop-third-party': '只与我本人联系，停止联系与债务无关的人员。',
  'verify-collector': '核实上述来电是否为贵方或受托机构所为，并告知受托机构名称和委托时间。',
  'written-answer': '以书面或站内信方式告知受理编号和处理结果。',
};

export interface ComplaintDetails {
  /** Requests from the list, in order. */
  readonly requests: readonly ComplaintRequest[];
  /** The user's own requests, one sentence each. */
  readonly ownRequests: readonly string[];
  /** An earlier complaint to the lender: when, its number, what came of it. Null: none yet. */
  readonly earlier: {
    readonly at: string;
    readonly number: string | null;
    readonly outcome: string | null;
  } | null;
}

/** F60 covers banks and consumer-finance companies; micro-lenders not on its face. */
function termsApply({ debt }: LetterFacts): boolean {
  return debt.lenderKind === 'bank' || debt.lenderKind === 'consumer-finance';
}

function answerText(facts: LetterFacts): string {
  if (!termsApply(facts)) return '请告知受理编号和答复时间，并在答复中说明核实的情况、依据和理由。';
  return (
    '根据《银行业保险业消费投诉处理管理办法》（原中国银行保险监督管理委员会令2020年第3号）第十八条，' +
    '事实清楚、争议情况简单的，请自收到本投诉之日起15日内作出处理决定并告知我；情况复杂需要延长的，请告知延长后的期限。' +
    '请按第十九条在答复中说明核实的情况、依据和理由，以及我可以采取的其他途径。'
  );
}

function storyBlocks(facts: LetterFacts, evidence: EvidenceNumbers): readonly LetterBlock[] {
  const lines = eventLines(facts, evidence);
  return lines.length === 0
    ? [body(blank('按时间写明发生了什么'))]
    : lines.map((line) => item(line));
}

function requestBlocks({ requests, ownRequests }: ComplaintDetails): readonly LetterBlock[] {
  const own = ownRequests.map((text) => text.trim()).filter((text) => text !== '');
  const texts = [...requests.map((request) => REQUESTS[request]), ...own];
  return numbered(texts.length === 0 ? [blank('投诉请求')] : texts);
}

/** 投诉信 to the lender, named in full once it is known. */
export function lenderComplaint(
  facts: LetterFacts,
  details: ComplaintDetails,
): Result<LetterDraft, LetterRefusal> {
  if (facts.origin === 'rehearsal') return err({ code: 'rehearsal' });
  const evidence = new EvidenceNumbers(facts.evidence);
  const tickets = facts.tickets.length > 0 ? `此前登记的工单号：${facts.tickets.join('、')}。` : '';
  const letter = {
    kind: 'complaint-lender' as const,
    title: '投诉信',
    blocks: [
      addressee(`${lenderText(facts)}：`),
      body(
        `我是${facts.name?.trim() || blank('姓名')}，在贵方使用${loanText(facts)}，现就以下事项提出投诉。${tickets}`,
      ),
      heading('一、事实经过'),
      ...storyBlocks(facts, evidence),
      heading('二、投诉请求'),
      ...requestBlocks(details),
      heading('三、答复'),
      body(answerText(facts)),
      ...attachments(facts),
      ...signOff(facts, '投诉人'),
    ],
    evidence: evidence.list(),
  };
  return ok({ letter, notes: complaintNotes(facts) });
}

function complaintNotes(facts: LetterFacts): readonly LetterNote[] {
  return [
    ...lenderNotes(facts),
    ...(facts.debt.lenderKind === 'unknown' ? (['lender-kind-unknown'] as const) : []),
    ...(termsApply(facts) ? (['complaint-terms-may-be-updated'] as const) : []),
  ];
}

function earlierText({ earlier }: ComplaintDetails): string {
  if (earlier === null)
    return `我于${blank('向机构投诉的日期')}向该机构投诉，结果为${blank('处理结果')}。`;
  const number = earlier.number?.trim() ? `，受理编号${earlier.number.trim()}` : '';
  const outcome = earlier.outcome?.trim().replace(/。$/, '') || blank('处理结果');
  return `我于${timeText(earlier.at)}向该机构投诉${number}，结果为：${outcome}。`;
}

/** 投诉材料 for the regulator: conduct and answers, not debt cuts. Micro-lenders: the local financial regulator. */
export function regulatorComplaint(
  facts: LetterFacts,
  details: ComplaintDetails,
): Result<LetterDraft, LetterRefusal> {
  if (facts.origin === 'rehearsal') return err({ code: 'rehearsal' });
  const evidence = new EvidenceNumbers(facts.evidence);
  const to =
    facts.debt.lenderKind === 'micro-loan'
      ? blank('所在地地方金融监管部门')
      : '国家金融监督管理总局（派出机构）';
  const letter = {
    kind: 'complaint-regulator' as const,
    title: '消费投诉材料',
    blocks: [
      addressee(`${to}：`),
      body(`被投诉机构：${lenderText(facts)}`),
      body(`涉及业务：${loanText(facts)}`),
      heading('一、事实经过'),
      ...storyBlocks(facts, evidence),
      heading('二、向机构投诉的情况'),
      body(earlierText(details)),
      heading('三、请求'),
      ...requestBlocks(details),
      body('请将本投诉转交被投诉机构处理，并督促其在规定期限内书面答复。'),
      ...attachments(facts),
      ...signOff(facts, '投诉人'),
    ],
    evidence: evidence.list(),
  };
  // It names no day itself, so there is nothing to say about days.
  const notes: readonly LetterNote[] = [
    ...lenderNotes(facts),
    ...(facts.debt.lenderKind === 'unknown' ? (['regulator-depends-on-kind'] as const) : []),
    'regulator-does-not-order-waivers',
  ];
  return ok({ letter, notes });
}
