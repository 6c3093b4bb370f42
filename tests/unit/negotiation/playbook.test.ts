import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OverdueReason } from '@/lib/negotiation/case';
import { STAGES } from '@/lib/negotiation/checklist/stages';
import {
  fillPhrasing,
  fillText,
  slotLabel,
  slotsIn,
} from '@/lib/negotiation/playbook/fill-phrasing';
import type { Phrasing, ReplyIntent } from '@/lib/negotiation/playbook/phrasing';
import { PHRASINGS, phrasingById } from '@/lib/negotiation/playbook/phrasings';
import { SLOT_IDS, SLOTS } from '@/lib/negotiation/playbook/slots';
import { INTENTS } from '@/lib/nlu/intent/intent';
import factsIndex from '@/tests/data/facts-index.json';
import practiceLines from '@/tests/data/practice-lines.json';

const LANGUAGES = ['zhCN', 'zhTW', 'en'] as const;
const all = PHRASINGS.map((entry) => [entry.id, entry] as const);

const REASONS: readonly OverdueReason[] = [
  'medical',
  'job_loss',
  'income_drop',
  'family_event',
  'business',
  'disaster',
  'multi_debt',
  'forgot',
  'autopay_failed',
  'card_changed',
  'terms_unclear',
  'amount_unclear',
  'date_unclear',
  'no_notice',
  'amount_disputed',
  'not_my_loan',
];

function isKnownSource(source: string): boolean {
  const [id = ''] = source.split(' ');
  return (
    id in factsIndex.entries ||
    id in practiceLines ||
    /^A(?:0[1-9]|[1-5]\d|6[0-4])$/u.test(id) ||
    /^(?:taxonomy|negotiation|seed|corpus) /u.test(source)
  );
}

describe('the playbook covers the talk', () => {
  it('has more than 120 phrasings, each for a purpose of its own', () => {
    expect(new Set(PHRASINGS.map(({ id }) => id)).size).toBe(PHRASINGS.length);
    expect(new Set(PHRASINGS.map(({ purpose }) => purpose)).size).toBe(PHRASINGS.length);
    expect(new Set(PHRASINGS.map(({ zhCN }) => zhCN)).size).toBe(PHRASINGS.length);
    expect(PHRASINGS.length).toBeGreaterThanOrEqual(120);
  });

  it.each(STAGES)('has several for the stage %s', (stage) => {
    expect(PHRASINGS.filter((entry) => entry.stage === stage).length).toBeGreaterThanOrEqual(8);
  });

  it.each(REASONS)('has one for the reason %s', (reason) => {
    expect(PHRASINGS.some((entry) => entry.reasons.includes(reason))).toBe(true);
  });

  const ALL_INTENTS: readonly ReplyIntent[] = [
    ...INTENTS,
    'state_balance',
    'explain_charge',
    'third_party_contact',
  ];

  it.each(ALL_INTENTS)('has at least two answers to %s', (intent) => {
    const answers = PHRASINGS.filter((entry) => entry.answersIntents.includes(intent));
    expect(answers.length).toBeGreaterThanOrEqual(2);
  });

  it('holds the 66 lines of the practice notes in their words', () => {
    const plain = (text: string) =>
      text
        .replace(/\{[^}]*\}|花呗/gu, '□')
        .replace(/[\s，。、；：？！,.;:?!“”""'‘’]/gu, '')
        .normalize('NFKC');
    const changed = Object.entries(practiceLines).filter(([id, line]) => {
      const entry = phrasingById(id);
      return entry === null || plain(entry.zhCN) !== plain(line.text) || entry.stage !== line.stage;
    });
    expect(changed.map(([id]) => id)).toEqual([]);
  });
});

describe('every phrasing is fit to send', () => {
  it.each(all)('%s is short, polite and complete in three languages', (_, entry) => {
    const sent = entry.zhCN.replace(/\{[^}]*\}/gu, '');
    expect([...entry.zhCN].length).toBeLessThan(120);
    expect(sent).not.toMatch(/[!！]|你|绝对|保证(?!金)|必须|马上还|我承认|恶意|违法|起诉你|曝光/u);
    expect(sent.match(/？/gu)?.length ?? 0).toBeLessThanOrEqual(2);
    expect(entry.zhCN).not.toMatch(/[,;:?](?!\d)/u);
    expect(entry.zhTW).not.toBe('');
    expect(entry.en.length).toBeGreaterThan(10);
    expect(entry.en).not.toMatch(/!|\p{Script=Han}/u);
  });

  it.each(all)('%s says when and why in few words', (_, entry) => {
    for (const text of [entry.when, entry.why]) {
      expect([...text.zhCN].length).toBeLessThanOrEqual(40);
      expect(text.zhCN).not.toMatch(/[!！]|你|您/u);
      expect(text.en).not.toMatch(/!|\p{Script=Han}/u);
      expect(text.zhTW).not.toBe('');
    }
  });

  it.each(all)('%s names its sources', (_, entry) => {
    expect(entry.sources.length).toBeGreaterThan(0);
    expect(entry.sources.filter((source) => !isKnownSource(source))).toEqual([]);
  });

  it.each(all)('%s has the same slots in every language', (_, entry) => {
    for (const language of LANGUAGES)
      expect([...slotsIn(entry[language])].sort()).toEqual([...entry.slots].sort());
  });

  it.each(all)('%s admits nothing when it is marked safe for an old debt', (_, entry) => {
    if (entry.acknowledgesDebt) return;
    expect(entry.zhCN).not.toMatch(
      /我愿意|我(?:每月|最多|最早|今天|现在).{0,4}(?:能|可以)还|延期|分期还|还清|我的欠款|我逾期/u,
    );
  });

  it('keeps every line that offers payment or asks for time away from old debts', () => {
    const offers = PHRASINGS.filter(({ zhCN }) => /我愿意.{0,8}还|申请延期|能否分\{/u.test(zhCN));
    expect(offers.length).toBeGreaterThan(5);
    for (const entry of offers) expect(entry.acknowledgesDebt, entry.id).toBe(true);
  });

  it('quotes no instrument in what is sent', () => {
    for (const { id, zhCN } of PHRASINGS) expect(zhCN, id).not.toMatch(/《|第\d+条|法律规定/u);
  });
});

describe('fillPhrasing', () => {
  const c39 = phrasingById('C39') as Phrasing;

  it('puts the values in', () => {
    const values = { theirAmount: '1,086.50', monthlyCapacity: '1,000', count: '14' };
    expect(fillPhrasing(c39, values)).toEqual({
      text: '每期1,086.50元超出我的能力，我能稳定承担1,000元。期数能否增加到14期？',
      missing: [],
    });
  });

  it('leaves an unknown value visible and says so', () => {
    expect(fillPhrasing(c39, { theirAmount: '1,086.50' })).toEqual({
      text: '每期1,086.50元超出我的能力，我能稳定承担{每月可还}元。期数能否增加到{期数}期？',
      missing: ['monthlyCapacity', 'count'],
    });
  });

  it('does not write a unit twice', () => {
    const values = { theirAmount: '1,086.50元', monthlyCapacity: '1,000 元', count: '14期' };
    expect(fillPhrasing(c39, values).text).toBe(
      '每期1,086.50元超出我的能力，我能稳定承担1,000元。期数能否增加到14期？',
    );
  });

  it('treats blank as missing', () => {
    expect(fillPhrasing(c39, { count: '  ' }).missing).toContain('count');
  });

  it('fills the other languages by their own labels', () => {
    const values = { theirAmount: '1,086.50', monthlyCapacity: '1,000', count: '14' };
    expect(fillPhrasing(c39, values, 'en').text).toContain('1,000 yuan');
    expect(fillPhrasing(c39, values, 'zhTW').missing).toEqual([]);
  });

  it('never drops a slot nor invents a value, whatever is known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PHRASINGS),
        fc.constantFrom(...LANGUAGES),
        fc.dictionary(fc.constantFrom(...SLOT_IDS), fc.stringMatching(/^[\d,.]{1,8}$|^$/u)),
        (entry, language, values) => {
          const { text, missing } = fillPhrasing(entry, values, language);
          for (const slot of missing) expect(text).toContain(`{${slotLabel(slot, language)}}`);
          for (const slot of entry.slots) {
            const value = values[slot];
            expect(missing.includes(slot)).toBe(!value);
            if (value) expect(text).toContain(value);
          }
        },
      ),
    );
  });

  it('does not read a value as a slot', () => {
    expect(fillText('{原因}', { reason: '{金额}' }).text).toBe('{金额}');
  });

  it('rejects a slot that does not exist', () => {
    expect(() => slotsIn('{没有这个}')).toThrow(RangeError);
  });
});

