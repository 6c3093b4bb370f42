import { addGrams, type Features, hashOf, sumsOf, unpack } from '@/lib/nlu/linear';
import model from '@/lib/nlu/model/conditions.json' with { type: 'json' };
import type { Clause } from './clauses';
import { skeletonOf } from './concepts';
import { VOTED } from './kind-model';
import type { Fact, OptionFact } from './offer-facts';
import { optionsOf } from './offer-options';

/** Whether a clause is a condition. */
export const CONDITION_CLASSES = 1;
const [SIGNS, CONCEPTS, BEFORE, AFTER, LAST, NEXT] = [41, 42, 43, 44, 45, 46];

/** Features of a clause: its signs and concepts, and what stands before and after it. */
function clauseFeatures(clauses: readonly Clause[], index: number): Features {
  const features: Features = new Set();
  const add = (name: string) => features.add(hashOf(`c${name}`));
  const textOf = (at: number) => clauses[at]?.text ?? '';
  const text = textOf(index);
  const bones = skeletonOf(text);
  addGrams(text, 3, features, SIGNS);
  addGrams(bones, 3, features, CONCEPTS);
  addGrams(skeletonOf(textOf(index - 1)), 2, features, BEFORE);
  addGrams(skeletonOf(textOf(index + 1)), 2, features, AFTER);
  addGrams(textOf(index - 1).slice(-4), 2, features, LAST);
  addGrams(textOf(index + 1).slice(0, 4), 2, features, NEXT);
  for (const concept of new Set(bones)) add(`{${concept}`);
  const { mood = '', closing = '' } = clauses[index] ?? {};
  add(`m${mood}`);
  add(`c${closing}`);
  add(`i${Math.min(index, 3)}`);
  add(`e${Math.min(clauses.length - index, 3)}`);
  add(`l${Math.min(5, Math.floor(text.length / 4))}`);
  return features;
}

/** Features of the same in an offer of a kind, by its place. */
function kindFeatures(concepts: ReadonlySet<string>, kind: number): Features {
  return new Set(
    [`ck${kind}`, ...[...concepts].map((concept) => `ck${kind}${concept}`)].map(hashOf),
  );
}

const conceptsOf = ({ text = '' }: Partial<Clause> = {}): ReadonlySet<string> =>
  new Set(skeletonOf(text));

export const conditionFeatures = (clauses: readonly Clause[], index: number, kind: number) =>
  new Set([...clauseFeatures(clauses, index), ...kindFeatures(conceptsOf(clauses[index]), kind)]);

const WEIGHTS = unpack(model, CONDITION_CLASSES);
/** Log odds of a clause from which on it is a condition: four of five then are, in text by strangers. */
const LIKELY = 0;
const DEMANDED = -1.5;
const LEAD =
  /^(?:.*就是(?=先)|备注：?|但是?|不过|而且|并且|同时|然后|还有|另外|那么?|就一[个条])?(?:前提(?:条件)?[是为]?[:：]?|条件[是为]?[:：]?|生效前提[:：]|要求[是您]?[:：]?)?(?:如果|要是|一旦|只要)?/;

/** What the customer has to do, or to leave: 须本人还款, 先还500, 别再借了, 前提是…, 断一次就作废; or what is still to be seen: 以审核为准. */
const ACT =
  '(?:[还付存交缴签点传补开关按照撤接办结清寄发打转]|提供|保[持证]|确认|登录|更新|完成|认证|识别|足额|本人|[入到]账|进来|留[够足]|配合|同意)';
const DEMAND = new RegExp(
  `前提|条件[是为]|必?须(?!知)|务必|确保|保证|[ⒹⓌⓎ][^，]{0,8}(?:[到入进]账|到位|交齐|进来)|(?<![不无主我想])(?:需|须|务必|得|请|麻烦|记得|要)[^，我]{0,12}?${ACT}|(?:^|就是)您?[ⒹⓎ]?先[^，我给帮]{0,10}${ACT}|(?:审[核批]|[终信]审|复核|系统|风控|领导)[^，]{0,8}(?:为准|说了算|才|通过后?$|结果)|[看等][^，]{0,4}(?:审|风控|系统|批)|才(?:生效|作数|算|有效|行)|只[收限]本人`,
);
const IDLE_DEMAND =
  /[理谅]解|[留注]意|[要需]求|[主重]要|[吗吧么]$|稍等|放心|请问|咨询|联系我|您看|考虑|核对|选择|知悉|要[不是么]|不[需用]|无需/;

