import { type NormalText, normalise, originalSpan } from './normalise';

/** Scam red flags 诈骗风险: the corpus's seven classes. */
export type ScamKind =
  | 'private_account'
  | 'verification_code'
  | 'screen_share'
  | 'upfront_fee'
  | 'offsite_contact'
  | 'fake_authority'
  | 'too_good';

/** A red flag with its words: `text` is a substring of the message from `start` (UTF-16). */
export interface ScamFlag {
  readonly kind: ScamKind;
  readonly start: number;
  readonly text: string;
}

const CODE =
  '(?:验证[码马吗嘛玛]|校验[码马]|动态[码密]|动态口令|短信[码马]|激活码|随机码|口令码|[六四6４4]位(?:的)?(?:数字|数|码)|(?:那|这|一)(?:串|组|几个|六个|四个)数字?|短信(?:里|上|中)?(?:面|头)?的?(?:数字|内容|码)|(?:收到|里面|上面|里头)的?(?:数字|码|短信))';
const HAND_OVER =
  '(?:发(?:给|来|我|过来|一下|到)|报(?:给|我|一下|过来|上来|出来)|念(?:给|一下|出来|一遍)|告诉(?:我|客服|专员|一下)|告知我|给(?:我|到我|客服|专员)|提供(?:给我|一下)|回(?:复|给我|我)|说(?:给我|一下|给客服)|截(?:图|个图|屏)|转发|读(?:给|一下|出来)|让我看|我看(?:一|下)|填(?:给我|到我)|打(?:给我|在这|出来)|输(?:给我|在(?:这|对话|聊天)))';
const SHARE =
  '(?:屏幕共享|共享(?:一下)?(?:您的|你的|手机)?屏幕|共享(?:别|不要)关|(?:开|打开|开启|开着|点开?)(?:着|一下)?(?:屏幕)?共享|共享界面|远程(?:协助|控制|操作|操控|连接|桌面|帮您操作)|会议(?:软件|App|APP|室号|号)|(?:腾讯|云|视频|线上|钉钉|飞书|微信)会议|(?:向日葵|ToDesk|TeamViewer|AnyDesk|Zoom|ZOOM|全时云|Webex|飞书会议|瞩目)|投屏|(?:录屏|录个屏)(?:给我|发我)|同屏)';
const OFFSITE =
  '(?:微信|VX|vx|V信|v信|wx|WX|薇信|威信|卫星|QQ|qq|企鹅号?|扣扣|钉钉|飞机|电报|纸飞机|Telegram|telegram|TG|tg|WhatsApp|whatsapp|Skype|陌陌|抖音|小红书|旺旺|[Qq]群|微信群|私人号|私人微信|工作微信|企业微信|个人号)';
const MY_ACCOUNT =
  '(?:(?:我|他|她|我们|专员|财务|经理|主管|会计|法务|同事|老师|对接人)[^，。！？]{0,8}?(?:个人|私人|名下|的?(?:银行|储蓄|建行|工行|农行)?卡(?!号)|账户|账号|支付宝|微信|收款码|收款))|(?:个人|私人)(?:的)?(?:账户|账号|卡|银行卡|支付宝|微信|收款码|户头)|安全账户|监管账户|清算账户|保证账户|过渡账户|(?:指定|这个|以下|下面的?|对方)(?:的)?(?:银行)?(?:账户|账号|卡号|银行卡|卡里|卡上)';
const FEE =
  '(?:保证金|工本费|材料费|解冻费|解冻金|会员费|律师费|代理费|代办费|前期费用?|认证(?:金|费)|验资(?:款|费)?|激活费|疏通费|评估费|咨询费|开户费|建档费|立案费|担保(?:金|费)|中介费|加急费|渠道费|包装费|公证费|审核费|保险费|风险金|履约金|诚信金|入会费|辛苦费|好处费|茶水费|劳务费|操作费|通道费|税费|鉴定费|档案费)';
/** Ordinary charges: a sign only when wanted beforehand. */
const SOFT_FEE = '(?:手续费|服务费|押金|定金)';
const OFFICE =
  '(?:公安|警察|民警|警官|网警|经侦|刑侦|派出所|法院|法官|执行局|检察|人民银行|人行|央行|征信中心|银保监|银监|证监|金融监管|金监|监管总?局|监管(?:部门|委)|反诈中心|国务院|司法局|公检法|最高法|网信办|工信部|国家[^，。]{0,8}(?:办公室|中心|局|委)|政府[^，。]{0,6}(?:办|中心)|清退办|债务减免办)';

