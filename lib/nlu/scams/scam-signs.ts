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
    'too_good',
    '([消清删]除|抹掉)~4逾期',
    '(保证|包|天|小时|渠道|帮[您你]|负责|成功)',
    /罚息|违约金|还清/,
  ),
];
