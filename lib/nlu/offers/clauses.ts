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

/** A clause so long, said without a break, holds more than what it refuses. */
export const RUN_ON = 16;

const END_OF_CLAUSE = /[，。！？；\n]/;
const END_OF_SENTENCE = /[。！？；\n]/;

const IF_NOT =
  /(?:实在)?(?:不行|不可以|不能接受|不方便|做不到|拿不出来?|有困难|凑不齐)(?:的话|就)|如果.{0,8}(?:不行|困难)/g;
/** 能还多少还多少 asks nothing. */
export const AS_MUCH = /能?[还付拿]多少[就是]?[还付拿是]?多少/g;
const REFUSED =
  /(?<![受少错跑大忘差还拿])不了(?!多|的话)|[未不没]通过|不(?:支持|能(?![低少早]于|再?逾期|再[推拖延晚断少低降]|超过|提前|[断晚有])|可[以能]|允许|符合|满足|适用|提供|开放|现实|太可能|够(?!的)|再受理|给(?!您?[算计收])|接受|予(?!收取|计)|得行|是(?!恶意|问题)|行)|没(?:有?(?:[分延展]期|任何|相关|减免|协商|停息|宽限|[这那该此您可ⓅⓇ])|有?.{0,8}(?:[方备]案|政策|选项|权限|规定|先例|渠道|业务|一说|说法|资格)|办法(?!了)|有通过|[得门法戏批])|免谈|无法(?!按时)|批不下来|申请不(?:下来|[了到])|给不到|驳回|被拒|拒绝|拒$|关闭|(?<![ⒹⓌ][^，]{0,4})失效|(?<![过逾]期|超时|自动|[就则即])作废|做不到(?!的话)|下线|暂停办理|暂无|肯定不|超出|太[晚少久长低]|(?:方案|优惠|活动|名额)[^，]{0,4}没有了|并非|不属实|^不[到做办]/;
const PAST =
  /[还扣]款成功(?![才就后])|[当当]时|[当最]初|^原[：:]|(?<!比)原来|原(?:应还|(?:账单|合同|方案|定)|[本先])|(?<![ⒹⓎ])之前(?:的方案|答应|申请|承诺|同事|协商|[那是说跟给谈])|[去前]年|签的|签(?:的是|过)|履行了|上(?:一?[次回]|个月|一期|期)|刚[才刚]?[说给报看]的?是?|已(?:经?还[了满过]?|(?:收到|支付|入账|还款|[扣于])|经?分[了成期])|目前已|剩余Ⓟ(?!每期(?!应))|曾经?|(?<![ⒹⓎⓌⓃ])以前|冲了|还款顺序|还[剩有][ⓅⓂⓃ](?!的$)|到期了|在[执履]|执行的是|您在.{0,6}签|(?:办理|申请|享受|使用)过|(?:已经?|[Ⓓ又共月])您?还了[ⓂⓃ]|借了[^，]{0,3}[笔ⓂⒸ]|(?:协议|合同|》)约定|未按(?:协议|约定)|Ⓟ[未待]还(?![清完])|(?:[之此]前)[^，]{0,8}分[期别]|[有共][^，]{0,4}笔(?:[借贷]款|[账订]单|借呗|分期)|一笔[是为]?Ⓟ|(?:[借贷]款)(?:期限|当时|时)|合同(?:约定|[是上])|(?:等额本息|先息后本)(?!.{0,3}还|.{0,2}偿)/;
/** 首付1500改成1000: what was is named for what is now. */
const CHANGED = /[ⓂⓃⓅ][^，]{0,4}(?:调整?|[改降换变])[成为到][^，]{0,3}[ⓂⓃⓅ]/;
const ABOUT_CHARGES =
  /(?:[上前]期|之前|原来|上个?月)(?:产生的|多?收的|累计的|的)?(?:[罚利]息|违约金|手续费|费用|滞纳金|逾期)/;
const CUSTOMER =
  /^(?:客户)?诉求|^希望(?!您)|(?<![给帮为])您[^，]{0,4}(?:答应|承诺|说好)|(?:^|好的?|收到|明白|嗯)(?:刚[才刚]|之前|前面|上次|昨天|那)?您(?:[这那]边)?(?:刚[才刚]|之前|前面|上次|是)?(?:[要诉]求|提(?![前供交])|希望|想(?![选一])|反馈|申请(?!.{0,14}(?:通过|成功|下来|受理|批|生[成效]))|预约|表示|承诺|意思|[说问])|(?:客户|您)的?(?:[诉要]求|意思|想法)|客户(?:要求|希望|说)|您(?:说的|提[出到]的|想要?(?:申请|办理|的是))/;
/** 您提的手续费我们不收您的了: the wish is met. */
const GRANTS_IT = /我们?(?:这[边次]|就)*(?:[给帮]您(?!备注|记录|反馈)|不收|同意|[免减])/;
/** 您要分36期？ The wish said back in wonder. */
const ECHO = /^那?您是?(?:打算|[要想说])(?!.*(?:可以|[行好成])[吗么]?$)/;
const OTHERS =
  /[同他]行|[别人]家|[提限]额|有的(?:[客用]户|客服|同事|人)|有些(?:[客用]户|人)|[那这某]位(?:[客用]户|先生|女士)|别人|(?:别的|另外?一[位个]|其他)(?:[客用]户|人)|其他(?:平台|银行|机构)|网上|网络上|他们(?!复议|同意|答应|[肯批审])|同业|同事(?:之前)?[跟和]您|您的?朋友|部分用户|[只仅](?:针对|面向|[对限])[^您，]{0,6}(?:[用客]户|会员)|外面(?:那些|的)|中介|(?:信用卡|银行)(?:那[边里])|大促|购物|商品|欢迎使用|(?<!结清)立减|优惠券|红包|陌生人|活动期间|促销|新用户|双(?:十[一二]|Ⓝ)|满Ⓝ减|最高可减/;
