import type { Token, TokenText } from '@/lib/nlu/tokens/tokens';

/** Why a clause is no offer 不算方案的说法, or `plain`. */
export type Mood = 'plain' | 'refused' | 'customer' | 'past' | 'others' | 'example' | 'asking';

/** A clause: `[start, end)` in the signs of its message. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Signs of the clause without its closing mark. */
  readonly text: string;
  readonly closing: string;
  readonly sentence: number;
  readonly mood: Mood;
}

const END_OF_CLAUSE = /[，。！？；\n]/;
const END_OF_SENTENCE = /[。！？；\n]/;

const IF_NOT =
  /(?:实在)?(?:不行|不可以|不能接受|不方便|做不到|拿不出来?|有困难|凑不齐)(?:的话|就)|如果.{0,8}(?:不行|困难)/g;
/** 能还多少还多少 asks nothing. */
export const AS_MUCH = /能?[还付拿]多少(?:就|是)?[还付拿是]?多少/g;
const REFUSED =
  /不支持|没得|没门|甭想|想都别想|免谈|不能(?!再?逾期|再[推拖延晚断少低降]|低于|少于|断|晚|超过|早于|有|提前)|不可以|不行|不允许|不可能|不符合|不满足|不适用|不提供|不开放|没(?:有)?(?:这|那|该|此|您|任何|可|相关|Ⓟ|Ⓡ|减免|分期|延期|协商|停息|宽限|展期)|没有?.{0,8}(?:政策|方案|选项|权限|规定|先例|渠道|业务|备案|一说|说法|资格)|没法|没办法(?!了)|不现实|不太可能|没戏|无法(?!按时)|办不了|做不了|批不了|批不下来|没批|申请不了|申请不下来|申请不到|给不了|给不到|未通过|不通过|没通过|没有通过|驳回|被拒|拒绝|关闭|(?<![ⒹⓌ](?:就|自动|前|后)?)已?失效|(?<!过期|逾期|超时|就|自动|则|即)作废|做不到(?!的话)|不够(?!的)|下线|暂停办理|不再受理|肯定不|不给(?!您?(?:算|计|收))|谈不了|超出|不接受|不予(?!收取|计)|不得行|太(?:晚|少|久|长|低)|免不了|减不了|(?:方案|优惠|活动|名额)[^，]{0,4}没有了|暂无|并非|不是(?!恶意|问题)|^不(?:到|做|办)/;
const PAST =
  /^原[：:]|(?<!比)原来|原本|原先|原应还|原(?:账单|合同|方案|定)|之前(?:的方案|那|是|说|跟|给|谈|答应|申请|承诺|同事|协商)|[去前]年|签的|履行了|上(?:一?次|个月|一期|期)|刚(?:才|刚)?(?:说|给|报|看)的?(?:是)?|已经?还(?:了|满|过)?|已(?:收到|扣|支付|入账|还款|于)|目前已|剩余Ⓟ(?!每期(?!应))|曾经?|(?<![ⒹⓎⓌⓃ])以前|当时|当初|最初|还款成功|扣款成功|签(?:过|的是)|冲了|还款顺序|到期了|在执行|执行的是|您在.{0,6}签|(?:办理|申请|享受|使用)过|已经?分(?:了|成|期)|还[剩有][ⓅⓂⓃ]|(?:Ⓓ|又|已经?|共|月)(?:您)?还了[ⓂⓃ]|借了[^，]{0,3}[笔ⓂⒸ]|(?:协议|合同|》)约定|未按(?:协议|约定)|Ⓟ[未待]还(?!清|完)|(?:之前|此前)[^，]{0,8}分(?:期|别)|(?:有|共)[^，]{0,4}笔(?:借款|贷款|借呗|账单|订单|分期)|一笔(?:是|为)?Ⓟ|(?:借款|贷款)(?:期限|时|当时)|当时|合同(?:是|约定|上)|(?:等额本息|先息后本)(?!.{0,3}还|.{0,2}偿)/;
