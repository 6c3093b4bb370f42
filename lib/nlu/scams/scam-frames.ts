import { frame } from './scam-frame';
import type { ScamSign } from './scam-signs';
import { CHARGE } from './scam-words';

/**
 * What a fraud asks for, as ideas rather than words: away from the official way to a person's pocket,
 * a secret read out, a screen handed over, money before help, talk elsewhere, borrowed authority,
 * a debt undone. Asked where `scam-patterns` and `scam-signs` were silent.
 */
const MONEY =
  /[钱款元块万]|[卡尾]号|户名|备注|冲抵?|网银|代还|[入销]账|红包|[农建工招中]行|[0-9]{3}|[一二两三四五六七八九]千/;
const OURS = '(我|咱|专员|经理|同事|财务|会计|组长|主管|老师)';
const PRICE = `(${CHARGE}|套餐|保险|费用|收费|款项|包年|盖章)`;
const ORDINARY_CHARGE =
  /冲抵?[^，。]{0,4}(?:逾期|费用|本金|利息)|先抵|律师费由|全部?免|免[除收]|结清|(?:通知|(?:分期|没有|免|一半)手续|诉讼|免)费|费用是|每期|一起收|[费利]率|违约金|首付|[花借]呗|App|商家|社保|不收取|无需|不需要|医[疗药]|生活|水电|没有收到|芝麻|逾期款|保全|监管指定|分[0-9]+期|随(?:每期)?账单|月供(?!.*履约)|提前(?:还|结清)/;
/** Before help comes, or as its price. */
const AS_PRICE =
  '(先|提前|预[付交存缴]|垫|才([能给行好办]|可以)|就([能给办批]|可以|开始)|[付交打缴买][完好清了]|尾款|余下|办成|成功了|打过来|您出|锁定|先[付转交]~2后|一次付清|包年|[打转]我)';
export const SCAM_FRAMES: readonly ScamSign[] = [
  frame(
    'private_account',
    `(转(账)?|[汇付存放挪]|(?<!拨)打[款钱]?)[给到在进]?(${OURS}(?!们?(行|平台|公?司|的?(官方|热线|客服|电话)))|[^，。您你]{0,6}(名下|手里))|[给替]我[转汇打付](?!告|达|个?电话)|不如[给交转]~2我|(钱|资金|余额|存款)~4(拨|挪|转移)|(转账|[汇付]款)[给到][^，。您]{0,6}([本个]人|[专人]员|老师|经理|客服)|交给(我|专员|财务)(?=$|[，。]|保管|代)`,
    MONEY.source,
    /[材资]料|证明|照片|[电会的]话|短信|截图|原封|副总|账单二维码|放[心款]|不放|退[款还]|工单/,
  ),
  frame('upfront_fee', PRICE, AS_PRICE, ORDINARY_CHARGE, true),
  frame(
    'upfront_fee',
    '([充存打垫转刷交]|冻结|付清)~10([0-9]+|[一二两三四五六七八九]?[百千万]|百分之|一[期笔])',
    '激活|解冻|验资|流水|(信用|评)分|冻结|履约|资格|名额|特批|委托书|验证(资金|~4能力)|证明~4(能力)',
    /首付|余额|App|医疗|剩下|余下的分|每期|还款页|花呗|被法院|自动扣/,
  ),
];
