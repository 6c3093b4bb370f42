import { remembering } from './remember';

/** Words that chat pages of any make print around messages. None of them is a name of a product or library. */
const STATUS =
  '发送中|正在发送|发送失败|未发送|发送成功|已发送|已送达|送达|已读|未读|对方已读|对方未读|全部已读|重新发送|重发|点击重试|重试|已编辑|编辑过|编辑于|' +
  '傳送中|傳送失敗|已傳送|已讀|未讀|已編輯|既読|\\d+ ?[条个]?(?:回复|repl(?:y|ies))|sending|sent|delivered|read|seen|unread|failed|not sent|not delivered|retry|resend|try again|edited|just sent';
const STATUS_ONLY = new RegExp(
  `^[\\s·•|,，✓✔√☑()（）[\\]【】!！…⏳⌛-]*(?:(?:${STATUS})[\\s·•|,，✓✔√☑()（）[\\]【】!！.。…]*)+$|^[✓✔√☑]+$`,
  'i',
);
const STATUS_TAIL = new RegExp(`[\\s·•|,，]*[(（[【]?(?:${STATUS})[)）\\]】]?[.…。]*$`, 'i');

const STATUS_HEAD = new RegExp(`^[(（[【]?(?:${STATUS})[)）\\]】]?[\\s·•|,，]+`, 'i');
const SIGNS_TAIL = /(?:[\s·•|]*[✓✔√☑⏱⏲⏳⌛\u{1F550}-\u{1F567}]\ufe0f?)+\s*$/u;

/** Ticks and little clocks. */
const STATUS_SIGNS = /^[✓✔√☑⏱⏲⏳⌛\u{1F550}-\u{1F567}\s]+$/u;

const saysStatus = remembering((text) => STATUS_ONLY.test(text) || STATUS_SIGNS.test(text));
export const isStatusText = (text: string): boolean => text.length <= 40 && saysStatus(text);
const withoutTail = (text: string): string => text.replace(SIGNS_TAIL, '').replace(STATUS_TAIL, '');
const shortWithoutTail = remembering(withoutTail);
export const dropStatusTail = (text: string): string =>
  text.length <= 40 ? shortWithoutTail(text) : withoutTail(text);

/** 「已编辑 18:03 ✓✓」 without what is said of its delivery. */
export const dropStatus = (text: string): string => dropStatusTail(text).replace(STATUS_HEAD, '');

export function deliveryIn(text: string): 'sending' | 'sent' | 'failed' | null {
  if (
    /发送失败|未发送|重新发送|重发|重试|傳送失敗|failed|not sent|not delivered|retry|resend/i.test(
      text,
    )
  )
    return 'failed';
  if (/发送中|正在发送|傳送中|sending/i.test(text)) return 'sending';
  return /已发送|送达|已读|未读|发送成功|已傳送|已讀|未讀|sent|delivered|\bread\b|seen/i.test(text)
    ? 'sent'
    : null;
}

const DIVIDER =
  /^[\s—\-–─━]*(?:(?:以下|以上)?(?:为|是)?\s*(?:\d+\s*条)?\s*(?:新|最新|未读)的?(?:消息|訊息|信息)|上次(?:看到|访问|阅读|浏览)\S{0,3}|(?:\d+ )?(?:new|unread)(?: messages?)?|last (?:read|visit)|[共全]部?\s*\d+\s*条\S{0,2}(?:消息|记录)|\d+ messages|showing .+ of \d+)[\s—\-–─━↓▼]*$/i;
/** 「以下为新消息」, 「3 条未读消息」, 「共 38 条消息」: where the reader left off or how much there is, never a message. */
export const isDivider = (text: string): boolean => text.length <= 30 && DIVIDER.test(text);

/** 「对方正在输入…」 and the like: passing, never a message. */
export const isTypingText = (text: string): boolean =>
  text.length <= 40 &&
  ((text.length <= 24 && TYPING.test(text)) ||
    TYPING_EN.test(text) ||
    (DOTS.test(text) && !isDots(text)));

const DOTS = /^[\s.．…·•●⋯]+$/;
/** 「...」: said by somebody, or by the page while somebody writes. */
export const isDots = (text: string): boolean => /^[.．…]+$/.test(text);

/** A party that is at it, and no sentence around it: 「我等您回复...」 and "I'll put it in writing" were said. */
const DOING = '(?:输入|輸入|打字|思考|回复|回覆|生成|键入|鍵入)';
const TYPING = new RegExp(
  `^[^我等，,。！？!?；;]{0,12}?(?:正在${DOING}(?:中|文字|回复|回答|内容|消息)?|${DOING}(?:文字|回复|回答|内容|消息)?中|^${DOING}(?=[.．…。·⋯]))[\\s.．…。·⋯]*$`,
);
const TYPING_EN =
  /^(?:.{1,30}\s(?:is|are)\s(?:now\s)?)?(?:typing|thinking|writing)(?: a (?:reply|message))?[\s.…]*$/i;

