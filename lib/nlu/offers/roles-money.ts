import type { Token, TokenText } from '@/lib/nlu/tokens/tokens';
import { type Clause, type Hit, hitsIn } from './clauses';
import type { Fact, FactName } from './offer-facts';

const V = '(?<v>[ⓂⓃⓆ])';
/** Words for "each instalment" 每期. */
export const EACH =
  '(?:每个?[期月次笔]|平均每月|期期|月月|一份|每份|(?<!最后|末|尾|上|下|头|首|第)[ⓟⓣ]|(?<![头第首先交还付存打来的])一(?:[回笔](?=[ⓂⓃ](?!的?[入进到]账))|次(?=[ⓂⓃ][元块]?(?:$|，|。)))|单笔|月[供付缴交均]|各[还付交]?(?=[ⓂⓃ])|(?<![个这上下本当首头次])月还款?额?|[月期]均|期供|(?<![首每上下本当这前头末尾后])期[还缴]|分期金额|单期|各期)';
const FIRST =
  '(?:首[付期缴]款?|[首头]一?笔|[首头]月|头期款?|头款|首次|定金|诚意[款金]|ⓞ|头[一ⓟ]期?|头ⓣ|先(?!给)[^ⓂⓃⓆⓅⓇⒹ，期息]{0,6}?(?:还|交|付|存|处理|支付|缴|转|打|拿|凑|出|弄|整|搞|进来?|结)(?!清)|还够|只还|存个)';
const APPROX_BEFORE =
  /(?:[估预]计|大[约概]|差不多|左右|[约近])(?<![违合签预履]约)[是为还在]?[^ⓂⓃⓆ金]{0,3}$/;
const APPROX_AFTER = /^整?(?:左右|上下|出头|多(?!少)|的样子|来块|不到|挂零)/;

function isApprox(clause: Clause, hit: Hit): boolean {
  const local = hit.at - clause.start;
  if (hit.token.symbol === 'Ⓠ') return false;
  return (
    APPROX_BEFORE.test(clause.text.slice(0, local)) ||
    APPROX_AFTER.test(clause.text.slice(local + 1))
  );
}

/** Yuan written bare (每期850) count as money where the role is plain. */
export function fenOf(token: Token): { value: number; high?: number } {
  if (token.symbol === 'Ⓝ') return { value: Math.round(token.value * 100) };
  return token.high === undefined
    ? { value: token.value }
    : { value: token.value, high: token.high };
}

function fact(name: FactName, hit: Hit, clause: Clause, index: number): Fact {
  const approx = isApprox(clause, hit);
  return {
    name,
    start: hit.start,
    end: hit.at + 1,
    clause: index,
    ...fenOf(hit.token),
    ...(approx ? { approx } : {}),
  };
}

interface Rule {
  readonly name: FactName;
  readonly pattern: RegExp;
  readonly unless?: RegExp;
}

const rule = (name: FactName, source: string, unless?: RegExp): Rule => ({
  name,
  pattern: new RegExp(source, 'dg'),
  ...(unless ? { unless } : {}),
});

/** 利息共计742元: what stands before the sum of a charge. */
export const OF_CHARGE =
  /(?<![含和加与][^，]{0,3})(?:[利罚]息|费用?|违约金|滞纳金)[一总合共计额约是为:：]*$/;

/** 手续费每月27.5, 每期另收15元管理费: a charge of each month, not the instalment. */
function ofCharge({ start, text }: Clause, hit: Hit): boolean {
  return (
    OF_CHARGE.test(text.slice(0, hit.start - start)) ||
    (/[收加另]/.test(hit.match[0]) &&
      /^.[元块]?的?[^，]{0,4}[费息]/.test(text.slice(hit.at - start)))
  );
}

const VAGUE = /酌情|看审核|看情况/;
const FEE_ONLY =
  /不低于|不少于|[还付]息|(?:手续费|服务费|费率|利息|罚息|息费|费用)(?!.*(?:共|总|合计|含))/;

