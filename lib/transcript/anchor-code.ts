/**
 * Anchor code 锚点码: the head hash of a conversation in a form that survives a chat window or a photograph.
 *
 * 26 Crockford base32 symbols hold the first 130 bits of the hash; two more are a Reed–Solomon check over
 * GF(32) (generator roots α¹, α²; field polynomial x⁵+x²+1), which catches any two wrong symbols and any swap.
 * 28 symbols are written in seven groups of four: `7K3M-….`
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_SYMBOLS = 26;
const CODE_SYMBOLS = 28;
const GROUP = 4;

const { exp, log } = buildField();

function buildField(): { readonly exp: readonly number[]; readonly log: readonly number[] } {
  const powers: number[] = [];
  const logs: number[] = new Array(32).fill(0);
  let value = 1;
  for (let power = 0; power < 31; power += 1) {
    powers.push(value);
    logs[value] = power;
    value <<= 1;
    if (value & 32) value ^= 0b100101;
  }
  return { exp: powers, log: logs };
}

function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return exp[((log[a] as number) + (log[b] as number)) % 31] as number;
}

/** x² + G1·x + G0 = (x − α)(x − α²). */
const G1 = (exp[1] as number) ^ (exp[2] as number);
const G0 = exp[3] as number;

function checkSymbols(data: readonly number[]): readonly [number, number] {
  let high = 0;
  let low = 0;
  for (const symbol of data) {
    const carry = high ^ symbol;
    high = low ^ multiply(carry, G1);
    low = multiply(carry, G0);
  }
  return [high, low];
}

/** The code of a head hash (64 lower-case hex digits), grouped by hyphens. */
export function anchorCode(headHash: string): string {
  if (!/^[0-9a-f]{64}$/.test(headHash)) throw new RangeError('anchorCode: not a SHA-256 in hex');
  const bits = BigInt(`0x${headHash}`) >> BigInt(256 - DATA_SYMBOLS * 5);
  const data = Array.from({ length: DATA_SYMBOLS }, (_, index) =>
    Number((bits >> BigInt(5 * (DATA_SYMBOLS - 1 - index))) & 31n),
  );
  return grouped([...data, ...checkSymbols(data)]);
}

function grouped(symbols: readonly number[]): string {
  const text = symbols.map((symbol) => ALPHABET[symbol]).join('');
  return (text.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/**
 * Reads a code as a person may have typed it: any case, O for 0, I or L for 1, full-width forms, any
 * separators. Returns it in standard form, or null when it is not a code or a symbol is wrong.
 */
export function parseAnchorCode(text: string): string | null {
  const symbols: number[] = [];
  for (const character of text.normalize('NFKC')) {
    if (isSeparator(character)) continue;
    const symbol = symbolOf(character);
    if (symbol === null) return null;
    symbols.push(symbol);
  }
  return codeOf(symbols);
}

function codeOf(symbols: readonly number[]): string | null {
  if (symbols.length !== CODE_SYMBOLS) return null;
  const [high, low] = checkSymbols(symbols.slice(0, DATA_SYMBOLS));
  return symbols[DATA_SYMBOLS] === high && symbols[DATA_SYMBOLS + 1] === low
    ? grouped(symbols)
    : null;
}

const CONFUSED: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

function symbolOf(character: string): number | null {
  const upper = character.toUpperCase();
  const index = ALPHABET.indexOf(CONFUSED[upper] ?? upper);
  return character.length === 1 && index >= 0 ? index : null;
}

function isSeparator(character: string): boolean {
  return /^[\s\p{Pd}\p{Cf}_.·・−]$/u.test(character);
}

/** Every code that occurs in a text, in standard form, in order, without repeats. */
export function findAnchorCodes(text: string): readonly string[] {
  if (text.length < CODE_SYMBOLS) return [];
  const plain = text.normalize('NFKC');
  if (!mayHoldCode(plain)) return [];
  const found = new Set<string>();
  const symbols: number[] = [];
  for (const character of plain) {
    if (isSeparator(character)) continue;
    const symbol = symbolOf(character);
    if (symbol === null) symbols.length = 0;
    else symbols.push(symbol);
    if (symbols.length > CODE_SYMBOLS) symbols.shift();
    const code = codeOf(symbols);
    if (code !== null) found.add(code);
  }
  return [...found];
}

/** Symbols are Latin, and most of what is said is not. */
function mayHoldCode(text: string): boolean {
  let latin = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < LATIN_END) latin += 1;
  return latin >= CODE_SYMBOLS;
}

/** U+0131, a dotless i, is the last character that has a letter of the alphabet as its capital. */
const LATIN_END = 0x180;
