import { asksLikeCustomer } from './asks-like-customer';
import { civilOf } from './calendar';
import { type Clause, clausesOf } from './clauses';
import { conditionFacts } from './conditions';
import { normalise } from './normalise';
import type { Fact } from './offer-facts';
import { dateFacts } from './roles-dates';
import { moneyFacts, rangeFact, stepsFact } from './roles-money';
import { deferFacts, periodFacts, rateFacts } from './roles-terms';
import { discountFacts, waivedAfter, waiverFacts } from './roles-waivers';
import { type TokenText, tokenise } from './tokens';

/** A fact and the option 备选方案 it belongs to: 0 when none is named, else 1, 2, … */
export interface OptionFact extends Fact {
  readonly option: number;
}

/** Everything one message says about an offer. */
export interface MessageFacts {
  readonly text: TokenText;
  readonly facts: readonly OptionFact[];
  /** Takes back what was on the table. */
  readonly withdraws: boolean;
  /** Announces that something said before was wrong. */
  readonly corrects: boolean;
  /** Plainly takes up what the customer proposed. */
  readonly accepts: boolean;
  /** Goes on from what was said: 剩下的, 然后, 再. */
  readonly continues: boolean;
  /** Offers another way instead: 要不, 或者, 不行的话. */
  readonly instead: boolean;
  /** Pay first, then we shall see: nothing is granted for it. */
  readonly hurdle: boolean;
  /** Grants an end of the debt for a lump sum. */
  readonly concession: boolean;
  /** Ends on a label whose figure comes next (每期金额). */
  readonly dangling: string;
}

const CORRECTS =
  /更正|打错|说错|写错|算错|看错|报错|发错了?数|搞错|弄错|输错|重新核算|核算错|不对|口误|纠正|错了|有误|应该是|应为|不是[ⓂⓃⓅⓇⒹⓎ][^，]{0,4}，(?:而)?是|准确[的地]?说/;
const WITHDRAWS =
  /作废|发错|不是给您的|不是发给您|发串|撤回|(?:这个|该|此|刚才的?|前面的?|上面的?|Ⓟ)?(?:方案|申请|分期|优惠|减免).{0,8}(?:办不了|取消了?|不能办|没有了|失效了?|批不了|被驳回|没批|撤销|不算数|暂停了)|(?:办不了|做不了)了|账户不符合|不算数|当我没说/;
/** What lapsed is told of as over, whatever else the clause says. */
const LAPSED =
  /已经?[^，]{0,10}(?:失效|过期|作废|终止|撤销|取消|不作数|截止|结束)(?:了|$)|(?:失效|作废|撤销|不作数|不算数)了/;
const NOT_NOW =
  /逾期|过期|超时|超过|未(?:按|在|能)|没有?按|否则|不然|再(?!次)|如果?|若|到期|之后|以后|将|会|自动/;
const NO_GRANT =
  /没办法(?:现在|马上)?答应|不能(?:现在|马上|立即)?(?:答复|答应|承诺)|没法(?:现在)?答应|等(?:主管|领导|上级|组长|审批)(?:的)?(?:批复|批|回复|审批|同意)|(?:跟|向|给)(?:上级|主管|领导)(?:反馈|申请|汇报|请示)|能不能批|批不批|不(?:一定|保证|确定)能?批|还没有方案|(?:还|现在)不能确定|说不准|不好说|没有方案|现在还没|都是骗|骗人|假的|不可信|没有备案|无法认可|不认可|已经(?:超过|过了|错过)|现在.{0,4}(?:超过|过了|没有?办法|不行|不能办)|正在审[核批]|审核中|(?:还|仍)在审[核批]|(?:还|目前)没有结果|需要(?:总部|上级|主管|领导)审批|[要得]看系统(?:给|批|能)|给不给|需要?重新审核|别信|不要(?:相)?信|已还Ⓟ|还剩Ⓟ|剩余Ⓟ|当时的合同|还没(?:有)?开放|没(?:有)?对您开放|还没(?:有)?(?:到|够|满|达)|未(?:达|满足)|达不到|(?:这|都)?是产品规则|商品分期|时选的|目前第[Ⓞⓞ]|Ⓟ[^，]{0,2}Ⓡ、Ⓟ[^，]{0,2}Ⓡ/;
const NO_PLAN =
  /没有?权限|(?:办|做|批|申请|弄)不了(?:了|的)?$|(?:您|目前|系统|这个|现在|暂时|但|不过|可惜|抱歉|评分|条件|资格).{0,10}(?:申请不了|没有这个|办不了|做不了|没有可用|没有符合|不符合|不满足|没有资格|不能(?:申请|办)|无法(?:申请|办)|不可以(?:申请|办)|入口.{0,4}关|没有(?:任何)?(?:可办理|方案|选项))/;
