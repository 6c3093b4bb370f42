import { dayInMonth, fieldsOf } from '@/lib/nlu/tokens/calendar';
import type { Token, TokenText } from '@/lib/nlu/tokens/tokens';
import { type Clause, hitsIn } from './clauses';
import { type Fact, type FactName, factAt } from './offer-facts';

/** 截至11月29日应还9,458元: the day of the figure. */
export const OWED_THEN = /^Ⓓ您?(?:应还|欠|余额|本金|合计)/;
export const LATER =
  /[回来]电|[入出]账|[回外]访|联系您|答复|审核|通知您|反馈|再看|提醒|发工资|发给您|转入|报送|上报|移交|递交|起诉|生成|告诉您|给您(?:消息|答复|[回信])|^结果(?!保)|短信|催收/;
const PUT_OFF_TO =
  /(?:顺|最多等|新日期是?|延期?|延后|延长|推迟?|推后|挪|缓|拖|放|并|(?<![保预])留|挂|宽|宽限|展期|压|容您?|缓期(?:还款)?|缓您|改|调整?|变更|登记|备注)(?:还款|期)?(?:[给帮]您?)?(?:到|至|成|为|在|(?<=是))[^ⒹⓎⓂ，]{0,8}(?<v>[ⒹⓎ])/dg;
const FIRST_DUE =
  /(?:起扣|头一?笔|首期|首[缴付]款?日|下(?:次|个?月的?)(?:还款|扣款)日|首次|首个还款日|最后还款日|首笔|首月|头一?期|ⓞ|(?:下[ⓟ期]|新的?|最新)的?[还缴]款(?:日|期限|截止日)|起始)[^ⒹⓎⓂⓃⓅ，]{0,8}(?<v>[ⒹⓎ])/dg;
const STARTS =
  /(?<v>Ⓓ)(?:这天)?(?:开始|起(?!诉)|首扣|(?:还|扣|是|为|就是|作为)?(?:ⓞ|首期|头[一ⓟ][期笔]?)(?![^，]{0,3}[ⓂⓃ])(?:款|账单|到期)?)/dg;
const AGAIN =
  /^(?:哦|啊|应该|也就是|就是|还是|是|即|到|至|等到?|您|就|本期|这期|改成|改为)*在?(?<v>[ⒹⓎ])(?:再|之?前再?|号)?(?:一起|一并)?(?:还|扣|处理|还款|付|交)?(?:吧|哈|就行|就好|就可以|即可|了|上|的)*$/dg;
const EACH_MONTH = /(?:每个?月|月月|逢|逐月)[^，ⒹⓎⓃⓂⓅⓇ]{0,6}(?<v>[ⓎⓃ])(?!元|块|期|日息)/dg;
const DUE_DAY = /(?:[还扣]款日|账单日后)[^，ⒹⓎⓃⓂ]{0,6}(?<v>[ⓎⓃ])(?!元|块|期|改|调)/dg;
const BEFORE = /(?<v>Ⓓ)(?:下班|之|以)?(?:前|内|以内|里)/dg;
const UNTIL =
  /(?<!本来|原来|还到)(?<v>[ⒹⓎ])(?:当天|零点)?(?:截止|为止|止|有效(?!期)|到期|就?失效|过期|作废|关(?![于注系])|前有效|(?:办理|签约|付款|支付|还款|到账)有效|这?Ⓣ(?=$|，))|(?:有效期?限?[是为]?[至到]?|截止(?:时间|日期)?[是为到在]?|截至|仅限|只限|限[于时]?|[保预]?留[到至]|最晚|最迟(?:付款日)?|期限[是为到]?|只到|(?<!还)到)[:：]?[^ⒹⓌ，]{0,3}(?<w>Ⓓ)(?!起|开始|再)/dg;
/** The same, for the date that stands behind its words. */
const UNTIL_AFTER = new RegExp(
  UNTIL.source.replace('?<v>', '?:').replace('?<w>', '?<v>'),
  UNTIL.flags,
);
/** 您下月五号再还: put off to that day. */
const NOT_BEFORE =
  /(?<!剩下的?|其余的?|余下的?|等|后)(?<v>[ⒹⓎ])[再才]来?(?:还|交(?!易)|处理|缴|付|存)(?![^，]{0,4}[ⓂⓃⓅ])/dg;