/** 首付1500改成1000: what was is named for what is now. */
const CHANGED = /[ⓂⓃⓅ][^，]{0,4}(?:改|调整?|降|换|变)(?:成|为|到)[^，]{0,3}[ⓂⓃⓅ]/;
const ABOUT_CHARGES =
  /(?:之前|上个?月|上期|前期)(?:的|产生的|多收的|累计的)?(?:罚息|利息|违约金|手续费|费用|滞纳金|逾期)/;
const CUSTOMER =
  /(?:^|好的?|嗯|收到|明白)(?:刚才|刚刚|之前|前面|上次|昨天|那)?您(?:这边|那边)?(?:刚才|刚刚|之前|前面|上次|是)?(?:说|提(?!前|供|交)|希望|想(?!选|一)|要求|反馈|诉求|申请(?!.{0,14}(?:通过|批|成功|下来|受理))|预约|问|表示|承诺|意思)|(?:您|客户)的?(?:诉求|意思|想法|要求)|客户(?:说|要求|希望)|您说的|您提(?:出|到)的|您想要?(?:申请|办理|的是)/;
/** 您提的手续费我们不收您的了: the wish is met. */
const GRANTS_IT = /我(?:们)?(?:这边|这次|就)*(?:不收|免|减|给您|帮您|同意)/;
/** 您要分36期？ The wish said back in wonder. */
const ECHO = /^(?:那)?[您你](?:是)?(?:要|想|说|打算)(?!.*(?:行|可以|好|成)(?:吗|么)?$)/;
const OTHERS =
  /有的(?:客户|人|用户|客服|同事)|[那这某]位(?:客户|用户|先生|女士)|别人|别的(?:客户|用户|人)|其他(?:客户|用户|人)|网上|网络上|有些(?:人|客户|用户)|他们(?!复议|肯|同意|批|答应|审)|她们|同业|同行|他行|别家|其他(?:平台|银行|机构)|您(?:的)?朋友|同事(?:之前)?(?:跟|和)您|部分用户|(?:只|仅)(?:对|针对|面向|限)[^您，]{0,6}(?:用户|客户|会员)|人家|外面(?:的|那些)|中介|(?:信用卡|银行)(?:那边|那里)|大促|购物|商品|欢迎使用|(?<!结清)立减|优惠券|红包|活动期间|促销|消费满|新用户|提额|双(?:十一|十二|Ⓝ)|满Ⓝ减|最高可减|限额|停机|保号|陌生人|银行出资/;
const EXAMPLE =
  /LPR|借款人|贷款人|用户(?:可|须|应|需)|(?:要是|如果)[^，]{0,3}早|早(?:点|些)|比如|举(?:个|一个)?例|例如|假设|假如|打个比方|譬如|好比|^(?:正常|一般|通常|原则上|理论上|正常情况下?|按规定|按照规定)|一般(?:是|来说|情况|都|为)|通常(?:是|为|来说)|(?:产品|业务|平台)规则|入口(?:就)?在|^(?:花呗|借呗|备用金|账单|平台|产品)[^您]{0,4}分期(?:最|一般|可选|支持|仅)|(?:金额|额度)(?:需|要|须)?(?:大于|满|超过)|以页面|页面(?:上)?(?:可以?)?(?:自?选|显示)|规定(?:是|最)|最高不超过|以[^，]{0,12}为例|在(?:支付宝|App|APP)?[^，]{0,2}(?:搜索?|设置里)|自助(?:办理|操作)|^账单日(?!后|不变)|(?:收取?|支付|付|扣)[^，]{0,8}Ⓡ(?:作为|的)?(?:违约金|手续费)/;