const ACCEPTS = /^(?:好的?|可以的?|行的?|没问题|同意|嗯|成|那?就?按您|没事|当然)/;
const AGREED =
  /按(?:照)?您(?:说|提|要求)|就(?:按|照|这)(?:您|这个|这样|此)?|照您|(?:已经?|已为您|帮您|给您|为您).{0,8}(?:提交了|提交成功|办理了|办好|登记了|登记好|开通|设置好|申请好|通过|备案)|没问题/;
const NOT_ACCEPTED =
  /审核|看系统|反馈|上级|主管|领导|能不能|不保证|等待|需要先|但是|不过|只能|试试|争取/;
const CONTINUES = /剩|余下|其余|余额|然后|之后|再分|接下来|后面|后续|另外|同时|也可以减/;
const INSTEAD =
  /要不|要么|或者|不行的话|或是|实在|还有(?:一|另)|另外一[个种]|另一[个种]|也可以(?!先)|选择|换(?:个|一)/;
const HURDLE =
  /(?:先|需要|得|必须)[^。！？]{0,16}(?:还|结清|处理|付|清)[^。！？]{0,12}(?:才|之后|以后|系统)[^。！？]{0,10}(?:开放|受理|申请|谈|出|看|评估|有)|(?:前提|才(?:能|可以|有)).{0,6}(?:谈|申请|受理|协商)/;
const CONCESSION =
  /[ⓂⓃ]整?(?:的话)?一次性?(?:就|可以)?(?:结清|付清)|就(?:可以|能|算|行|给|清)|即可|即视为|(?:其他|其余|剩下|余下|别的)的?(?:都)?(?:不要|免)|余款|(?:不再?|不会再)追|视为|(?:能|可以|给您|算|帮您|为您)(?:全部)?结清|清了|两清|了结|完事|了事|特批|优惠|方案|减|免|折|抹零|只(?:需|要|收|用)|剩(?:下|余).{0,3}不用|不用还|结清证明|^可以|同意|领导批|批了|批下来/;
const DANGLING =
  /(每(?:个)?[期月](?:金额|还款额?|应还(?:金额)?|还)?|月供|首付款?|首期(?:款|金额)?|首期(?:还款)?日期?|总还款额?|总金额|减免(?:金额|了?)?|一次性还?(?:款)?|期数|还款日)(?:是|为|[:：])?$/;

/** `speaker`: the customer's own words are read as a proposal, so questions and wishes count. */
export function readMessage(
  original: string,
  at: string,
  speaker: 'agent' | 'customer',
): MessageFacts {
  const text = tokenise(normalise(original), at);
  const clauses = clausesOf(text);
  const options = optionsOf(clauses);
  const signs = text.signs;
  const facts: OptionFact[] = [];
  const today = civilOf(at).day;
  clauses.forEach((_, index) => {
    for (const fact of factsOf(text, clauses, index, today, speaker))
      facts.push({ ...fact, option: options[index] ?? 0 });
  });
  equalPayments(facts, signs);
  for (const fact of waivedAfter(text)) facts.push({ ...fact, option: 0 });
  const range = rangeFact(text);
  if (range) facts.push({ ...range, option: 0 });
  const steps = stepsFact(text);
  if (steps) {
    const kept = facts.filter(
      (f) => f.name !== 'periods' || f.start < steps.start || f.end > steps.end,
    );
    facts.splice(0, facts.length, ...kept, { ...steps, option: 0 });
  }
  const withdraws = clauses.some(
    (c) =>
      LAPSED.test(c.text) ||
      (WITHDRAWS.test(c.text) && !NOT_NOW.test(c.text.replace(/不能再/g, ''))),
  );
  const kill =
    speaker === 'agent' &&
    (asksLikeCustomer(signs) || NO_GRANT.test(signs) || endsWithoutPlan(clauses));
  return {
    text,
    facts: kill || (withdraws && !/重新|改为|换成|改成/.test(signs)) ? [] : facts,
    withdraws,
    corrects: CORRECTS.test(signs),
    accepts: ACCEPTS.test(signs) && AGREED.test(signs) && !NOT_ACCEPTED.test(signs),
    continues: CONTINUES.test(signs),
    instead: INSTEAD.test(signs),
    hurdle: HURDLE.test(signs),
    concession: CONCESSION.test(signs),
    dangling: DANGLING.exec(signs.replace(/[，。；\n]+$/, ''))?.[1] ?? '',
  };
}

