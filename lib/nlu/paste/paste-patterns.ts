/** Shapes of the lines that chat apps put above or before a message when it is copied. */

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const DATE = `(?:20\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?|\\d{1,2}[-/.]\\d{1,2}[-/.](?:20)?\\d\\d|\\d{1,2}[-/月]\\d{1,2}日?|${MONTH} \\d{1,2}(?:,? 20\\d\\d)?|\\d{1,2} ${MONTH}(?:,? 20\\d\\d)?|昨天|今天|前天|刚刚|(?:周|星期)[一二三四五六日天])`;
const CLOCK =
  '(?:(?:上午|下午|凌晨|早上|中午|晚上|午前|午後)\\s?)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s?[APap]\\.?[Mm]\\.?)?';
const WEEKDAY = '(?:周|星期)[一二三四五六日天]';
const TIME = `${DATE}?[\\sT,，]*(?:${WEEKDAY}\\s?)?${CLOCK}|${DATE}(?:\\s?${WEEKDAY})?(?!\\s*${CLOCK})`;
const PLAIN = '[^\\s:：\\[\\]【】()（），。！？,、<>]';
/** Role words may stand apart from a name or number; a time after them is a time. */
const ROLE_NAME = `(?:客服|专员|坐席|工号|人工客服|在线客服)(?:[ ·-](?!${DATE}|${CLOCK}))?${PLAIN}{0,10}`;
const LATIN_NAME = "[A-Za-z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){1,2}";
const MASKED_NUMBER = '\\d{3}\\*{2,8}\\d{2,4}';
const NAME = `(?!${CLOCK})(?:${ROLE_NAME}|${LATIN_NAME}|${MASKED_NUMBER}|[^\\s:：\\[\\]【】()（），。！？,、/<>\\d]${PLAIN}{0,13})(?:\\s?[(（<][^)）>:：]{1,30}[)）>])?`;
const OPEN = '[\\[【(（]?\\s*';
const CLOSE = '\\s*[\\]】)）]?';

export const TIME_NAME_TEXT = new RegExp(
  `^${OPEN}(${TIME})${CLOSE}[\\s|–—-]*(${NAME})\\s*[:：]\\s*(.*)$`,
);
export const TABBED = new RegExp(`^(${TIME})\\t+(${NAME})\\t+(.+)$`);
export const TABBED_NAME_FIRST = new RegExp(`^(${NAME})\\t+(${TIME})\\t+(.+)$`);
export const TABBED_TIME_LAST = new RegExp(`^(${NAME})\\t+(.+)\\t+(${TIME})$`);
export const NAME_TIME = new RegExp(
  `^(${NAME})\\s*[-–—|,，]?\\s*${OPEN}(?<![0-9])(${TIME})${CLOSE}\\s*[:：]?\\s*(.*)$`,
);
/** Name, time and text on one line with nothing but spaces between: as likely a sentence that begins so. */
export const NAME_TIME_TEXT = new RegExp(`^(${NAME})\\s+${OPEN}(${TIME})${CLOSE}\\s+(\\S.*)$`);
export const TIME_NAME = new RegExp(`^${OPEN}(${TIME})${CLOSE}\\s+(${NAME})$`);
export const NAME_TEXT = new RegExp(`^(${NAME})\\s*[:：]\\s*(.*)$`);
/** A name and a time with strokes around them, as a table or a log has them: 客服 | 14:30 | 您好. */
export const STROKES = new RegExp(
  `^(?:(?:${TIME})\\s*[|｜]\\s*${NAME}|${NAME}\\s*[|｜]\\s*(?:${TIME}))\\s*[|｜]`,
);
/** Nothing but what may be a name. */
export const BARE_NAME = new RegExp(`^${NAME}$`);
export const TIME_ALONE = new RegExp(`^[\\s—–=*-]*(${TIME})[\\s—–=*-]*$`);
export const TIME_TEXT = new RegExp(`^${OPEN}(${DATE}?[\\s]*${CLOCK})${CLOSE}\\s+(.+)$`);
export const CLOCK_ONLY = new RegExp(`^${CLOCK}$`);
export const DATE_ONLY = new RegExp(`^${DATE}(?:\\s?${WEEKDAY})?$`);

