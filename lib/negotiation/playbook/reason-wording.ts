import type { OverdueReason } from '@/lib/negotiation/case';
import { SIMPLIFIED } from '@/lib/nlu/tokens/script-table';

/** Each reason in one clause, [zh-CN, en], and the words by which a story tells it. */
export interface ReasonWording {
  readonly clause: readonly [string, string];
  readonly told: RegExp;
}

/** In the order in which a story is read: what is plainest first. */
export const REASON_WORDING: Readonly<Record<OverdueReason, ReasonWording>> = {
  not_my_loan: {
    clause: ['这笔借款不是我本人办理的', 'I did not take out this loan'],
    told: /不是(?:我)?(?:本人|自己)?(?:借|办|贷|申请)的|被(?:人)?冒用|盗用|冒名|没借过/u,
  },
  disaster: {
    clause: ['因当地受灾，收入受到影响', 'a disaster has cut my income'],
    told: /受灾|洪水|台风|地震|暴雨|火灾|水灾/u,
  },
  medical: {
    clause: ['因看病支出较大', 'medical costs were high'],
    told: /住院|手术|生病|看病|治病|化疗|病历|医药费|医院|车祸|骨折/u,
  },
  job_loss: {
    clause: ['因失去工作，目前收入不稳定', 'I lost my job and my income is unsteady'],
    told: /失业|失去工作|被(?:裁|辞|开除)|裁员|下岗|离职|没(?:有)?工作|公司(?:倒闭|破产|解散)/u,
  },
  business: {
    clause: ['因停业，收入中断', 'my business stopped and so did the income'],
    told: /停业|关(?:店|门)|店铺|生意(?:不好|亏|差)|亏损|倒闭|工地停工|开店/u,
  },
  income_drop: {
    clause: ['因收入减少', 'my income has fallen'],
    told: /降薪|减薪|收入(?:减少|下降|变少|少了)|工资(?:少|降|没发|拖欠|发不)|拖欠工资|(?:没有?|少了)(?:加班|提成|奖金)/u,
  },
  family_event: {
    clause: ['因家庭变故，支出增加', 'a family event raised my costs'],
    told: /去世|过世|丧事|离婚|家(?:里|庭)[^，。]{0,6}(?:变故|出事|出了事)|老人|孩子[^，。]{0,6}(?:出生|上学)/u,
  },
  multi_debt: {
    clause: ['因同时有几笔欠款，正在逐一安排', 'I am arranging several debts one by one'],
    told: /(?:好几|多|几)(?:笔|家|个)[^，。]{0,6}(?:贷款|欠款|网贷|平台|借款)|以贷养贷|(?:其他|别的)平台/u,
  },
  autopay_failed: {
    clause: ['自动扣款没有成功', 'the automatic debit failed'],
    told: /(?:自动)?扣款[^，。]{0,6}(?:失败|没有?成功|不成功|没扣)|没(?:有)?扣(?:到|成)|代扣失败/u,
  },
  card_changed: {
    clause: ['换了银行卡，原来的卡扣款失效', 'I changed my bank card and the old one failed'],
    told: /换(?:了)?(?:银行)?卡|卡(?:丢|注销|冻结|过期|失效)/u,
  },
  no_notice: {
    clause: ['没有收到还款提醒', 'no reminder reached me'],
    told: /没(?:有)?(?:收到|看到|接到)[^，。]{0,8}(?:提醒|通知|短信)|没(?:有)?(?:人)?(?:提醒|通知)/u,
  },
  date_unclear: {
    clause: ['记错了还款日', 'I had the due date wrong'],
    told: /记错|(?:还款日|日期)[^，。]{0,6}(?:搞错|弄错|不清楚)|以为[^，。]{0,8}[号日]/u,
  },
  amount_disputed: {
    clause: ['对列示的金额有疑问，想先核对', 'I question the amount and would like to check it'],
    told: /(?:金额|费用|利息)[^，。]{0,6}(?:不对|有问题|有误|不一致|多收|多算)/u,
  },
  amount_unclear: {
    clause: ['没弄清这期该还多少', 'it was unclear how much was due'],
    told: /(?:多少钱|金额|该还多少)[^，。]{0,6}(?:不清楚|没弄清|不知道|搞不懂)|不(?:知道|清楚)[^，。]{0,6}多少/u,
  },
  terms_unclear: {
    clause: ['对分期条款理解有误', 'I misread the instalment terms'],
    told: /条款|(?:没|不)[^，。]{0,4}(?:看懂|理解)|理解(?:错|有误)/u,
  },
  forgot: {
    clause: ['因疏忽错过了还款日', 'I missed the due date by oversight'],
    told: /忘(?:记|了)|疏忽|太忙|没注意/u,
  },
};

const REASONS = Object.keys(REASON_WORDING) as readonly OverdueReason[];

/** The reason that a story tells, or null; read by plain words, to be confirmed by the user. */
export function reasonTold(story: string): OverdueReason | null {
  const plain = [...story].map((character) => SIMPLIFIED.get(character) ?? character).join('');
  return REASONS.find((reason) => REASON_WORDING[reason].told.test(plain)) ?? null;
}