const RECALL =
  /^(?!.*(?:为什么|怎么|请问|刚才|可以|能不能))[^。！？\n]{0,40}?(?:撤回了?|收回了?|撤销了?|删除了?)(?:一条|1条|此条?|该条?|这条|上一条)?(?:消息|訊息|信息|内容)[，,。.\s]*(?:点击)?(?:重新编辑)?$|^(?:此|该|这)?条?(?:消息|訊息|信息|内容)已?被?(?:对方|客服|发送者|管理员|你|您)?(?:撤回|收回|删除)[。.]?$|(?:message (?:was |has been )?(?:deleted|removed|unsent|recalled|retracted)|(?:unsent|deleted|recalled|removed|retracted) (?:a|this|the) message)\.?$/i;
const REDO = /^[\s,，]*(?:点击)?(?:重新编辑|再次编辑|re-?edit)[\s>›]*$/i;
/** 「重新编辑」 behind a recall notice: something to press, not said. */
export const offersRedo = (text: string): boolean => REDO.test(text);

const UNFOLD =
  /^(?:(?:展开|收起)(?:全文|全部|更多|详情)?|(?:查看)?全文|(?:show|read|see) (?:more|less|all))[\s.…▾▼▲∨∧›>]*$/i;
/** 「展开全部」 below a long message: something to press, not said. */
export const unfolds = (text: string): boolean => UNFOLD.test(text.trim());

const saysRecall = remembering((text) => RECALL.test(text));
export const isRecallNotice = (text: string): boolean => text.length <= 60 && saysRecall(text);

const SYSTEM =
  /(?:为您服务|为你服务|接入|进入.{0,8}(?:队列|会话|排队)|排队|前面还有|会话.{0,6}(?:开始|结束|关闭|建立|转接)|(?:开始|结束|关闭).{0,4}会话|已连接|已断开|转接|评价|满意度|历史消息|以下是|以上是|系统提示|系统消息|加入(?:了)?(?:会话|聊天|群聊)|离开(?:了)?(?:会话|聊天)|joined|has left|left the (?:ch|room|conv)|ended the|transferred|connected)/i;
const saysNotice = remembering((text) => SYSTEM.test(text));
export const soundsLikeNotice = (text: string): boolean => text.length <= 60 && saysNotice(text);

const OLDER =
  /(?:查看|加载|点击|显示|载入|拉取).{0,6}(?:更多|历史|更早|以前|之前)|^(?:更多|更早的?|历史|以前的)(?:消息|记录|会话|聊天)$|load (?:more|earlier|older|previous)|(?:older|earlier|previous) messages|show (?:more|history)/i;
export const offersOlder = (text: string): boolean => text.length <= 30 && OLDER.test(text);

const BOT =
  /机器人|智能(?:客服|助手|助理|小)|AI ?(?:客服|助手)|虚拟(?:客服|助手)|\bbot\b|assistant|机器客服/i;
const AGENT =
  /客服|坐席|座席|专员|顾问|经理|主管|服务(?:人员|顾问|专家|代表|员)|管家|小二|工号|人工|官方|老师|助理|助手|法务|调解员|贷后|催收|support|agent|advisor|representative|service|operator|staff/i;
const CUSTOMER =
  /^(?:我|本人|您|你|me|you|myself)$|访客|游客|用户|客户|顾客|会员|visitor|guest|customer|client|\buser\b/i;

const SYSTEM_NAME =
  /^[【[]?(?:系统|系統)(?:消息|通知|提示|公告)?[】\]]?$|^(?:通知|公告|提示|温馨提示|system|notice)$/i;
/** 「系统通知」: what is printed as a name where nobody speaks. */
export const isSystemName = (name: string): boolean => SYSTEM_NAME.test(name.trim());

/** What a printed name says about its bearer. */
export function speakerOfName(name: string): 'agent' | 'bot' | 'customer' | null {
  const trimmed = name.trim();
  if (BOT.test(trimmed)) return 'bot';
  if (/客户(?:服务|经理|代表|顾问)|用户(?:服务|顾问)/.test(trimmed)) return 'agent';
  if (AGENT.test(trimmed)) return 'agent';
  return CUSTOMER.test(trimmed) ? 'customer' : null;
}

const AGENT_WORDING =
  /您好|请问|很高兴为您|为您(?:查询|登记|转接|申请|办理|核实|服务)|感谢您|请您|(?:亲|尊敬的)|建议您|帮您|祝您|我们(?:会|将)|how (?:can|may) i help|thank you for contacting|i(?:'m| am) sorry to hear/i;
const CUSTOMER_WORDING =
  /我(?:的|想|要|最近|现在|没|逾期|欠|失业|还不|不是|已经|只|能)|你们|能不能|怎么(?:会|还|办)|可不可以|凭什么|what if i|can i |i (?:can't|cannot|lost|owe|want)/i;

/** Positive: sounds like service staff; negative: like a customer; 0: neither. */
export function wordingLean(text: string): number {
  return (AGENT_WORDING.test(text) ? 1 : 0) - (CUSTOMER_WORDING.test(text) ? 1 : 0);
}

const STAFF =
  /(?:工号|坐席号?|编号)\s*[:：]?\s*([A-Za-z]{0,3}\d{2,10})|(?:^|[^\d])(\d{2,8})\s*号(?:客服|坐席|专员)/;
export function staffNumberIn(text: string): string | null {
  const found = STAFF.exec(text);
  return found?.[1] ?? found?.[2] ?? null;
}
