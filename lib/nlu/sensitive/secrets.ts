import type { SecretKind } from '@/lib/transcript/entry';

/** What stands in a text where a secret was withheld. Fixed, so that the length tells nothing. */
export const WITHHELD_MARK = '••••••';

// A digit as people write it in chats: half-width, full-width, or read out in Chinese.
const D = '[0-9０-９〇零一二三四五六七八九幺]';
// A run of digits that may be broken up by spaces or hyphens.
const run = (low: number, high: number) => `${D}(?:[ -]?${D}){${low - 1},${high - 1}}`;
// What a run must not be followed by: a unit makes it an amount, a count or a date.
const END = `(?!${D}|[ -]${D}|[.．,，]${D}{2,3}(?!${D})|[元块万千期年月号天日位个次人折%％])`;
const CODE =
  '(?:[验驗][证證][码碼马号]|校[验驗][码碼马]|动态[码口密][码令]?|動態[碼密][碼]?|短信[码碼马]|短信口令|OTP|otp)';
// Words that start another subject; a number after them is not the secret.
const OTHER =
  '(?!电话|热线|拨打|客服|工单|编号|单号|尾号|工号|账单|金额|应还|欠|逾期|还款|合计|[•¥￥。！？!?；;\\n])';
const gap = (most: number) => `(?:${OTHER}[^0-9０-９]){0,${most}}?`;

const RULES: readonly (readonly [SecretKind, RegExp])[] = [
  [
    'one-time-code',
    new RegExp(`(${CODE}${gap(12)})((?:[A-Za-z]-)?(?<!${D})${run(4, 8)})${END}`, 'g'),
  ],
  [
    'one-time-code',
    new RegExp(
      `()(?<![0-9０-９.．¥￥-])(${run(4, 8)})(?=[是为（(，, ]{0,2}[您你我的本次刚收到这个就是支付宝登录短信手机]{0,8}${CODE})`,
      'g',
    ),
  ],
  [
    'password',
    new RegExp(
      `((?:密[码碼马]|口令|[Pp]assword|pwd|PIN)(?:${OTHER}[^0-9０-９A-Za-z]){0,10}?)((?=[\\x21-\\x7e]*[0-9])[A-Za-z0-9][\\x21-\\x2b\\x2d-\\x3a\\x3c-\\x7e]{3,31}|${run(4, 12)})${END}`,
      'g',
    ),
  ],
  [
    'password',
    /((?:密[码碼马]|口令|[Pp]assword|pwd)(?:是|为|就是|[:：=])[ “"']?)([A-Za-z][\x21-\x2b\x2d-\x7e]{3,31})/g,
  ],
  [
    'card-security-code',
    new RegExp(
      `((?:CVV2?|cvv2?|CVC2?|cvc2?|安全码|(?:卡片?|卡的?)背面|背面的?[后末]?[三3３]位)${gap(12).replace('0-9０-９]', '0-9０-９]|[三3３]位')})(${D}{3,4})${END}`,
      'g',
    ),
  ],
];

// Published numbers that anyone may write (facts F61).
const PUBLIC = /^(?:95188|95[0-9]{3}|12378|12363|12356|12348|12345|12315|12381|12368|96110)$/;
const BARE = new RegExp(`^\\s*${run(4, 8)}\\s*$`);
const ASKED = new RegExp(`${CODE}|密[码碼马]|口令|位数`);

/** Secrets of a text in order, without overlaps; `[start, end)` in UTF-16. */
export function findSecrets(text: string): { kind: SecretKind; start: number; end: number }[] {
  const found: { kind: SecretKind; start: number; end: number }[] = [];
  for (const [kind, rule] of RULES)
    for (const m of text.matchAll(rule)) {
      const start = m.index + (m[1] ?? '').length;
      const secret = m[2] ?? '';
      const end = start + secret.length;
      const known = found.find((f) => start < f.end && f.start < end);
      if (PUBLIC.test(secret)) continue;
      if (!known) found.push({ kind, start, end });
      else {
        known.start = Math.min(start, known.start);
        known.end = Math.max(end, known.end);
      }
    }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Masks one-time codes 验证码, passwords 密码 and card security codes 安全码 before a text leaves the
 * page script; everything else stays as displayed. `previous` is the message above: a bare run of
 * digits that answers a request for a code is a code. Masking a masked text changes nothing.
 */
export function maskSecrets(text: string, previous = ''): { text: string; withheld: SecretKind[] } {
  if (BARE.test(text) && ASKED.test(previous))
    return { text: WITHHELD_MARK, withheld: ['one-time-code'] };
  let out = '';
  let at = 0;
  const found = findSecrets(text);
  for (const { start, end } of found) {
    out += text.slice(at, start) + WITHHELD_MARK;
    at = end;
  }
  out += text.slice(at);
  if (found.length === 0) return { text: out, withheld: [] };
  // What was masked may have hidden a neighbour: look again until nothing is found.
  const kinds = [...found.map((f) => f.kind), ...maskSecrets(out).withheld];
  return { text: maskSecrets(out).text, withheld: [...new Set(kinds)] };
}