/** 这个月还5000，下个月再还5000: equal payments of a plan are its instalments, on the first of their dates. */
function equalPayments(facts: OptionFact[], signs: string): void {
  const listed = /Ⓓ、Ⓓ/.exec(signs);
  const first = listed ? facts.find((f) => f.name === 'bareDate') : undefined;
  if (first) facts[facts.indexOf(first)] = { ...first, name: 'firstDue' };
  const sums = facts.filter(
    (f) => f.name === 'lumpAmount' || f.name === 'first' || f.name === 'bareMoney',
  );
  const same = sums.length > 1 && sums.every((f) => f.value === sums[0]?.value);
  if (!facts.some((f) => f.name === 'periods') || facts.some((f) => f.name === 'perPeriod')) return;
  if (!same) return;
  const dates = facts.filter((f) => f.name === 'payBy' || f.name === 'bareDate');
  for (const [i, f] of facts.entries()) {
    if (sums.includes(f)) facts[i] = { ...f, name: 'perPeriod' };
    else if (f === dates[0]) facts[i] = { ...f, name: 'firstDue' };
    else if (dates.includes(f)) facts[i] = { ...f, name: 'bareDate' };
  }
}

/** A closing "you have no such option" without figures of its own, after which nothing new is offered. */
function endsWithoutPlan(clauses: readonly Clause[]): boolean {
  const at = clauses.findLastIndex(
    (c) => NO_PLAN.test(c.text) && !/[ⓂⓅⓇⓃ]/.test(c.text) && !/减免|罚息|利息|延期/.test(c.text),
  );
  return at > 0 && !clauses.slice(at + 1).some((c) => /[ⓂⓅⓇⓃⓉ]/.test(c.text));
}

function factsOf(
  text: TokenText,
  clauses: readonly Clause[],
  index: number,
  today: number,
  speaker: 'agent' | 'customer',
): Fact[] {
  const clause = clauses[index];
  if (!clause) return [];
  const excluded =
    speaker === 'agent'
      ? clause.mood !== 'plain'
      : clause.mood === 'refused' || clause.mood === 'others';
  const conditions = speaker === 'agent' ? conditionFacts(clause, index, clauses[index + 1]) : [];
  if (excluded) return conditions;
  const before = clauses
    .slice(Math.max(0, index - 2), index)
    .map((c) => c.text)
    .join('，');
  return [
    ...periodFacts(text, clause, index),
    ...moneyFacts(text, clause, index),
    ...ratioFacts(text, clause, index),
    ...rateFacts(text, clause, index),
    ...deferFacts(text, clause, index),
    ...dateFacts(text, clause, index, today),
    ...waiverFacts(text, clause, index, before),
    ...discountFacts(text, clause, index, before),
    ...cueFacts(clause, index),
    ...conditions,
  ];
}

const FIRST_SHARE =
  /(?:首付款?|首期款?|先(?:还|付|交|处理|存|支付)|最[低少](?:还款)?(?:额|金额)?|至少|头款|定金|只还)[^Ⓡ，]{0,10}Ⓡ/;

function ratioFacts(text: TokenText, clause: Clause, index: number): Fact[] {
  const match = FIRST_SHARE.exec(clause.text);
  if (!match || /减|免/.test(match[0])) return [];
  const start = clause.start + match.index;
  const end = start + match[0].length;
  const token = text.tokenAt.get(end - 1);
  return token && token.style !== 'discount'
    ? [{ name: 'firstRatio', start, end, clause: index, value: token.value }]
    : [];
}

const LUMP =
  /结清(?:的话)?(?:就)?(?:可以?|能)?(?:减|免)|全清|清完|就(?:完事|了事|两清)|清账|结清(?:价|金额|款额?)|本金[^，]{0,4}(?:还完|还清|付清)|一次性|(?:一口气|一把|一下子|一趟|一笔)(?:头)?(?:给)?(?:还|付|结|清|处理)|全部还(?:掉|完|上)|一次(?:还|结|付|清|给|处理)|全额结清|全部结清|(?:能|可以|就|即|才能|给您|按.{0,8})结清|Ⓡ结清|结清(?:优惠|方案|减免)|还清(?:全部|所有)|全部还清|结掉|清了|(?:视为|算)结清|一笔付清|付清/;
const PART_ONLY =
  /(?:本期|当期|这期|逾期(?:的|部分)?|账单|按期|先)[^，]{0,6}(?:结清|还清)|结清(?:时|后)|先结清|分[ⒸⓅ]|[ⓅⓉ](?:内)?(?:还清|结清)|还清[^，]{0,4}(?:逾期|本期|当期)/;
