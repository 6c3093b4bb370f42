/** Words that turn a find into a warning or a refusal, shortly before it in its clause. */
const WARNED =
  /陌生|不轻信|不透露|不转账|请勿|切勿|勿(?!忘)|不要(?!担心|紧)|不会|不能|不可|不得|不支持|不(?:再)?需要|无需|无须|不用|不必|没有|从不|绝不|并不|不收|不属于|无法|没法|不方便|不存在|别(?:把|将|给|告诉|相信|信|加|点|扫|转|让)|避免|防止|谨防|警惕|小心|拒绝|禁止|凡是|任何|如果有人|如果遇到|如有人|如遇|冒充|自称|假冒|声称|号称|假的|骗|是否(?:有人|曾)|有没有人/;
const WARNS_AFTER =
  /有(?:一定)?风险|上当|被骗|挂断|核实后|是假|(?:是|均为|属于|为)[^，。]{0,5}(?:诈骗|骗|假(?!期)|违规(?!贷|借|的)|虚假)|不要(?:相信|理会|转|付|加|点|给)|(?:马上|立即|请)(?:举报|报警|拨打)|(?:请|要)?(?:提高警惕|小心)|谨防|不可信|请(?:您)?(?:不要|别)|(?:不要|别)(?:安装|下载|使用|打开|点击|轻信|扫|操作)|泄露|(?:没有?|未)收到|(?:立即|马上|赶紧|尽快)(?:关闭|停止|退出|报警)|停止(?:付|转|操作)|(?:不用|不要|(?<![识特区个])别|无需|不必|不需要)[^，。]{0,4}(?:发|给|告诉|提供|说)|不是(?:我们|官方|蚂蚁|平台)(?:公司)?的|(?:向我们|可以|请)[^，。]{0,4}举报|(?:跟|和|与)我们[^，。]{0,4}(?:无关|没有关系)|不能入账|请勿|切勿|没有任何合作/;
/** A message that names the fraud as fraud warns of all it quotes, unless it accuses the customer of it. */
const NAMES_FRAUD =
  /(?<!涉嫌[^，。]{0,6}|反|涉)诈骗(?!罪|案|资金|嫌疑)|骗局|骗术|骗人|受骗|上当|被骗|防骗|冒充|假冒|谨防|警惕|(?:都|就)是骗/;
const ACCUSES = /涉嫌|涉案|涉及[^，。]{0,8}(?:诈骗|案)|怕(?:您)?被骗|不(?:会|是)骗/;

/** Advice to close what is open, not to open it. */
const STOPS_IT =
  /(?:请|立即|马上|赶紧|尽快|建议您?)[^，。]{0,5}(?:关闭|关掉|退出|停止|挂断|卸载)(?!了)[^，。]{0,8}(?:共享|远程|会议|控制|软件|通话|$|，|。)/;

/** 不要告诉别人，发给我: kept from others, not from the one who asks. */
const KEEPS_FROM_OTHERS =
  /(?:不要|别|勿)[^，。]{0,4}(?:告诉|给|透露)[^，。]{0,3}(?:别人|他人|其他人|家人)[^。]{0,6}(?:发|给|告诉|报|念)[^，。]{0,2}我/;
const NOT_A_WARNING = /不是(?:骗子|诈骗|骗)|骗(?:您|你)干|不会骗/;

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
  if (bold) return false;
  if (STOPS_IT.test(text)) return true;
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
