import type { TokenText } from '@/lib/nlu/tokens/tokens';
import type { Clause } from './clauses';
import type { OfferDraft } from './offer-draft';

/** Words that take back what was on the table, whoever asked what. */
const TAKES_BACK =
  /能不能[做办批][^，]{0,4}(?:不一定|另说)|作废|发错|不是给您的|不是发给您|发串|撤[回了销]|看错客|[看认弄]错人|[点选贴按]错了?(?:$|人|客户|条)|不是您的(?:方案)?$|请忽略|忽略(?:上|刚|前|这)|(?:这个|该|此|刚才的?|前面的?|上面的?|Ⓟ)?(?:方案|申请|分期|优惠|减免).{0,8}(?:办不了|取消了?|不能办|没有了|失效了?|批不了|撤销|不算数|暂停了)|(?:办不了|做不了)了|(?:^|就|这个)取消了?$|不算数|当我没说|(?:先|暂时|今天)不[办做]了|(?:额度|名额)[^，]{0,4}(?:用完|没了|满了|抢完|用光)|是别(?:人|的客户|家)的|不是我(?:们)?(?:批|给|同意|答应)的|(?:刚才|前面|上面)[^，]{0,6}(?:取消|不算|作废)/;
/** What was put forward did not pass: of the plan, unless the customer has just asked for another. */
const TURNED_DOWN =
  /(?:审批|审核|申请|系统|领导|主管|上面|上级|总部|风控|后台|结果|状态)[^，]{0,6}(?:没有?|未|不)(?:通过|批|过(?!期)|同意|允许|让|肯)|(?:方案|申请|分期|优惠|减免)[^，]{0,8}(?:被驳回|没批)|(?:被|已)(?:退回|驳回|打回|拒)|没批下来|批不下来|(?:退|驳|打)回来?了|评分不足/;
/** The customer does not qualify after all. */
const UNFIT =
  /账户不符合|(?:您|账户)[^，]{0,8}(?:不在[^，]{0,6}(?:名单|范围)|不符合|不参加|不适用|不满足|没有?资格)/;
/** What lapsed is told of as over, whatever else the clause says. */
const LAPSED =
  /已经?[^，]{0,10}(?:失效|过期|作废|终止|撤销|取消|不作数|截止|结束)(?:了|$)|(?:失效|作废|撤销|不作数|不算数)了/;
const NOT_NOW =
  /逾期|过期|过时|逾时|过后|过了|超时|超过|未(?:按|在|能)|没有?按|否则|不然|再(?!次)|如果?|若|到期|Ⓓ后|之后|以后|将|会|自动/;

/** How a message takes back an offer: `turnedDown` does not count in answer to a wish for another. */
export type Withdrawal = 'takenBack' | 'turnedDown' | null;

export function withdrawalIn(clauses: readonly Clause[]): Withdrawal {
  const says = (words: RegExp) =>
    clauses.some(({ text }) => words.test(text) && !NOT_NOW.test(text.replace(/不能再/g, '')));
  if (clauses.some(({ text }) => LAPSED.test(text)) || says(TAKES_BACK)) return 'takenBack';
  return says(TURNED_DOWN) || says(UNFIT) ? 'turnedDown' : null;
}

/** A withdrawal that names figures, or a kind of grant, takes back only an offer with these. */
export function withdrawsThis(text: TokenText, draft: OfferDraft): boolean {
  const { periods, perPeriod, discount, defer, deferral } = draft.slots;
  if (/[延展]期|宽限/.test(text.signs) && !defer && !deferral) return false;
  if (/减免/.test(text.signs) && !discount && draft.waivers.length === 0) return false;
  for (const token of text.tokenAt.values()) {
    if (token.symbol === 'Ⓟ' && periods && token.value !== periods.fact.value) return false;
    if (token.symbol === 'Ⓜ' && perPeriod && token.value !== perPeriod.fact.value) return false;
    if (token.symbol === 'Ⓡ' && token.value !== discount?.fact.value) return false;
  }
  return true;
}