interface Pattern {
  readonly kind: ScamKind;
  readonly pattern: RegExp;
  /** Asked of the whole message: then the pattern means something ordinary. */
  readonly unless?: RegExp;
}

const p = (kind: ScamKind, source: string, unless?: RegExp): Pattern => ({
  kind,
  pattern: new RegExp(source, 'g'),
  ...(unless ? { unless } : {}),
});

const N = '[^，。！？；\\n]';
const PATTERNS: readonly Pattern[] = [
  p(
    'verification_code',
    `(?:短信|验证)[^。！？\\n]{0,12}(?:数字|码|内容)[^。！？\\n]{0,4}(?:是多少|多少|是什么|是啥)`,
  ),
  p('screen_share', `共享${N}{0,6}(?:画面|手机|桌面|界面)`),
  p('upfront_fee', `(?:把)?${FEE}${N}{0,5}?(?:转|打|汇|付|交|缴)(?:到|给|了|清|上|完|入|进)`),
  p(
    'private_account',
    `(?:把)?钱(?:先)?(?:转|打|汇|交|给)(?:给)?(?:到)?(?:我|我们)(?!们?的?(?:App|官方))|我(?:们)?(?:这边|这里)?(?:替|帮|给)(?:您|你)(?:代|垫|手动)?还(?:进|上|款|掉)`,
  ),
  p(
    'offsite_contact',
    `(?:联系|找|咨询|留(?:个|一下|下)?)(?:您的|你的|我的|我们的|一下)?${N}{0,3}${OFFSITE}`,
  ),
  p(
    'too_good',
    `(?:后台|系统里?)${N}{0,6}(?:改|删|抹|清)(?:掉|除)?(?:数据|记录|欠款)|(?:欠款|账)${N}{0,6}(?:是|变成?)(?:零|0)(?![.0-9])`,
  ),
  p('verification_code', `${CODE}[^。！？\\n]{0,16}?${HAND_OVER}`),
  p('verification_code', `${HAND_OVER}${N}{0,8}?${CODE}`, /是您自己填/),
  p(
    'verification_code',
    `(?:短信|信息|验证)[^。！？\\n]{0,10}(?:点开|打开)?(?:让我|给我|我)(?:看|瞧|截)`,
  ),
  p('screen_share', SHARE),
  p(
    'private_account',
    `(?:转|打|汇|付|还|存|交|充|划)(?:账|款|钱|入|进|过)?(?:到|给|至|进|入|去|在|往)?(?:了)?${N}{0,12}?(?:${MY_ACCOUNT})`,
    /安全账户.{0,10}(?:96110|报警|举报)|从(?:我的?)?银行卡|卡里扣/,
  ),
  p(
    'private_account',
    `(?:(?:转|汇|付)(?:账|款|钱)?(?:给)?|打(?:款|钱)(?:给)?|发(?:个)?(?:红包|钱)(?:给)?)(?:我|他|她)(?:就|个人|私人|微信|支付宝|这|，|。|即|来|$)`,
  ),
  p(
    'private_account',
    `扫(?:一下|下|描)?(?:这个|我|我的|下面|下方|图里|图片|以下|对方|专员|财务)?(?:的|发的|给您的?|给你的?)?(?:这个|那个)?(?:个人)?(?:收款|付款|支付宝|微信|二维|收钱)+码`,
  ),
  p('private_account', `(?:户名|收款人|开户名)(?:是|为|写|填)?[:：]?${N}{2,8}`, /放款|机构全称/),
  p(
    'upfront_fee',
    `(?:先|需要?|得|要|必须|只要|缴|交|付|支付|打|转|收|预付|垫付|提前)${N}{0,14}?${FEE}`,
    /随(?:每期)?账单|一起收取|每期手续费|分期手续费|费率/,
  ),
  p(
    'upfront_fee',
    `(?:先|提前|预先|预付|垫付|首先)${N}{0,14}?${SOFT_FEE}|(?:作为|当作?|充当|收|交|付|缴|支付|需|要)${N}{0,14}?${SOFT_FEE}[^。]{0,8}(?:才|就(?:能|可以|给)|办成|马上|即可|之后)|(?:[0-9]%?|元|块|千|百)的?(?:的)?(?:${SOFT_FEE})${N}{0,8}(?:先|才|办|转|打)|作为${SOFT_FEE}|(?:交|付|缴|打|转|收)(?:纳|了|您)?[^，。]{0,3}?[0-9]+(?:元|块)?(?:钱)?的?${SOFT_FEE}`,
    /随(?:每期)?账单|一起收取|每期手续费|分期手续费|费率|提前还|提前结清|商家|顾客/,
  ),
  p('upfront_fee', `${FEE}${N}{0,10}?(?:先|提前|预先)(?:交|付|转|打|缴|支付|收)`),
  p('upfront_fee', `(?:刷|走|做|打|冲|跑)(?:一笔|个|点|一下)?${N}{0,8}?流水`),
  p(
    'upfront_fee',
    `(?:先|得|要|需要?)(?:存|充值?|转|刷|交|付|打)${N}{0,12}(?:验证|证明|验资|激活|解冻)${N}{0,6}(?:能力|账户|资格|通道|退|返)`,
  ),
  p(
    'offsite_contact',
    `(?:加|添加|搜|关注|扫码加|进|拉您?进?)(?:一下|个|下)?${N}{0,10}?${OFFSITE}`,
  ),
  p('offsite_contact', `(?:下载?|安?装|注册)(?:个|一个|一下)?(?:聊天)?(?:软件)?${OFFSITE}`),
  p(
    'offsite_contact',
    `${OFFSITE}(?:号)?(?:里|上|那边)?(?:是|[:：])?${N}{0,6}?(?:聊|谈|联系我|找我|沟通|详谈|细说|私聊|对接|发给我|传给我|办理)`,
  ),
  p('offsite_contact', `(?:发|传|拍照发|截图发|说)(?:到|给|在)?(?:我|我的|我们)?(?:的)?${OFFSITE}`),
  p('offsite_contact', `(?:换|去|到|用|走)(?:个)?${OFFSITE}(?:上|里)?(?:说|聊|谈|联系|沟通|办)`),
  p(
    'offsite_contact',
    `(?:[Hh]ttps?:\\/\\/|www\\.)(?!(?:[\\w-]+\\.)*(?:alipay|antgroup|mybank|antfin|gov|pbccrc)\\.(?:com|cn|org)(?:\\.cn)?)[\\w./?=&%-]+|\\b[\\w-]+\\.(?:apk|xyz|top|vip|cc|club|icu)\\b`,
  ),
  p(
    'offsite_contact',
    `(?:链接|网址|网站|浏览器)${N}{0,10}(?:比App|App外|外部|浏览器打开|下载(?!支付宝))|(?:私下|单独)(?:加|联系)(?:我|您)`,
  ),
  p(
    'fake_authority',
    `(?:我是|我们是|这里是|这边是|本人是|您好，?是|我这里是|我叫${N}{1,4}是|代表)${N}{0,12}?${OFFICE}`,
    /监管部门反映|投诉/,
  ),
  p(
    'fake_authority',
    `(?:^|[，。！])(?:市|省|区|县|最高|人民|${N}{0,4})?${OFFICE}${N}{0,6}(?:通知|来电|提醒您|正在(?:调查|抓)|已(?:对您|将您|立案)|专员|工作人员|授权|委托我|指定)`,
    /如果|冒充|自称|声称/,
  ),
  p(
    'fake_authority',
    `(?:民警|警察|公安|法警|执法人员|派出所)${N}{0,10}(?:上门|带人|抓|带走|拘|逮|到您家|找您|联系您)`,
  ),
  p(
    'fake_authority',
    `(?:拘留|逮捕|通缉|抓捕|抓人|刑拘|带走调查|批捕)(?:令|您|你|证)?`,
    /查封|诉讼$/,
  ),
  p(
    'too_good',
    `(?:洗白|洗干净|消除|清除|抹掉|抹除|抹去|删除|删掉|修复|修好|撤销|消掉|处理掉|去掉|清空)${N}{0,10}(?:征信|逾期记录|不良|信用记录|黑名单|黑户|欠款|债务)`,
  ),
  p(
    'too_good',
    `(?:征信|逾期记录|不良记录|信用记录|黑名单)${N}{0,12}(?:洗白|洗干净|消除|清除|抹掉|删除|删掉|修复|修好|清零|变白|恢复(?:如初|正常|良好)|一键|消失|全消|搞定)`,
    /[满五5]年|保留|自动消除/,
  ),
  p(
    'too_good',
    `(?:百分百|百分之百|100%|百分之一百|稳|包)(?:能|可以|给您|给你|帮您)?(?:过|通过|成功|批|下款|办成|办好|办下来|搞定|下来|免)`,
  ),
  p(
    'too_good',
    `(?:欠款|欠的|债务?|账单|账|贷款|本金)${N}{0,10}?(?:减半|删掉|删除|清零|一笔勾销|归零|作废|不用还了|就能平|能平|平掉|平账|消掉|全部?免|抹掉)`,
    /罚息|违约金|清零页面/,
  ),
  p(
    'too_good',
    `(?:内部(?:员工|人员|人|关系|特批|名额|操作)?(?:渠道|通道|名额|价|政策|操作|关系)|特殊(?:渠道|通道|关系)|走后门|后台(?:直接)?(?:改|删|操作)|绿色通道免)${N}{0,24}`,
  ),
  p('too_good', `私下${N}{0,10}(?:[一二三四五]折|打折|便宜|给你减|给您减|结清|免)`),
  p(
    'too_good',
    `(?:只(?:还|用还|要还|需还))${N}{0,6}(?:[一二两三123]成|[一二三123]折|[123]0%|零头)`,
  ),
  p('too_good', `(?:假|伪造|做一?份|包装)(?:的)?(?:病历|证明|流水|材料|诊断)`),
];