describe('slots', () => {
  it('have labels of their own in each language', () => {
    for (const language of LANGUAGES) {
      const labels = SLOT_IDS.map((id) => slotLabel(id, language));
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('are all in use', () => {
    const used = new Set(PHRASINGS.flatMap(({ slots }) => slots));
    expect(SLOT_IDS.filter((id) => !used.has(id))).toEqual([]);
  });

  it('write amounts before 元 only', () => {
    for (const { id, zhCN } of PHRASINGS)
      for (const slot of slotsIn(zhCN))
        if (SLOTS[slot].kind === 'amount') expect(zhCN, id).toContain(`{${SLOTS[slot].zhCN}}元`);
  });
});

describe('traditional texts', () => {
  it.each([
    ['C43', '減免是現在生效還是按期還完後生效？中間一次沒還上會怎麼處理？'],
    ['C56', '我只在支付寶App內還款，不會向任何個人帳戶轉帳，這點請您理解。'],
  ])('reads as written in Taiwan: %s', (id, text) => {
    expect(phrasingById(id)?.zhTW).toBe(text);
  });
});

describe('an English gloss', () => {
  it.each([
    ['20日', '20th'],
    ['1号', '1st'],
    ['12日', '12th'],
    ['23日', '23rd'],
    ['12月10日', '10 December'],
    ['2026年12月10日', '10 December 2026'],
    ['花呗', 'Huabei'],
    ['13月1日', '13月1日'],
    ['下周三', '下周三'],
  ])('says %s as %s, and the Chinese keeps its own', (value, english) => {
    const phrasing = { zhCN: '{发薪日}', zhTW: '{發薪日}', en: '{payday}' };
    expect(fillPhrasing(phrasing, { payday: value }, 'en').text).toBe(english);
    expect(fillPhrasing(phrasing, { payday: value }).text).toBe(value);
  });
});