/** Most specific first; a figure keeps the first role it gets. `unless` is asked of the matched words. */
const RULES: readonly Rule[] = [
  rule(
    'waivedFen',
    `(?:免除|免掉|免去|免收|抹掉|优惠(?!价|后|方案|期|名额|结清|[：:])|少了|豁免|退还|退回|退给您|返还|省|少还|少收|立减|减(?!免))(?!后|完|到|至|成|为)[^ⓂⓃⓆⓇⓅ]{0,10}?${V}`,
    /^(?!退|返).*[前还付后完]/,
  ),
  rule('waivedFen', `[减免](?:[罚利]息|违约金|滞纳金|手续费|息费|费用)${V}(?!、)`),
  rule('waivedFen', `[给帮为]您再?免[掉了去]?[^ⓂⓃⓆⓇⓅ，费息]{0,3}${V}`),
  rule(
    'waivedFen',
    `(?:罚息|利息|违约金|滞纳金|手续费|服务费|管理费|费用|息费|剩下的?|剩余的?|其余的?|余下的?)[^ⓂⓃⓆⓅⓇ]{0,6}${V}[^ⓂⓃⓆⓅ，]{0,10}(?:减|免|不用|不要|不收|不再|退|抹|销|砍|勾|冲|去掉)(?!免?[到至成])`,
    /照/,
  ),
  rule(
    'waivedFen',
    `${V}[元块]?的?(?:罚息|利息|违约金|滞纳金|手续费|费用|息费)[^ⓂⓃⓆⓅ，]{0,8}(?:减|免|不用|不要|不收|退|抹)`,
  ),
  rule('waivedFen', `(?:能|可以|给您|帮您|再)[^ⓂⓃⓆ，]{0,3}少个?${V}`, /[还付交]/),
  rule(
    'lumpAmount',
    `^(?![^由从]*(?:每|月供|首))[^由从]*[由从][ⓂⓃ][^ⓂⓃ，]{0,4}(?:下调|调|降|减|改)[^ⓂⓃ，]{0,3}${V}`,
    /每|月供|首/,
  ),
  rule('waivedFen', `免[您了]?${V}`),
  rule('waivedFen', `(?:批|减免|减|退|免)(?:下来)?的?(?:金额|数额?)(?:是|为|：|:)?${V}`),
  rule('first', `首[付期]款?[^ⓂⓃ，]{0,6}[ⓂⓃ][^ⓂⓃ，]{0,4}[改调降换变][^ⓂⓃ，]{0,3}${V}`),
  rule('perPeriod', `${EACH}[^ⓂⓃ，]{0,6}[ⓂⓃ][^ⓂⓃ，]{0,4}[改调降换变升][^ⓂⓃ，]{0,3}${V}`),
  rule(
    'perPeriod',
    `${EACH}[^，]{0,6}本金[^，ⓂⓃ]{0,3}[ⓂⓃ][^，]{0,12}(?:=|等于|合计|共)[^，]{0,3}?${V}`,
  ),
  rule('perPrincipal', `${EACH}[^ⓂⓃⓆⓅⓇⓉⒹ，]{0,6}本金[^ⓂⓃⓆⓅⓇⓉⒹ，]{0,4}${V}`),
  rule('perPeriod', `${EACH}[^ⓂⓃⓆⓅⓇⓉⒹ，]{0,16}?${V}(?![、折%])`, FEE_ONLY),
  rule('perPeriod', `Ⓟ[×xX*＊✕]${V}`),
  rule('perPeriod', `${V}[×xX*＊✕]Ⓟ`),
  rule('perPeriod', `${V}(?:整|左右|出头|多)?(?:/|每|一)个?[期月](?![^，]{0,6}[ⓂⓃ])`),
  rule('perPeriod', `${V}(?:左右|出头)?[ⓟⓣ]`),
  rule('perPeriod', `${V}吧[，]?分[ⓅⓉⒸ]`),
  rule(
    'total',
    `(?:总还款额?|(?:^|[：:])总额|应还总额|总金额|总额度?为|总计[要需]?[还付]?|(?:总共|全部)您?[要需就只]?[要需]?(?:还完?|付|收|给|归还|偿还|支付)(?:的?是)?|(?:一共|合计|共计|共)[要需应就只]?[要需]?(?:还|付|归还|偿还|支付))[^ⓂⓃⓆⓅ，]{0,7}${V}`,
    /欠款|本金|账单/,
  ),
  rule('first', `先(?:还|付|交|处理)[^ⓂⓃ，]{0,4}Ⓡ[^ⓂⓃ，]{0,5}${V}`),
  rule('first', `${FIRST}[^ⓂⓃⓆⓅⓇ，]{0,14}?${V}`, /每|后|之后|手续费|结清|第二/),
  rule('first', `[存转打充弄整][^ⓂⓃⓆ，]{0,3}${V}[^ⓂⓃ，]{0,2}[进到上来过]`),
  rule('first', `先[^ⓂⓃⓆⓅ，]{0,6}[清补结][了掉上清]?[^ⓂⓃⓆⓅ，一]{0,8}${V}$`, /一次|全部|结清[价款]/),
  rule('first', `^[^每月]*不[少低]于${V}`),
  rule('first', `(?:一笔|个)${V}的?[入进到]账`),
  rule('lumpAmount', `^(?:[^，]{0,4}[？?])?您?(?:能?有|拿)[个到出]?${V}的话`),
  rule('first', `${V}整?的?(?:作为)?(?:首付|定金|诚意[金款]|首期款?|头款|首笔)`),
  rule(
    'first',
    `把[^ⓂⓃⓆ，]{0,12}${V}[整的]?[^ⓂⓃⓆ，]{0,4}(?:(?:还|付|处理|结|补|交|缴|存)[上清掉了完齐足进]|清[了掉])`,
    /全部|所有|本金|剩/,
  ),
  rule('lumpAmount', `最低[^ⓂⓃⓆ，]{0,4}${V}[^，ⓂⓃ]{0,4}(?:结清|付清|了结|还清|清账|结掉|两清)`),
  rule(
    'minimumAmount',
    `最低(?:还款额?|应还款?(?:金?额)?|还款金额|额|还)?(?:只要|只需|要)?还?[^ⓂⓃⓆⓅ，能可]{0,5}${V}`,
    /最低(?:可以|能|也)/,
  ),
  rule('lumpAmount', `按${V}[元块]?收|[收算]您${V}`, /每|本金|费/),
  rule('lumpAmount', `(?:协商|结清|和解)(?:金额)?[:：](?:人民币)?(?:[(（]大写[)）])?${V}`),
  rule(
    'lumpAmount',
    `(?:一次性?|一口价|全部|(?:减|降|优惠|砍)免?(?:到|至|成|完|后|下来)|[ⓂⓃ]变|优惠后(?:应还)?|优惠价|抹零|打完折|(?:打完?)?折后价?|实还|实付|实际(?:只?需?要?)?[还付]|只(?:收|需要?|要|用)|最少也?要|最低也?要|结清(?:金额|价|款))[^ⓂⓃⓆⓅ，]{0,14}?${V}`,
    /减免(?!后|完|到|至)|罚息|利息(?!后)|违约金|优惠(?!后|价)|先还|每/,
  ),
  rule(
    'lumpAmount',
    `(?<![未应待已欠])(?:还|付|交|给|拿|收|补|凑|处理)[够上个到清]?[^ⓂⓃⓆⓅ，]{0,4}${V}`,
    /未还|已还|应还|要还|先|减|每|一共|返还|退还|剩/,
  ),
  rule('lumpAmount', `Ⓟ(?:加起来|一起|合计)[是共]?${V}`),
  rule('lumpAmount', `(?:补齐|补上|还上|还清|补足)[^ⓂⓃⓆ，]{0,8}${V}`),
  rule('perPeriod', `Ⓟ(?:的话|的)?[就是]?${V}[元块]?(?=$|，|。)`),
  rule(
    'lumpAmount',
    `${V}整?[^ⓂⓃⓆⓅ，]{0,8}(?:结清|清账|结掉|打清|交齐|平了|[就能]结|给您[结平]|两清|清了|了结|搞定|付清|还清|还完|付完)`,
    /欠/,
  ),
];

