import { err, ok, type Result } from '@/lib/result';
import { type Fen, fen } from './fen';
import { type Rational, rational } from './rational';

/** Why a typed amount was not taken, and what is accepted. */
export type MoneyInputError =
  | { readonly code: 'empty' }
  /** Accepted: digits, with grouping by three, at most one decimal point, ¥, 元, 万. */
  | { readonly code: 'not-an-amount'; readonly input: string }
  /** "1,0865": a comma that does not group by three could be a slip of the decimal point. */
  | { readonly code: 'bad-grouping'; readonly input: string }
  | { readonly code: 'finer-than-fen'; readonly input: string }
  | { readonly code: 'negative'; readonly input: string }
  | { readonly code: 'too-large'; readonly input: string; readonly maxFen: Fen };

/** Largest amount accepted from a person: ten billion yuan, far above any personal debt and safe in every product. */
export const MAX_INPUT_FEN = fen(1_000_000_000_000);

/** Longer than any amount a person types: a bound on the work. */
const MAX_LENGTH = 40;

const AMOUNT =
  /^[¥￥]?(?:RMB|CNY)?([+-]?)([\d,]+(?:\.\d*)?|\.\d+)(?:(万)(\d{2,4})?)?(?:元整?|块钱?|RMB|CNY)?$/i;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$/;

/** Full-width digits and signs 全角 to ASCII; spaces out. */
function normalise(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/。(?=\d)/g, '.')
    .replace(/[\s\u3000\u00a0]/g, '')
    .replace(/−/g, '-');
}

function toExactFen(number: string, isWan: boolean, rest: string | undefined): Rational {
  const [whole = '', decimals = ''] = number.replaceAll(',', '').split('.');
  const scale = isWan ? 1_000_000n : 100n;
  const amount =
    BigInt((whole || '0') + decimals) * scale +
    BigInt(rest ?? '0') * 100n * 10n ** BigInt(decimals.length);
  return rational(amount, 10n ** BigInt(decimals.length));
}

/**
 * Reads an amount in yuan as a person types it: "1086.5", "１，０８６．５０元", "¥1,086.50", "1.2万", "1万2000".
 * Nothing is rounded: an amount finer than a fen is an error, and so is one that could be read in two ways.
 */
export function parseYuan(text: string): Result<Fen, MoneyInputError> {
  const input = normalise(text);
  if (input === '') return err({ code: 'empty' });
  if (input.length > MAX_LENGTH) return err({ code: 'not-an-amount', input: text });
  const match = AMOUNT.exec(input);
  const number = match?.[2];
  if (!match || !number || !/\d/.test(number)) return err({ code: 'not-an-amount', input: text });
  if (number.includes(',') && !GROUPED.test(number))
    return err({ code: 'bad-grouping', input: text });
  if (match[4] !== undefined && number.includes('.'))
    return err({ code: 'not-an-amount', input: text });
  const exact = toExactFen(number, match[3] !== undefined, match[4]);
  if (match[1] === '-' && exact.num !== 0n) return err({ code: 'negative', input: text });
  if (exact.den !== 1n) return err({ code: 'finer-than-fen', input: text });
  if (exact.num > BigInt(MAX_INPUT_FEN))
    return err({ code: 'too-large', input: text, maxFen: MAX_INPUT_FEN });
  return ok(fen(Number(exact.num)));
}
