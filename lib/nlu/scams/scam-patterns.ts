import { written } from './scam-frame';
import type { ScamKind } from './scam-kinds';
import { CODE, OFFICE } from './scam-words';

const HAND_OVER =
  '(发([给我这到]|一下|[上过]?来|在(?!短信))|报(给|我|一下|[过上出]来)|念(给|一[下遍]|出来)|告诉(我|客服|专员|一下)|给(客服|到?我|专员)|提供(给我|一下)|回(复|给?我)|说(给我|一下)|截(屏|个?图)|转发|读(给|一下|出来)|让我看|我看[一下]|打(给我|在这|出来)|[输填写打贴][入写]?(给我|[到在进](这|对话|聊天|咨询|输入|我)))';
const SHARE =
  '(屏幕共享|共享(一下)?([您你]的|手机)?屏幕|(打开|开[启着]?|点开?)(着|一下)?(屏幕)?共享|远程(协助|控制|操作|桌面|软件|App|APP|帮|看|指导|服务)|(屏幕|[桌画]面)(投|[分共]享)|会议(软件|App|APP|号)|(腾讯|云|视频|线上|钉钉|飞书|微信)会议|(向日葵|(To|Any)Desk|TeamViewer|Zoom|ZOOM|Webex|飞书会议)|投屏)';
const OFFSITE =
  '((私人|企业)?微信|扣扣|钉钉|纸?飞机|电报|[Tt]elegram|WhatsApp|whatsapp|Skype|陌陌|抖音|小红书|微信群|私人号|(?<![A-Za-z0-9])(VX|vx|[Vv]信|wx|WX|QQ|qq|TG|tg)|企鹅号?|[Qq]群|[Vv薇微威](信)?(?=[：:是]|[A-Za-z0-9]{4}|号))';
const MY_ACCOUNT =
  '((他|她|专员|我们?|[财法]务|经理|主管|会计|同事|老师)[^，。！？]{0,8}?([个私]人|名下|账[户号]|支付宝|微信|收款码?|的?([银建工农]行|储蓄)?卡(?!号)))|([个私]人)(的)?(账[户号]|支付宝|(银行)?卡|微信|收款码)|(安全|监管)账户|(指定|这个|以下|下面的?|对方)(的)?(银行)?(账[户号]|卡[号里上]|银行卡)';

export interface ScamPattern {
  readonly kind: ScamKind;
  readonly pattern: RegExp;
  /** Asked of the whole message: then the pattern means something ordinary. */
  readonly unless?: RegExp;
  /** So plain that the learnt model is not asked. */
  readonly sure?: boolean;
}

const p = (kind: ScamKind, source: string, unless?: RegExp, sure = false): ScamPattern => ({
  kind,
  pattern: new RegExp(written(source), 'g'),
  ...(unless ? { unless } : {}),
  sure,
});

