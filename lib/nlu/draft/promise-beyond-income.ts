import { EACH, fenOf } from '@/lib/nlu/offers/roles-money';
import { normalise, originalSpan } from '@/lib/nlu/tokens/normalise';
import { tokenise } from '@/lib/nlu/tokens/tokens';

const SOME_TIME = '2026-01-05T12:00:00+08:00';
const PAYS = new RegExp(`(?:${EACH}|一个月)[^ⓂⓃ，。？]{0,8}(?<v>[ⓂⓃ])[^，。？]{0,12}`, 'd');
const EARNS =
  /(?:工资|收入|月薪|薪水|到手|挣|赚|低保|退休金|失业金)[^ⓂⓃ，。？扣除]{0,8}(?<v>[ⓂⓃ])/d;
const AGREES = /可以|没问题|能还|我还|愿意|行|接受|保证|肯定|会还|承担/;
const ASKS = /[？吗]|太高|做不到|还不起|不行|太多|您看|能否/;

/** 每月还5000，工资4200: a monthly sum above the income named in the text or known from the case, offered as doable. */
export function monthlyPromiseBeyond(
  text: string,
  incomeFen: number | null,
): { readonly start: number; readonly text: string } | null {
  const read = tokenise(normalise(text), SOME_TIME);
  const pays = PAYS.exec(read.signs);
  const at = pays?.indices?.groups?.v?.[0];
  if (!pays || at === undefined || !AGREES.test(pays[0]) || ASKS.test(pays[0])) return null;
  const earnsAt = EARNS.exec(read.signs)?.indices?.groups?.v?.[0];
  const [paid, earned] = [
    read.tokenAt.get(at),
    earnsAt === undefined ? undefined : read.tokenAt.get(earnsAt),
  ];
  const income = earned ? fenOf(earned).value : incomeFen;
  if (!paid || income === null || fenOf(paid).value <= income) return null;
  return originalSpan(read.normal, read.from[pays.index] ?? 0, read.from[at + 1] ?? 0);
}
