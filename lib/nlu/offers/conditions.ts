import type { Clause } from './clauses';
import type { Fact } from './offer-facts';

const LEAD =
  /^(?:但是?|不过|而且|并且|同时|然后|还有|另外|就一[个条])?(?:前提(?:条件)?(?:是|为)?[:：]?|条件(?:是|为)?[:：]?|生效前提[:：]|要求(?:是|您)?[:：]?)?(?:如果|要是|一旦|只要)?/;
/** What must be done or kept 须, 需, 得, 前提. */
const MUST =
  /前提|不得|待(?:终|复)?审|所需材料|要(?:接|审核)|得先|补[^，]{0,8}(?:证明|材料|单子)|(?:留足|备足)|(?:^|但|且)(?:条件|要求)|只要|需要?您|您需(?:要)?|您得|但要|但需|必须|务必|^需(?:要)?|要先|需先|(?<!无|不|按|账|个)[须得](?=[先在于交上有提签绑保今按把Ⓓ])|(?:首期|首付|款项|您|乙方|客户|证明|材料)[^，]{0,4}(?:应|须|需|得|请)(?=[于在先按保当今Ⓓ])|(?:请|应)?保[证持][^，]{0,14}(?:余额|充足|畅通|联系|够|有钱)|担保|保人|足额|签署|人脸|刷脸|绑定|开通自动|自动扣款|一次性到账|上传|(?:提交|提供|补交|交[回返]?)[^，]{0,8}(?:证明|材料|流水|病历|文件)|证明[^，]{0,12}(?:补交|提交|提供|上传)|撤(?:诉|销投诉)|(?:不(?:要|能)|别再?)(?:投诉|申请|借|新增)|才(?:能|可以?)?(?:生效|办|给|批|享)|(?:后|才)(?:自动)?(?:生效|到账$)|到账(?:才|后)|针对|仅限.{0,6}用户|点击[^，]{0,3}同意/;
/** What must go on 不断, 连续还满. */
const KEPT =
  /任一期|(?:满|够|连着?续?|连续)前?[ⓅⓉⓄⓃ].{0,6}(?:之?后|以后|按时|不逾期|且|$)|连续[ⓉⓅ]|按(?:时|期|约)(?:足额)?(?:还|履约)|不(?:能|得|再|可)*(?:逾期|断)|别(?:再)?断|结清(?:时|后)一?|(?:还|结)清(?:本金|当期|本期)[^，]{0,2}之?后|签约前/;
/** What it still hangs on 以…为准. */
const PENDING =
  /为准|看审核|^具体(?:要)?(?:看|多少)|以.{0,12}审核|审核(?:通过|为准)|等系统|系统[^，]{0,4}(?:出账?单|会算)|另行(?:通知|告知)|(?:准确|具体)[^，]{0,6}(?:等|以|看)/;
/** The price of the plan 先还, 首付, and of a waiver 把这期还上. */
const PAY =
  /(?:首付|先(?:行)?(?:归?还|缴|付|交|支付|存|给|打|弄|转|凑|处理)(?!清)|首期款?|头款|定金|诚意[款金])[^，]*[ⓂⓃⓇⓆ]|[ⓂⓃⓇⓆ][^，]{0,4}(?:首付|首期|头款|定金)|先(?:行)?[^，]{0,6}[ⓂⓃⓇⓆ]|(?:[ⒹⓌ]|今天)[^，]{0,8}(?:还|交|付|打|转|存|过|弄|凑|补)[^，]{0,5}[ⓂⓃ]|先把[^，]{2,}|把[^，]*[ⓂⓃⓇⓆ期单][^，]{0,4}[还付补结][^，]{0,2}[上清掉了齐够完]|将[^，]*(?:补齐|还清|还上|付清|结清)|交进来|作为首付/;
const PRICE =
  /(?:^只要|前|内|如果|若|能|Ⓓ|Ⓦ|把|^).{0,20}(?:还清|还上|结清|一次性(?:还|偿还|支付|付)|付清|还掉|补[上齐]|还够|还了|处理掉)/;
/** 再逾期一期，方案作废: what the plan ends with. */
const DEFAULTS = /逾期|没(?:有)?还|未(?:按时)?[还付]|断(?:了|供|[一ⒸⓃ])|违约|失约/;
const LAPSES =
  /(?:方案|协议|优惠|减免|分期)?[^，]{0,6}(?:终止|取消|失效|作废|无效|没有|放弃)|恢复(?:计|原|全)|失效/;
const NOT = /[吗么]$|我(?:这边|帮|给|来)|请您?(?:留意|注意|耐心)|验证码/;
/** What is given for it, in the clauses that follow. */
const GIVEN = /减|免|退|剩|其余|余|分[ⓅⓉ]|[就才]|方案|我|延|放到|不收|砍/;

/** 条件: clauses that say what the customer must do or keep, or what the offer still hangs on. */
export function conditionFacts(clauses: readonly Clause[], index: number): Fact[] {
  const clause = clauses[index];
  if (!clause) return [];
  const s = clause.text;
  const next = clauses[index + 1]?.text ?? '';
  const later = `${next}，${clauses[index + 2]?.text ?? ''}`;
  const lapsesHere = DEFAULTS.test(s) && LAPSES.test(s) && /则|就|即|方案/.test(s);
  if (clause.mood !== 'plain' && !lapsesHere && !/不能再?[逾断]|为准|审核|另行/.test(s)) return [];
  const strong = (MUST.test(s) || KEPT.test(s) || PENDING.test(s)) && !NOT.test(s);
  const pay = PAY.test(s) && !/先还最低/.test(s);
  const price = PRICE.test(s) && (GIVEN.test(later) || /^只要/.test(s));
  const lapses = DEFAULTS.test(s) && LAPSES.test(next || s);
  if (!strong && !pay && !price && !lapses && !lapsesHere) return [];
  const lead = LEAD.exec(s)?.[0].length ?? 0;
  if (s.length - lead < 2) return [];
  return [{ name: 'condition', start: clause.start + lead, end: clause.end, clause: index }];
}