const N = '[^，。！？；\\n]';
/** What each red flag sounds like, most telling first. */
export const SCAM_PATTERNS: readonly ScamPattern[] = [
  p(
    'too_good',
    `(内部|特殊)([渠通]道|关系|名额)${N}{0,12}(全免|免[掉除去清]|[一二三四五1-5]折)`,
    undefined,
    true,
  ),
  p(
    'verification_code',
    `(短信|验证)[^。！？\\n]{0,12}(数字|码|内容)[^。！？\\n]{0,4}(是?多少|是(什么|啥))`,
  ),
  p('verification_code', `${CODE}[^。！？\\n]{0,16}?${HAND_OVER}`),
  p(
    'verification_code',
    `(打开|点[开击]|登录|进入)${N}{0,12}(网[址站页]|链接|[a-z0-9-]+\\.(com|cn|net|top))${N}{0,8}[填输]${N}{0,4}${CODE}`,
    /支付宝|官方/,
    true,
  ),
  p('verification_code', `${HAND_OVER}${N}{0,8}?${CODE}`, /是您自己填/),
  // 卡的有效期和背面三位: what pays without a code.
  p('verification_code', `(CVV|卡${N}{0,6}有效期[和及与跟]|背面${N}{0,3}三位)`, /不/, true),
  p('screen_share', SHARE),
  p(
    'private_account',
    `([转打汇付还交充划]|存(?!我|您|一下))[账款钱入进过]?[到给至进入去在往]?(了)?${N}{0,12}?(${MY_ACCOUNT})`,
    /安全账户.{0,10}(?:96110|报警|举报)|从(?:我的?)?银行卡|卡里扣/,
  ),
  p(
    'private_account',
    `([转汇付][账款钱]?(给)?|打[款钱](给)?|发(个)?(红包|钱)(给)?)[我他她]([就这即来]|[个私]人|微信|支付宝|，|。|$)`,
  ),
  p(
    'private_account',
    `[转打汇付还存交充划走][账款钱入进]?[到给至进入在往]${N}{0,8}([一-龥]{1,2}(经理|主[管任]|会计|老师|[姐哥总]|先生|女士)|(对公|专用|新)账|(?<!您|你)的?(卡|账[户号])(号)?[:：]?[0-9]{4})`,
    /合同约定|营业执照/,
  ),
  p(
    'private_account',
    `((?<![用账])户名|收款人)[是为写填]?[:：]?${N}{2,8}`,
    /放款|公司|本行|合[同约]|一致|核对|是不是|是否|还记得/,
  ),
  p(
    'offsite_contact',
    `${OFFSITE}(号)?(里|上|那边)?(是|[:：])?${N}{0,6}?(聊|(联系|找|[发传]给)我|沟通|细说|详?谈|对接|办理)`,
  ),
  // An app nobody knows: not the lender's, the bank's or the shop's, not an update; those to meet or share in are another flag.
  p(
    'offsite_contact',
    `(下[载个]|安装)${N}{0,14}(A[Pp][Pp]|app|客户端)`,
    /支付宝|协助|[官银远享议投新不店]/,
    true,
  ),
  p(
    'offsite_contact',
    `([Hh]ttps?:\\/\\/|www\\.)(?!([\\w-]+\\.)*(alipay|ant(group|fin)|mybank|gov|pbccrc)\\.(com|cn|org)(\\.cn)?)[\\w./?=&%-]+|\\b[\\w-]+\\.(apk|xyz|top|vip|cc|club|icu)\\b`,
  ),
  p(
    'fake_authority',
    `(^|[，。！])([市省区县]|最高|人民|${N}{0,4})?${OFFICE}${N}{0,6}(通知|来电|提醒您|(专|工作人)员|授权|指定|已([对将]您|立案))`,
    /如果|冒充|[自声]称|留意|查收|依法|收法院|开庭|日内|支付命?令|为准|寄送|递状|立案很快/,
  ),
  p(
    'fake_authority',
    `([民法]警|警察|公安|派出所)${N}{0,10}(上门|带人|[抓拘逮]|到您家|(找|联系)您)`,
  ),
  p('fake_authority', `(拘留|逮捕|通缉)[令您你证]?`, /查封|诉讼$/),
  p(
    'too_good',
    `(征信|(逾期|不良|信用)记录|黑名单)${N}{0,12}(洗白|[消清删]除|[抹删]掉|修[复好]|清零|消失|搞定|恢复(正常|良好))`,
    /[满五5]年|保留|自动消除/,
  ),
  p('too_good', `(百分之?百|稳|包)(能|可以|给[您你]|帮您)?(成功|通?过|批|办[成好]|搞定|下来|免)`),
  p(
    'too_good',
    `(内部(员工|人员?|关系|特批|名额|操作)?([渠通]道|名额|价|政策|操作|关系)|特殊([渠通]道|关系)|后台(直接)?(改|删|操作))${N}{0,24}`,
    /主管审批|申请(?:一下)?特殊/,
  ),
  p(
    'too_good',
    `(只([用要需]?还))${N}{0,6}([一二两三123]成|[一二三123]折|[123]0%|零头)`,
    /账单|最低/,
  ),
];
