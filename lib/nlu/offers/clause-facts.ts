import type { TokenText } from '@/lib/nlu/tokens/tokens';
import type { Clause } from './clauses';
import { type Fact, factAt } from './offer-facts';
import { dateFacts } from './roles-dates';
import { moneyFacts } from './roles-money';
import { deferFacts, periodFacts } from './roles-terms';
import { discountFacts, kindsIn, waiverFacts } from './roles-waivers';

/** What one clause says of an offer; nothing where its mood says that it is none. */
export function factsOf(
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
  // 结清优惠已为您申请：原应还7,300元: what was owed stands beside what is granted.
  if (
    excluded &&
    clause.mood === 'past' &&
    /已[为给帮]您[^，]{0,4}(?:申请|办|批)/.test(clause.text)
  )
    return cueFacts(clause, index);
  // 您是打算全部结清对吧: what the customer is after is what the grant is for.
  const wish = clause.mood === 'customer' ? cueFacts(clause, index).filter(isLump) : [];
  if (excluded) return [...droppedWaivers(clause, index), ...wish];
  const before = clauses
    .slice(Math.max(0, index - 2), index)
    .map((c) => c.text)
    .join('，');
  return [
    ...periodFacts(text, clause, index),
    ...moneyFacts(text, clause, index),
    ...ratioFacts(text, clause, index),
    ...deferFacts(text, clause, index),
    ...dateFacts(text, clause, index, today),
    ...waiverFacts(text, clause, index, before),
    ...discountFacts(text, clause, index, before),
    ...cueFacts(clause, index),
  ];
}

const isLump = ({ name }: Fact) => name === 'lump';

/** 罚息免不了了: what was granted before is no more. */
function droppedWaivers(clause: Clause, index: number): Fact[] {
  const { text, start, end, mood } = clause;
  if (
    mood !== 'refused' ||
    !/[免减]不了|不(?:可以?|[能予])再?[免减]|没法[免减]|没有减免/.test(text)
  )
    return [];
  return [{ name: 'waiveDropped', start, end, clause: index, kinds: kindsIn(text) }];
}

const FIRST_SHARE =
  /先[缴还付交]清?Ⓡ|^[ⒹⓎ]?(?:之?前)?您还Ⓡ|(?:首付款?|首期款?|先(?:还|付|交|处理|存|结|支付)|最[低少](?:还款)?(?:额|金额)?|至少|头款|定金|只还)[^Ⓡ，]{0,10}Ⓡ/;

const SHARE_FIRST = /Ⓡ先[还付交缴]|Ⓡ的?(?:首付|定金|头款|首期款)|还Ⓡ(?=也行|就行|也可以|都行)/;

function ratioFacts(text: TokenText, clause: Clause, index: number): Fact[] {
  const match = FIRST_SHARE.exec(clause.text) ?? SHARE_FIRST.exec(clause.text);
  if (!match || /减|免/.test(match[0])) return [];
  const start = clause.start + match.index;
  const end = start + match[0].length;
  const token = text.tokenAt.get(start + match[0].lastIndexOf('Ⓡ'));
  return token && token.style !== 'discount'
    ? [{ name: 'firstRatio', start, end, clause: index, value: token.value }]
    : [];
}

/** Words for the end of the debt by one payment 结清. */
export const LUMP =
  /[打全付]清|还清剩[余下]的?[^，Ⓡ]{0,3}[ⓂⓃ]|剩[余下][^，ⓅⓂ]{0,3}[ⓂⓃ][^，]{0,12}结清|结(?:清(?:[^，]{0,4}[减降]|(?:的话)?就?(?:可以?|[能立])?(?:优惠|打折|[减免少])|(?:的话|需要?)[^，]{0,8}[ⓂⓃ]|(?:金额|款额?|价)|(?:优惠|方案|减免|申请))|掉)|交齐|[ⓂⓃ][^，]{0,3}平了|就能结|就(?:完事|两清|平)|一(?:[次把]清|口价|笔勾销|笔付清|次(?:性?解决|(?:处理|[还结付清给])|性)|[次笔]过)|[ⓂⓃ]整?(?:可以|即可|[就能])?(?:给您)?结[清掉]|[给帮]您结(?![果束算])|全(?:[额部]结清|额(?:[还付]清|归还)|部还[掉完上清])|还(?:清本金Ⓜ|清(?:全部|所有)|完就?(?:结束|没事|两清|算))|了结|[后剩][面下余][^，]{0,4}清零|清[完账了]|本金[^，]{0,4}(?:[还付]清|还完)|(?:一(?:口气|下子|[把笔]))头?给?(?:处理|[还付结清])|(?:可以|才能|给您|按.{0,8}|[能就即])结清|Ⓡ结清|(?:视[为同]|算)(?:全部|已)?结清/;
/** 还清本期及剩余. */
const WHOLE = /[还结]清[^，]{0,4}[及和][^，]{0,2}剩/;
const PART_ONLY =
  /(?:[本当这按]期|逾期(?:部分|的)?|账单|先)[^，]{0,6}(?:[结还]清)|[结还]清[了掉]?[本当这]期|结清[时后]|先结清|分[ⒸⓅ]|[ⓅⓉ]内?(?:[还结]清)|还清[^，]{0,4}(?:[逾本当]期)/;
const GRANT = /[给帮为]您|可以|给你|方案|申请|就行|只[需要]|调整|最[低多长]|分期|同意|协商|批/;
const MINIMUM =
  /(?:可以|选择|[可能])(?:选择|[仅只先])?(?:归?还|[缴付交])?最低(?:还款|应还)|[ⓂⓆ]也(?:可以|[算行成])|[还打转存交]个?[ⓂⓆ](?:[进过]来|进去)|Ⓡ先[还付交缴]|还Ⓡ(?:[也就都]行|也可以)|还够|(?:随便|多少|[能少先])[还交存进]一?点|至少[^，]{0,6}[还付交缴进入]|象征性|[只仅][归需要]?[还付归]|先(?!结[清束果]|[给生帮为跟])[^，Ⓟ]{0,8}(?:处理|支付|[还交付存缴凑转打进结弄整搞])(?![清接行])|哪怕|[最至]少[也要]?[还付交]|只还|存个|(?:最低)[^，]{0,8}(?:[也就]行|还掉|就可以|即可|可以)|[还缴付交]最低/;

/** 别的不用管, 剩下的再说: what is left stays open. */
const REST_OPEN =
  /(?:[剩余]下|[剩其]余|其他|别的|后[面续])[^，ⓅⓉⒹⓂ]{0,6}(?:回头|以后再?说|缓缓|再(?:评估|安排|商量|[说谈聊看议])|不用管|不急|滚到|慢慢[来谈聊])|滚到下/;

const FIRST_DROPPED = /^Ⓡ[就也]?不用|首付款?[^，ⓂⓃⓇ]{0,8}(?:不(?:需要|[要用交])|取消|免)/;

function cueFacts(clause: Clause, index: number): Fact[] {
  const facts: Fact[] = [];
  const cue = (name: Fact['name']) => facts.push(factAt(name, clause.start, clause.end, index));
  if (WHOLE.test(clause.text) || (LUMP.test(clause.text) && !PART_ONLY.test(clause.text)))
    cue('lump');
  if (MINIMUM.test(clause.text) || REST_OPEN.test(clause.text)) cue('minimum');
  if (GRANT.test(clause.text)) cue('grant');
  if (FIRST_DROPPED.test(clause.text)) cue('firstDropped');
  return facts;
}
