import { isHedged } from '@/lib/negotiation/agreement/wording';
import type { Utterance } from '@/lib/nlu/offers/offer';

/**
 * What the agent answers to a read-back 对复述的答复: 全部确认 / 部分 / 否认 / 附保留 / 没有明确 / 与此无关.
 * Only a plain yes confirms; 好的, 收到 and 以页面为准 do not.
 */
export interface ReadBackReply {
  readonly verdict: 'affirmed' | 'partly' | 'denied' | 'reserved' | 'unclear' | 'unrelated';
  readonly messageId: string;
  readonly quote: string;
  /** Numbers of the items confirmed and disputed. */
  readonly confirmed: readonly number[];
  readonly disputed: readonly number[];
}

const CONDITIONAL =
  /(?:如果?|若|要是|只要)[^,，。]{0,8}(?:没有?|无)[^,，。]{0,4}(?:问题|异议|误|错)(?:的话)?|(?:没有?|无)(?:什么)?(?:问题|异议|误)的话|(?:确认|核对|看)(?:一下|后|好|完|下)?(?:没有?|无)(?:问题|误)[,，]?(?:我|再|后|请|就帮|就给|就为)/;
const QUESTION = /[?？]|吗[。,，!！]?$|是否|对不对|是不是|有没有/;
const DENIAL =
  /(?<!没有?|无|不是)(?:不对|不是这样|有误|不准确|不正确|不完全(?:对|准确)|(?:写|说|算|整理)?错了|需要?更正|更正|有[一几]?处|不一致|不符(?!合)|对不上|不是的)/;
const AFFIRMATION =
  /(?:是的|对的|没错|没有错|没(?:有)?问题|准确(?!率)|正确|无误|是这样|确认(?:无误|如上|以上)|(?:全部|都|完全)(?:对|是对的|准确|正确|一致)|一致|属实|可以确认)|(?:^|[,，。、;；\s])对(?:$|[,，。!！\s哦啊呀])/;
const RESERVATION =
  /以.{0,12}(?:页面|系统|协议|合同|APP|App|app|审批|审核|短信|实际).{0,6}为准|仅供参考|不代表|(?:不能|没办法|无法|没法)(?:给您)?(?:保证|确认|承诺)|等.{0,6}(?:审核|审批)/;
/** 「没问题，不过每期是385元」 takes back what it affirms. */
const BUT = /不过|但是|但(?:每|首|期|金|要|得|需)|只是(?!问)|只不过/;
const ABOUT_IT = /复述|整理|以上|上述|您说的|您(?:列|写|发)的|核对|这几[项条点]|逐项/;

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const CN_ORDER = '一二三四五六七八九十';

/** A number as an item is named: ③, 三, 3. */
const numberOf = (sign: string): number =>
  /\d/.test(sign) ? Number(sign) : Math.max(CIRCLED.indexOf(sign) + 1, CN_ORDER.indexOf(sign) + 1);

/** ①到③, 第一至第三项, 1-3项. */
const RANGE =
  /(?:第\s*)?([①-⑳]|[一二三四五六七八九十]|\d{1,2})\s*[项条点]?\s*(?:到|至|[-~—－～])\s*(?:第\s*)?(?:([①-⑳])|([一二三四五六七八九十]|\d{1,2})\s*[项条点])/g;

function rangesIn(text: string): readonly number[] {
  return [...text.matchAll(RANGE)].flatMap(([, from = '', circled, named = '']) => {
    const first = numberOf(from);
    const count = numberOf(circled ?? named) - first + 1;
    return Array.from({ length: Math.max(0, count) }, (_, i) => first + i);
  });
}

/** Item numbers a piece of text refers to: ③, ①到③, 第三项, 第3条, 3、. */
function numbersIn(text: string): readonly number[] {
  const circled = [...text].map((char) => CIRCLED.indexOf(char) + 1).filter((n) => n > 0);
  const named = [...text.matchAll(/第\s*([一二三四五六七八九十]|\d{1,2})\s*[项条点个]/g)].map(
    ([, n = '']) => numberOf(n),
  );
  const listed = [...text.matchAll(/(?:^|[,，。;；\s])(\d{1,2})(?=[、.．](?!\d))/g)].map(([, n]) =>
    Number(n),
  );
  return [...new Set([...rangesIn(text), ...circled, ...named, ...listed])];
}

interface Polarity {
  readonly yes: boolean;
  readonly no: boolean;
}

function polarityOf(text: string): Polarity {
  const stating = text.replace(CONDITIONAL, '');
  const no = DENIAL.test(stating);
  const question = QUESTION.test(stating);
  return { yes: AFFIRMATION.test(stating.replace(DENIAL, '')) && !question, no: no && !question };
}

interface ByNumber {
  readonly confirmed: readonly number[];
  readonly disputed: readonly number[];
}

/** Yes and no by item: 「①②没问题，③不对」, 「除了③其他都对」. */
function readByNumber(text: string, all: readonly number[]): ByNumber | null {
  const except = /除(?:了)?(.{1,16}?)(?:以?外)?[,，]?\s*(?:其[他余它]|别的)(.{0,10})/.exec(text);
  if (except?.[1] && numbersIn(except[1]).length > 0 && polarityOf(except[2] ?? '').yes) {
    const disputed = numbersIn(except[1]);
    return { confirmed: all.filter((n) => !disputed.includes(n)), disputed };
  }
  const confirmed: number[] = [];
  const disputed: number[] = [];
  let open: readonly number[] = [];
  for (const piece of text.split(/[,，。;；\n]/)) {
    const here = numbersIn(piece);
    if (here.length > 0) open = [...open, ...here];
    const { yes, no } = polarityOf(piece);
    if (!yes && !no) continue;
    const others = /其[他余它]|别的/.test(piece);
    const meant = others ? all.filter((n) => ![...confirmed, ...disputed].includes(n)) : open;
    (no ? disputed : confirmed).push(...meant);
    open = [];
  }
  return confirmed.length + disputed.length > 0
    ? { confirmed: confirmed.filter((n) => !disputed.includes(n)), disputed }
    : null;
}

/** Reads the agent's message as an answer to the read-back with these numbered items. */
export function recogniseReply(
  utterance: Utterance,
  items: readonly { readonly number: number }[],
): ReadBackReply {
  const { text, id } = utterance;
  const all = [...new Set(items.map((item) => item.number))];
  const reply = (
    verdict: ReadBackReply['verdict'],
    { confirmed, disputed }: ByNumber = { confirmed: [], disputed: [] },
  ): ReadBackReply => ({ verdict, messageId: id, quote: text, confirmed, disputed });

  const { yes, no } = polarityOf(text);
  const reserved = RESERVATION.test(text) || (yes && (isHedged(text) || BUT.test(text)));
  const numbered = numbersIn(text).some((n) => all.includes(n)) ? readByNumber(text, all) : null;
  if (numbered !== null && !reserved) return reply('partly', numbered);
  if (no) return reply('denied', { confirmed: [], disputed: numbered?.disputed ?? [] });
  if (yes)
    return reserved ? reply('reserved') : reply('affirmed', { confirmed: all, disputed: [] });
  return reply(
    ABOUT_IT.test(text) || /^(?:好的?|收到|嗯+|行|可以)[,，。!！\s]*$/.test(text)
      ? 'unclear'
      : 'unrelated',
  );
}

/** The message speaks of the read-back itself, so it may answer one sent some lines earlier. */
export function refersToReadBack(text: string): boolean {
  return ABOUT_IT.test(text) || numbersIn(text).length > 0;
}
