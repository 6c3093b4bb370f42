/** Words that turn a find into a warning or a refusal, shortly before it in its clause. */
const WARNED =
  /陌生|不(?:轻信|透露|转账|[会能可得用必收]|支持|方便|存在)|[请切]勿|无[需须法]|没有|[从绝并]不|没办?法|避免|防止|谨防|警惕|小心|拒绝|凡是|任何|(?:如果?|有没)有人|如遇|冒充|[自声]称|假[冒的]|骗|勿(?!忘)|不要(?!担心|紧)|不再?需要|别(?:[把将给加点扫转让]|告诉|相?信)|无权/;
const WARNS_AFTER =
  /有(?:一定)?风险|上当|被骗|挂(?:[断掉失]|电话)|核实后|是假|谨防|不(?:可信|能入账|存在|能收)|泄露|[请切]勿|没有任何合作|移除|终止|伪造|虚构|谁要都不给|这种话|请直接删除|收不了|那不是我们|(?:是|均?为|属于)[^，。]{0,5}(?:诈?骗|虚假|假(?!期)|违规(?!贷|借|的))|不要(?:相信|理会|[转付加点给])|(?:马上|立即|请)(?:举报|报警|拨打)|[请要]?(?:提高警惕|小心)|请您?(?:不要|别)|(?:不要|别)(?:安装|下载|使用|打开|点击|轻信|扫|操作)|(?:没有?|未)收到|(?:立即|马上|赶紧|尽快)(?:关闭|停止|退出|报警)|停止(?:付|转|操作)|(?:不(?:用|必|需?要)|无需|(?<![识特区个])别)[^，。]{0,4}(?:发|给|告诉|提供|说)|不是(?:我们|官方|蚂蚁|平台)(?:公司)?的|(?:向我们|可以|请)[^，。]{0,4}举报|[跟和与]我们[^，。]{0,4}(?:无关|没有关系)|[先请]?断网|(?:更?改)密码|卸[了掉载]|没有?那回事|千万[别不]|不敢(?:说|保证)|(?:[给转]了)就要不回|哪个让您?你?|一律不|^[^，。]{0,3}不会/;
/** What others said, did or may want: the customer is asked or warned about them. */
const OF_OTHERS =
  /对方(?!户)|要是(?:有人|谁|之前)|倘若|万一|自称|如(?:接到|遇|有人)|冒充|哪个让|谁让|谁收的|人家说|他说他是|真的民警|凡冒用|陌生人|哪怕只提到|看剧|若[您你]?已|凡(?:是|叫|有|“|要求)|[您你]问的|[您你](?:交的什么|说在)|[您你]?(?:刚才)?是不是(?:装|下载|交|承诺|有人)|有没有[让叫][您你]|(?:那边|对面)是不是|如果(?:客服|真的)|报案的?时|前面那位[跟让]|有人[加让叫要][您你]|给“/;
const WANTS_IT_NOW = /(?:[发报念转打汇交]|告诉)给?我(?!们|去|查)(?=[，。]|$)|我们内部/;
/** 我们没有…, 不需要…: refused or denied right before it. */
const DENIED =
  /(?:没有?|不(?:[会用收能是必加]|支持|提供|要开|可以|存在|方便看)|无[需法]|从(?:不|未|来?没)|[请切]勿|并非|任何人能|也没有|看不到|会泄露|没办?法|不需要?|别(?![怕管人的急]|担心)|不要(?![走用在从怕管]|担心))[^，。]{0,8}$/;
/** Said after it, this takes it back however boldly it was named. */
const WARNED_OFF =
  /断网|移除|挂(?:掉|电话|失)|虚构|伪造|那回事|不(?:存在|能收|是我们的|会)|这种话|请直接删除|要不回来|肯定是假|均有风险|依法追|被看到|可以直接举报|点取消|(?:更?改)密码|卸[了掉载]|千万[别不]|不敢(?:说|保证)|不用(?:[发念报给]|告诉)|您?自己填|一律不/;
/** A message that names the fraud as fraud warns of all it quotes, unless it accuses the customer of it. */
const NAMES_FRAUD =
  /(?<!涉嫌[^，。]{0,6}|反|涉)诈骗(?!罪|案|资金)|骗[局术人]|[受被防]骗|上当|冒充|假冒|谨防|警惕|[都就]是骗/;
const ACCUSES = /涉[嫌案]|涉及[^，。]{0,8}(?:诈骗|案)|不[会是]骗|像[您你]这种/;

/** Advice to close what is open, not to open it. */
const STOPS_IT =
  /(?:请|立即|马上|赶紧|尽快|建议您?)[^，。]{0,5}(?:关[闭掉]|退出|停止|挂断|卸载)(?!了)[^，。]{0,8}(?:共享|远程|会议|控制|软件|通话|$|，|。)/;

/** 不要告诉别人，发给我: kept from others, not from the one who asks. */
const KEEPS_FROM_OTHERS =
  /(?:不要|别|勿)[^，。]{0,4}(?:告诉|给|透露)[^，。]{0,3}(?:(?:别|家|其?他)人)[^。]{0,6}(?:[发给报念]|告诉)[^，。]{0,2}我/;
const NOT_A_WARNING = /别管|统一格式|不是(?:骗子?|诈骗)/;

/** Whether a message calls what it names a fraud, or tells the customer to close it. */
export const isWarning = (text: string): boolean =>
  STOPS_IT.test(text) || (NAMES_FRAUD.test(text) && !ACCUSES.test(text));

/** Whether the words at `[start, end)` are named in order to warn of them or to refuse them. */
export function isWarned(text: string, start: number, end: number, bold = false): boolean {
  const from =
    Math.max(
      text.lastIndexOf('。', start - 1),
      text.lastIndexOf('！', start - 1),
      text.lastIndexOf('\n', start - 1),
    ) + 1;
  const clauseFrom = Math.max(from, text.lastIndexOf('，', start - 1) + 1);
  if (NOT_A_WARNING.test(text) || KEEPS_FROM_OTHERS.test(text)) return false;
  if (isWarning(text)) return true;
  if (OF_OTHERS.test(text) && !WANTS_IT_NOW.test(text) && !ACCUSES.test(text)) return true;
  if (bold) {
    const after = /^[^。！？\n]*[。！？]?[^。！？\n]*/.exec(text.slice(end))?.[0] ?? '';
    return DENIED.test(text.slice(clauseFrom, start)) || WARNED_OFF.test(after);
  }
  const found = text.slice(start, end);
  if (
    WARNED.test(text.slice(Math.max(clauseFrom, start - 14), Math.min(end, start + 3))) ||
    WARNED.test(found)
  )
    return true;
  if (
    /如果?有人|如遇|冒充|自称|谨防|警惕|凡是|[请切]勿|网上|任何(?!事|问题)/.test(
      text.slice(from, start),
    )
  )
    return true;
  const stop = text.slice(end).search(/[。！？\n]/);
  const rest = text.slice(end, stop < 0 ? text.length : end + stop);
  return WARNS_AFTER.test(rest);
}
