import type { Clause } from './clauses';
import type { Fact } from './offer-facts';

const LEAD =
  /^(?:但是?|不过|而且|并且|同时|然后|还有|另外)?(?:前提(?:条件)?(?:是|为)?[:：]?|条件(?:是|为)?[:：]?|生效前提[:：]|要求(?:是|您)?[:：]?)?(?:如果|要是|一旦)?/;
const STRONG =
  /前提|(?:^|但|且)(?:条件|要求)|只要|需要?您|您需(?:要)?|您得|但要|但需|必须|^需(?:要)?|要先|需先|(?:满|够|连续)[ⓅⓉⓄⓃ].{0,4}(?:之?后|以后|按时|$)|连续[ⓉⓅ]|按(?:时|期|约)(?:足额)?(?:还|履约)|不能再?逾期|不得(?:再)?逾期|不再逾期|为准|看审核|^具体(?:要)?看|以.{0,12}审核|审核(?:通过|为准)|上传|提交.{0,6}(?:证明|材料)|提供.{0,8}(?:证明|材料|流水|病历)|绑定|开通自动|自动扣款|保持.{0,4}(?:畅通|联系)|一次性到账|^(?:您)?(?:Ⓓ)?把[^，]*[ⓂⓃ][^，]{0,4}[还付][上清掉]$|才(?:能|可以?)?(?:生效|办|给|批|享)|(?:后|才)生效|结清(?:时|后)一?|到账(?:才|后)|针对|仅限.{0,6}用户|撤(?:诉|销投诉)|不(?:要|能)投诉|足额|签署|人脸|刷脸/;
const PAY = /^(?:[^，]{0,8})?(?:首付|先还(?!清)|先交|先付|先存|首期款?|今天先)[^，]*[ⓂⓃⓇⓆ]/;
/** 再逾期一期，方案作废: what the plan ends with. */
const DEFAULTS = /逾期|没(?:有)?还|未(?:按时)?还|断(?:了|供|一)|违约|失约/;
const LAPSES =
  /(?:方案|协议|优惠|减免|分期)[^，]{0,6}(?:终止|取消|失效|作废|无效|没有)|恢复(?:计|原)/;
const NOT = /[吗么]$|我(?:这边|帮|给|来)|请您?(?:留意|注意|耐心)|验证码/;

/** 条件: clauses that say what the customer must do or keep, or what the offer still hangs on. */
export function conditionFacts(clause: Clause, index: number, next: Clause | undefined): Fact[] {
  const s = clause.text;
  if (clause.mood !== 'plain' && !/不能再?逾期|为准|审核/.test(s)) return [];
  const strong = STRONG.test(s) && !NOT.test(s);
  const pay = PAY.test(s) && !/先还最低/.test(s);
  const price =
    /(?:^只要|前|内|如果|若|能|Ⓓ|Ⓦ).{0,20}(?:还清|还上|结清|一次性(?:还|偿还|支付|付)|付清|还掉|补上)/.test(
      s,
    ) &&
    (/减免|免|减|退/.test(next?.text ?? '') || /^只要/.test(s));
  const lapses = DEFAULTS.test(s) && LAPSES.test(next?.text ?? s);
  if (!strong && !pay && !price && !lapses) return [];
  const lead = LEAD.exec(s)?.[0].length ?? 0;
  if (s.length - lead < 2) return [];
  return [{ name: 'condition', start: clause.start + lead, end: clause.end, clause: index }];
}
