import { describe, expect, it } from 'vitest';
import en from '@/lib/i18n/locales/en/negotiation.json';
import zhCN from '@/lib/i18n/locales/zh-CN/negotiation.json';
import zhTW from '@/lib/i18n/locales/zh-TW/negotiation.json';
import { CHECKLIST } from '@/lib/negotiation/checklist/items';
import { MATERIALS } from '@/lib/negotiation/checklist/materials';
import { STAGES } from '@/lib/negotiation/checklist/stages';
import { ALL_LENDER_KINDS, KNOWLEDGE_CARDS } from '@/lib/negotiation/knowledge/cards';
import { REASON_WORDING } from '@/lib/negotiation/playbook/reason-wording';

type Json = { readonly [key: string]: Json | string };

const LOCALES = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } as const satisfies Record<string, Json>;

function textAt(locale: keyof typeof LOCALES, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<Json | string | undefined>(
      (node, key) => (typeof node === 'object' ? node[key] : undefined),
      LOCALES[locale],
    );
  return typeof found === 'string' ? found : undefined;
}

const paths = [
  ...STAGES.flatMap((stage) => [`stage.${stage}.name`, `stage.${stage}.hint`]),
  ...CHECKLIST.flatMap(({ id }) => [`checklist.${id}.label`, `checklist.${id}.why`]),
  ...Object.keys(REASON_WORDING).map((reason) => `reason.${reason}`),
  ...ALL_LENDER_KINDS.flatMap((kind) => [`lenderKind.${kind}.name`, `lenderKind.${kind}.hint`]),
  ...['huabei', 'jiebei', 'xinyonggou', 'xinyongdai', 'other'].map((id) => `product.${id}`),
  ...MATERIALS.flatMap(({ id, handling }) => [
    `material.${id}.name`,
    `material.${id}.note`,
    `materialHandling.${handling}`,
  ]),
  ...['none', 'ready', 'sent'].map((status) => `materialStatus.${status}`),
  ...new Set(KNOWLEDGE_CARDS.map(({ topic }) => `topic.${topic}`)),
  ...new Set(KNOWLEDGE_CARDS.map(({ confidence }) => `card.confidence.${confidence}`)),
];

describe('labels', () => {
  it.each([...new Set(paths)])('%s has a plain, short text in every language', (path) => {
    const text = textAt('zh-CN', path) ?? '';
    const limit = /\.(?:why|hint|note)$/u.test(path) ? 40 : 20;
    expect(text).not.toBe('');
    expect([...text].length).toBeLessThanOrEqual(limit);
    expect(text).not.toMatch(/[!！]|你|您|违法|高利贷|不用还|监控/u);
    expect(textAt('zh-TW', path)).toBeTruthy();
    expect(textAt('en', path)).toMatch(/^[^\p{Script=Han}!]+$/u);
  });

  it('say why each step matters in other words than its label', () => {
    for (const { id } of CHECKLIST)
      expect(textAt('zh-CN', `checklist.${id}.why`)).not.toBe(
        textAt('zh-CN', `checklist.${id}.label`),
      );
  });
});
