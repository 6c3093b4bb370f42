const REGIONS = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether 18 characters are shaped like an identity number 公民身份号码: region, a real birth date, three digits, check. */
export function isIdNumber(id: string): boolean {
  if (!/^[1-9][0-9]{16}[0-9X]$/.test(id) || !REGIONS.test(id)) return false;
  const [y, m, d] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))];
  const date = new Date(Date.UTC(y, m - 1, d));
  return y >= 1800 && y < 2100 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}

/** GB 11643: weighted sum mod 11. */
export function passesIdCheck(id: string): boolean {
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(id.charAt(i)), 0);
  return '10X98765432'.charAt(sum % 11) === id.charAt(17);
}

/** Luhn (ISO/IEC 7812-1) over a run of digits. */
export function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number.charAt(number.length - 1 - i));
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return number.length > 0 && sum % 10 === 0;
}

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100: unified social credit code 统一社会信用代码 of a company. */
export function passesUsccCheck(code: string): boolean {
  const sum = USCC_WEIGHTS.reduce(
    (total, weight, i) => total + weight * USCC_ALPHABET.indexOf(code.charAt(i)),
    0,
  );
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31) === code.charAt(17);
}