/** What is lost, and when: 断一次就作废, 他人代付无效, 再拖就没有下次. */
const LOSS =
  '(?:[无失]效|作废|终止|取消|没了|撤|放弃|视[为同作]|不(?:再|予|会|能)*(?:享受|适用|生效|启动|保留|成立|作数|认)|(?<!不再)恢复|[加补追][^，]{0,2}[回算]|[部前即][^，]{0,2}到期|强制执行|没有?下次|别怪|[毁违]约)';
const OFFENCE =
  '(?:[断漏少缺迟错拖]|[未没不](?:按|足|还|结|交|签|付|到|符|通|钱)|逾期|失联|联系不上|否则|不然|部分[还支]|他人|代付|[任有]何?[一Ⓧ][期次]|受理后)';
const LOST = `${OFFENCE}[^，]{0,12}${LOSS}`;
/** 如连续2期未足额还款，本方案终止: when, and what is lost, in two clauses. */
const WHEN = new RegExp(`^(?:[但如若再]|一旦|要是|除非|任[何一])|${OFFENCE}`);
const THEN = new RegExp(`^(?!.*[未没])(?:[则就那即罚]|本|该|此|方案|减免|[^，]{0,8}$).*${LOSS}`);
/** 断一次就作废, 别再借新的, 本人的卡, 流水传一下, 把投诉撤了: of which there is no doubt, in whatever words the rest is. */
const PLAINLY = new RegExp(
  `(?:别|不[得可要许能])以?再?[^，]{0,4}(?:[断借关晚逾欠拖迟]|投诉|失联|新增|变更)|不[得许准兴](?!不)|[不没](?!用|要|收)[^，]{1,12}就[^，]{0,6}[不没别按作失]|(?<!特)别[又让再]|不能?可?(?:拆|取消)|了就不能|得.+点头|${LOST}|^[^，]{0,4}(?:前提|条件)(?:条件)?[是为系:：]|(?:证明|流水|清单|照片|材料|发票|凭证|截图)[^，]{0,6}(?:[传发交][^，]{0,3}|上来|给我|一下|[都也]要)$|本人[^，]{0,4}(?:卡|账户|名下|签|操作)|投诉[^，]{0,3}撤|撤[诉销]|撤回.{0,3}诉|^签[^，]{1,8}[书议字]|以[^，]{1,20}为(?:准$|限|[^，]{0,3}依据)|取决于|视[^，]{1,9}而定|仅[在限][^，]*(?:情况|时候?|可用|适用|有效)|^除非|^针对.{1,8}[用客]户|^您?(?:如果?|若|只要|要[是能])(?!.{0,8}(?:不行|需|疑|愿|想|选|办|问))[^，]*(?:还(?!能)|[付存]|结清|找个)(?!.*[吗么]$)|[须需]经[^，]*(?:审|批|同意|确认)|人脸|[点按][^，]{0,9}确认|弹窗|(?:回复|点).?(?:同意|确认)(?!有效)`,
);
/** In a clause that refuses, or tells of what was, these are conditions all the same: 签后不能再变更. */
const KEPT = new RegExp(`^(?!.*已).*(?:${LOST}|[后间内了]就?不[能得可])`);
/** 您把投诉撤了，我们给您出24期; 签了承诺书，息费减免: what is done first, and what is granted for it. */
const DONE_FIRST =
  /^(?:您|先|签|提供|上?传|归还)[^，我已好]{1,16}[了后满完齐掉]$|^您?[^，]{0,3}把[^，已]{1,14}[了掉]$|^按[时期]还|[^已][撤签补传交][^，]{0,3}(?:了|后)$/;
const GRANTS = /^(?:我|就|可|给您|这边|系统|[息费罚利违]|剩)/;
const IDLY = /[吗么]$/;
/** 1,480: too short to ask for anything that the grammar does not know. */
const FEWEST = 2;
const EVERY_KIND = [1, 2, 3, 4, 5];
const PRICED = (['installment', 'extension', 'waiver'] as const).map((kind) => VOTED.indexOf(kind));

/** What is only granted, and words that bind it to something. */
const GRANTED = /不[再予另会]?再?(?:产生|[计收涨滚])|[减免退停]/;
const BOUND = /只要|如果|前提|为准|不[能得可许]|失效|作废|恢复|[须需得要若先才后等看审]/;
/**
 * 把验证码发我才能办: what no lender may ask for is none of its conditions; nor is idle talk, nor who will call, nor that
 * what was read back is right.
 */