const ASKING =
  /(?<!(?:要是|如果|只要|若).*)(?:能|可以|大概|最多|方便).{0,6}(?:拿出|承受|承担|凑|负担)|(?<!是)多少(?!都|还|先|也|我|帮|给|是)|几[号期]|拿得出|承受得|哪天|什么时候|能不能承受|能(?:不能)?[^，还]{0,4}还[^，]{0,6}吗|[ⓂⓃⓅⓉⓟⓣⓎ]还是[^，]{0,2}[ⓂⓃⓅⓉⓟⓣⓎ]|是吗$|是吧$|对吗$|对吧$|没错吧/;

/** Words that turn from what was or was wished to what is given now. */
const RELEASES = /可以|给您|帮您|为您|批|同意|没问题|重新|现在|只需|减|一次性|剩余|余款|余下/;

/** Splits a message at its marks and says of each clause whether what it names may be on offer. */
export function clausesOf(text: TokenText): readonly Clause[] {
  const raw = split(text.signs);
  const supposed = supposedSentences(raw);
  const whole = wholeSentenceMoods(raw);
  const clauses: Clause[] = [];
  let carried = 'plain' as Mood;
  let sentence = -1;
  for (const piece of raw) {
    if (piece.sentence !== sentence) {
      sentence = piece.sentence;
      if (carried !== 'example' && carried !== 'others') carried = 'plain';
    }
    const own = moodOf(piece.text, piece.closing);
    if (
      own === 'customer' ||
      own === 'others' ||
      own === 'example' ||
      (own === 'past' && /[ⓅⓉ]|分期|方案|合同|还了[ⓂⓃ]|借了/.test(piece.text))
    )
      carried = own;
    else if (RELEASES.test(piece.text))
      carried = carried === 'customer' || carried === 'past' ? 'plain' : carried;
    const mood = own === 'plain' ? carried : own;
    clauses.push({
      ...piece,
      mood: supposed.has(piece.sentence)
        ? 'example'
        : wholeMood(whole.get(piece.sentence), piece, mood),
    });
  }
  return clauses;
}

/** 如果我能给您申请到12期，您能按时还吗？ A whole question about what might be granted grants nothing. */
function supposedSentences(raw: readonly Omit<Clause, 'mood'>[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const { text, sentence } of raw) {
    if (!SUPPOSES.test(text)) continue;
    const last = raw.findLast((c) => c.sentence === sentence);
    if (
      last &&
      /(?:能|会|愿意|可以|有把握|打算)[^，]*[吗么]$|^您.*？?$/.test(last.text) &&
      isQuestion(last) &&
      !TAG.test(last.text)
    )
      out.add(sentence);
  }
  return out;
}

const WHOLE: readonly (readonly [RegExp, Mood])[] = [
  [
    /供您?参考|标准(?:利率|费率|收费)|不是(?:针对|给)您的|(?:都|这|那)是(?:产品|平台|统一)(?:的)?(?:规则|规定|费率)/,
    'example',
  ],
  [/^您?的?(?:借款|借了|贷款)[ⓂⓃ]/, 'example'],
  [/不划算|没有(?:任何)?折扣|不打折/, 'example'],
  [/借款(?:金额|时间|日期|用途)|放款(?:时间|日期)/, 'past'],
  [/已经?[^，]{0,10}(?:失效|过期|作废|终止|撤销|截止|结束|到期)(?:了|$)/, 'past'],
  [
    /(?:理解|说|记)得?(?:没错|对)(?:吧|吗|么)|是这个意思(?:吧|吗|么)?$|是不是这(?:个|样)/,
    'customer',
  ],
];

/** What the end of a sentence says of all of it: 这是标准费率, 已经截止了, 我理解得没错吧. */
function wholeSentenceMoods(raw: readonly Omit<Clause, 'mood'>[]): ReadonlyMap<number, Whole> {
  const out = new Map<number, Whole>();
  for (const { text, sentence, start } of raw)
    for (const [words, mood] of WHOLE) if (words.test(text)) out.set(sentence, { mood, start });
  return out;
}

interface Whole {
  readonly mood: Mood;
  /** Where the words that say so stand. */
  readonly start: number;
}