/** 剩下的12月15号之前还清: the rest is put off to that day. */
const REST_BY =
  /(?:剩[下余]?|其余|余下|余款|尾款)[^ⒹⓎⓅⓁ，]{0,6}(?<v>[ⒹⓎ])(?:之?前|以前|当天|再)?[^，Ⓟ]{0,4}(?:还|付|清|补|处理|结|交)/dg;
const WITHIN = /(?<v>Ⓦ)(?!的|(?:可以|都|先|暂时|暂)*(?:不用|不还|免还|暂不|无需|不需))/dg;
const ON_DAY =
  /(?<v>Ⓓ)[^Ⓓ，]{0,14}?(?:还|付|结清|处理|存|交|补|转|缴|凑|打(?!电话)|[弄整拿出给][^，]{0,4}[ⓂⓃⓆ]|到账|进(?:来|(?=[ⓂⓃ]))|过来)/dg;

export const CONFIRM =
  /[有失]效|确认|回(?:个?[话信复]|[复我])|告诉我|跟我说|申请|提交|选择|答复我|[前内][^，]{0,4}答复|请您?[^，]{0,10}答复|给(?:这边|我)?(?:一个|个)?(?:[答回]复|[回准]话|准信|消息|信儿?)|定下来|截止|同意|办理|操作|签|点[一击确同]/;

/** Dates of a clause by role 日期的作用. `later` dates (call-backs, audits) have none. */
export function dateFacts(text: TokenText, clause: Clause, index: number, today: number): Fact[] {
  const facts: Fact[] = [];
  const taken = new Set<number>();
  const add = (name: FactName, pattern: RegExp) => {
    for (const hit of hitsIn(text, clause, pattern)) {
      if (taken.has(hit.at)) continue;
      const made = dateFact(name, hit.token, today);
      if (!made) continue;
      taken.add(hit.at);
      facts.push({ ...made, start: hit.start, end: Math.max(hit.end, hit.at + 1), clause: index });
    }
  };
  const changed = /每个?月Ⓨ.{0,6}[为到成至]每个?月(?<v>Ⓨ)/dg;
  for (const hit of hitsIn(text, clause, changed)) {
    for (let at = hit.start; at < hit.end; at++) taken.add(at);
    facts.push(factAt('dueDay', hit.at, hit.at + 1, index, { value: hit.token.value }));
  }
  for (const hit of hitsIn(
    text,
    clause,
    /(?:从|原来?的?|由)(?<v>[ⒹⓎ])(?=[^，]{0,4}[改调变推挪延])/dg,
  ))
    taken.add(hit.at);
  for (const hit of hitsIn(text, clause, /截至(?<v>Ⓓ)/dg))
    if (OWED_THEN.test(text.signs.slice(hit.at))) taken.add(hit.at);
  for (const hit of hitsIn(text, clause, /(?<v>[ⒹⓌ])我/dg)) taken.add(hit.at);
  const later = LATER.test(
    clause.text.replace(/前(?:入账|到账)|不(?:会?再?)?(?:上报|报送|移交|外访|起诉)/g, '前'),
  );
  add('dueDay', EACH_MONTH);
  add('firstDue', FIRST_DUE);
  add('dueDay', DUE_DAY);
  add('firstDue', PUT_OFF_TO);
  add('firstDue', STARTS);
  for (const putOff of [REST_BY, NOT_BEFORE]) {
    for (const { start, end } of hitsIn(text, clause, putOff))
      facts.push(factAt('deferral', start, end, index));
    add('firstDue', putOff);
  }
  add('payBy', /首付[^ⒹⓂⓃ，]{0,5}(?:期限|截止|时间|日期)[:：]?(?<v>Ⓓ)/dg);
  add('acceptBy', /(?:保留|预留|有效期?)[^ⒹⓌ，]{0,3}(?<v>Ⓦ)/dg);
  monthStart(text, clause, index, facts);
  if (/[月逐]月|每个?[月期]|[Ⓟⓟ]/.test(text.signs.slice(0, clause.start)))
    add('dueDay', /^(?:定在|固定)?(?<v>Ⓨ)(?:之?前)?(?:还款?|扣款?|划扣|自动扣|存进[来去])*$/dg);
  add('payBy', /^[好行那]?(?<v>Ⓨ)就Ⓨ/dg);
  if (later && !CONFIRM.test(clause.text)) return facts;
  const by: FactName = CONFIRM.test(clause.text) ? 'acceptBy' : 'payBy';
  if (!/缓|先不|暂停|延期/.test(clause.text) || CONFIRM.test(clause.text)) add(by, BEFORE);
  add('firstDue', /[至到](?<v>Ⓓ)起?恢复/dg);
  add('acceptBy', /(?<v>Ⓓ)(?:不[^，]{0,4}就(?:没|作废|失效)|关$|为止)/dg);
  if (!/本来|原[来定本]/.test(clause.text)) add('acceptBy', UNTIL);
  add('acceptBy', UNTIL_AFTER);
  add(/审核|联系|回|到账后/.test(clause.text) && by === 'payBy' ? 'bareDate' : by, WITHIN);
  add('acceptBy', /过了?(?<v>Ⓓ)就/dg);
  add('acceptBy', /(?<v>Ⓓ)之?后[^，ⓂⓅ]{0,6}(?:作废|失效|取消)/dg);
  add('acceptBy', /最[晚迟][^ⒹⓎ，]{0,4}(?<v>Ⓨ)/dg);
  validFor(text, clause, index, today, facts);
  add(by, /(?:^[就仅]?|在)(?<v>Ⓨ)(?:之?前|以前)/dg);
  add('payBy', /^(?<v>Ⓓ)还[了清掉]?$/dg);
  add('bareDate', AGAIN);
  add('bareDate', /^(?<v>Ⓓ)(?=、Ⓓ|[ⓂⓃ]$|(?:之?前)?到账$)/dg);
  // 您今天能处理吗 asks; it sets no date.
  if (!/[吗么]$/.test(clause.text)) add('payBy', ON_DAY);
  return facts;
}