/** Words that turn a find into a warning or a refusal, shortly before it in its clause. */
const WARNED =
  /陌生|请勿|切勿|勿(?!忘)|不要(?!担心|紧)|不会|不能|不可|不得|不支持|不(?:再)?需要|无需|无须|不用|不必|没有|从不|绝不|并不|不收|不属于|无法|别(?:把|给|告诉|相信|信|加|点|扫|转|让)|避免|防止|谨防|警惕|小心|拒绝|禁止|凡是|任何|如果有人|如果遇到|如有人|如遇|冒充|自称|假冒|声称|号称|假的|骗|是否(?:有人|曾)|有没有人/;
const WARNS_AFTER =
  /有(?:一定)?风险|上当|被骗|挂断|核实后|是假|(?:是|都是|就是|均为|属于|为)(?:诈骗|骗|假|违规|虚假)|不要(?:相信|理会|转|付|加|点|给)|(?:马上|立即|请)(?:举报|报警|拨打)|(?:请|要)?(?:提高警惕|小心)|谨防|不可信|请勿|切勿|没有任何合作/;
const NOT_A_WARNING = /不是(?:骗子|诈骗|骗)|骗(?:您|你)干|不会骗/;

/** Whether the words at `[start, end)` are named in order to warn of them or to refuse them. */
function isWarned(text: string, start: number, end: number): boolean {
  const from =
    Math.max(
      text.lastIndexOf('。', start - 1),
      text.lastIndexOf('！', start - 1),
      text.lastIndexOf('\n', start - 1),
    ) + 1;
  const clauseFrom = Math.max(from, text.lastIndexOf('，', start - 1) + 1);
  if (NOT_A_WARNING.test(text)) return false;
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

/** A customer's question (转账要手续费吗, 怎么转到我的卡) names fees and accounts without wanting anything. */
const ASKING =
  /[？?吗么]|退款|退我|客户|顾客|商家|被删|还有我|我下个月|怎么|为什么|为啥|多少|什么|哪里|可不可以|能不能|如何|啥|呢$|不$|想|我(?:的|要|刚|已|昨|今|用|申请|买|付|充|朋友|自己)/;
const ASKED_ABOUT: ReadonlySet<ScamKind> = new Set(['upfront_fee', 'private_account', 'too_good']);

/** Red flags of an agent-side message, at most one of each kind. Official warnings that quote the scam raise none. */
export function detectScams(text: string): ScamFlag[] {
  const normal = normalise(text);
  const asking =
    ASKING.test(normal.text) && !/[您你]|加我|(?:转|发|打|汇|交)给我/.test(normal.text);
  if (asking && /怎么办|怎么回事|为什么|为啥/.test(normal.text)) return [];
  const flags: ScamFlag[] = [];
  for (const { kind, pattern, unless } of PATTERNS) {
    if (flags.some((flag) => flag.kind === kind) || unless?.test(normal.text)) continue;
    if (asking && ASKED_ABOUT.has(kind)) continue;
    const found = firstUnwarned(normal, pattern);
    if (found) flags.push({ kind, ...found });
  }
  return flags;
}

function firstUnwarned(
  normal: NormalText,
  pattern: RegExp,
): { start: number; text: string } | null {
  for (const match of normal.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (!isWarned(normal.text, match.index, end)) return originalSpan(normal, match.index, end);
  }
  return null;
}