const FORBIDDEN =
  /^您复述的.*确$|验证码|密码|屏幕|还款(?:渠道|方式|路径)(?!.*[请须需])|我这?边?[不没]|[回打]电|拖了|请确认$|留意|别的问题|私人|个人(?:账|微)|稍等|能不能|需要的话|鉴于|以[这此更减]|不需要首付/;
const asks = (text: string) => !GRANTED.test(text) || BOUND.test(text);

/** Says what the customer has to do. */
export const demands = ({ mood, text }: Clause) =>
  mood !== 'refused' && (DEMAND.test(text) || PLAINLY.test(text)) && !IDLE_DEMAND.test(text);

/** What the grammar says of a clause: nothing is asked in it, there is no doubt, it is demanded, or anything may be. */
type Stance = 'never' | 'plainly' | 'demanded' | 'maybe';
function stanceOf(clauses: readonly Clause[], index: number): Stance {
  const clause = clauses[index];
  if (!clause || FORBIDDEN.test(clause.text)) return 'never';
  const { mood, text } = clause;
  const plainly =
    (mood === 'plain' || (/refused|past/.test(mood) && KEPT.test(text))) &&
    !IDLY.test(text) &&
    (PLAINLY.test(text) ||
      isLoss(clauses[index - 1]?.text ?? '', text) ||
      (DONE_FIRST.test(text) && GRANTS.test(clauses[index + 1]?.text ?? '')));
  if (plainly) return 'plainly';
  if (demands(clause)) return 'demanded';
  return text.length > FEWEST && asks(text) ? 'maybe' : 'never';
}

/** 条件: clauses that say what the customer must do or keep, or what an offer still hangs on; `list` are the kinds in which they do. */
export function conditionFacts(clauses: readonly Clause[], stated: readonly Fact[]): OptionFact[] {
  const options = optionsOf(clauses);
  const lists = clauses.map(({ text }, index) => {
    const stance = text.length - leadOf(text) < 2 ? 'never' : stanceOf(clauses, index);
    const list =
      stance === 'never'
        ? []
        : stance === 'plainly'
          ? EVERY_KIND
          : kindsOf(clauses, index, stance === 'demanded');
    return list.length > 0 ? list : priced(stated, clauses, index);
  });
  return clauses.flatMap(({ text, start, end, sentence }, index) => {
    const list = lists[index] ?? [];
    if (list.length === 0) return [];
    const [before, next] = [clauses[index - 1], clauses[index + 1]];
    const [option, name] = [options[index] ?? 0, 'condition' as const];
    const ends = next?.sentence === sentence && isLoss(text, next.text);
    if (ends && (lists[index + 1]?.length ?? 0) > 0) return [];
    const from =
      before?.sentence === sentence && isLoss(before.text, text) ? before : { start, text };
    return [{ name, start: from.start + leadOf(from.text), end, clause: index, option, list }];
  });
}

const leadOf = (text: string) => LEAD.exec(text)?.[0].length ?? 0;
const isLoss = (when: string, then: string) => WHEN.test(when) && THEN.test(then);

/** 先还2成，剩下的分24期: what is paid first is the price of the rest; of a waiver it is what is paid at all. */
function priced(stated: readonly Fact[], clauses: readonly Clause[], index: number): number[] {
  if (/[首第][期次笔月一]/.test(clauses[index]?.text ?? '')) return [];
  const paid = stated.filter(({ clause }) => clause === index).map(({ name }) => name);
  if (paid.some((name) => name === 'first' || name === 'firstRatio')) return PRICED;
  return paid.includes('lumpAmount') ? PRICED.slice(-1) : [];
}

/** Kinds of offers, by their places, in which a clause is likely a condition. */
function kindsOf(clauses: readonly Clause[], index: number, demanded: boolean): number[] {
  const features = clauseFeatures(clauses, index);
  const concepts = conceptsOf(clauses[index]);
  const [sum = 0] = sumsOf(WEIGHTS, model.scale, features, CONDITION_CLASSES);
  return VOTED.flatMap((name, kind) => {
    if (name === 'none') return [];
    const more = kindFeatures(concepts, kind);
    const [beside = 0] = sumsOf(WEIGHTS, model.scale, more, CONDITION_CLASSES);
    const score = (sum + beside) / Math.sqrt(features.size + more.size);
    return score < (demanded ? DEMANDED : LIKELY) ? [] : [kind];
  });
}
