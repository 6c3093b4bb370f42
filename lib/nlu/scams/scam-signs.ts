import { frame as sign } from './scam-frame';
import type { ScamKind } from './scam-kinds';
import { OFFICE } from './scam-words';

/**
 * A red flag as ideas that meet in one sentence, in any order and wording: `object` is what it is
 * about (and what is quoted), `with` what is done with it. `unless` makes it ordinary.
 */
export interface ScamSign {
  readonly kind: ScamKind;
  readonly object: RegExp;
  readonly with?: RegExp;
  readonly unless?: RegExp;
  /** Said with a 不 or 别 of its own (别走App): only a message that names the fraud warns of it. */
  readonly bold?: boolean;
}

const PAYS =
  '(转|汇|打(款|钱|到|给|进|过|入)|付(?!费)|存(?!在)|充(?!分)|划|缴|交(?!易|流|给法)|挪|收(着|款|钱)|代收|入账|押)';
/** People and bodies that may stand as a payee or as somebody to get in touch with. */
const SOMEONE =
  '([我他她咱]|经理|主管|主任|老师|会计|财务|出纳|专员|技术|同事|法官|警官|律师|老板|负责人|对接人|书记员|代理人)';
const PRIVATE =
  '(安全账户|监管账户|专用账户|(个人|私人|私)(的)?(账户|账号|户头|银行卡|卡|账|户|收款码|支付宝|微信)|收款码|收款[人方户]|[我他她]个人(代收|名义收|收)?)';

const SEEN =
  '(共享(内容|屏幕|桌面|画面|功能)?|投屏|同屏|录屏|远程(?!办公|教育|面|视频面签)|(看|观看)(到|着|一下|见)?~4(手机|您的|你的)(手机)?(画面|屏幕|界面|操作)|会议(软件|里|室|号|链接|App|APP)|([Tt]o[Dd]esk|向日葵|[Tt]eam[Vv]iewer|[Aa]ny[Dd]esk|[Zz]oom))';

const FEE =
  '([\\u4e00-\\u9fa5]{0,4}(?<!手续|服务|违约|公积|滞纳|利息|[水电话学房年路车生会]|免|收|消|退|浪|付|计|扣|自|经|缴|交|基|现|资|本|奖|佣|定|首付|诚意|罚|租|薪|税|费|息|其他|其余|额外|逾期|任何|诉讼|律师|通知|他)(费|金)(?!用|率|额|融|管|监|币|卡|条|者))';
const BEFOREHAND = '(先|提前|预|需|要|得|才|交|收(?!到)|缴|付|打|转|充|押|办|出)';

const OFFSITE =
  '(微信|(?<![A-Za-z0-9])([Vv][Xx信]|[Ww][Xx]|QQ|[Qq]q)|[薇威]信?|扣扣|企鹅|钉钉(?!视频|会议)|飞书(?!会议|也一样|视频)|[Tt]elegram|电报|纸飞机|[Ww]hats[Aa]pp|Skype|陌陌|(微信|交流|互助|[Qq]|聊天|协商)群|群里?(?=[，。]|老师|号)|私聊|个人号|工作号)';
const REACH =
  '(加(?!载|班|强|急|息|重|上)|找(?!不|回)|联系|搜|聊|进(?!行|度|展)|拉|下载|留(?!意|存)|关注|私|扫|沟通|细聊|详谈|发我|发您|发你|号)';

const UNDOES =
  '(?<![不没未])((抹|洗)~3(净|白|掉)|消失|系统清零|(抹|洗|删|消|平|销|注销|(?<!结|还|付)清|勾|改|修)(掉|除|白|净|干净|平|没|零|空|成|一笔|复|了|个?干净)|注销|做成|一笔勾销|就没了|全没了|不(用|必)(再)?(管|还)|归零)';
const OWED =
  '(征信|逾期(记录|在|从)|不良|其余|黑名单|信用(记录|报告)|(这笔|您的|欠的|名下|所有|全部)(债|账(?!单|户|号)|欠款)|债务)';

/** Asked where the finer patterns of `scam-patterns` were silent. */
export const SCAM_SIGNS: readonly ScamSign[] = [
  sign(
    'private_account',
    PRIVATE,
    PAYS,
    /放款|代付|代还|机构全称|有限公司|对公|户名(?:为|是|在|须)|我个人(?:建议|觉得|认为|不)|收款[人方][^，。]{0,4}(?:是|为|系)?[^，。]{0,3}(?:公司|本行|是不是|是否|合同)|还记得|找收款方|是否为本行|为什么|删|您(?:的|本人)[^，。]{0,3}收款/,
  ),
  sign(
    'private_account',
    `(往|给|到|进|入)[^，。您你]{0,3}${SOMEONE}(们)?~8(支付宝|微信|卡|账户|账号|户头|手里|名下)`,
    PAYS,
    /蚂蚁|从您|会话|的话|给我看|我(?:的|自己)/,
  ),
  sign(
    'private_account',
    '[0-9]{4}( ?[0-9]{4}){2,4}( ?[0-9]{1,3})?',
    `${PAYS}|收款|户名|账号`,
    /合同约定|工单|编号|单号/,
  ),
  sign('screen_share', SEEN),
  sign(
    'upfront_fee',
    FEE,
    `${BEFOREHAND}`,
    /随账单|账单一起|医[药疗]|芝麻|免手续费|还款没有|包含在|每期|不收|免费|分期|费率|月供|话费|宽带|商家|还款金|退还给您/,
  ),
  sign(
    'offsite_contact',
    OFFSITE,
    REACH,
    /客服微信公众号|支付宝|拉黑|(?:转|汇|打|付)(?:款|钱|账)?(?:到|给)[^，。]{0,8}微信|微信(?:给)?(?:我)?转|[我他她].{0,4}(?:朋友|聊天记录)/,
  ),
  sign(
    'fake_authority',
    `(我是|我们是|这边是|这里是|本人(是|系)|代表|受)~14${OFFICE}`,
    undefined,
    /向[^，。]{0,6}反映|投诉/,
  ),
  sign(
    'fake_authority',
    OFFICE,
    '(授权我|委托我|指派|授权~4(对您|清退)|需要?您(的)?配合|要求您|(?<!支付)命令|对您(进行|采取)|正式通知您)',
    /调解|传票|判决|立案|起诉/,
  ),
  sign(
    'fake_authority',
    '(警车|民警|警察|公安|法警|便衣|刑警)',
    '(到您|到你|去您|去你|上门|找您|找你|带走|抓|铐|拘|传唤)',
    /调解/,
  ),
  sign(
    'too_good',
    UNDOES,
    OWED,
    /结清后|否则影响|5年|五年|覆盖|如实|逾期.{0,6}(?:更新|显示)|罚息|违约金|还清后/,
  ),
  sign(
    'upfront_fee',
    '(交|付|打|转|缴)(个|一笔)?[0-9]{3,}(元|块)?',
    `${UNDOES}|内部|渠道|征信`,
    /还款页|App|花呗|借呗|首付|到[^，。]{0,4}(?:我|私人|个人|账户|卡)/,
  ),
  sign(
    'too_good',
    '(保证|包|承诺|负责)~6(免|减|砍)~4(一半|大半|全部|所有|[5-9五六七八九]成)~2(本金|欠款|债|账)',
  ),
  sign(
    'too_good',
    '(消除|清除|抹掉|删除|洗掉)~4逾期',
    '(无效退款|保证|包|天|小时|渠道|帮您|帮你|负责|成功)',
    /罚息|违约金|还清/,
  ),
];