const GRANT =
  /可以|给您|帮您|为您|帮你|给你|方案|申请|批|就行|只[需要]|调整|最[低多长]|分期|同意|协商/;
const MINIMUM =
  /(?:随便|多少|能|少)(?:还|交|存|进)(?:一)?点|先(?!给|生|帮|为|跟|结)[^，Ⓟ]{0,8}(?:还|交|付|存|处理|支付|缴|凑|转)(?!清|接)|哪怕|[最至]少(?:也|要)?(?:还|付|交)|只还|还够|存个|(?:最低)[^，]{0,8}(?:还掉|也行|就行|就可以|即可|可以)|还最低/;

/** 别的不用管, 剩下的再说: what is left stays open. */
const REST_OPEN =
  /(?:剩下|剩余|其余|余下|其他|其它|别的|后面|后续)[^，ⓅⓉⒹⓂ]{0,6}(?:再说|再谈|再聊|再看|再评估|再安排|再商量|不用管|不急|滚到|慢慢来)|滚到下/;

const FIRST_DROPPED = /首付款?[^，ⓂⓃⓇ]{0,4}(?:不要|不用|免|取消|不需要|不交|不付)/;

function cueFacts(clause: Clause, index: number): Fact[] {
  const facts: Fact[] = [];
  const cue = (name: Fact['name']) =>
    facts.push({ name, start: clause.start, end: clause.end, clause: index });
  if (LUMP.test(clause.text) && !PART_ONLY.test(clause.text)) cue('lump');
  if (MINIMUM.test(clause.text) || REST_OPEN.test(clause.text)) cue('minimum');
  if (GRANT.test(clause.text)) cue('grant');
  if (FIRST_DROPPED.test(clause.text)) cue('firstDropped');
  return facts;
}

const HARD_OPTION =
  /(?:方案|选项)[一二三四ABCDabcd1234①②③Ⓝ](?!期|种)|[ABCD]方案|第[一二三](?:种|个方案|个选)|(?:^|，)(?:一种|另一种|另外一种)(?:方案|方式)?是|^(?:一|二|三)是(?!否)|^[ABCD][：:.、]/;
const SOFT_OPTION =
  /^(?:或者|要么|也可以(?!先|的)|还可以选|另外也可以|再或者|或是|不行的话|要不(?:就|然))/;
/** 一次还清八八折，分12期的话每期1033: the other way to pay. */
const SPLIT_INSTEAD = /^(?:如果|要是|您)?(?:想|选择?|办)?分(?:Ⓟ|期)[^，]{0,3}的话/;
/** 3期每期1,733，6期每期880: plans in a row, each with its own count. */
const WHOLE_PLAN = /(?<![前后头首余下面])Ⓟ[^，ⓅⓂⓃ]{0,4}(?:每|一)?[ⓟⓣ期月]?[^，ⓅⓂⓃ]{0,4}[ⓂⓃ]/;
const CORE = /[ⓅⓁⒼⓂⓇ]|一次性|延期|结清/;

/** Option of each clause. 0 until one is named; a soft one (或者) makes what stood before it the first. */
function optionsOf(clauses: readonly Clause[]): number[] {
  const hard = clauses.filter((c) => HARD_OPTION.test(c.text)).length;
  const plans = clauses.filter((c) => c.mood === 'plain' && WHOLE_PLAN.test(c.text)).length;
  let option = 0;
  let core = false;
  let lump = false;
  return clauses.map((clause) => {
    const splitsInstead = lump && SPLIT_INSTEAD.test(clause.text);
    if (hard > 0 && HARD_OPTION.test(clause.text)) option++;
    else if (hard === 0 && plans > 1)
      option += clause.mood === 'plain' && WHOLE_PLAN.test(clause.text) ? 1 : 0;
    else if (
      hard === 0 &&
      core &&
      (splitsInstead || SOFT_OPTION.test(clause.text)) &&
      CORE.test(clause.text)
    )
      option = Math.max(1, option) + 1;
    if (
      option > 1 &&
      clause.sentence > 0 &&
      /^(?:请|两个|以上|都|需要|您需)/.test(clause.text) &&
      !CORE.test(clause.text)
    )
      return 0;
    if (/(?:^|都|两个|均)(?:都|均)?(?:需要|要|得).{0,6}[ⒹⓌ]|两个都/.test(clause.text) && option > 1)
      return 0;
    lump ||= LUMP.test(clause.text) && clause.mood === 'plain';
    core ||= CORE.test(clause.text) && clause.mood === 'plain';
    return option;
  });
}
