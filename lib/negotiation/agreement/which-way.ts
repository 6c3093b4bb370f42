import type { Offer, OfferKind, Utterance } from '@/lib/nlu/offers/offer';
import { normalise } from '@/lib/nlu/tokens/normalise';
import { tokenise } from '@/lib/nlu/tokens/tokens';

const QUESTION = /[?？吗呢]|多少|能否|能不能|可否|是否|是不是|怎么|如何|如果|要是|的话|哪/;
const TURNS_DOWN = /不(?:选|要|能|行|了|起|考虑|接受|同意)|没法|没办法|太[高多贵重]|做不到|超出/;
const CUSTOMER_SETTLES =
  /选|就(?:按|要|办|走|这|那)|按(?!时|期|月)|我要|想要|定|同意|接受|可以|决定|申请|办/;
const AGENT_SETTLES =
  /确认|办理|提交|登记|申请|生效|开通|成功|已(?:经)?(?:为|给|帮)您|按(?!时|期|月)|您选/;

/** 方案二, 第二种, 后者: which of them by its place; null: none, or more than one. */
function byPlace(text: string, count: number): number | null {
  const places = [
    ...text.matchAll(
      /(?:方案|选项|第)\s*([一二三四1-4ABCDabcd甲乙丙丁])(?!\d*期)|([前后])(?:者|一[种个]|面[那这]?[种个])/g,
    ),
  ].map(([, sign = '', end]) => {
    if (end !== undefined) return end === '前' ? 0 : count - 1;
    return ['一1Aa甲', '二2Bb乙', '三3Cc丙', '四4Dd丁'].findIndex((same) => same.includes(sign));
  });
  const [only, ...more] = new Set(places.filter((place) => place >= 0 && place < count));
  return only === undefined || more.length > 0 ? null : only;
}

const KIND_WORDS: Readonly<Partial<Record<OfferKind, RegExp>>> = {
  installment: /分期/,
  settlement: /一次性|结清/,
  extension: /延期|展期|宽限/,
  minimum: /最低还款/,
};

const figuresOf = ({ terms }: Offer): readonly string[] => [
  ...(terms.periods === undefined ? [] : [`Ⓟ${terms.periods}`]),
  ...[terms.perPeriodFen, terms.totalFen, terms.firstPaymentFen].flatMap((fen) =>
    fen === undefined ? [] : [`Ⓜ${fen}`],
  ),
];

/** The one way of which the words give a figure, or a kind, that is its alone; null: none, or several. */
export function wayNamed(ways: readonly Offer[], message: Utterance): Offer | null {
  const [only, ...more] = waysNamed(ways, message);
  return more.length > 0 ? null : (only ?? null);
}

function waysNamed(ways: readonly Offer[], { text, at }: Utterance): readonly Offer[] {
  const { tokenAt, normal } = tokenise(normalise(text), at);
  const said = new Set([...tokenAt.values()].map(({ symbol, value }) => `${symbol}${value}`));
  const isOwn = (way: Offer, figure: string): boolean =>
    ways.every((other) => other === way || !figuresOf(other).includes(figure));
  const byFigure = ways.filter((way) =>
    figuresOf(way).some((figure) => said.has(figure) && isOwn(way, figure)),
  );
  if (byFigure.length > 0) return byFigure;
  return ways.filter(
    ({ kind }) =>
      KIND_WORDS[kind]?.test(normal.text) === true &&
      ways.filter((other) => other.kind === kind).length === 1,
  );
}

/** Words that settle a choice, whichever: the customer takes something, or the agent carries it out. */
export function settles({ speaker, text }: Utterance): boolean {
  if (QUESTION.test(text) || TURNS_DOWN.test(text)) return false;
  return (speaker === 'customer' ? CUSTOMER_SETTLES : AGENT_SETTLES).test(text);
}

/** The one of several ways to pay that a message which settles means 选定的方案; null: it speaks of none, or of several. */
export function waySettledOn(ways: readonly Offer[], message: Utterance): Offer | null {
  const { text } = message;
  const place = byPlace(text, ways.length);
  return place === null ? wayNamed(ways, message) : (ways[place] ?? null);
}
