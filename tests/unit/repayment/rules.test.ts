import { describe, expect, it } from 'vitest';
import en from '@/lib/i18n/locales/en/findings.json';
import zhCN from '@/lib/i18n/locales/zh-CN/findings.json';
import zhTW from '@/lib/i18n/locales/zh-TW/findings.json';
import { FINDING_CATALOGUE } from '@/lib/repayment/findings/catalogue';
import type { LenderKind } from '@/lib/repayment/lender-kind';
import {
  applicableRules,
  ceilingOf,
  questionsOfRules,
  RULES,
  ruleById,
  ruleTextKey,
  ruleValue,
} from '@/lib/repayment/rules';
import table from '../../data/rule-table.json';

const LOCALES = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } as const;
const TODAY = '2026-11-23';

const idsFor = (
  lenderKind: LenderKind,
  given: { today?: string; loanDate?: string | null; onRequest?: boolean } = {},
) =>
  applicableRules({ lenderKind, today: TODAY, loanDate: null, onRequest: false, ...given }).map(
    ({ id }) => id,
  );

describe('rules', () => {
  it('are those of the reviewed table, no more and no fewer', () => {
    expect(RULES.map(({ id }) => id)).toEqual(Object.keys(table.rules));
  });

  it.each(Object.entries(table.rules))('%s is as reviewed', (id, { says, ...reviewed }) => {
    const rule = RULES.find((one) => one.id === id);
    expect(rule).toMatchObject({ ...reviewed, validTo: null, checkedOn: '2026-11-23' });
    expect(rule?.source).toContain(says);
  });

  it.each(Object.entries(LOCALES))('have name, wording and scope in %s', (_, words) => {
    const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = words.rules;
    for (const { id } of RULES)
      for (const part of ['name', 'wording', 'scope'])
        expect(texts[ruleTextKey(id)]?.[part], `${id}.${part}`).toBeTruthy();
  });

  it('are told apart by lender', () => {
    expect(idsFor('consumer-finance')).toEqual(['court-24', 'contract', 'penalty-1.5x']);
    expect(idsFor('bank')).toEqual(['court-24', 'contract', 'penalty-1.5x']);
    expect(idsFor('micro-loan')).toEqual(['court-24', 'contract']);
    expect(idsFor('assignee')).toEqual(['contract']);
    expect(idsFor('unknown')).toEqual(['contract']);
  });

  it('begin on their day, and bind loans made from that day only', () => {
    expect(idsFor('consumer-finance', { today: '2017-08-03' })).toEqual([
      'contract',
      'penalty-1.5x',
    ]);
    expect(idsFor('consumer-finance', { today: '2017-08-04' })).toContain('court-24');
    const asked = { onRequest: true, loanDate: '2025-10-01' };
    expect(idsFor('bank', asked)).toContain('assist-24');
    expect(idsFor('bank', { ...asked, loanDate: '2025-09-30' })).not.toContain('assist-24');
    expect(idsFor('bank', { ...asked, onRequest: false })).not.toContain('assist-24');
    expect(idsFor('micro-loan', { onRequest: true, loanDate: '2025-12-01' })).toEqual([
      'court-24',
      'micro-24',
      'contract',
    ]);
    const late = { today: '2028-01-01', onRequest: true };
    expect(idsFor('micro-loan', { ...late, loanDate: '2027-12-31' })).toContain('micro-lpr4');
    expect(idsFor('micro-loan', { ...late, loanDate: '2027-12-30' })).not.toContain('micro-lpr4');
  });

  it.each<LenderKind>(['bank', 'consumer-finance', 'micro-loan', 'assignee', 'unknown'])(
    'never hold four times LPR of private lending against %s',
    (kind) => {
      const all = idsFor(kind, { today: '2030-01-01', loanDate: '2029-01-01', onRequest: true });
      expect(all).not.toContain('lpr4-private');
    },
  );

  it('stand for figures: their own, or four times the LPR that was looked up', () => {
    expect(ceilingOf(ruleById('court-24'), '0.03')).toBe(0.24);
    expect(ceilingOf(ruleById('micro-lpr4'), '0.03')).toBe(0.12);
    expect(ceilingOf(ruleById('micro-lpr4'), null)).toBeNull();
    expect(ceilingOf(ruleById('micro-lpr4'), 'three')).toBeNull();
    expect(ceilingOf(ruleById('lpr4-private'), '0.0385')).toBe(0.154);
    expect(ruleValue(ruleById('penalty-1.5x'))).toBe(1.5);
    expect(ruleValue(ruleById('contract'))).toBeNull();
  });
});

describe('facts that rules ask for', () => {
  const scope = { today: TODAY, loanDate: null, onRequest: false } as const;
  it.each<readonly [LenderKind, boolean]>([
    ['bank', true],
    ['micro-loan', true],
    ['consumer-finance', false],
    ['assignee', false],
    ['unknown', false],
  ])('%s', (lenderKind, referenceLines) => {
    expect(questionsOfRules({ ...scope, lenderKind })).toEqual({
      referenceLines,
      loanDate: false,
      lpr1y: false,
    });
  });

  it('are asked one after the other', () => {
    const asked = { ...scope, lenderKind: 'micro-loan', onRequest: true } as const;
    expect(questionsOfRules(asked)).toMatchObject({ loanDate: true, lpr1y: false });
    const late = { ...asked, today: '2028-06-01', loanDate: '2028-01-01' };
    expect(questionsOfRules(late)).toMatchObject({ loanDate: true, lpr1y: true });
    expect(questionsOfRules({ ...late, loanDate: '2027-01-01' }).lpr1y).toBe(false);
  });
});

describe('findings', () => {
  it.each(Object.entries(LOCALES))('each have a sentence in %s', (_, words) => {
    expect(Object.keys(words.findings).sort()).toEqual(Object.keys(FINDING_CATALOGUE).sort());
  });

  it.each(Object.entries(LOCALES))('never call a line the law, in %s', (_, words) => {
    for (const text of Object.values(words.findings))
      expect(text).not.toMatch(/违法|違法|高利贷|高利貸|不用还|不用還|illegal|unlawful/);
  });
});
