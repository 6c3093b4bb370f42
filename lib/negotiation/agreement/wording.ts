import { readLineTopics } from '@/lib/negotiation/rehearsal/line-topics';

const CORRECTION =
  /更正|纠正|打错|看错|说错|报错|写错|刚才(?:说|写|看|报)?(?:的)?(?:有误|不对|错)|重新核算|以(?:这|此|本)次?(?:的)?为准|不好意思.{0,8}(?:是|应该)|应该是.{0,12}不是|修改为|更改为/;
const HEDGE =
  /应该(?!还|为|是\s*(?:每|\d|[一二三四五六七八九十]))|一般(?:都|不|是|来说|没)|大概|大约|可能|尽量|估计|差不多|原则上|(?:到时候?|后面|之后)再(?:说|看)|左右|放心|备注了|口头|私下|内部都认/;
const QUESTION = /[?？]|吗(?:$|[,，。])|呢$|是否|能否|要不要|可不可以|行不行/;

/** The agent says that an earlier figure was wrong 更正. */
export function isCorrection(text: string): boolean {
  return CORRECTION.test(text);
}

/** Said so loosely that nobody can rely on it 应该、一般、大概. */
export function isHedged(clause: string): boolean {
  return HEDGE.test(clause);
}

/** Sentences of a message; questions are left out, for they state nothing. */
export function statingClauses(text: string): readonly string[] {
  return text
    .split(/(?<=[。;；!！?？\n])/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !QUESTION.test(clause));
}

const CHANGE_TOPICS = new Set([
  'too_high',
  'decline',
  'change_date',
  'propose_instalment',
  'propose_extension',
  'propose_settlement',
  'ask_waiver',
  'ask_options',
  'state_ability',
]);

/** The customer asks for other terms, so that what comes next is a new offer and no contradiction. */
export function asksForChange(customerText: string): boolean {
  const topics = readLineTopics(customerText);
  if (topics.includes('read_back')) return false;
  if (topics.includes('accept') && !topics.includes('too_high')) return false;
  return topics.some((topic) => CHANGE_TOPICS.has(topic));
}