const EXAMPLE =
  /(?<!的)是[指把]|[借贷]款人|[比例假譬]如|LPR|以往|自然年|同类|尚未|用户[可须应需]|(?:要是|如果)[^，]{0,3}早|早[点些]|举(?:一个|个)?例|假设|打个比方|好比|^(?:[正通]常|一般|原则上|理论上|正常情况下?|按规定|按照规定)|一般(?:来说|情况|[是都为])|通常(?:来说|[是为])|(?:产品|业务|平台)规则|入口就?在|^(?:[花借]呗|备用金|账单|平台|产品)[^您]{0,4}分期(?:一般|可选|支持|[最仅])|(?:金额|额度)[需要须]?(?:大于|超过|满)|以页面|以[^，]{0,12}为例|页面上?(?:可以?)?(?:自?选|显示)|规定[是最]|最高不超过|在(?:支付宝|App|APP)?[^，]{0,2}(?:搜索?|设置里)|自助(?:办理|操作)|^账单日(?!不变|后)|(?:收取?|支付|[付扣])[^，]{0,8}Ⓡ(?:作为|的)?(?:违约金|手续费)/;
const ASKING =
  /[是对]吗$|[是对]吧$|(?<!(?:要是|如果|只要|若).*)(?:可以|大概|最多|方便|能).{0,6}(?:[承负]担|拿出|承受|凑)(?!.*的话)|(?<!是)多少(?![都还先也我帮给是])|几[号期]|拿得出|承受得|哪天|什么时候|能不能承受|能(?:不能)?[^，还]{0,4}还[^，]{0,6}吗|[ⓂⓃⓅⓉⓟⓣⓎ]还是[^，]{0,2}[ⓂⓃⓅⓉⓟⓣⓎ]|没错吧/;

/** 刚那个是别的客户的，您的是12期. */
const ON_YOURS = /^您(?:这[边里个]|自己的?|的)/;

/** Words that turn from what was or was wished to what is given now. */
const RELEASES = /[给帮为]您|可以|同意|没问题|重新|现在|只需|一次性|剩余|余[款下]|[批减]/;

/** Splits a message at its marks and says of each clause whether what it names may be on offer. */
export function clausesOf(text: TokenText): readonly Clause[] {
  const raw = split(text.signs);
  const supposed = supposedSentences(raw);
  const whole = wholeSentenceMoods(raw);
  const clauses: Clause[] = [];
  let carried = 'plain' as Mood;
  let sentence = -1;
  for (const piece of raw) {
    if (carried === 'others' && ON_YOURS.test(piece.text)) carried = 'plain';
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
    /供您?参考|标准(?:[利费]率|收费)|不是(?:针对|给)您的|[都这那]是(?:产品|平台|统一)的?(?:规[则定]|费率)/,
    'example',
  ],
  [/^您?的?(?:[借贷]款|借了)[ⓂⓃ]/, 'example'],
  [/不划算|没有(?:任何)?折扣|不打折/, 'example'],
  [/借款(?:金额|时间|日期|用途)|放款(?:时间|日期)/, 'past'],
  [/已经?[^，]{0,10}(?:[过到]期|[终截]止|失效|作废|撤销|结束)(?:$|了)|[ⒹⓎ]就过期了/, 'past'],
  [/^(?!.*[缺少断]).*[都均](?:不(?:符合|行|可以|支持)|没(?:批|通过))/, 'refused'],
  [/(?:理解|[说记])得?(?:没错|对)[吧吗么]|是这个意思[吧吗么]?$|是不是这[个样]/, 'customer'],
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
  if (!whole || (/past|refused/.test(whole.mood) && clause.start > whole.start)) return own;
  return whole.mood;
}

const SUPPOSES = /^[那但]?(?:如果|要是|假如|万一|若)[^，]*(?:[给帮为]您|申请|做到|争取|通过|批)/;
const TAG = /^(?:您看|这样|您)?(?:[愿同]意|可以|能接受|接受|考虑|行)(?:一下吗|[吗么])?$/;
const isQuestion = (c: { readonly text: string; readonly closing: string }) =>
  c.closing === '？' || /[吗么]$/.test(c.text);

/** 10期每期1,220元、15期每期850元: each is a plan of its own. */
const ANOTHER_PLAN = /^[、和][分做选]?(?:Ⓟ|Ⓣ(?=[每月ⓣⓟ]))[每一]?[ⓟⓣ期月]?[^，。；、ⓅⓂⓃ]{0,4}[ⓂⓃ]/;

/** Where a clause begins that no mark parts from the one before it: 要么, ①, 不是12月8日. */
const TURN =
  /^(?:要么|[①-⑤]|[A-D][.：:、][分Ⓟ一]|[甲乙丙][：:]|然后|前提[是为条，]|不过[^来去了的]|但是?您|不是[ⓂⓃⓅⒹⓎ])/;

function split(signs: string): Omit<Clause, 'mood'>[] {
  const out: Omit<Clause, 'mood'>[] = [];
  let start = 0;
  let sentence = 0;
  for (let i = 0; i <= signs.length; i++) {
    const char = signs.charAt(i);
    const turn = i > start && TURN.test(signs.slice(i, i + 4));
    if (turn) out.push({ start, end: i, text: signs.slice(start, i), closing: '', sentence });
    if (turn) start = i;
    const isMark =
      END_OF_CLAUSE.test(char) || (/[、和]/.test(char) && ANOTHER_PLAN.test(signs.slice(i)));
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
  if (REFUSED.test(text.replace(/^.*：|行不行|可不可以|能不能|好不好/g, ''))) return 'refused';
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