export const NOTICE =
  /^[-—*=\s]*(?:以下[为是]|以上[为是]|.{0,12}聊天记录如下|(?:本次)?(?:会话|服务)已?(?:开始|结束|关闭|转接)|(?:客服|人工|坐席)[^：:，]{0,20}(?:已接入|进入会话|加入会话|结束会话|为您服务$)|您已进入|正在排队|.{0,12}撤回了一条消息|.{0,10}加入了?会话|系统(?:提示|消息)(?!\s+\d)[：:]?)/;
export const STATUS = /^(?:已读|未读|已送达|送达|发送成功|对方正在输入.*|\.{3}|…)$/;
/** Read marks that a copy leaves at the end of a head. */
export const MARK_AT_END = /(?<=\d|[日天])\s+(?:已读|未读|已送达|送达)$/;

/** Labels of terms and notes that stand before a colon and are no names. */
export const NO_NAME =
  /^(?:期数|每期.*|首期.*|首付.*|金额|总.*|利率|费率|年化.*|还款.*|方案.*|日期|时间|本金|利息|罚息|备注|注|注意.*|提示|温馨提示|地址|链接|https?|合计|其中|原因|姓名|电话|条件|前提.*|例如|比如|另外|答|如下|内容如下|编号|工单.*|步骤.*|第.*|更正|确认.*|扣款.*|生效.*|分期.*|减免.*|应还.*|期限|路径|结果)$/;

/** How labels of terms end; names of people hardly ever do. */
export const LIKE_A_LABEL =
  /(?:[说证声注标写]明|[费额率式期金息数间址注法号度单态类型由款日限目因录证卡表书件点程果题据料])$/;

const ROLE_WORDS =
  '(?:在线|人工|智能|专属|官方|高级|贷后|花呗|借呗|支付宝|蚂蚁)*(?:客服|坐席|专员|助理|助手|机器人|小二|小蜜)';
/** A line that is nothing but a speaker. */
export const ALONE = new RegExp(
  `^(?:${ROLE_WORDS}[^\\s的了吗呢请您可以会将]{0,5}|我|本人|用户|客户|系统)$`,
);
const SPEAKER = `(?:${ROLE_WORDS}[^\\s\\]】*>)）]{0,5}|我|本人|用户|客户|访客|系统|对方)`;
/** A speaker in brackets or asterisks before the text, perhaps after a time: 【客服】您好, [14:30] <我> 好的, **客服**：您好. */
export const WRAPPED = new RegExp(
  `^((?:${OPEN}(?:${TIME})${CLOSE}\\s+)?)(?:【|\\[|\\*\\*|<|[(（])(${SPEAKER})(?:】|\\]|\\*\\*|>|[)）])\\s*[:：]?\\s*`,
);
/** A speaker and a dash before the text: 客服 —— 您好. */
export const DASHED = new RegExp(`^(${SPEAKER})\\s*(?:[—–]{1,2}|\\s-{1,2})\\s*(?!${TIME})(?=\\S)`);
/** Who speaks to whom: 客服→我：. */
export const SPEAKS_TO = /^([^\s：:→>]{1,12})\s*(?:→|➜|->|>>)\s*[^\s：:→>]{1,12}\s*[:：]\s*/;
/** 客服说：, 我问：. */
export const SAYS =
  /^(客服[^\s：:，。]{0,4}?|我|对方|用户|客户)(?:说|问|答|回答|回复|回)\s*[:：]\s*/;
/** A row of a spreadsheet: "客服","14:02","您好". */
export const QUOTED_ROW = /^"([^"]*)","([^"]*)","(.*)"$/;
/** Marks of a quoted mail. */
export const MAIL_QUOTE = /^>+\s*/;
/** A number that a list put before a speaker. */
export const NUMBERED =
  /^(?:\d{1,3}[.、)）]|[-•·*])\s*(?=(?:客服|专员|坐席|我|对方|用户|客户|本人)[^\s：:]{0,8}\s*[:：])/;