function dateFact(
  name: FactName,
  token: Token,
  today: number,
): Omit<Fact, 'start' | 'end' | 'clause'> | null {
  if (name === 'dueDay')
    return token.value >= 1 && token.value <= 31 && Number.isInteger(token.value)
      ? { name, value: token.value }
      : null;
  if (token.symbol === 'Ⓨ') {
    const { date } = fieldsOf(today);
    return {
      name,
      value: dayInMonth(today, token.value >= date ? 0 : 1, token.value),
      minutes: token.minutes ?? null,
    };
  }
  return token.day === undefined
    ? null
    : { name, value: token.day, minutes: token.minutes ?? null };
}

/** 有效期三天: counted from the day it was said. */
function validFor(
  text: TokenText,
  clause: Clause,
  index: number,
  today: number,
  facts: Fact[],
): void {
  const pattern =
    /(?:(?:有效期?限?|保留|预留)(?:是|为|只有)?[:：]?|您(?=.[^，]{0,4}[凑筹考]))(?<v>Ⓣ)(?!的?分)/dg;
  for (const hit of hitsIn(text, clause, pattern))
    if (hit.token.style === 'days')
      facts.push(
        factAt('acceptBy', hit.start, hit.end, index, {
          value: today + hit.token.value,
          minutes: null,
        }),
      );
}

/** 下个月起每月10号, 12月起每月28号: month and day of month together make the first date. */
function monthStart(text: TokenText, clause: Clause, index: number, facts: Fact[]): void {
  const day = facts.find((f) => f.name === 'dueDay')?.value;
  for (const hit of hitsIn(text, clause, /(?<v>Ⓗ)/dg)) {
    const first = hit.token.day;
    if (first === undefined) continue;
    if (day === undefined)
      facts.push(factAt('monthStart', hit.at, hit.at + 1, index, { value: first }));
    else
      facts.push(
        factAt('firstDue', hit.at, clause.end, index, {
          value: dayInMonth(first, 0, day),
          minutes: null,
        }),
      );
  }
}
