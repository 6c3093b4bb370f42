/** Words that turn a find into a warning or a refusal, shortly before it in its clause. */
const WARNED =
  /陌生|不轻信|不透露|不转账|请勿|切勿|勿(?!忘)|不要(?!担心|紧)|不会|不能|不可|不得|不支持|不(?:再)?需要|无需|无须|不用|不必|没有|从不|绝不|并不|不收|不属于|无法|没法|没办法|不方便|不存在|别(?:把|将|给|告诉|相信|信|加|点|扫|转|让)|避免|防止|谨防|警惕|小心|拒绝|禁止|凡是|任何|如果有人|如果遇到|如有人|如遇|冒充|自称|假冒|声称|号称|假的|骗|是否(?:有人|曾)|有没有人/;
const WARNS_AFTER =
  /有(?:一定)?风险|上当|被骗|挂断|核实后|是假|(?:是|均为|属于|为)[^，。]{0,5}(?:诈骗|骗|假(?!期)|违规(?!贷|借|的)|虚假)|不要(?:相信|理会|转|付|加|点|给)|(?:马上|立即|请)(?:举报|报警|拨打)|(?:请|要)?(?:提高警惕|小心)|谨防|不可信|请(?:您)?(?:不要|别)|(?:不要|别)(?:安装|下载|使用|打开|点击|轻信|扫|操作)|泄露|(?:没有?|未)收到|(?:立即|马上|赶紧|尽快)(?:关闭|停止|退出|报警)|停止(?:付|转|操作)|(?:不用|不要|(?<![识特区个])别|无需|不必|不需要)[^，。]{0,4}(?:发|给|告诉|提供|说)|不是(?:我们|官方|蚂蚁|平台)(?:公司)?的|(?:向我们|可以|请)[^，。]{0,4}举报|(?:跟|和|与)我们[^，。]{0,4}(?:无关|没有关系)|不能入账|请勿|切勿|没有任何合作|(?:先|请)?断网|(?:改|更改)密码|卸(?:了|掉|载)|移除|挂掉|挂电话|终止|伪造|虚构|没有?那回事|千万(?:别|不)|谁要都不给|不存在|这种话|不敢(?:说|保证)|请直接删除|挂失|收不了|不能收|(?:给了|转了)就要不回|那不是我们|哪个让您?你?/;
/** What others said, did or may want: the customer is asked or warned about them. */
const OF_OTHERS =
  /对方(?!户)|要是(?:有人|谁|之前)|倘若|万一|若(?:您|你)?已|自称|如接到|如遇|如有人|冒充|凡(?:是|叫|有|“|要求)|哪个让|谁让|谁收的|人家说|他说他是|(?:您|你)问的|(?:您|你)(?:交的什么|说在)|(?:您|你)?(?:刚才)?是不是(?:装|下载|交|承诺|有人)|是否有人|有没有(?:让|叫)(?:您|你)|(?:那边|对面)是不是|如果(?:客服|真的)|真的民警|报案(?:的)?时|前面那位(?:跟|让)|凡冒用|陌生人|有人(?:加|让|叫|要)(?:您|你)|给“|哪怕只提到|看剧/;
const WANTS_IT_NOW = /(?:发|报|念|转|打|汇|告诉|交)给?我(?!们|去|查|这边去)(?=[，。]|$)|我们内部/;
/** 我们没有…, 不需要…: refused or denied right before it. */
const DENIED =
  /(?:没有?|不会|不需要?|无需|不用|不收|不能|不支持|不提供|从不|从没|从来没|请勿|切勿|不要开|不可以|别(?!怕|管|人|的|急|担心)|并非|不是|不存在|任何人能|也没有|从未|不必|看不到|不加|不方便看|会泄露|没办法|没法|无法|不要(?!走|用|在|从|怕|担心|管))[^，。]{0,8}$/;
/** Said after it, this takes it back however boldly it was named. */
const WARNED_OFF =
  /断网|(?:改|更改)密码|卸(?:了|掉|载)|移除|挂掉|挂电话|虚构|伪造|那回事|千万(?:别|不)|不存在|这种话|不敢(?:说|保证)|请直接删除|挂失|不能收|要不回来|不是我们的|肯定是假|不会|不用(?:发|念|报|告诉|给)|(?:您)?自己填|均有风险|依法追|被看到|可以直接举报|点取消|伪造/;
/** A message that names the fraud as fraud warns of all it quotes, unless it accuses the customer of it. */
const NAMES_FRAUD =
  /(?<!涉嫌[^，。]{0,6}|反|涉)诈骗(?!罪|案|资金|嫌疑)|骗局|骗术|骗人|受骗|上当|被骗|防骗|冒充|假冒|谨防|警惕|(?:都|就)是骗/;
const ACCUSES = /涉嫌|涉案|涉及[^，。]{0,8}(?:诈骗|案)|怕(?:您)?被骗|不(?:会|是)骗|像(?:您|你)这种/;

/** Advice to close what is open, not to open it. */
const STOPS_IT =
  /(?:请|立即|马上|赶紧|尽快|建议您?)[^，。]{0,5}(?:关闭|关掉|退出|停止|挂断|卸载)(?!了)[^，。]{0,8}(?:共享|远程|会议|控制|软件|通话|$|，|。)/;

/** 不要告诉别人，发给我: kept from others, not from the one who asks. */
const KEEPS_FROM_OTHERS =
  /(?:不要|别|勿)[^，。]{0,4}(?:告诉|给|透露)[^，。]{0,3}(?:别人|他人|其他人|家人)[^。]{0,6}(?:发|给|告诉|报|念)[^，。]{0,2}我/;
const NOT_A_WARNING =
  /别管|不用管[^，]{0,6}(?:写|提示)|统一格式|不是(?:骗子|诈骗|骗)|骗(?:您|你)干|不会骗/;

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
  if (NAMES_FRAUD.test(text) && !ACCUSES.test(text)) return true;
  if (STOPS_IT.test(text)) return true;
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
    /如果有人|如有人|如遇|冒充|自称|谨防|警惕|凡是|任何(?!事|问题)|请勿|切勿|网上/.test(
      text.slice(from, start),
    )
  )
    return true;
  const stop = text.slice(end).search(/[。！？\n]/);
  const rest = text.slice(end, stop < 0 ? text.length : end + stop);
  return WARNS_AFTER.test(rest);
}
