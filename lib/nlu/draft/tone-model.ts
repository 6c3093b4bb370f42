import { addGrams, type Features, hashOf, scoresOf, unpack } from '@/lib/nlu/linear';
import model from '@/lib/nlu/model/tone.json' with { type: 'json' };
import type { DraftFlagKind } from './draft-check';

/** Classes of the tone model; `clean` competes with the warnings. */
export const TONE_CLASSES = [
  'clean',
  'insult',
  'threat',
  'sarcasm',
  'overpromise',
  'admits_unneeded',
  'legal_bluff',
  'unclear_ask',
  'self_harm_risk',
] as const satisfies readonly ('clean' | DraftFlagKind)[];
export type ToneClass = (typeof TONE_CLASSES)[number];

const WEIGHTS = unpack(model, TONE_CLASSES.length);
const LONGEST = 200;
const LONGEST_GRAM = 2;

/** Shapes of a draft beyond its words. */
const SHAPES: readonly RegExp[] = [
  /您/,
  /(?<!您)你/,
  /你们/,
  /请|麻烦|能否|可否/,
  /[？?]/,
  /吗|呢/,
  /[！!]/,
  /谢谢|感谢|辛苦/,
  /[0-9一二三四五六七八九十]+(?:元|块|期|号|天|个月)/,
  /我[会就要让叫带]/,
  /一定|肯定|保证|绝对|马上|全部/,
  /法|规定|国家|央行|监管|违|罪/,
  /[“”"「」]/,
  /^.{0,10}$/,
  /^.{11,25}$/,
  /^.{60,}$/,
  /真|太|好|可/,
  /其实|实话|老实/,
  /不|没/,
  // Fields of meaning: pity, menace, irony, vows, confessions, law, death, abuse.
  /难|累|苦|烦|崩溃|绝望|无助|无语|心[里寒累乱]|日子|老天|唉|哎/,
  /等着|试试|后果|小心|走着瞧|曝光|记者|闹|砸|打死|弄|收拾|抓我|找人|上门|有种|有本事|没完|好看/,
  /真[会棒行是]|可真|好一|原来|果然|恭喜|感动|厉害|佩服|学到|见识|牛|呵|哟|了不起/,
  /保证|发誓|一定|绝对|肯定|必定|无条件|随便|放心|担保|说到做到/,
  /其实|实话|坦白|老实|说白|赌|输|套|假|编|骗|藏|转移|过户|没打算|没想|彩票|游戏|主播|舍不得/,
  /法|第.{1,4}条|规定|监管|央行|银监|最高|政策|违|犯|无效|判|牌照/,
  /死|活|命|跳|药|刀|割|遗|绝路|醒|解脱|结束|了断/,
  /妈|爹|娘|狗|猪|畜|东西|玩意|滚|贱|脑|脸|蠢|骗子|垃圾|公司都/,
  /我(?:想|要|要求|希望|需要|可以|能|愿意|申请)/,
  /^[你您]/,
  /^我/,
  /[借贷刷].{0,12}[还填补平]/,
  /分期|延期|减免|方案|协议|明细|首付|月供|征信|投诉|编号|工号|材料|证明/,
];

/** Features of a draft: words, shapes, and which rules already fired. */
export function toneFeatures(plain: string, fired: readonly string[]): Features {
  const features = new Set<number>();
  const text = plain.replace(/\s+/g, '').slice(0, LONGEST);
  SHAPES.forEach((shape, i) => {
    if (shape.test(text)) features.add(hashOf(`#${i}`));
  });
  for (const kind of fired) features.add(hashOf(`!${kind}`));
  addGrams(text.replace(/[0-9]+/g, '0'), LONGEST_GRAM, features);
  return features;
}

/** The likeliest warning, how probable it is (0–1), and how probable it is that none is due. */
export function likeliestTone(
  plain: string,
  fired: readonly string[],
): { readonly kind: Exclude<ToneClass, 'clean'>; readonly share: number; readonly clean: number } {
  const scores = scoresOf(WEIGHTS, model.scale, toneFeatures(plain, fired), TONE_CLASSES.length);
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const warnings = TONE_CLASSES.filter((name) => name !== 'clean');
  const [clean = 0, ...others] = scores;
  const kind = warnings[others.indexOf(Math.max(...others))] ?? 'unclear_ask';
  const share = Math.exp(Math.max(...others) - top) / total;
  return { kind, share, clean: Math.exp(clean - top) / total };
}
