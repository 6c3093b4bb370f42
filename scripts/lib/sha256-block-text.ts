/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4 §4.2.2). */
function roundConstants(): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n += 1)
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes.map((prime) => Number(cubeRoot(BigInt(prime) << 96n) & 0xffff_ffffn));
}

/** Rounded down. */
function cubeRoot(n: bigint): bigint {
  let [low, high] = [0n, n];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** 3n <= n) low = middle;
    else high = middle - 1n;
  }
  return low;
}

const rotated = (x: string, by: number) => `((${x} >>> ${by}) | (${x} << ${32 - by}))`;
const mixed = (x: string, ...by: readonly number[]) => by.map((one) => rotated(x, one)).join(' ^ ');

/** FIPS 180-4 §6.2.2 step 1: the first words are the block, each with its most significant byte first. */
function firstWord(index: number): string {
  const byte = (place: number) => `(bytes[at + ${4 * index + place}] as number)`;
  return `  let w${index} = (${byte(0)} << 24) | (${byte(1)} << 16) | (${byte(2)} << 8) | ${byte(3)};`;
}

/** Step 1, further: the word takes the place of the one 16 rounds before. */
function nextWord(round: number): string {
  const word = (back: number) => `w${(round - back + 16) % 16}`;
  const [x, y] = [word(15), word(2)];
  const s0 = `(${mixed(x, 7, 18)} ^ (${x} >>> 3))`;
  const s1 = `(${mixed(y, 17, 19)} ^ (${y} >>> 10))`;
  return `  ${word(16)} = (${word(16)} + ${s0} + ${word(7)} + ${s1}) | 0;`;
}

/** Step 3: instead of moving eight variables on, their names move on. */
function round(number: number, constant: number): string {
  const name = (index: number) => 'abcdefgh'[(index - number + 64) % 8] as string;
  const [a, b, c, d] = [name(0), name(1), name(2), name(3)];
  const [e, f, g, h] = [name(4), name(5), name(6), name(7)];
  const choice = `(${g} ^ (${e} & (${f} ^ ${g})))`;
  const majority = `((${a} & ${b}) | (${c} & (${a} | ${b})))`;
  // As a signed number: the engine would add another one as a fraction.
  const added = `${constant | 0} + w${number % 16}`;
  return `  t = (${h} + (${mixed(e, 6, 11, 25)}) + ${choice} + ${added}) | 0;
  ${d} = (${d} + t) | 0;
  ${h} = (t + (${mixed(a, 2, 13, 22)}) + ${majority}) | 0;`;
}

/** `lib/records/sha256-block.ts`: see `scripts/make-sha256.ts`. */
export function sha256BlockText(): string {
  const names = [...'abcdefgh'];
  const rounds = roundConstants().map((constant, number) =>
    [...(number < 16 ? [] : [nextWord(number)]), round(number, constant)].join('\n'),
  );
  return `/**
 * SHA-256 of one block (FIPS 180-4 §6.2.2), all rounds written out: in a loop they take 1.75 times as long. Written by
 * \`scripts/make-sha256.ts\`; not to be edited.
 */
export function addBlock(state: Int32Array, bytes: Uint8Array, at: number): void {
${names.map((name, index) => `  let ${name} = state[${index}] as number;`).join('\n')}
  let t = 0;
${Array.from({ length: 16 }, (_, index) => firstWord(index)).join('\n')}
${rounds.join('\n')}
${names.map((name, index) => `  state[${index}] = (state[${index}] as number) + ${name};`).join('\n')}
}
`;
}
