import type { Speaker } from '@/lib/transcript/entry';

const DATE =
  '(?:20\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?|\\d{1,2}[-/月]\\d{1,2}日?|昨天|今天|前天|刚刚|(?:周|星期)[一二三四五六日天])';
const CLOCK =
  '(?:(?:上午|下午|凌晨|早上|中午|晚上)\\s?)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s?[APap][Mm])?';
const TIME = `${DATE}?[\\sT,，]*(?:(?:周|星期)[一二三四五六日天]\\s?)?${CLOCK}|${DATE}`;
const NAME =
  '(?:(?:客服|专员|坐席|工号|人工客服|在线客服)[ ·-]?[^\\s:：\\[\\]【】()（），。！？,、]{0,10}|[^\\s:：\\[\\]【】()（），。！？,、/\\d][^\\s:：\\[\\]【】()（），。！？,、]{0,13})(?:\\s?[(（][^)）:：]{1,20}[)）])?';
const OPEN = '[\\[【(（]?\\s*';
const CLOSE = '\\s*[\\]】)）]?';

/** What a pasted line is. `rest` is the text on the same line, possibly empty. */
export type PastedLine =
  | {
      readonly kind: 'head';
      readonly name: string | null;
      readonly time: string | null;
      readonly rest: string;
      readonly colon: boolean;
    }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'status' };

const TIME_NAME_TEXT = new RegExp(`^${OPEN}(${TIME})${CLOSE}[\\s|–—-]*(${NAME})\\s*[:：]\\s*(.*)$`);
const TABBED = new RegExp(`^(${TIME})\\t+(${NAME})\\t+(.+)$`);
const TABBED_NAME_FIRST = new RegExp(`^(${NAME})\\t+(${TIME})\\t+(.+)$`);
const NAME_TIME = new RegExp(
  `^(${NAME})\\s*[-–—|,，]?\\s*${OPEN}(?<![0-9])(${TIME})${CLOSE}\\s*[:：]?\\s*(.*)$`,
);
const TIME_NAME = new RegExp(`^${OPEN}(${TIME})${CLOSE}\\s+(${NAME})$`);
const NAME_TEXT = new RegExp(`^(${NAME})\\s*[:：]\\s*(.*)$`);
const TIME_ALONE = new RegExp(`^[\\s—–=*-]*(${TIME})[\\s—–=*-]*$`);
const TIME_TEXT = new RegExp(`^${OPEN}(${DATE}?[\\s]*${CLOCK})${CLOSE}\\s+(.+)$`);
const NOTICE =
  /^[-—*=\s]*(?:以下(?:为|是)|以上(?:为|是)|(?:本次)?会话(?:已)?(?:开始|结束|关闭|转接)|(?:客服|人工|坐席)[^：:，]{0,12}(?:已接入|进入会话|加入会话|结束会话)|您已进入|正在排队|.{0,12}撤回了一条消息|.{0,10}加入(?:了)?会话|系统(?:提示|消息)[：:]?)/;
const STATUS = /^(?:已读|未读|已送达|送达|发送成功|对方正在输入.*|\.{3}|…)$/;

/** Labels of terms and notes that stand before a colon and are no names. */
const NO_NAME =
  /^(?:期数|每期.*|首期.*|首付.*|金额|总.*|利率|费率|年化.*|还款.*|方案.*|日期|时间|本金|利息|罚息|备注|注|注意.*|提示|温馨提示|地址|链接|https?|合计|其中|原因|姓名|电话|条件|前提.*|例如|比如|另外|答|如下|内容如下|编号|工单.*|步骤.*|第.*|更正|确认.*|扣款.*|生效.*|分期.*|减免.*|应还.*|期限|路径|结果)$/;

/** A line that is nothing but a speaker. */
const ALONE =
  /^(?:(?:在线|人工|智能|花呗|借呗|支付宝|蚂蚁)*(?:客服|坐席|专员|助理|助手|机器人|小二|小蜜)[^\s的了吗呢请您可以会将]{0,5}|我|本人|用户|客户|系统)$/;