/** Amounts of a clause by role; a bare amount without any is kept as `bareMoney` for corrections and short answers. */
export function moneyFacts(text: TokenText, clause: Clause, index: number): Fact[] {
  const taken = new Map<number, Fact>();
  const outdated = new Set<number>();
  for (const { name, pattern, unless } of RULES) {
    for (const hit of hitsIn(text, clause, pattern)) {
      if (taken.has(hit.at) || outdated.has(hit.at) || unless?.test(hit.match[0])) continue;
      if (name === 'perPeriod' && ofCharge(clause, hit)) continue;
      if (hit.token.value <= 0 || (name === 'waivedFen' && VAGUE.test(clause.text))) continue;
      if (hit.token.symbol === 'Ⓝ' && hit.token.value < 10 && name !== 'perPeriod') continue;
      taken.set(hit.at, fact(name, hit, clause, index));
      // 首付1500改成1000: the first figure is no longer on offer.
      if (/[改调降换变升]/.test(hit.match[0]))
        for (let at = hit.start; at < hit.at; at++) outdated.add(at);
    }
  }
  const bare =
    /^(?:哦|啊|嗯|那就?|对|只有|那?我?(?:这边)?就?按|不对|应该|正确|实际|金额|本金(?=是|为)|本息|加起来|含手续费|(?:最[低少]|至少|起码)也?[得要]?)?[ⒹⓎ]?[的应]?(?:应该|应)?(?:[^，ⓂⓃⓆ]{0,4}(?:重算|核算|复核|改|这个月|现在)后?(?:调整)?)?(?:是|为|就|即|合|大约|约|也就|一共|总共|合计|共计?)*[:：]?(?<v>[ⓂⓃⓆ])(?:左右|整|之间|元|的?样子|吧|哈|哦|也行|也可以|都?可以|都?行|没问题|就行|就够了?|就好|起|呢|总有吧|给您算|算|得|[ⓂⓃ]?就[ⓂⓃ]|行不行|行吗|行不|可以吗|可以不)*$/dg;
  for (const hit of hitsIn(text, clause, bare)) {
    if (!taken.has(hit.at)) taken.set(hit.at, fact('bareMoney', hit, clause, index));
  }
  return [...taken.values()];
}

const LEAST = '最[少短低快][^ⓅⓂ]{0,3}';
const MOST = '最[多长高慢][^ⓅⓂ]{0,3}';
const BETWEEN = '[，、到至]?[^ⓅⓂ]{0,3}';
const FEWEST_MOST = new RegExp(`${LEAST}(?<low>Ⓟ)${BETWEEN}${MOST}(?<high>Ⓟ)`, 'd');
const MOST_FEWEST = new RegExp(`${MOST}(?<high>Ⓟ)${BETWEEN}${LEAST}(?<low>Ⓟ)`, 'd');

/** 最少3期，最多12期: a range of periods told in two clauses. */
export function rangeFact(text: TokenText): Fact | null {
  const match = FEWEST_MOST.exec(text.signs) ?? MOST_FEWEST.exec(text.signs);
  const groups = match?.indices?.groups;
  const low = text.tokenAt.get(groups?.low?.[0] ?? -1);
  const high = text.tokenAt.get(groups?.high?.[0] ?? -1);
  if (!match || !low || !high || low.value >= high.value) return null;
  return {
    name: 'periodsRange',
    start: match.index,
    end: match.index + match[0].length,
    clause: 0,
    value: low.value,
    high: high.value,
  };
}
