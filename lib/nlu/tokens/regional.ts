/**
 * Wording of Hong Kong, Taiwan and the dialects 方言与港台用语, put into the words that the grammar knows.
 * Read after traditional characters have become simplified ones. Each pair is of equal length, so that
 * positions stay true.
 */
const CANTONESE: readonly (readonly [RegExp, string])[] = [
  [/唔使|无使/g, '不用'],
  [/唔好/g, '不要'],
  [/唔该/g, '谢谢'],
  [/唔/g, '不'],
  [/冇/g, '没'],
  [/嘅/g, '的'],
  [/哋/g, '们'],
  [/佢/g, '他'],
  [/咗/g, '了'],
  [/喺/g, '在'],
  [/[俾畀]/g, '给'],
  [/嗰/g, '那'],
  [/啲/g, '些'],
  [/嚟/g, '来'],
  [/睇/g, '看'],
  [/搵/g, '找'],
  [/攞/g, '拿'],
  [/[谂諗]/g, '想'],
  [/嘢/g, '事'],
  [/[攰]/g, '累'],
  [/[㗎喇嘞啫啩]/g, '啊'],
  [/揀|拣/g, '选'],
  [/[撳揿]/g, '按'],
  [/晒(?!单|图|到|出|朋)/g, '完'],
  [/呢(?=[期个笔边度次单份条种位两几])/g, '这'],
  [
    /(?<![关体联干维派院科直父母世星语谱嫡])系(?=咪|本人|不是|我|你|您|他|那|这|你们|要|可以|得|唯一|公司|放款)/g,
    '是',
  ],
  [/系咪/g, '是否'],
  [/咁(?=样)/g, '这'],
  [/噉|咁/g, '这'],
  [/依家|而家|宜家/g, '现在'],
  [/听日/g, '明天'],
  [/琴日|寻日|噚日/g, '昨天'],
  [/几多/g, '多少'],
  [/几时/g, '何时'],
  [/点样|点先/g, '怎样'],
  [/点算/g, '咋办'],
  [/点解/g, '为何'],
  [/乜嘢|乜事/g, '什么'],
  [/边个/g, '哪个'],
  [/边度/g, '哪里'],
  [/等阵/g, '稍后'],
  [/跟住/g, '接着'],
  [/下[昼晝]/g, '下午'],
  [/今个/g, '这个'],
  [/银纸/g, '现金'],
  [/(?<=[0-9零一二两三四五六七八九十百千万])(?:蚊|文(?=[，。]|$))/g, '元'],
  [/户口(?!本|簿|所|地|在)/g, '账户'],
  [/过数/g, '转账'],
  [/短讯/g, '短信'],
  [/人工(?=到账|几多)/g, '工资'],
  [/(?<=[还给俾])番/g, '回'],
];

const TAIWAN: readonly (readonly [RegExp, string])[] = [
  [/帐/g, '账'],
  [/要嘛/g, '要么'],
  [/简讯|讯息/g, '短信'],
  [/萤幕|荧幕/g, '屏幕'],
  [/连结/g, '链接'],
  [/联征/g, '征信'],
  [/软体/g, '软件'],
  [/程式/g, '程序'],
  [/网路/g, '网络'],
  [/视讯/g, '视频'],
  [/展延/g, '延期'],
  [/延滞利息/g, '逾期利息'],
  [/迟延利息|延迟利息/g, '逾期利息'],
  [/清偿/g, '还清'],
  [/摊还/g, '分还'],
  [/应缴(?=总?金?额|款)/g, '应还'],
  [/身分证/g, '身份证'],
  [/遥控(?=您|你|手机|电脑|协助)/g, '控制'],
  [/远端/g, '远程'],
  [/仲介/g, '中介'],
  [/管道/g, '渠道'],
  [/存簿|户头/g, '账户'],
  [/讯号/g, '信号'],
  [/OTP|otp/g, '验证码'],
  [/认证码|安全码|核对码|校对码|验征码|验证吗|检验码/g, '验证码'],
  [/地检署|检察署/g, '检察院'],
  [/诈欺/g, '诈骗'],
  [/法拍/g, '拍卖'],
];

const OTHER_DIALECTS: readonly (readonly [RegExp, string])[] = [
  [/俺/g, '我'],
  [/恁/g, '你'],
  [/莫得/g, '没有'],
  [/莫(?=加|转|点|整|给|信|扫|截|忙|慌|催)/g, '别'],
  [/今儿/g, '今天'],
  [/明儿/g, '明天'],
  [/后儿/g, '后天'],
];

/** A sign that any of the rules could apply, so that most messages pay nothing. */
const ANY =
  /[唔冇嘅哋佢咗喺俾畀嗰啲嚟睇搵攞谂諗攰㗎喇嘞啫啩拣揿撳呢系咁噉蚊番晒恁俺莫帐]|[依而宜]家|[听琴寻噚]日|几[多时]|点[样先算解]|[乜边等]|[银简讯萤荧连联软程网视展延清摊应身遥远仲管存户过短人认安核校验检地诈今明后]|OTP|otp/;

/** A simplified text in the words of the standard language; as long as before. */
export function standardWording(text: string): string {
  if (!ANY.test(text)) return text;
  let out = text;
  for (const rules of [CANTONESE, TAIWAN, OTHER_DIALECTS])
    for (const [said, standard] of rules) out = out.replace(said, standard);
  return out.length === text.length ? out : text;
}
