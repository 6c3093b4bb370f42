import { SIMPLIFIED } from '@/lib/nlu/tokens/script-table';
import type { Speaker } from '@/lib/transcript/entry';
import type { ChecklistFacts } from './checklist';

/** Messages that show that a step of the checklist was taken 核对清单的依据. */
export type ChecklistEvidence = Readonly<
  Required<
    Pick<
      ChecklistFacts,
      | 'staffNumberSeenInMessageId'
      | 'ticketSeenInMessageId'
      | 'identityInAppMessageId'
      | 'reasonSaidInMessageId'
      | 'amountDateSaidInMessageId'
      | 'optionsAskedInMessageId'
      | 'counterMessageIds'
      | 'writtenConfirmationInMessageId'
      | 'channelConfirmedInMessageId'
      | 'creditAnsweredInMessageId'
    >
  >
>;

export interface EvidenceMessage {
  readonly id: string;
  readonly speaker: Speaker;
  readonly text: string | null;
  readonly staffNumber?: string | null;
}

export const NO_EVIDENCE: ChecklistEvidence = {
  staffNumberSeenInMessageId: null,
  ticketSeenInMessageId: null,
  identityInAppMessageId: null,
  reasonSaidInMessageId: null,
  amountDateSaidInMessageId: null,
  optionsAskedInMessageId: null,
  counterMessageIds: [],
  writtenConfirmationInMessageId: null,
  channelConfirmedInMessageId: null,
  creditAnsweredInMessageId: null,
};

const CUSTOMER = {
  reason:
    /失业|失去工作|没有?了?工作|被裁|离职|住院|生病|治病|手术|看病|降薪|收入(?:减少|下降|中断|不稳定)|停业|关店|生意|受灾|变故|多笔(?:欠款|贷款)|忘记|忘了|疏忽|(?:扣款|扣费)[^，。]{0,6}(?:没有?成功|失败)|换了?(?:银行)?卡|记(?:错|成)|没(?:有)?收到[^，。]{0,6}(?:提醒|通知)|理解有误|不清楚|没弄清|因为?[^，。]{2,20}(?:还不上|逾期|周转)/u,
  amount:
    /\d[\d,.]*\s*(?:元|块|万|千)|[一二两三四五六七八九]+[百千万][一二两三四五六七八九十百千]*(?:元|块)?/u,
  date: /\d{1,2}\s*[日号]|\d{1,2}月|月底|月初|下个?(?:月|周)|发(?:工资|薪)|每个?月|明天|后天|[一二三四五六七]号/u,
  pay: /还|付|分\s*\d+\s*期/u,
  options:
    /(?:有哪些|还有什么|有没有|什么样的|哪些)[^。？]{0,10}(?:安排|方案|方式|办法|政策|选择)|(?:能否|可以|可不可以|能不能|想)(?:帮我)?(?:申请|办理)[^。]{0,8}(?:分期|延期|展期|减免|协商)|其他安排|能办的安排/u,
  counter:
    /(?:期数|首付|每期|还款日|金额)?[^。？]{0,8}能否(?:增加|降|改|调整|减|分)[^。]{0,12}[\d一二三四五六七八九十]|超出我的能力|我(?:能|最多)[^。]{0,8}(?:承担|还)[^。]{0,6}\d/u,
} as const;

const AGENT = {
  ticket:
    /(?:工单|受理|投诉|登记|服务单)(?:编)?号?(?:码)?\s*(?:是|为|[:：])?\s*[A-Za-z]{0,4}\d[\dA-Za-z-]{3,}/u,
  staff: /工号\s*(?:是|为|[:：])?\s*[A-Za-z]{0,3}\d{2,}/u,
  identity:
    /(?:核验|核身|验证|认证|身份)[^，。]{0,4}(?:已经?)?(?:通过|成功|完成|无误)|已(?:经)?(?:完成|通过)[^，。]{0,6}(?:核验|核身|验证|认证)/u,
  written:
    /(?:协议|方案|合同|确认书)[^。]{0,14}(?:站内信|我的合同|短信|消息)|(?:已|会)(?:经)?(?:发送|发|推送|生成)[^。]{0,10}(?:协议|方案|站内信|确认书)|协议(?:编号|可在)/u,
  channel:
    /(?:App|APP|app|支付宝|花呗|借呗|页面)[^。]{0,14}(?:还款(?!计划|记录|日|方案)|操作|支付(?!宝))|(?:不要|切勿|请勿|勿)向(?:任何)?个人/u,
  // A warning is no answer: it must speak of the plan, of now, or of the time after.
  credit:
    /(?:履约|方案|正常还款|结清|还清)[^。？]{0,20}(?:征信|报送|上报|显示|标记)|(?:征信|报送)[^。？]{0,20}(?:履约|方案|结清|还清)|(?:尚未|还没有?|目前没有?)[^。？]{0,6}(?:报送|上报)/u,
} as const;