/** What is over is told before it is said to be; what follows may be new. */
function wholeMood(whole: Whole | undefined, clause: { readonly start: number }, own: Mood): Mood {
  if (!whole || (whole.mood === 'past' && clause.start > whole.start)) return own;
  return whole.mood;
}

const SUPPOSES = /^(?:那|但)?(?:如果|要是|假如|若|万一)[^，]*(?:[给帮为]您|申请|批|做到|争取|通过)/;
const TAG = /^(?:您看|您|这样)?(?:可以|行|能接受|接受|愿意|同意|考虑)(?:吗|么|一下吗)?$/;
const isQuestion = (c: { readonly text: string; readonly closing: string }) =>
  c.closing === '？' || /[吗么]$/.test(c.text);

/** 10期每期1,220元、15期每期850元: each is a plan of its own. */
const ANOTHER_PLAN = /^、(?:分|做|选)?Ⓟ(?:每|一)?[ⓟⓣ期月]?[^，。；、ⓅⓂⓃ]{0,4}[ⓂⓃ]/;

function split(signs: string): Omit<Clause, 'mood'>[] {
  const out: Omit<Clause, 'mood'>[] = [];
  let start = 0;
  let sentence = 0;
  for (let i = 0; i <= signs.length; i++) {
    const char = signs.charAt(i);
    const turn = i > start && signs.startsWith('要么', i);
    if (turn) out.push({ start, end: i, text: signs.slice(start, i), closing: '', sentence });
    if (turn) start = i;
    const isMark = END_OF_CLAUSE.test(char) || (char === '、' && ANOTHER_PLAN.test(signs.slice(i)));
    if (i < signs.length && !isMark) continue;
    if (i > start)
      out.push({ start, end: i, text: signs.slice(start, i), closing: char, sentence });
    if (END_OF_SENTENCE.test(char)) sentence++;
    start = i + 1;
  }
  return out;
}

function moodOf(clause: string, closing: string): Mood {
  const text = clause
    .replace(IF_NOT, '')
    .replace(AS_MUCH, '')
    .replace(/\([^)]*\)?/g, '');
  if (EXAMPLE.test(text)) return 'example';
  if (OTHERS.test(text)) return 'others';
  if ((CUSTOMER.test(text) && !GRANTS_IT.test(text)) || (closing === '？' && ECHO.test(text)))
    return 'customer';
  if (REFUSED.test(text.replace(/行不行|可不可以|能不能|好不好/g, ''))) return 'refused';
  if (PAST.test(text) && !ABOUT_CHARGES.test(text) && !CHANGED.test(text)) return 'past';
  if (ASKING.test(text) || (closing === '？' && /^[ⓃⓂ、或]+$/.test(text))) return 'asking';
  return 'plain';
}

/** A match of a role pattern in a clause, with the token that stands at its group `v`. */
export interface Hit {
  readonly match: RegExpExecArray;
  readonly token: Token;
  /** Sign positions in the message. */
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

/** Symbols that stand for figures. */
const SYMBOL = /[Ⓐ-ⓩ]/;

/** All matches of `pattern` (flags `dg`, value symbol in group `v`) in a clause. */
export function hitsIn(text: TokenText, clause: Clause, pattern: RegExp): Hit[] {
  const hits: Hit[] = [];
  if (!SYMBOL.test(clause.text)) return hits;
  pattern.lastIndex = 0;
  // Not `matchAll`, which makes a new expression of the pattern each time: this is called a hundred times a message.
  for (let match = pattern.exec(clause.text); match; match = pattern.exec(clause.text)) {
    if (match[0] === '') pattern.lastIndex += 1;
    const group = match.indices?.groups?.v;
    if (!group) continue;
    const at = clause.start + group[0];
    const token = text.tokenAt.get(at);
    const start = clause.start + match.index;
    if (token) hits.push({ match, token, start, end: start + match[0].length, at });
  }
  return hits;
}