/** Role by the words of a name. `我` is the customer; anyone else unknown stays unknown. */
export function roleOf(name: string): Speaker {
  if (/机器人|智能|助理|助手|小蜜|自动回复|AI|bot/i.test(name)) return 'bot';
  if (/^(?:系统|提示|系统消息|系统提示)$/.test(name)) return 'system';
  if (/^(?:我|本人|自己|用户|客户|我方|me|customer|user|我自己|[Cc])$/i.test(name))
    return 'customer';
  if (
    /客服|坐席|专员|小二|顾问|经理|工号|花呗|借呗|支付宝|蚂蚁|贷后|人工|服务|官方|协商|催收|对方|agent/i.test(
      name,
    ) ||
    /^[Aa]$/.test(name)
  )
    return 'agent';
  return 'unknown';
}

export function readLine(line: string, isName: (name: string) => boolean): PastedLine {
  const text = line.replace(/[\u200b-\u200f\ufeff]/g, '').trim();
  if (text === '') return { kind: 'blank' };
  if (STATUS.test(text)) return { kind: 'status' };
  if (NOTICE.test(text)) return { kind: 'notice', text };
  const alone = TIME_ALONE.exec(text);
  if (alone?.[1]) return { kind: 'time', time: alone[1].trim() };
  const head = headOf(text, isName);
  return head ?? { kind: 'text', text };
}

function headOf(text: string, isName: (name: string) => boolean): PastedLine | null {
  const make = (
    name: string | undefined,
    time: string | null,
    rest: string | undefined,
    colon: boolean,
  ): PastedLine => ({
    kind: 'head',
    name: name?.trim() ?? null,
    time: time?.trim() ?? null,
    rest: (rest ?? '').trim(),
    colon,
  });
  const tabbed = TABBED.exec(text);
  if (tabbed) return make(tabbed[2], tabbed[1] ?? null, tabbed[3], true);
  const tabbedName = TABBED_NAME_FIRST.exec(text);
  if (tabbedName) return make(tabbedName[1], tabbedName[2] ?? null, tabbedName[3], true);
  const full = TIME_NAME_TEXT.exec(text);
  if (full && !NO_NAME.test(full[2] ?? '')) return make(full[2], full[1] ?? null, full[3], true);
  const timeName = TIME_NAME.exec(text);
  if (timeName && (roleOf(timeName[2] ?? '') !== 'unknown' || isName(timeName[2] ?? '')))
    return make(timeName[2], timeName[1] ?? null, '', false);
  const nameTime = NAME_TIME.exec(text);
  if (
    nameTime &&
    (nameTime[3] === '' ||
      /[:：]\s*/.test(
        text.slice(
          text.indexOf(nameTime[2] ?? '') + (nameTime[2]?.length ?? 0),
          text.length - (nameTime[3]?.length ?? 0),
        ),
      )) &&
    isName(nameTime[1] ?? '')
  )
    return make(nameTime[1], nameTime[2] ?? null, nameTime[3], nameTime[3] !== '');
  const named = NAME_TEXT.exec(text);
  if (named && isName(named[1] ?? '')) return make(named[1], null, named[2], true);
  const timed = TIME_TEXT.exec(text);
  if (timed) return make(undefined, timed[1] ?? null, timed[2], false);
  return ALONE.test(text) && isName(text) ? make(text, null, '', false) : null;
}

/** Names of a pasted text: role words, and names that head two lines or more and are no labels of terms. */
export function namesIn(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const text = line.trim();
    const withTime =
      TABBED.exec(text)?.[2] ??
      TIME_NAME_TEXT.exec(text)?.[2] ??
      TIME_NAME.exec(text)?.[2] ??
      headName(text);
    const name = (
      withTime ??
      NAME_TEXT.exec(text)?.[1] ??
      (ALONE.test(text) ? text : undefined)
    )?.trim();
    if (!name || NO_NAME.test(name)) continue;
    counts.set(name, (counts.get(name) ?? 0) + (withTime || isRoleName(name) ? 2 : 1));
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([name]) => name));
}

function headName(text: string): string | undefined {
  const match = NAME_TIME.exec(text);
  return match &&
    (match[3] === '' ||
      /[:：]/.test(
        text.slice(0, text.length - (match[3]?.length ?? 0)).replace(match[2] ?? '', ''),
      ))
    ? match[1]
    : undefined;
}

/** A name made of role words only (客服, 客服小王, 我), not a sentence that mentions them. */
function isRoleName(name: string): boolean {
  return (
    roleOf(name) !== 'unknown' &&
    name.length <= 12 &&
    !/[的了吗呢请您可以]/.test(name.replace('您好', ''))
  );
}