const NOT_YET = /无法|未能|没能|不能|失败|未通过|没有通过|没通过|请(?:先)?(?:完成|进行|在)/u;

function plainText(text: string): string {
  const simplified = [...text].map((character) => SIMPLIFIED.get(character) ?? character).join('');
  return simplified.normalize('NFKC').slice(0, 2000);
}

function fromCustomer(found: ChecklistEvidence, id: string, text: string): ChecklistEvidence {
  const first = (before: string | null | undefined, seen: boolean) => before ?? (seen ? id : null);
  const amountDate =
    CUSTOMER.amount.test(text) && CUSTOMER.date.test(text) && CUSTOMER.pay.test(text);
  return {
    ...found,
    reasonSaidInMessageId: first(found.reasonSaidInMessageId, CUSTOMER.reason.test(text)),
    amountDateSaidInMessageId: first(found.amountDateSaidInMessageId, amountDate),
    optionsAskedInMessageId: first(found.optionsAskedInMessageId, CUSTOMER.options.test(text)),
    counterMessageIds: CUSTOMER.counter.test(text)
      ? [...(found.counterMessageIds ?? []), id]
      : found.counterMessageIds,
  };
}

function fromAgent(found: ChecklistEvidence, message: EvidenceMessage, text: string) {
  const { id } = message;
  const first = (before: string | null | undefined, seen: boolean) => before ?? (seen ? id : null);
  const hasStaff = Boolean(message.staffNumber) || AGENT.staff.test(text);
  const identity = AGENT.identity.test(text) && !NOT_YET.test(text);
  const written = AGENT.written.test(text) && !/(?:无法|不能|不会|不提供|没法|没有)/u.test(text);
  const channel =
    AGENT.channel.test(text) && !/个人(?:账户|账号)[^。]{0,6}(?:转|付)|转(?:到|给)我/u.test(text);
  return {
    ...found,
    staffNumberSeenInMessageId: first(found.staffNumberSeenInMessageId, hasStaff),
    ticketSeenInMessageId: first(found.ticketSeenInMessageId, AGENT.ticket.test(text)),
    identityInAppMessageId: first(found.identityInAppMessageId, identity),
    writtenConfirmationInMessageId: first(found.writtenConfirmationInMessageId, written),
    channelConfirmedInMessageId: first(found.channelConfirmedInMessageId, channel),
    creditAnsweredInMessageId: first(found.creditAnsweredInMessageId, AGENT.credit.test(text)),
  };
}

/** Adds one message; the first message that shows a step stays its evidence. */
export function addEvidence(found: ChecklistEvidence, message: EvidenceMessage): ChecklistEvidence {
  if (message.text === null) return found;
  const text = plainText(message.text);
  switch (message.speaker) {
    case 'customer':
      return fromCustomer(found, message.id, text);
    case 'agent':
    case 'system':
      return fromAgent(found, message, text);
    case 'bot':
    case 'unknown':
      return found;
  }
}

/** What a whole conversation shows. */
export function evidenceIn(messages: readonly EvidenceMessage[]): ChecklistEvidence {
  return messages.reduce(addEvidence, NO_EVIDENCE);
}

/** Counters that answer an offer: a figure named before the first one is the person's own proposal. */
export function countersToOffers(
  messages: readonly EvidenceMessage[],
  counterIds: readonly string[],
  offerMessageIds: ReadonlySet<string>,
): readonly string[] {
  const order = messages.map(({ id }) => id);
  const first = order.findIndex((id) => offerMessageIds.has(id));
  return first < 0 ? [] : counterIds.filter((id) => order.indexOf(id) > first);
}
