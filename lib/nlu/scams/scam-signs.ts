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
  '([转汇划缴挪押]|代收|入账|打[款钱到给进过入]|付(?!费)|存(?!在)|充(?!分)|交(?!易|流|给法)|收[着款钱])';
/** People and bodies that may stand as a payee or as somebody to get in touch with. */
const SOMEONE =
  '([我他她咱]|经理|主[管任]|[老律]师|会计|财务|出纳|(专|书记)员|技术|同事|[法警]官|对接人)';
const PRIVATE =
  '((安全|监管|专用)账户|收款码|(个人|私人?)(的)?(账[户号]?|(银行)?卡|户|收款码|支付宝|微信)|收款[人方户]|[我他她]个人(代?收)?)';

const SEEN =
  '(共享(内容|屏幕|[桌画]面|功能)?|投屏|远程(?!办公|面|视频面签)|(看)(到|着|一下|见)?~4(手机|[您你]的)(手机)?([画界]面|屏幕|操作)|会议(软件|里|室|号|链接|App|APP)|([Tt]o[Dd]esk|向日葵|[Tt]eam[Vv]iewer|[Aa]ny[Dd]esk|[Zz]oom))';

const FEE =
  '([\\u4e00-\\u9fa5]{0,4}(?<!手续|服务|违约|公积|滞纳|利?息|[免收消退计扣自经缴交基现资本奖定罚租薪税费]|诚意|首?付|其?他|其余|额外|逾期|任何|诉讼|律师|通知|[水电话学房年路车生会])[费金](?![用率额融管监币卡条者]))';
const BEFOREHAND = '([先预需要得才交缴付打转充押办出]|提前|收(?!到))';

const OFFSITE =
  '(微信|(?<![A-Za-z0-9])([Vv][Xx信]|[Ww][Xx]|QQ|[Qq]q)|[薇威]信?|扣扣|企鹅|钉钉(?!视频|会议)|飞书(?!会议|也一样|视频)|[Tt]elegram|电报|纸飞机|[Ww]hats[Aa]pp|Skype|陌陌|(微信|互助|[Qq]|聊天|协商)群|群里?(?=[，。]|老师|号))';
const REACH =
  '(加(?![载班强急息重上])|找(?!不|回)|联系|[搜聊拉私扫号]|下载|关注|沟通|详谈|发[我您你]|进(?!行|度|展)|留(?!意|存))';

const UNDOES =
  '(?<![不没未])([抹洗]~3[净白掉]|消失|([抹洗删消平勾改修]|注?销|(?<!结|还|付)清)([掉除白平没零空成复了]|干?净|一笔|个?干净)|注销|做成|就没了|不[用必](再)?[管还]|归零)';
const OWED =
  '(征信|逾期(记录|在|从)|不良|其余|黑名单|信用(记录|报告)|(这笔|[您欠]的|名下|所有|全部)(债|账(?!单|户|号)|欠款)|债务)';

/** Asked where the finer patterns of `scam-patterns` were silent. */
export const SCAM_SIGNS: readonly ScamSign[] = [
  sign(
    'private_account',
    PRIVATE,
    PAYS,
    /放款|代[付还]|有限公司|对公|还记得|找收款方|是否为本行|为什么|删|户名[为是在须]|我个人(?:建议|觉得|认为|不)|收款[人方][^，。]{0,4}[是为系]?[^，。]{0,3}(?:公司|本行|是不是|是否|合同)|您(?:的|本人)[^，。]{0,3}收款/,
  ),
  sign(
    'private_account',
    `[往给到进入][^，。您你]{0,3}${SOMEONE}(们)?~8(支付宝|微信|卡|账[户号]|手里|名下)`,
    PAYS,
    /蚂蚁|从您|[会的]话|给我看|我(?:的|自己)/,
  ),
  sign('screen_share', SEEN),
  sign(
    'upfront_fee',
    FEE,
    `${BEFOREHAND}`,
    /随账单|账单一起|芝麻|(?:免手续|免|话)费|还款(?:没有|金)|包含在|[每分]期|不收|费率|月供|宽带|商家|退还给您|医[药疗]/,
  ),
  sign(
    'offsite_contact',
    OFFSITE,
    REACH,
    /支付宝|拉黑|微信收款码|[转汇打付][款钱账]?[到给][^，。]{0,8}微信|微信给?我?转|[我他她].{0,4}(?:朋友|聊天记录)/,
  ),
  sign(
    'fake_authority',
    `((这[边里]|我们?)是|代表|受|本人[是系])~14${OFFICE}`,
    undefined,
    /向[^，。]{0,6}反映|投诉/,
  ),
  sign('fake_authority', '(警[车察]|[民法刑]警|公安)', '([到去找]您|[到找]你|上门|抓|拘)', /调解/),
  sign(
    'too_good',
    UNDOES,
    OWED,
    /[结还]清后|否则影响|[5五]年|覆盖|如实|罚息|违约金|逾期.{0,6}(?:更新|显示)/,
  ),
  sign(
    'upfront_fee',
    '[交付打转缴](个|一笔)?[0-9]{3,}[元块]?',
    `${UNDOES}|内部|渠道|征信`,
    /还款页|App|[花借]呗|首付|到[^，。]{0,4}(?:我|[私个]人|账户|卡)/,
  ),
  sign(
    'too_good',
    '([消清删]除|抹掉)~4逾期',
    '(保证|包|天|小时|渠道|帮[您你]|负责|成功)',
    /罚息|违约金|还清/,
  ),
];
