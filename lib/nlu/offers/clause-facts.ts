import type { TokenText } from '@/lib/nlu/tokens/tokens';
import type { Clause } from './clauses';
import type { Fact } from './offer-facts';
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
    !/[免减]不了|不(?:能|予|可以?)(?:再)?[免减]|没法[免减]|没有减免/.test(text)
  )
    return [];
  return [{ name: 'waiveDropped', start, end, clause: index, kinds: kindsIn(text) }];
}

const FIRST_SHARE =
  /(?:首付|首期款?|先还)[^，]{0,6}Ⓡ[^，]{0,4}(?:下调|调|降|改)(?:到|至|为|成)Ⓡ|先(?:缴|还|付|交)清?Ⓡ|(?:首付款?|首期款?|先(?:还|付|交|处理|存|结|支付)|最[低少](?:还款)?(?:额|金额)?|至少|头款|定金|只还)[^Ⓡ，]{0,10}Ⓡ/;

const SHARE_FIRST = /Ⓡ先(?:还|付|交|缴)|Ⓡ的?(?:首付|定金|头款|首期款)|还Ⓡ(?=也行|就行|也可以|都行)/;

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
  /结清[^，]{0,4}(?:减|降)|打清|交齐|一哈子|[ⓂⓃ][^，]{0,3}平了|就能结|一步到位|一次清|一把清|清干净|[ⓂⓃ]整?(?:就|可以|能|即可)?(?:给[您你])?结(?:清|掉)|(?:给|帮)[您你]结(?![果束算])|结清(?:的话)?(?:就)?(?:可以?|能|立)?(?:减|免|优惠|打折|少)|结清(?:的话|需要?)[^，]{0,8}[ⓂⓃ]|全额(?:还清|付清|归还)|还清全部本金|还清本金Ⓜ|一口价|了结|全清|清完|一笔勾销|一次性?解决|就(?:完事|了事|两清)|清账|结清(?:价|金额|款额?)|本金[^，]{0,4}(?:还完|还清|付清)|一次性|一(?:次|笔)过|还完(?:就)?(?:算|结束|没事|两清)|(?:一口气|一把|一下子|一趟|一笔)(?:头)?(?:给)?(?:还|付|结|清|处理)|全部还(?:掉|完|上)|一次(?:还|结|付|清|给|处理)|全额结清|全部结清|(?:能|可以|就|即|才能|给您|按.{0,8})结清|Ⓡ结清|结清(?:优惠|方案|减免|申请)|还清(?:全部|所有)|全部还清|结掉|清了|(?:视[为同]|算)(?:全部|已)?结清|一笔付清|付清/;
const PART_ONLY =
  /(?:本期|当期|这期|逾期(?:的|部分)?|账单|按期|先)[^，]{0,6}(?:结清|还清)|[结还]清(?:了|掉)?(?:本|当|这)期|结清(?:时|后)|先结清|分[ⒸⓅ]|[ⓅⓉ](?:内)?(?:还清|结清)|还清[^，]{0,4}(?:逾期|本期|当期)/;
const GRANT =
  /可以|给您|帮您|为您|帮你|给你|方案|申请|批|就行|只[需要]|调整|最[低多长]|分期|同意|协商/;
const MINIMUM =
  /(?:可|可以|能|选择)(?:选择|仅|只|先)?(?:归?还|缴|付|交)?最低(?:还款|应还)|[ⓂⓆ]也(?:算|行|可以|成)|(?:还|打|转|存|交)个?[ⓂⓆ](?:进来|进去|过来)|Ⓡ先(?:还|付|交|缴)|还Ⓡ(?:也行|就行|也可以|都行)|(?:随便|多少|能|少|先)(?:还|交|存|进)(?:一)?点|至少[^，]{0,6}(?:还|付|交|缴|进|入)|象征性|(?:只|仅)(?:归|需|要)?[还付归]|先(?!给|生|帮|为|跟|结(?:清|束|果))[^，Ⓟ]{0,8}(?:还|交|付|存|处理|支付|缴|凑|转|打|进|结|弄|整|搞)(?!清|接|行)|哪怕|[最至]少(?:也|要)?(?:还|付|交)|只还|还够|存个|(?:最低)[^，]{0,8}(?:还掉|也行|就行|就可以|即可|可以)|[还缴付交]最低/;

/** 别的不用管, 剩下的再说: what is left stays open. */
const REST_OPEN =
  /(?:剩下|剩余|其余|余下|其他|其它|别的|后面|后续)[^，ⓅⓉⒹⓂ]{0,6}(?:回头|以后再?说|缓缓|再说|再谈|再聊|再看|再议|再评估|再安排|再商量|不用管|不急|滚到|慢慢[来谈聊])|滚到下/;

const FIRST_DROPPED = /首付款?[^，ⓂⓃⓇ]{0,8}(?:不要|不用|免|取消|不需要|不交|不付)/;

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
